import { hashName } from './hash-name.ts';
import { secondWord, threefry20 } from './threefry.ts';
import { unitInterval } from './uniform.ts';

/** Keeps these keys apart from every other use of the same seed. */
const PURPOSE = hashName('quasi-random');

/**
 * Element `index` (from 0) of the low-discrepancy sequence that belongs to one name and one seed, strictly between
 * 0 and 1, at the middle of one of 2^32 steps. The first 2^k elements, whatever k, fall one into each of 2^k equal
 * parts; sequences of different names or seeds are independent, so a parameter may come or go without moving another.
 * `nameHash` is a uint32 (`hashName`), `seed` a whole number from 0 to 2^53 - 1, `index` a uint32.
 *
 * The van der Corput sequence in base 2 with its index shuffled and its value scrambled in Owen's way. Sources: Owen,
 * Randomly permuted (t,m,s)-nets and (t,s)-sequences (1995); Laine and Karras, Stratified sampling for stochastic
 * transparency (2011); Burley, Practical hash-based Owen scrambling, JCGT 9(4) (2020).
 */
export function quasiRandom(nameHash: number, seed: number, index: number): number {
  const shuffle = threefry20(seed | 0, Math.floor(seed / 4294967296), nameHash, PURPOSE);
  const scramble = secondWord();
  // The scramble of van der Corput's value, which is the reversed index, would begin by reversing it back:
  // the two cancel.
  const shuffled = reverseBits(permute(reverseBits(index), shuffle));
  return unitInterval(reverseBits(permute(shuffled, scramble)));
}

/**
 * A permutation of the 32-bit words in which a bit is changed only by the bits below it: after reversing, by those
 * above it, which is Owen's nested scrambling. Laine and Karras's form with the constants of Vegdahl, Building a
 * better LK hash (2021).
 */
function permute(word: number, key: number): number {
  let x = word ^ Math.imul(word, 0x3d20adea);
  x = (x + key) | 0;
  x = Math.imul(x, (key >>> 16) | 1);
  x ^= Math.imul(x, 0x05526c56);
  return x ^ Math.imul(x, 0x53a22864);
}

function reverseBits(word: number): number {
  let x = ((word >>> 1) & 0x55555555) | ((word & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return (x >>> 16) | (x << 16);
}
