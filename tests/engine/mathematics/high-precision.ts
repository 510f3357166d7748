/**
 * References for the engine's mathematics, in whole-number arithmetic with 400 bits after the point: slow, short and
 * independent of every floating-point function. Source of the series: NIST DLMF 4.2, 4.6, 5.11, 7.6, 24.2; tangent
 * numbers after Brent and Harvey, Fast computation of Bernoulli, tangent and secant numbers (2011).
 */

/** mantissa * 2^exponent. */
export type Exact = { mantissa: bigint; exponent: number };

const BITS = 400n;
const ONE = 1n << BITS;

/** The exact value of a finite double. */
export function exactOf(x: number): Exact {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const biased = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = biased === 0 ? fraction : fraction | (1n << 52n);
  return { mantissa: bits >> 63n ? -mantissa : mantissa, exponent: (biased === 0 ? 1 : biased) - 1075 };
}

/** |actual - expected| in units of the last place of a double of the size of `expected`. */
export function errorInUlps(actual: number, expected: Exact): number {
  if (expected.mantissa === 0n) return actual === 0 ? 0 : Number.POSITIVE_INFINITY;
  if (!Number.isFinite(actual)) return Number.POSITIVE_INFINITY;
  const got = exactOf(actual);
  const unit = Math.max(lengthOf(expected.mantissa) + expected.exponent - 53, -1074);
  const scale = Math.min(got.exponent, expected.exponent, unit - 30);
  const difference =
    (got.mantissa << BigInt(got.exponent - scale)) - (expected.mantissa << BigInt(expected.exponent - scale));
  return Math.abs(Number(difference >> BigInt(unit - 30 - scale))) / 2 ** 30;
}

/** e^x. */
export function exactExp(x: Exact): Exact {
  const fixed = fixedOf(x);
  const k = (2n * fixed + LN2) / (2n * LN2);
  const rest = fixed - k * LN2;
  let term = ONE;
  let sum = ONE;
  for (let n = 1n; term !== 0n && term !== -1n; n++) {
    term = (term * rest) / (ONE * n);
    sum += term;
  }
  return { mantissa: sum, exponent: Number(k - BITS) };
}

/** The natural logarithm of x > 0. */
export function exactLn(x: Exact): Exact {
  const length = lengthOf(x.mantissa) - 1;
  const m = shift(x.mantissa, Number(BITS) - length);
  return exactly(BigInt(length + x.exponent) * LN2 + lnNearOne(m, ONE));
}

/** x^y for x > 0. */
export function exactPower(x: Exact, y: Exact): Exact {
  const logarithm = exactLn(x);
  return exactExp({ mantissa: logarithm.mantissa * y.mantissa, exponent: logarithm.exponent + y.exponent });
}

/** ln gamma(x) for 1e-20 < x < 1e20. */
export function exactLnGamma(x: Exact): Exact {
  const steps = 60n;
  const start = fixedOf(x);
  let product = ONE;
  for (let n = 0n; n < steps; n++) product = (product * (start + n * ONE)) >> BITS;
  const z = start + steps * ONE;
  const lnZ = exactLn(exactly(z)).mantissa;
  let sum = (((z - ONE / 2n) * lnZ) >> BITS) - z + (exactLn(exactly(2n * PI)).mantissa >> 1n);
  let inverse = (ONE * ONE) / z;
  const inverseSquare = (inverse * inverse) >> BITS;
  for (const [k, tangent] of tangentNumbers(35).entries()) {
    const n = BigInt(k + 1);
    // B(2n) / (2n (2n - 1)), from the tangent number of n.
    const coefficient = (ONE * tangent) / (4n ** n * (4n ** n - 1n) * (2n * n - 1n));
    sum += ((n % 2n === 1n ? coefficient : -coefficient) * inverse) >> BITS;
    inverse = (inverse * inverseSquare) >> BITS;
  }
  return exactly(sum - exactLn(exactly(product)).mantissa);
}

