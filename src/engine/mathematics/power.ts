import { EXPONENT_ZERO, POWERS_OF_TWO } from './powers-of-two.ts';

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
double[0] = 1;
const HIGH = words[1] === 0 ? 0 : 1;

const SMALLEST_NORMAL = 2.2250738585072014e-308;
const TWO_TO_54 = 18014398509481984;
const ROOT_OF_1_5 = 1.224744871391589;
const ROOT_OF_3 = 1.7320508075688772;

/** log2(1.5), 2 / (3 ln 2) and ln 2, each as a short number and the rest. */
const LOG2_1_5_HIGH = 0.5849624872207642;
const LOG2_1_5_LOW = 1.350039202129749e-8;
const CP = 0.9617966939259756;
const CP_HIGH = 0.9617967009544373;
const CP_LOW = -7.028461650952758e-9;
// biome-ignore lint/suspicious/noApproximativeNumericConstant: the language leaves the digits of Math.LN2 open
const LN2 = 0.6931471805599453;
const LN2_HIGH = 0.6931471824645996;
const LN2_LOW = -1.904654299957768e-9;

/** Remez coefficients of the tail of 3/2 ln((1 + s) / (1 - s)) / s in s^2. */
const L1 = 0.5999999999999946;
const L2 = 0.4285714285785502;
const L3 = 0.33333332981837743;
const L4 = 0.272728123808534;
const L5 = 0.23066074577556175;
const L6 = 0.20697501780033842;

/** As in exp.ts. */
const P1 = 0.16666666666666602;
const P2 = -0.0027777777777015593;
const P3 = 6.613756321437934e-5;
const P4 = -1.6533902205465252e-6;
const P5 = 4.1381367970572385e-8;

/**
 * x to the power y for x >= 0, within 1 unit in the last place and the same to the bit everywhere: log2 x is carried
 * in two doubles, because a plain exp(y ln x) loses as many digits as y ln x has before its point.
 * x^0 is 1 and 1^y is 1, x^1 is x itself, 0^y is 0 for y > 0 and Infinity for y < 0. A negative x or a NaN gives NaN
 * (NaN^0 is 1, as in the language). Source: method and coefficients of fdlibm's e_pow.c (Sun Microsystems, 2004).
 */
export function power(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (!(x >= 0) || Number.isNaN(y)) return Number.NaN;
  if (y === 1) return x;
  if (y === 2) return x * x;
  if (y === 0.5) return Math.sqrt(x);
  if (x === 0 || x === Number.POSITIVE_INFINITY) return (x === 0) === y > 0 ? 0 : Number.POSITIVE_INFINITY;
  // log2 of the double next to 1 is above 1.6e-16: past this the result is 0 or infinite for every x but 1.
  if (!(Math.abs(y) < 1e19)) return x > 1 === y > 0 ? Number.POSITIVE_INFINITY : 0;

  const subnormal = x < SMALLEST_NORMAL;
  const normal = subnormal ? x * TWO_TO_54 : x;
  double[0] = normal;
  let exponent = (words[HIGH] >>> 20) - 1023;
  let m = normal * POWERS_OF_TWO[EXPONENT_ZERO - exponent];
  if (subnormal) exponent -= 54;
  // m in [1, 2) is compared with 1, 1.5 or 2, whichever is nearest in ratio.
  const nearOneAndAHalf = m >= ROOT_OF_1_5 && m < ROOT_OF_3;
  if (m >= ROOT_OF_3) {
    m *= 0.5;
    exponent += 1;
  }
  const base = nearOneAndAHalf ? 1.5 : 1;

  // s = (m - base) / (m + base), as s and as sHigh + sLow.
  const difference = m - base;
  const inverse = 1 / (m + base);
  const s = difference * inverse;
  const sHigh = front(s);
  const sumHigh = front(m + base);
  const sumLow = m - (sumHigh - base);
  const sLow = inverse * (difference - sHigh * sumHigh - sHigh * sumLow);
  const s2 = s * s;
  const tail = s2 * s2 * (L1 + s2 * (L2 + s2 * (L3 + s2 * (L4 + s2 * (L5 + s2 * L6))))) + sLow * (sHigh + s);
  const sHigh2 = sHigh * sHigh;
  const seriesHigh = front(3 + sHigh2 + tail);
  const seriesLow = tail - (seriesHigh - 3 - sHigh2);

  // log2 x = logHigh + logLow.
  const u = sHigh * seriesHigh;
  const v = sLow * seriesHigh + seriesLow * s;
  const productHigh = front(u + v);
  const productLow = v - (productHigh - u);
  const zHigh = CP_HIGH * productHigh;
  const zLow = CP_LOW * productHigh + productLow * CP + (nearOneAndAHalf ? LOG2_1_5_LOW : 0);
  const offset = nearOneAndAHalf ? LOG2_1_5_HIGH : 0;
  const logHigh = front(zHigh + zLow + offset + exponent);
  const logLow = zLow - (logHigh - exponent - offset - zHigh);

  // y log2 x = high + low, the first exact.
  const yHigh = front(y);
  const low = (y - yHigh) * logHigh + y * logLow;
  const high = yHigh * logHigh;
  if (high + low > 1024.4) return Number.POSITIVE_INFINITY;
  if (high + low < -1076) return 0;
  return twoToThe(high, low);
}

/** 2^(high + low). */
function twoToThe(high: number, low: number): number {
  const k = Math.floor(high + low + 0.5);
  const start = high - k;
  const t = front(low + start);
  const u = t * LN2_HIGH;
  const v = (low - (t - start)) * LN2 + t * LN2_LOW;
  const z = u + v;
  const w = v - (z - u);
  const z2 = z * z;
  const c = z - z2 * (P1 + z2 * (P2 + z2 * (P3 + z2 * (P4 + z2 * P5))));
  const y = 1 - ((z * c) / (c - 2) - (w + z * w) - z);
  if (k > 1023) return y * 2 * POWERS_OF_TWO[EXPONENT_ZERO + 1023];
  if (k < -1074) return y * POWERS_OF_TWO[EXPONENT_ZERO + k + 1074] * POWERS_OF_TWO[0];
  return y * POWERS_OF_TWO[EXPONENT_ZERO + k];
}

/** The first 26 bits of a number below 2^990, rounded: two such numbers have an exact product (Veltkamp 1968). */
function front(x: number): number {
  const c = 134217729 * x;
  return c - (c - x);
}
