import { inverseNormal } from '../../engine/index.ts';
import { quasiRandom } from '../../engine/random/quasi-random.ts';
import { posteriorPositions } from '../fit/posterior-positions.ts';
import type { Run } from '../run.ts';

/** What draws that were made anyway say of how far each ranged parameter moves a figure. */
export interface AtHand {
  draws: number;
  /** Share of the figure's variance that a straight line on a parameter's own normal score explains. Largest first. */
  shares: { id: string; share: number }[];
  /** The largest share that any of so many parameters would explain by chance in 19 of 20 runs; what lies above it is told apart. */
  noise: number;
}

/** How much farther than those of independent columns the sample correlations of draws' own sequences spread (decision 15). */
const SPREAD = 1.26;
/** Of a family of tests, by Bonferroni. */
const LEVEL = 0.05;

/**
 * Squared correlation of a figure with each parameter's normal score over the draws of a run: a first-order index where the
 * figure is straight in the score, and a lower bound where it is not. `values`: the figure in each draw. Draws of a
 * posterior that share a row count as fewer (Kish, Survey sampling, 1965: n squared over the sum of squared repeats);
 * Student's t by its first correction to the normal (Fisher and Cornish, Technometrics 2 (1960)).
 */
export function influenceAtHand({ scenario, seed, fit }: Run, values: readonly number[]): AtHand {
  const draws = values.length;
  const ranged = scenario.plan.parameters.filter(({ fixed }) => fixed === null);
  const given = fit === null || draws === 0 ? null : posteriorPositions(fit, draws, seed);
  const columns = new Map(given?.parameters.map((id, column) => [id, column]));
  const positionOf = (id: string, hash: number, draw: number): number => {
    const column = columns.get(id);
    const at = given === null || column === undefined ? undefined : given.rows[draw * columns.size + column];
    return at === undefined || Number.isNaN(at) ? quasiRandom(hash, seed, draw) : at;
  };
  const shares = ranged
    .map(({ id, hash }) => {
      const scores = values.map((_, draw) => inverseNormal(positionOf(id, hash, draw)));
      return { id, share: squaredCorrelation(scores, values) };
    })
    .sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1));
  const told = given === null ? draws : differentRows(given.rows, draws, columns.size);
  return { draws, shares, noise: noiseOf(told, ranged.length) };
}

/** The least squared correlation of `draws` pairs that is told apart from chance where so many are tried. */
function noiseOf(draws: number, tried: number): number {
  const freedom = draws - 2;
  if (freedom < 1 || tried === 0) return 1;
  const z = inverseNormal(1 - LEVEL / (2 * tried));
  const t = z + (z * z * z + z) / (4 * freedom);
  return Math.min(1, (SPREAD ** 2 * t ** 2) / (freedom + t ** 2));
}

function differentRows(rows: Float64Array, draws: number, width: number): number {
  const repeats = new Map<string, number>();
  for (let draw = 0; draw < draws; draw++) {
    const row = rows.subarray(draw * width, (draw + 1) * width).join();
    repeats.set(row, (repeats.get(row) ?? 0) + 1);
  }
  return draws ** 2 / [...repeats.values()].reduce((sum, n) => sum + n ** 2, 0);
}

function squaredCorrelation(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;
  const [middleX, middleY] = [mean(x), mean(y)];
  let [xx, yy, xy] = [0, 0, 0];
  x.forEach((value, i) => {
    xx += (value - middleX) ** 2;
    yy += (y[i] - middleY) ** 2;
    xy += (value - middleX) * (y[i] - middleY);
  });
  return xx > 0 && yy > 0 ? xy ** 2 / (xx * yy) : 0;
}
