import { drawnRows, unitRows } from './design.ts';
import type { UnitModel } from './unit-model.ts';

/** Part of the variance of a figure, with its 90 percent interval over resampled rows. */
export interface Index {
  value: number;
  low: number;
  high: number;
}

/** What parameters that are moved together contribute to the variance. */
export interface SobolIndices {
  id: string;
  parameters: string[];
  /** By themselves; and with all that they share with others. */
  first: Index;
  total: Index;
}

/** Indices, and the ensemble that they were estimated from: rows A and B, each on its own random numbers. */
export interface SobolStudy {
  indices: SobolIndices[];
  /** [2 x rows x parameters] */
  positions: Float64Array;
  /** [2 x rows] */
  chance: Int32Array;
  figures: Float64Array;
}

const RESAMPLES = 400;

/**
 * Sobol indices of groups of parameters, by picking and freezing: rows A and B, and for each group A with the group's columns
 * of B, all rows of the same number on the same random numbers, which are thereby held fixed. First order: Saltelli and others
 * (2010), mean of f_B (f_AB - f_A) over the variance, with the mean of all taken off; total: Jansen (1999), half the mean
 * square of f_A - f_AB over it. Intervals: percentiles of a bootstrap over rows. (groups + 2) x rows evaluations.
 */
export async function sobol(
  model: UnitModel,
  groups: readonly { id: string; parameters: readonly string[] }[],
  seed: number,
  rows: number,
  progress: (done: number, of: number) => void = () => {},
): Promise<SobolStudy> {
  const n = model.parameters.length;
  const a = unitRows('sobol a', model.parameters, seed, rows);
  const b = unitRows('sobol b', model.parameters, seed, rows);
  const chance = Int32Array.from({ length: rows }, (_, row) => row);
  const of = groups.length + 2;
  const fa = await model.evaluate(a, chance);
  progress(1, of);
  const fb = await model.evaluate(b, chance);
  progress(2, of);
  const indices: SobolIndices[] = [];
  for (const { id, parameters } of groups) {
    const columns = parameters.map((parameter) => model.parameters.indexOf(parameter));
    const mixed = a.slice();
    for (let row = 0; row < rows; row++) for (const i of columns) mixed[row * n + i] = b[row * n + i];
    const fab = await model.evaluate(mixed, chance);
    const whole = Int32Array.from({ length: rows }, (_, row) => row);
    const [first, total] = estimate(fa, fb, fab, whole);
    const resampled = Array.from({ length: RESAMPLES }, (_, sample) =>
      estimate(fa, fb, fab, drawnRows('bootstrap', seed, sample, rows, rows)),
    );
    const interval = (value: number, k: 0 | 1): Index => {
      const sorted = Float64Array.from(resampled, (pair) => pair[k]).sort();
      return {
        value,
        low: sorted[Math.round(0.05 * (RESAMPLES - 1))],
        high: sorted[Math.round(0.95 * (RESAMPLES - 1))],
      };
    };
    indices.push({ id, parameters: [...parameters], first: interval(first, 0), total: interval(total, 1) });
    progress(indices.length + 2, of);
  }
  return {
    indices,
    positions: joined(a, b),
    chance: Int32Array.from({ length: 2 * rows }, (_, i) => i % rows),
    figures: joined(fa, fb),
  };
}

function joined(x: Float64Array, y: Float64Array): Float64Array {
  const both = new Float64Array(x.length + y.length);
  both.set(x);
  both.set(y, x.length);
  return both;
}

function estimate(
  fa: Float64Array,
  fb: Float64Array,
  fab: Float64Array,
  rows: Int32Array,
): [first: number, total: number] {
  let mean = 0;
  for (const row of rows) mean += (fa[row] + fb[row]) / (2 * rows.length);
  let variance = 0;
  let first = 0;
  let total = 0;
  for (const row of rows) {
    const [ya, yb, yab] = [fa[row] - mean, fb[row] - mean, fab[row] - mean];
    variance += (ya * ya + yb * yb) / 2;
    first += yb * (yab - ya);
    total += ((ya - yab) * (ya - yab)) / 2;
  }
  return variance > 0 ? [first / variance, total / variance] : [0, 0];
}
