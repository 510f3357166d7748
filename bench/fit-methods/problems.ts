import type { Calibration } from '../../experiment/fit/calibration.js';
import type { Observed } from '../../experiment/fit/observed.js';
import { ownScores } from '../../experiment/fit/scores.js';

/** A calibration whose posterior is known: mean and standard deviation of every score. */
export interface KnownProblem {
  name: string;
  calibration: Calibration;
  mean: Float64Array;
  sd: Float64Array;
}

const Z95 = 1.6448536269514722;

function count(id: string, figure: number, best: number, sd: number): Observed {
  const [low, high] = [best * Math.exp(-Z95 * sd), best * Math.exp(Z95 * sd)];
  const rest = { range: 'ninety', weight: 1, discrepancy: 0, chance: 0, simulated: 0, contains: -1 } as const;
  return { id, figure, scale: 'log', best, low, high, ...rest };
}

/** Log figures linear in the scores: the posterior is a normal (conjugate). */
export function linear(name: string, parameters: number, observations: number, sd: number): KnownProblem {
  const ids = Array.from({ length: parameters }, (_, i) => `p${i}`);
  const slope = Array.from({ length: observations }, (_, o) =>
    ownScores(ids, 17, o).map((x) => (2 * x) / Math.sqrt(parameters)),
  );
  const best = slope.map((_, o) => 500 * Math.exp(1.2 * Math.sin(o + 1)));
  const calibration: Calibration = {
    parameters: ids,
    observed: best.map((value, o) => count(`o${o}`, o, value, sd)),
    figures: observations,
    evaluate: async (scores, rows) =>
      Float64Array.from({ length: rows * observations }, (_, at) => {
        const [row, o] = [Math.floor(at / observations), at % observations];
        return 500 * Math.exp(slope[o].reduce((sum, b, i) => sum + b * scores[row * parameters + i], 0));
      }),
  };
  return {
    name,
    calibration,
    ...conjugate(
      slope,
      best.map((b) => Math.log(b / 500)),
      sd,
    ),
  };
}

/** Through the observations, of which there are fewer: mean = A' S^-1 y, variance = 1 - a' S^-1 a with S = A A' + sd^2. */
function conjugate(slope: Float64Array[], y: number[], sd: number): { mean: Float64Array; sd: Float64Array } {
  const m = slope.length;
  const rows = slope.map((a, i) =>
    [
      ...slope.map((b, j) => a.reduce((sum, x, k) => sum + x * b[k], 0) + (i === j ? sd * sd : 0)),
      y[i],
      ...slope[0].map((_, p) => a[p]),
    ].flatMap((x) => (typeof x === 'number' ? [x] : [...x])),
  );
  for (let i = 0; i < m; i++) {
    const pivot = rows[i][i];
    rows[i] = rows[i].map((x) => x / pivot);
    for (let j = 0; j < m; j++) {
      const times = rows[j][i];
      if (j !== i) rows[j] = rows[j].map((x, k) => x - times * rows[i][k]);
    }
  }
  const n = slope[0].length;
  const through = (p: number, column: number): number =>
    slope.reduce((sum, a, i) => sum + a[p] * rows[i][column], 0);
  return {
    mean: Float64Array.from({ length: n }, (_, p) => through(p, m)),
    sd: Float64Array.from({ length: n }, (_, p) => Math.sqrt(1 - through(p, m + 1 + p))),
  };
}

/** Inside, on the way, home, after two years: two hazards, a curved ridge. Its posterior by a grid of 400 x 400. */
export async function threeStates(): Promise<KnownProblem> {
  const calibration: Calibration = {
    parameters: ['leaves', 'arrives'],
    observed: [count('home', 0, 300, 0.05), count('way', 1, 250, 0.15)],
    figures: 2,
    evaluate: async (scores, rows) => {
      const figures = new Float64Array(rows * 2);
      for (let row = 0; row < rows; row++) {
        const a = 0.5 * Math.exp(scores[row * 2]);
        const b = 0.5 * Math.exp(scores[row * 2 + 1]) + 1e-9;
        const inside = Math.exp(-2 * a);
        const way = (a * (inside - Math.exp(-2 * b))) / (b - a);
        figures.set([1000 * (1 - inside - way), 1000 * way], row * 2);
      }
      return figures;
    },
  };
  const side = 400;
  const points = Float64Array.from({ length: side * side * 2 }, (_, i) => {
    const point = i >> 1;
    return -5 + (10 * (i % 2 === 0 ? point % side : Math.floor(point / side))) / (side - 1);
  });
  const figures = await calibration.evaluate(points, side * side);
  const weights = Float64Array.from({ length: side * side }, (_, i) => {
    const [x, y] = [points[i * 2], points[i * 2 + 1]];
    const pulls = calibration.observed.map(
      ({ best, high }, o) => (Math.log(figures[i * 2 + o] / best) * Z95) / Math.log(high / best),
    );
    return Math.exp(-(x * x + y * y + pulls[0] * pulls[0] + pulls[1] * pulls[1]) / 2);
  });
  const { mean, sd } = moments(points, weights, 2);
  return { name: 'two hazards of three states (400 x 400 grid)', calibration, mean, sd };
}

/** Mean and standard deviation of rows of scores that carry weights. */
export function moments(
  scores: Float64Array,
  weights: ArrayLike<number>,
  n: number,
): { mean: Float64Array; sd: Float64Array } {
  let whole = 0;
  for (let i = 0; i < weights.length; i++) whole += weights[i];
  const mean = new Float64Array(n);
  const square = new Float64Array(n);
  for (let i = 0; i < weights.length; i++)
    for (let p = 0; p < n; p++) {
      mean[p] += (weights[i] * scores[i * n + p]) / whole;
      square[p] += (weights[i] * scores[i * n + p] * scores[i * n + p]) / whole;
    }
  return { mean, sd: square.map((s, p) => Math.sqrt(Math.max(0, s - mean[p] * mean[p]))) };
}
