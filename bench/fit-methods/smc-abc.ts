import type { Calibration } from '../../experiment/fit/calibration.js';
import { moments } from './problems.js';
import { resample, stream } from './random.js';

const Z95 = 1.6448536269514722;

/**
 * Sequential Monte Carlo ABC (Del Moral, Doucet and Jasra 2012): particles are moved by random walks of twice their own
 * variance under a tolerance that is lowered to the median distance each time, until the evaluations are spent. Distance:
 * root of the summed squares of (log figure + its error - log published) over the error.
 */
export async function smcAbc(
  calibration: Calibration,
  budget: number,
  seed: number,
): Promise<{ mean: Float64Array; sd: Float64Array }> {
  const n = calibration.parameters.length;
  const { uniform, normal } = stream('smc abc', seed);
  const count = Math.min(200, Math.floor(budget / 6));
  let scores = Float64Array.from({ length: count * n }, normal);
  let distances = await distancesOf(calibration, scores, count, normal);
  let tolerance = Number.POSITIVE_INFINITY;
  for (let spent = count; spent + count <= budget; spent += count) {
    tolerance = median(distances);
    const alive = Float64Array.from(distances, (d) => (d <= tolerance ? 1 : 0));
    const from = resample(alive, count, uniform);
    const { sd } = moments(scores, alive, n);
    const parents = new Float64Array(count * n);
    const parentDistances = new Float64Array(count);
    from.forEach((i, k) => {
      parents.set(scores.subarray(i * n, (i + 1) * n), k * n);
      parentDistances[k] = distances[i];
    });
    const step = Math.SQRT2 / Math.sqrt(n);
    const moved = parents.map((z, at) => z + step * sd[at % n] * normal());
    const tried = await distancesOf(calibration, moved, count, normal);
    scores = parents;
    distances = parentDistances;
    for (let k = 0; k < count; k++) {
      let ratio = 0;
      for (let p = k * n; p < (k + 1) * n; p++) ratio += (parents[p] * parents[p] - moved[p] * moved[p]) / 2;
      if (tried[k] > tolerance || Math.log(uniform()) > ratio) continue;
      scores.set(moved.subarray(k * n, (k + 1) * n), k * n);
      distances[k] = tried[k];
    }
  }
  return moments(scores, new Float64Array(count).fill(1), n);
}

async function distancesOf(
  { observed, evaluate, figures }: Calibration,
  scores: Float64Array,
  rows: number,
  normal: () => number,
): Promise<Float64Array> {
  const values = await evaluate(scores, rows);
  return Float64Array.from({ length: rows }, (_, row) => {
    const square = observed.reduce((sum, { best, high, figure }) => {
      const sd = Math.log(high / best) / Z95;
      const pull = Math.log(values[row * figures + figure] / best) / sd + normal();
      return sum + pull * pull;
    }, 0);
    return Math.sqrt(square);
  });
}

function median(values: Float64Array): number {
  return values.toSorted()[values.length >> 1];
}
