/** Where 2^0 stands in `POWERS_OF_TWO`. */
export const EXPONENT_ZERO = 1074;

/**
 * Every power of two that a double can hold, exactly: `POWERS_OF_TWO[EXPONENT_ZERO + k]` is 2^k for k from -1074
 * (the smallest subnormal) to 1023. A product with an entry moves the exponent and, away from subnormals, is exact;
 * writing the exponent bits and reading the double back would cost a stalled load.
 */
export const POWERS_OF_TWO: Float64Array = tabulate();

function tabulate(): Float64Array {
  const powers = new Float64Array(EXPONENT_ZERO + 1024);
  powers[EXPONENT_ZERO] = 1;
  for (let k = EXPONENT_ZERO; k > 0; k--) powers[k - 1] = powers[k] / 2;
  for (let k = EXPONENT_ZERO; k < powers.length - 1; k++) powers[k + 1] = powers[k] * 2;
  return powers;
}
