import { threefry20, unitInterval } from '../../src/engine/index.ts';

/** What a test of exchangeability found. */
export interface Exchangeability {
  /** Mean over cells of the squared difference of means in units of its standard error. */
  statistic: number;
  /** Share of relabellings, the observed one among them, whose statistic is as large. */
  p: number;
  relabellings: number;
}

/** Of these and no more relabellings if the first are not remarkable. */
const FIRST = 999;

/**
 * Whether a few reference runs could be among our draws: the difference of means in every cell, against what it is when as many
 * runs are picked out of all of them at random. Exact whatever the runs are distributed like and however cells hang together.
 * `reference` and `own` are lists of runs, each a list of the same cells. `most` relabellings where the first 999 give p <= 0.02.
 */
export function relabel(reference: number[][], own: number[][], most = 9999): Exchangeability {
  const runs = [...reference, ...own];
  const cells = runs[0].length;
  const columns = Array.from({ length: cells }, (_, cell) => Float64Array.from(runs, (run) => run[cell]));
  const sums = columns.map((column) => column.reduce((sum, x) => sum + x, 0));
  const squares = columns.map((column) => column.reduce((sum, x) => sum + x * x, 0));
  const k = reference.length;
  const m = own.length;
  const statisticOf = (picked: Int32Array): number => {
    let total = 0;
    for (let cell = 0; cell < cells; cell++) {
      const column = columns[cell];
      let sum = 0;
      let square = 0;
      for (let j = 0; j < k; j++) {
        const x = column[picked[j]];
        sum += x;
        square += x * x;
      }
      const rest = (sums[cell] - sum) / m;
      const within = squares[cell] - square - m * rest * rest + (square - (sum * sum) / k);
      // A count is a whole number: below a variance of 1/12 cells tell nothing.
      const variance = Math.max(1 / 12, within / (k + m - 2));
      total += (sum / k - rest) ** 2 / (variance * (1 / k + 1 / m));
    }
    return total / cells;
  };
  const order = Int32Array.from(runs.keys());
  const observed = statisticOf(order.slice(0, k));
  let asLarge = 1;
  let done = 0;
  while (done < FIRST || (done < most && asLarge <= 0.02 * (FIRST + 1))) {
    for (let j = 0; j < k; j++) {
      const other = j + Math.floor(unitInterval(threefry20(done, j, 1, 2)) * (order.length - j));
      [order[j], order[other]] = [order[other], order[j]];
    }
    done++;
    if (statisticOf(order) >= observed - 1e-12) asLarge++;
  }
  return { statistic: observed, p: asLarge / (done + 1), relabellings: done };
}

/** Holm's correction: whether each of these may be rejected at a chance of `level` that any is rejected wrongly. */
export function holm(ps: number[], level: number): boolean[] {
  const order = [...ps.keys()].sort((a, b) => ps[a] - ps[b]);
  const rejected = ps.map(() => false);
  for (const [rank, i] of order.entries()) {
    if (ps[i] > level / (ps.length - rank)) break;
    rejected[i] = true;
  }
  return rejected;
}
