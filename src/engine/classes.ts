/** Pairs for each coordinate. */
const ROOM = 16;

/**
 * Numbers the coordinates 0 .. size - 1 by what all of these divisions say of them: those that none tells apart are of
 * one class. Classes are numbered in order of their first coordinate. A division holds small whole numbers.
 */
export function classify(
  size: number,
  divisions: ArrayLike<number>[],
): { classOf: Int32Array; first: number[] } {
  const classOf = new Int32Array(size);
  let first = [0];
  for (const division of divisions) {
    const count = first.length;
    let most = 0;
    for (let i = 0; i < size; i++) if (division[i] > most) most = division[i];
    first = [];
    // A table of all pairs is the fastest, as long as it is not far larger than what is numbered.
    if ((most + 1) * count > ROOM * size) {
      const known = new Map<number, number>();
      for (let i = 0; i < size; i++) {
        const pair = division[i] * count + classOf[i];
        const c = known.get(pair) ?? first.push(i) - 1;
        if (c + 1 === first.length) known.set(pair, c);
        classOf[i] = c;
      }
      continue;
    }
    const known = new Int32Array((most + 1) * count).fill(-1);
    for (let i = 0; i < size; i++) {
      const pair = division[i] * count + classOf[i];
      if (known[pair] < 0) known[pair] = first.push(i) - 1;
      classOf[i] = known[pair];
    }
  }
  return { classOf, first };
}
