import { inverseNormal } from '../../engine/mathematics/inverse-normal.ts';
import { cholesky, inverseOf } from '../fit/cholesky.ts';

/** A figure as a smooth function of some parameters. */
export interface Smooth {
  /** [rows] */
  fitted: Float64Array;
  /** Part of the variance explained in rows that were left out one at a time: 1 minus PRESS over the total; not below 0. */
  explained: number;
}

const MOST_DEGREE = 4;

/**
 * Least squares on powers of the standard normal scores of the parameters, added up; the degree that predicts left-out rows
 * best (PRESS: Allen 1974). `positions`: a column of (0, 1) for each parameter. [parameters][rows]
 */
export function smooth(y: ArrayLike<number>, positions: readonly Float64Array[]): Smooth {
  const n = y.length;
  let mean = 0;
  for (let i = 0; i < n; i++) mean += y[i] / n;
  let total = 0;
  for (let i = 0; i < n; i++) total += (y[i] - mean) * (y[i] - mean);
  let best: Smooth = { fitted: new Float64Array(n).fill(mean), explained: 0 };
  if (total === 0) return best;
  const scores = positions.map((column) => column.map((p) => inverseNormal(p)));
  for (let degree = 1; degree <= MOST_DEGREE && degree * scores.length < n / 3; degree++) {
    const basis = scores.flatMap((z) => hermite(z, degree));
    const found = leastSquares(y, mean, basis, total);
    if (found.explained > best.explained) best = found;
  }
  return best;
}

/** Hermite polynomials of degrees 1 to `degree`, which are uncorrelated under the normal. */
function hermite(z: Float64Array, degree: number): Float64Array[] {
  const columns = [z];
  let before = new Float64Array(z.length).fill(1);
  for (let k = 1; k < degree; k++) {
    const last = columns[k - 1];
    const next = z.map((x, i) => (x * last[i] - Math.sqrt(k) * before[i]) / Math.sqrt(k + 1));
    before = Float64Array.from(last);
    columns.push(next);
  }
  return columns;
}

function leastSquares(
  y: ArrayLike<number>,
  mean: number,
  basis: readonly Float64Array[],
  total: number,
): Smooth {
  const n = y.length;
  const columns = [new Float64Array(n).fill(1), ...basis];
  const k = columns.length;
  const gram = new Float64Array(k * k);
  const right = new Float64Array(k);
  for (let a = 0; a < k; a++) {
    for (let i = 0; i < n; i++) right[a] += columns[a][i] * (y[i] - mean);
    for (let b = 0; b <= a; b++) {
      let sum = 0;
      for (let i = 0; i < n; i++) sum += columns[a][i] * columns[b][i];
      gram[a * k + b] = sum;
      gram[b * k + a] = sum;
    }
  }
  const inverse = inverseOf(cholesky(gram, k), k);
  const coefficients = Float64Array.from({ length: k }, (_, a) =>
    right.reduce((sum, r, b) => sum + inverse[a * k + b] * r, 0),
  );
  const fitted = new Float64Array(n);
  let press = 0;
  for (let i = 0; i < n; i++) {
    let value = mean;
    let leverage = 0;
    for (let a = 0; a < k; a++) {
      value += coefficients[a] * columns[a][i];
      let row = 0;
      for (let b = 0; b < k; b++) row += inverse[a * k + b] * columns[b][i];
      leverage += columns[a][i] * row;
    }
    fitted[i] = value;
    const residual = (y[i] - value) / Math.max(1e-6, 1 - leverage);
    press += residual * residual;
  }
  return { fitted, explained: Math.max(0, 1 - press / total) };
}
