import { EXPONENT_ZERO, POWERS_OF_TWO } from './powers-of-two.ts';

/** A double and its two words. The double is written and only its high word read: the cheap direction. */
const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
double[0] = 1;
const HIGH = words[1] === 0 ? 0 : 1;

/** The high words of the smallest normal number and of infinity. */
const NORMAL_FROM = 0x00100000;
const NORMAL_BELOW = 0x7ff00000;
const TWO_TO_54 = 18014398509481984;

/** Added to the high word, makes the exponent step at the square root of 2 instead of at 2. */
const ROOT_2_OFFSET = 0x95f62;

/** ln 2 in two parts: the first has 33 bits, so its product with a whole number of octaves is exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** Remez coefficients of (ln(1 + s) - ln(1 - s) - 2 s) / s in s^2, for |s| <= 0.1716. */
const L1 = 0.6666666666666735;
const L2 = 0.3999999999940942;
const L3 = 0.2857142874366239;
const L4 = 0.22222198432149784;
const L5 = 0.1818357216161805;
const L6 = 0.15313837699209373;
const L7 = 0.14798198605116586;

/**
 * The natural logarithm of x, within 1 unit in the last place and the same to the bit everywhere.
 * 0 gives -Infinity, a negative number or NaN gives NaN.
 * Source: method and coefficients of fdlibm's e_log.c (Sun Microsystems, 1993): x = 2^k m with m around 1,
 * s = (m - 1) / (m + 1), a polynomial in s^2.
 */
export function ln(x: number): number {
  double[0] = x;
  const high = words[HIGH];
  if (high >= NORMAL_FROM && high < NORMAL_BELOW) return lnOfNormal(x, high, 0);
  return lnAtTheEdges(x);
}

function lnAtTheEdges(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  double[0] = x * TWO_TO_54;
  return lnOfNormal(double[0], words[HIGH], -54);
}

/** ln(x) + octaves ln 2, for a normal x with this high word. */
function lnOfNormal(x: number, high: number, octaves: number): number {
  const exponent = ((high + ROOT_2_OFFSET) >> 20) - 1023;
  const f = x * POWERS_OF_TWO[EXPONENT_ZERO - exponent] - 1;
  const k = exponent + octaves;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const rest = w * (L2 + w * (L4 + w * L6)) + z * (L1 + w * (L3 + w * (L5 + w * L7)));
  const halfSquare = 0.5 * f * f;
  return k * LN2_HIGH - (halfSquare - (s * (halfSquare + rest) + k * LN2_LOW) - f);
}
