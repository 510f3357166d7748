import { binomial } from './binomial.ts';
import { type NumberStream, nextUniform } from './number-stream.ts';

/** Up to so many people over some cells are drawn one by one. */
const FEW = 6;

/**
 * A multinomial number: shares out people over the cells from `low` to before `high` in proportion to the steps of ascending
 * sums, into `counts`, by a binomial number for the halves of the cells and so on, until one cell or a few people are left.
 * Source: Devroye, Non-uniform random variate generation (1986), XI.1.3, with a tree in the place of a row of conditionals.
 */
export function shareOut(
  people: number,
  sums: Float64Array,
  low: number,
  high: number,
  counts: Int32Array,
  numbers: NumberStream,
): void {
  let from = low;
  let left = people;
  let to = high;
  while (left > 0) {
    if (to - from === 1) {
      counts[from] += left;
      return;
    }
    const before = from === 0 ? 0 : sums[from - 1];
    const total = sums[to - 1] - before;
    if (left <= FEW) {
      for (let k = 0; k < left; k++) counts[cellAt(sums, from, to, before + nextUniform(numbers) * total)]++;
      return;
    }
    const middle = (from + to) >> 1;
    const first = sums[middle - 1] - before;
    const taken = first >= total ? left : binomial(left, first / total, numbers);
    if (taken === left) {
      to = middle;
      continue;
    }
    if (taken > 0) shareOut(taken, sums, from, middle, counts, numbers);
    from = middle;
    left -= taken;
  }
}

/** First of the sums from `from` to before `to` that is above x; where rounding leads past them, the last that has a step. */
function cellAt(sums: Float64Array, from: number, to: number, x: number): number {
  let low = from;
  let high = to - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle] > x) high = middle;
    else low = middle + 1;
  }
  while (low > from && sums[low] === sums[low - 1]) low--;
  return low;
}
