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
    const known = new Int32Array((most + 1) * count).fill(-1);
    first = [];
    for (let i = 0; i < size; i++) {
      const pair = division[i] * count + classOf[i];
      if (known[pair] < 0) known[pair] = first.push(i) - 1;
      classOf[i] = known[pair];
    }
  }
  return { classOf, first };
}
