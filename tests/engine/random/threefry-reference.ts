const TURNS = [13, 15, 26, 6, 17, 29, 16, 24];

/** Threefry2x32 as it is published, round by round: both words, as uint32. */
export function threefryReference(
  rounds: number,
  key0: number,
  key1: number,
  counter0: number,
  counter1: number,
): [number, number] {
  const key = [key0, key1, key0 ^ key1 ^ 0x1bd11bda];
  let x0 = (counter0 + key0) | 0;
  let x1 = (counter1 + key1) | 0;
  for (let round = 0; round < rounds; round++) {
    const turn = TURNS[round % 8];
    x0 = (x0 + x1) | 0;
    x1 = ((x1 << turn) | (x1 >>> (32 - turn))) ^ x0;
    if (round % 4 !== 3) continue;
    const step = (round + 1) / 4;
    x0 = (x0 + key[step % 3]) | 0;
    x1 = (x1 + key[(step + 1) % 3] + step) | 0;
  }
  return [x0 >>> 0, x1 >>> 0];
}
