import { choleskyOf, solveCholesky } from '../cholesky.ts';
import type { Calibration } from './calibration.ts';
import { lnLikelihood, pull } from './likelihood.ts';
import { type Subspace, scoresAt } from './subspace.ts';

/** Where the posterior is highest inside the subspace, and how sharp it is there. */
export interface Mode {
  coordinates: Float64Array;
  /** Inverse of the posterior covariance of the linear model there. [directions x directions] */
  precision: Float64Array;
}

const MOST_STEPS = 8;
const STEP = 0.25;
const CLOSE = 0.02;

/**
 * From the highest of `starts`, by Gauss and Newton's method, damped as by Levenberg and Marquardt, on the pulls of the observations: each step takes one
 * evaluation for every direction and three trials of its length.
 */
export async function findMode(
  calibration: Calibration,
  subspace: Subspace,
  starts: readonly Float64Array[],
): Promise<Mode> {
  const r = subspace.basis.length;
  const begun = await evaluateAt(calibration, subspace, starts);
  const begin = starts.map((start, i) => heightOf(calibration, begun[i], start));
  let at: Float64Array = starts[begin.indexOf(Math.max(...begin))].slice();
  let damping = 0.1;
  let precision: Float64Array = new Float64Array(r * r);
  for (let step = 0; step < MOST_STEPS; step++) {
    const rows = [at, ...Array.from({ length: r }, (_, k) => at.map((x, i) => (i === k ? x + STEP : x)))];
    const figures = await evaluateAt(calibration, subspace, rows);
    const { gradient, hessian } = slopesOf(calibration, figures, at);
    precision = hessian;
    const tries = [damping / 10, damping, damping * 10].map((d) => descend(hessian, gradient, at, d));
    const tried = await evaluateAt(calibration, subspace, tries);
    const here = heightOf(calibration, figures[0], at);
    const heights = tries.map((coordinates, t) => heightOf(calibration, tried[t], coordinates));
    const best = heights.indexOf(Math.max(...heights));
    if (heights[best] <= here) {
      damping *= 100;
      if (damping > 1e6) break;
      continue;
    }
    const moved = Math.max(...tries[best].map((x, i) => Math.abs(x - at[i])));
    at = tries[best];
    damping = Math.max(1e-4, damping * [0.1, 1, 10][best]);
    if (moved < CLOSE) break;
  }
  return { coordinates: at, precision };
}

async function evaluateAt(
  calibration: Calibration,
  subspace: Subspace,
  rows: readonly Float64Array[],
): Promise<Float64Array[]> {
  const n = calibration.parameters.length;
  const scores = new Float64Array(rows.length * n);
  rows.forEach((coordinates, row) => {
    scores.set(scoresAt(subspace, coordinates, new Float64Array(n)), row * n);
  });
  const figures = await calibration.evaluate(scores, rows.length, true);
  return rows.map((_, row) => figures.slice(row * calibration.figures, (row + 1) * calibration.figures));
}

function heightOf({ observed }: Calibration, figures: Float64Array, at: Float64Array): number {
  return lnLikelihood(observed, figures) - at.reduce((sum, x) => sum + x * x, 0) / 2;
}

function slopesOf(
  { observed }: Calibration,
  figures: readonly Float64Array[],
  at: Float64Array,
): { gradient: Float64Array; hessian: Float64Array } {
  const r = at.length;
  const hessian = new Float64Array(r * r);
  const gradient = at.slice();
  for (let k = 0; k < r; k++) hessian[k * r + k] = 1;
  for (const o of observed) {
    const here = pull(observed, o, figures[0]);
    const slope = figures.slice(1).map((row) => (pull(observed, o, row) - here) / STEP);
    for (let i = 0; i < r; i++) {
      gradient[i] += o.weight * slope[i] * here;
      for (let j = 0; j < r; j++) hessian[i * r + j] += o.weight * slope[i] * slope[j];
    }
  }
  return { gradient, hessian };
}

function descend(
  hessian: Float64Array,
  gradient: Float64Array,
  at: Float64Array,
  damping: number,
): Float64Array {
  const r = at.length;
  const damped = hessian.slice();
  for (let i = 0; i < r; i++) damped[i * r + i] *= 1 + damping;
  const lower = choleskyOf(damped, r);
  const step = solveCholesky(lower, r, gradient);
  return at.map((x, i) => Math.max(-6, Math.min(6, x - step[i])));
}
