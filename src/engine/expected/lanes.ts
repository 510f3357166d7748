/** Three sums over the bytes of counts, by which two draws are compared: every number in its place. */
export function digestOf(counts: Float64Array[]): Int32Array {
  const lanes = new Int32Array(3);
  let place = 1;
  for (const count of counts) {
    const words = new Int32Array(count.buffer, count.byteOffset, count.length * 2);
    for (let i = 0; i < words.length; i += 2) {
      const low = words[i];
      const high = words[i + 1];
      lanes[0] += mix(low ^ Math.imul(place, 0x9e3779b1));
      lanes[1] += mix(high ^ Math.imul(place, 0x85ebca6b));
      lanes[2] += mix((Math.imul(low ^ high, 0x27d4eb2f) + place) | 0);
      place++;
    }
  }
  return lanes;
}

/** Finaliser of MurmurHash3 (Appleby, public domain). */
function mix(value: number): number {
  let h = value;
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