/** How far, in z, the standard normal quantile of p is from z: (p - cdf(z)) / density(z). For |z| < 12. */
export function errorOfNormalQuantile(p: number, z: number): number {
  const fixed = fixedOf(exactOf(z));
  const square = (fixed * fixed) >> BITS;
  const bell = fixedOf(exactExp(exactly(-square >> 1n)));
  const density = (bell * ONE) / squareRoot(2n * PI);
  let term = fixed;
  let sum = fixed;
  for (let n = 3n; term !== 0n && term !== -1n; n += 2n) {
    term = (term * square) / (ONE * n);
    sum += term;
  }
  const cdf = ONE / 2n + ((density * sum) >> BITS);
  return Number(((fixedOf(exactOf(p)) - cdf) << 100n) / density) / 2 ** 100;
}

/**
 * How far x is from the quantile of p of a gamma variate of this shape, in parts of x: (P(shape, x) - p) / (x f(x)), f the
 * density. `perUlp` is what one unit of the last place of p is in parts of x: no function of doubles that meets p by its
 * distribution function can be nearer. P by its series (DLMF 8.7.1); for x up to some thousands.
 */
export function errorOfGammaQuantile(shape: number, p: number, x: number): { error: number; perUlp: number } {
  const a = fixedOf(exactOf(shape));
  const fixed = fixedOf(exactOf(x));
  const lnX = fixedOf(exactLn(exactOf(x)));
  const lnFront = ((a * lnX) >> BITS) - fixed - fixedOf(exactLnGamma(exactOf(shape)));
  // x f(x) = x^shape e^-x / gamma(shape); P is that times the sum.
  const front = fixedOf(exactExp(exactly(lnFront)));
  let term = (ONE * ONE) / a;
  let sum = term;
  for (let n = 1n; term > 0n; n++) {
    term = (term * fixed) / (a + n * ONE);
    sum += term;
  }
  const parts = (difference: bigint): number => Number((difference << 100n) / front) / 2 ** 100;
  const ulp = shift(ONE, Math.floor(Math.log2(p)) - 52);
  return { error: parts(((front * sum) >> BITS) - fixedOf(exactOf(p))), perUlp: parts(ulp) };
}

const LN2 = lnNearOne(2n * ONE, ONE);
const PI = 16n * inverseTangent(5n) - 4n * inverseTangent(239n);

function exactly(fixed: bigint): Exact {
  return { mantissa: fixed, exponent: -Number(BITS) };
}

function fixedOf(x: Exact): bigint {
  return shift(x.mantissa, x.exponent + Number(BITS));
}

function shift(x: bigint, by: number): bigint {
  return by >= 0 ? x << BigInt(by) : x >> BigInt(-by);
}

function lengthOf(x: bigint): number {
  return (x < 0n ? -x : x).toString(2).length;
}

/** ln(m / one) by 2 artanh((m - one) / (m + one)). */
function lnNearOne(m: bigint, one: bigint): bigint {
  const ratio = ((m - one) * one) / (m + one);
  const square = (ratio * ratio) / one;
  let powerOfRatio = ratio;
  let sum = 0n;
  for (let n = 1n; powerOfRatio !== 0n; n += 2n) {
    sum += powerOfRatio / n;
    powerOfRatio = (powerOfRatio * square) / one;
  }
  return 2n * sum;
}

/** arctan(1 / n). */
function inverseTangent(n: bigint): bigint {
  let term = ONE / n;
  let sum = 0n;
  for (let k = 1n; term !== 0n; k += 2n) {
    sum += k % 4n === 1n ? term / k : -term / k;
    term /= n * n;
  }
  return sum;
}

function squareRoot(x: bigint): bigint {
  const target = x << BITS;
  let guess = 1n << BigInt(Math.ceil(lengthOf(target) / 2));
  for (;;) {
    const next = (guess + target / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}

/** The first tangent numbers 1, 2, 16, 272, ... */
function tangentNumbers(count: number): bigint[] {
  const numbers = [1n];
  for (let k = 1; k < count; k++) numbers.push(BigInt(k) * numbers[k - 1]);
  for (let k = 1; k < count; k++) {
    for (let j = k; j < count; j++) {
      numbers[j] = BigInt(j - k) * numbers[j - 1] + BigInt(j - k + 2) * numbers[j];
    }
  }
  return numbers;
}
