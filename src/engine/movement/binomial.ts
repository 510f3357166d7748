import { exp } from '../mathematics/exp.ts';
import { ln } from '../mathematics/ln.ts';
import { type NumberStream, nextUniform } from './number-stream.ts';

/** Up to so many trials are made one by one. */
const FEW = 3;
/** Up to so many trials a power is multiplied up, above it an exponential is cheaper. */
const MULTIPLIED = 63;
/** Below this mean counts are found by adding chances up, above it by rejection. */
const SMALL_MEAN = 10;

/**
 * A binomial count of `n` trials with chance `p`, from uniform numbers on (0, 1) as they come: small means by
 * inversion, larger ones by transformed rejection.
 * Sources: Devroye, Non-uniform random variate generation (1986), X.4.3; Hörmann, The generation of binomial random variates,
 * J. Stat. Comput. Simul. 46 (1993), algorithm BTRS.
 */
export function binomial(n: number, p: number, numbers: NumberStream): number {
  if (n <= 0 || !(p > 0)) return 0;
  if (p >= 1) return n;
  if (n <= FEW) {
    let successes = 0;
    for (let trial = 0; trial < n; trial++) if (nextUniform(numbers) < p) successes++;
    return successes;
  }
  if (p > 0.5) return n - binomial(n, 1 - p, numbers);
  const mean = n * p;
  return mean < SMALL_MEAN ? byInversion(n, p, numbers) : byRejection(n, p, numbers);
}

/** The first k at which the chances of 0 to k add up to more than a number drawn. */
function byInversion(n: number, p: number, numbers: NumberStream): number {
  let u = nextUniform(numbers);
  // The chance of none is at least 1 - n p (Bernoulli's inequality): of small means most are settled by that.
  if (u <= 1 - n * p) return 0;
  const odds = p / (1 - p);
  let chance = chanceOfNone(n, 1 - p);
  let k = 0;
  while (u > chance && k < n) {
    u -= chance;
    chance *= ((n - k) / (k + 1)) * odds;
    k++;
  }
  return k;
}

/** The chance of a failure, as often as there are trials. */
function chanceOfNone(n: number, failure: number): number {
  if (n > MULTIPLIED) return exp(n * ln(failure));
  let chance = 1;
  let power = failure;
  for (let bits = n; bits > 0; bits >>= 1) {
    if ((bits & 1) === 1) chance *= power;
    power *= power;
  }
  return chance;
}

function byRejection(n: number, p: number, numbers: NumberStream): number {
  const spread = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const c = n * p + 0.5;
  const squeeze = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * spread;
  const mode = Math.floor((n + 1) * p);
  // Logarithms are worked out for those few only whom the squeeze does not settle.
  let odds = 0;
  let height = -1;
  for (;;) {
    const u = nextUniform(numbers) - 0.5;
    const v = nextUniform(numbers);
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + c);
    if (us >= 0.07 && v <= squeeze) return k;
    if (k < 0 || k > n) continue;
    if (height < 0) {
      odds = ln(p / (1 - p));
      height = lnFactorial(mode) + lnFactorial(n - mode);
    }
    const bound = ln((v * alpha) / (a / (us * us) + b));
    if (bound <= height - lnFactorial(k) - lnFactorial(n - k) + (k - mode) * odds) return k;
  }
}

const HALF_LN_TWO_PI = 0.9189385332046728;
const LN_FACTORIALS = lnFactorialsTo(30);

function lnFactorialsTo(last: number): Float64Array {
  const logs = new Float64Array(last + 1);
  for (let k = 2; k <= last; k++) logs[k] = logs[k - 1] + ln(k);
  return logs;
}

/** ln k!, by Stirling's series from 30 on, within 1e-15 of it there. */
function lnFactorial(k: number): number {
  if (k <= 30) return LN_FACTORIALS[k];
  const x = k + 1;
  const inverse = 1 / (x * x);
  const tail = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / x;
  return (x - 0.5) * ln(x) - x + HALF_LN_TWO_PI + tail;
}
