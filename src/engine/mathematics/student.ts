import { exp } from './exp.ts';
import { lnGamma } from './gamma.ts';
import { inverseNormal } from './inverse-normal.ts';
import { ln } from './ln.ts';

/** Terms after which the fraction stops: a dozen are needed. */
const MOST_TERMS = 500;
/** Halvings after which nothing is left to halve. */
const MOST_STEPS = 200;

/**
 * The probability that Student's t with `freedom` degrees of freedom (above 0) lies below t: half of the incomplete beta
 * function I_x(freedom / 2, 1/2) at x = freedom / (freedom + t^2) (NIST DLMF 8.17, Abramowitz and Stegun 26.7.1). Relative
 * error about 1e-13, in the lower tail too.
 */
export function studentBelow(t: number, freedom: number): number {
  if (Number.isNaN(t)) return t;
  if (t > 0) return 1 - studentBelow(-t, freedom);
  if (t === 0) return 0.5;
  return tail(-t, freedom);
}

/** The t below which Student's t falls with probability p; 0 and 1 give the infinities. By halving, from the normal's on. */
export function inverseStudent(p: number, freedom: number): number {
  if (!(p > 0 && p < 1))
    return p === 0 ? Number.NEGATIVE_INFINITY : p === 1 ? Number.POSITIVE_INFINITY : Number.NaN;
  if (p === 0.5) return 0;
  if (p > 0.5) return -inverseStudent(1 - p, freedom);
  let high = -inverseNormal(p);
  let low = 0;
  while (tail(high, freedom) > p) {
    low = high;
    high *= 2;
  }
  for (let step = 0; step < MOST_STEPS && high - low > 1e-15 * high; step++) {
    const middle = (low + high) / 2;
    if (tail(middle, freedom) > p) low = middle;
    else high = middle;
  }
  return -(low + high) / 2;
}

/** P(T > t) for t > 0. */
function tail(t: number, freedom: number): number {
  const whole = freedom + t * t;
  return incompleteBeta(freedom / whole, (t * t) / whole, freedom / 2, 0.5) / 2;
}

/** I_x(a, b) with y = 1 - x handed in, so that neither loses digits: the continued fraction (DLMF 8.17.22) on the side where it is quick. */
function incompleteBeta(x: number, y: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  const front = exp(lnGamma(a + b) - lnGamma(a) - lnGamma(b) + a * ln(x) + b * ln(y));
  return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(y, b, a)) / b;
}

/** Lentz's form. */
function fraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 / kept(1 - ((a + b) * x) / (a + 1), tiny);
  let h = d;
  for (let m = 1; m < MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / kept(1 + even * d, tiny);
    c = kept(1 + even / c, tiny);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / kept(1 + odd * d, tiny);
    c = kept(1 + odd / c, tiny);
    const factor = d * c;
    h *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return h;
}

const kept = (x: number, tiny: number): number => (Math.abs(x) < tiny ? tiny : x);
