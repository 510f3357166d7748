import { EXPONENT_ZERO, POWERS_OF_TWO } from './powers-of-two.ts';

// biome-ignore lint/suspicious/noApproximativeNumericConstant: the language leaves the digits of Math.LOG2E open
const INVERSE_LN2 = 1.4426950408889634;
/** ln 2 in two parts: the first has 33 bits, so its product with a whole number of octaves is exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** Remez coefficients of (r (e^r + 1) / (e^r - 1) - 2) / r^2 in r^2, for |r| <= ln 2 / 2. */
const P1 = 0.16666666666666602;
const P2 = -0.0027777777777015593;
const P3 = 6.613756321437934e-5;
const P4 = -1.6533902205465252e-6;
const P5 = 4.1381367970572385e-8;

/** Adding and subtracting 3 * 2^51 rounds a small number to a whole one, faster than Math.floor does. */
const ROUNDER = 6755399441055744;

/** Above the first the result is infinite, below the second it is 0. */
const OVERFLOW = 709.782712893384;
const UNDERFLOW = -745.1332191019411;

/**
 * e to the power x, within 1 unit in the last place and the same to the bit everywhere. NaN gives NaN.
 * Source: method and coefficients of fdlibm's e_exp.c (Sun Microsystems, 1993): x = k ln 2 + r, a rational form of
 * e^r, times 2^k.
 */
export function exp(x: number): number {
  if (!(x > -708 && x < 709)) return expAtTheEdges(x);
  const k = x * INVERSE_LN2 + ROUNDER - ROUNDER;
  return expOfRest(x, k) * POWERS_OF_TWO[(k + EXPONENT_ZERO) | 0];
}

/** Where 2^k is subnormal or too large by itself, and beyond. */
function expAtTheEdges(x: number): number {
  if (!(x <= OVERFLOW && x >= UNDERFLOW)) return x > OVERFLOW ? Number.POSITIVE_INFINITY : x < 0 ? 0 : x;
  const k = x * INVERSE_LN2 + ROUNDER - ROUNDER;
  const y = expOfRest(x, k);
  if (k > 1023) return y * 2 * POWERS_OF_TWO[EXPONENT_ZERO + k - 1];
  if (k < -EXPONENT_ZERO) return y * 0.5 * POWERS_OF_TWO[EXPONENT_ZERO + k + 1];
  return y * POWERS_OF_TWO[EXPONENT_ZERO + k];
}

/** e^(x - k ln 2), for the whole k that is nearest to x / ln 2. */
function expOfRest(x: number, k: number): number {
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const c = r - t * (P1 + t * (P2 + t * (P3 + t * (P4 + t * P5))));
  return 1 - (low - (r * c) / (2 - c) - high);
}
