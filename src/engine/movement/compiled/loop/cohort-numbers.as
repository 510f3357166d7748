// Random numbers as they come, binomial and multinomial counts (number-stream.ts, binomial.ts, share-out.ts), equal to the bit.

import { COUNTER, WORDS, WORD, LN_FACTORIALS, entry, float, double } from './cohort-header';
import { threefry4, unitInterval, ln } from './random';

const AHEAD: i32 = 256;

function workOut(): void {
  const words = <usize>load<i32>(WORDS);
  const counter = load<i32>(COUNTER);
  const person = i32x4.splat(-1);
  let second = i32x4.add(i32x4.splat(counter), i32x4(0, 1, 2, 3));
  for (let k: usize = 0; k < 4 * AHEAD; k += 16) {
    v128.store(words + k, threefry4(person, second));
    second = i32x4.add(second, i32x4.splat(4));
  }
  store<i32>(COUNTER, counter + AHEAD);
}

// @ts-ignore: decorator
@inline
export function nextUniform(): f64 {
  let at = load<i32>(WORD);
  if (at == AHEAD) {
    workOut();
    at = 0;
  }
  store<i32>(WORD, at + 1);
  return unitInterval(load<i32>(entry(WORDS, at)));
}

// mathematics/exp.ts, for x between -700 and 700.
function exp(x: f64): f64 {
  const k = x * 1.4426950408889634 + 6755399441055744.0 - 6755399441055744.0;
  const high = x - k * 0.6931471803691238;
  const low = k * 1.9082149292705877e-10;
  const r = high - low;
  const t = r * r;
  const c =
    r -
    t *
      (0.16666666666666602 +
        t * (-0.0027777777777015593 + t * (6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8))));
  return (1.0 - (low - (r * c) / (2.0 - c) - high)) * reinterpret<f64>((<i64>k + 1023) << 52);
}

export function findFactorials(): void {
  store<f64>(double(LN_FACTORIALS, 0), 0.0);
  store<f64>(double(LN_FACTORIALS, 1), 0.0);
  for (let k = 2; k <= 30; k++)
    store<f64>(double(LN_FACTORIALS, k), float(LN_FACTORIALS, k - 1) + ln(<f64>k));
}

function lnFactorial(k: f64): f64 {
  if (k <= 30.0) return float(LN_FACTORIALS, <i32>k);
  const x = k + 1.0;
  const inverse = 1.0 / (x * x);
  const tail = (1.0 / 12.0 - inverse * (1.0 / 360.0 - inverse * (1.0 / 1260.0 - inverse / 1680.0))) / x;
  return (x - 0.5) * ln(x) - x + 0.9189385332046728 + tail;
}

export function binomial(n: i32, p: f64): i32 {
  if (n <= 0 || !(p > 0.0)) return 0;
  if (p >= 1.0) return n;
  if (n <= 3) {
    let successes = 0;
    for (let trial = 0; trial < n; trial++) if (nextUniform() < p) successes++;
    return successes;
  }
  if (p > 0.5) return n - rare(n, 1.0 - p);
  return rare(n, p);
}

function rare(n: i32, p: f64): i32 {
  if (!(p > 0.0)) return 0;
  return <f64>n * p < 10.0 ? byInversion(n, p) : byRejection(<f64>n, p);
}

function byInversion(n: i32, p: f64): i32 {
  let u = nextUniform();
  if (u <= 1.0 - <f64>n * p) return 0;
  const odds = p / (1.0 - p);
  let chance = chanceOfNone(n, 1.0 - p);
  let k = 0;
  while (u > chance && k < n) {
    u -= chance;
    chance *= (<f64>(n - k) / <f64>(k + 1)) * odds;
    k++;
  }
  return k;
}

function chanceOfNone(n: i32, failure: f64): f64 {
  if (n > 63) return exp(<f64>n * ln(failure));
  let chance = 1.0;
  let power = failure;
  for (let bits = n; bits > 0; bits >>= 1) {
    if ((bits & 1) == 1) chance *= power;
    power *= power;
  }
  return chance;
}

function byRejection(n: f64, p: f64): i32 {
  const spread = sqrt<f64>(n * p * (1.0 - p));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const c = n * p + 0.5;
  const squeeze = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * spread;
  const mode = floor<f64>((n + 1.0) * p);
  let odds = 0.0;
  let height = -1.0;
  for (;;) {
    const u = nextUniform() - 0.5;
    const v = nextUniform();
    const us = 0.5 - abs<f64>(u);
    const k = floor<f64>(((2.0 * a) / us + b) * u + c);
    if (us >= 0.07 && v <= squeeze) return <i32>k;
    if (k < 0.0 || k > n) continue;
    if (height < 0.0) {
      odds = ln(p / (1.0 - p));
      height = lnFactorial(mode) + lnFactorial(n - mode);
    }
    const bound = ln((v * alpha) / (a / (us * us) + b));
    if (bound <= height - lnFactorial(k) - lnFactorial(n - k) + (k - mode) * odds) return <i32>k;
  }
  return 0; // Never: the compiler wants it.
}

// @ts-ignore: decorator
@inline
function sumAt(sums: usize, k: i32): f64 {
  return load<f64>(sums + (<usize>k << 3));
}

// @ts-ignore: decorator
@inline
function count(counts: usize, k: i32, people: i32): void {
  const at = counts + (<usize>k << 2);
  store<i32>(at, load<i32>(at) + people);
}

export function shareOut(people: i32, sums: usize, low: i32, high: i32, counts: usize): void {
  let from = low;
  let left = people;
  let to = high;
  while (left > 0) {
    if (to - from == 1) {
      count(counts, from, left);
      return;
    }
    const before = from == 0 ? 0.0 : sumAt(sums, from - 1);
    const total = sumAt(sums, to - 1) - before;
    if (left <= 6) {
      for (let k = 0; k < left; k++) count(counts, cellAt(sums, from, to, before + nextUniform() * total), 1);
      return;
    }
    const middle = (from + to) >> 1;
    const first = sumAt(sums, middle - 1) - before;
    const taken = first >= total ? left : binomial(left, first / total);
    if (taken == left) {
      to = middle;
      continue;
    }
    if (taken > 0) shareOut(taken, sums, from, middle, counts);
    from = middle;
    left -= taken;
  }
}

function cellAt(sums: usize, from: i32, to: i32, x: f64): i32 {
  let low = from;
  let high = to - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sumAt(sums, middle) > x) high = middle;
    else low = middle + 1;
  }
  while (low > from && sumAt(sums, low) == sumAt(sums, low - 1)) low--;
  return low;
}
