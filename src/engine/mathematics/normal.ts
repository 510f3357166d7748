import { exp } from './exp.ts';
import { ln } from './ln.ts';

/** Terms after which a sum stops: below 1.5 the series needs about twenty, above it the fraction fewer than a hundred. */
const MOST_TERMS = 400;
const LN_PI = 1.1447298858494002;
// biome-ignore lint/suspicious/noApproximativeNumericConstant: the language leaves the digits of Math.LN2 open
const LN_2 = 0.6931471805599453;
const LN_2_PI = 1.8378770664093453;

/**
 * The probability that a standard normal lies below x: half of the incomplete gamma function of x^2 / 2 with shape one
 * half (NIST DLMF 7.11.1, 8.7.1, 8.9.2). Relative error about 1e-14, in the lower tail too.
 */
export function normalBelow(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 0) return 1 - normalBelow(-x);
  const t = (x * x) / 2;
  return t < 1.5 ? (1 - centralMass(t)) / 2 : exp(lnTail(t));
}

/** Logarithm of `normalBelow`, where it would be less than the smallest double too. */
export function lnNormalBelow(x: number): number {
  const t = (x * x) / 2;
  return x < 0 && t >= 1.5 ? lnTail(t) : ln(normalBelow(x));
}

/** Logarithm of the density of a standard normal. */
export function lnNormalDensity(x: number): number {
  return -(x * x + LN_2_PI) / 2;
}

/** P(1/2, t), for t < 1.5. */
function centralMass(t: number): number {
  let term = 2;
  let sum = term;
  for (let n = 1; n < MOST_TERMS && term > sum * 1e-17; n++) {
    term *= t / (0.5 + n);
    sum += term;
  }
  return sum * exp(-t - LN_PI / 2) * Math.sqrt(t);
}

/** ln of Q(1/2, t) / 2, by Lentz's form of the continued fraction, for t >= 1.5. */
function lnTail(t: number): number {
  let b = t + 0.5;
  let c = 1e300;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n < MOST_TERMS; n++) {
    const a = -n * (n - 0.5);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    const factor = d * c;
    h *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return -t + (ln(t) - LN_PI) / 2 + ln(h) - LN_2;
}
