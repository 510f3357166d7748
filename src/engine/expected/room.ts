/**
 * Rows of numbers that are gone through one after the other lie one after the other in memory: a step goes through some
 * thousand short ones.
 */
export interface Room {
  numbers(size: number): Float64Array;
  indices(of: ArrayLike<number>): Int32Array;
}

/** Numbers that are allocated at once. */
const CHUNK = 1 << 15;

export function openRoom(): Room {
  let floats = new Float64Array(0);
  let ints = new Int32Array(0);
  let [usedFloats, usedInts] = [0, 0];
  return {
    numbers(size) {
      if (usedFloats + size > floats.length) {
        floats = new Float64Array(Math.max(CHUNK, size));
        usedFloats = 0;
      }
      usedFloats += size;
      return floats.subarray(usedFloats - size, usedFloats);
    },
    indices(of) {
      if (usedInts + of.length > ints.length) {
        ints = new Int32Array(Math.max(CHUNK, of.length));
        usedInts = 0;
      }
      usedInts += of.length;
      const row = ints.subarray(usedInts - of.length, usedInts);
      row.set(of);
      return row;
    },
  };
}
