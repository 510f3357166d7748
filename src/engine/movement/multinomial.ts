import { binomial } from './binomial.ts';

/**
 * Shares out people over cells in proportion to weights: a binomial number for each cell given those before it. `take` is told
 * of every cell that gets any. All alike where every weight is 0.
 */
export function multinomial(
  people: number,
  cells: number,
  weight: (cell: number) => number,
  uniform: () => number,
  take: (cell: number, people: number) => void,
): void {
  let total = 0;
  for (let cell = 0; cell < cells; cell++) total += weight(cell);
  const even = !(total > 0);
  if (even) total = cells;
  let left = people;
  for (let cell = 0; cell < cells && left > 0; cell++) {
    const w = even ? 1 : weight(cell);
    if (w === 0) continue;
    const taken = total <= w * 1.000000000001 ? left : binomial(left, w / total, uniform);
    total -= w;
    left -= taken;
    if (taken > 0) take(cell, taken);
  }
  // Rounding may leave somebody behind the last cell with a weight: they belong to it.
  if (left > 0) {
    for (let cell = cells - 1; cell >= 0; cell--) {
      if (!even && weight(cell) === 0) continue;
      take(cell, left);
      return;
    }
  }
}
