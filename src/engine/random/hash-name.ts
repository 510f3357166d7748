/**
 * A uint32 from a name, for keys of random numbers: MurmurHash3_x86_32 with seed 0 over the name's UTF-16 code
 * units, low byte first. Equal names give equal keys in any file and any order; two of 200 names collide once in
 * 200,000 scenarios. Names are compared as written: normalise Arabic and accents before.
 * Source: Appleby, MurmurHash3 (SMHasher, 2011, public domain).
 */
export function hashName(text: string): number {
  const length = text.length;
  let hash = 0;
  for (let i = 0; i + 1 < length; i += 2) {
    hash ^= spread(text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16));
    hash = (hash << 13) | (hash >>> 19);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  if (length % 2 === 1) hash ^= spread(text.charCodeAt(length - 1));
  hash ^= 2 * length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function spread(block: number): number {
  const mixed = Math.imul(block, 0xcc9e2d51);
  return Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
}
