import { hashName } from '../../engine/index.ts';
import { quasiRandom } from '../../engine/random/quasi-random.ts';
import type { Positions } from '../run.ts';
import { positionsAt } from './calibration.ts';
import type { Fit } from './posterior.ts';
import { ownScores } from './scores.ts';

const DRAW = hashName('fit: which row');

/**
 * Positions of the parameters in each draw of a run: the row that the draw's element of a low-discrepancy sequence meets in
 * the cumulative weights. Parameters that no observation tells anything of keep the run's own sequences.
 */
export function posteriorPositions(fit: Fit, draws: number, seed: number): Positions {
  const { parameters, directions, rows } = fit;
  const n = parameters.length;
  const cumulative = new Float64Array(rows.length);
  let sum = 0;
  rows.forEach(({ weight }, i) => {
    sum += weight;
    cumulative[i] = sum;
  });
  const scores = new Float64Array(draws * n);
  for (let draw = 0; draw < draws; draw++) {
    const at = quasiRandom(DRAW, seed, draw) * sum;
    let i = 0;
    while (i < rows.length - 1 && cumulative[i] < at) i++;
    scores.set(scoresOfRow(parameters, directions, fit.seed, rows[i]), draw * n);
  }
  return { parameters, rows: positionsAt(scores) };
}

/** Standard normal scores of a row of a posterior. [parameters] */
export function scoresOfRow(
  parameters: readonly string[],
  directions: readonly number[][],
  seed: number,
  { row, at }: Fit['rows'][number],
): Float64Array {
  const scores = ownScores(parameters, seed, row);
  const shifts = directions.map(
    (direction, k) => at[k] - direction.reduce((sum, x, i) => sum + x * scores[i], 0),
  );
  directions.forEach((direction, k) => {
    for (let i = 0; i < scores.length; i++) scores[i] += shifts[k] * direction[i];
  });
  return scores;
}
