const TWO_TO_31 = 2147483648;
const TWO_TO_MINUS_32 = 2.3283064365386963e-10;

/** A number strictly between 0 and 1 from a random 32-bit word: the middle of one of 2^32 equal steps. */
export function unitInterval(word: number): number {
  return ((word >>> 0) + 0.5) * TWO_TO_MINUS_32;
}

/** A whole number from 0 to 2^31 - 1 from a random 32-bit word, to be compared with a `threshold31`. */
export function chance31(word: number): number {
  return word >>> 1;
}

/**
 * The threshold below which a `chance31` falls with this probability, to within 2^-32: 0 is never, 2^31 always
 * (keep it as a uint32 or a number; an int32 cannot hold it). Sums rounded to just outside 0 to 1 count as 0 and 1;
 * a NaN is our mistake and throws.
 */
export function threshold31(probability: number): number {
  if (probability <= 0) return 0;
  if (probability >= 1) return TWO_TO_31;
  if (Number.isNaN(probability)) throw new Error('threshold31: the probability is not a number');
  return Math.floor(probability * TWO_TO_31 + 0.5);
}
