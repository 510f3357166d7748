import type { Calibration } from './calibration.ts';
import { onScale } from './figure-scale.ts';
import { type Slopes, spreads } from './sensitivity.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

/** What the observations could tell of the parameters if the model were linear about its best values: known before fitting. */
export interface Identifiability {
  /** Directions along which they would shrink the variance to less than half; to less than nine tenths. */
  strong: number;
  weak: number;
  /** By how much the variance of each parameter would shrink, from 0 (not at all) to 1. [parameters] */
  shrinks: Float64Array;
  /** How far the ranges of the parameters move each figure, in standard deviations of what lies between it and the model. [observed] */
  reach: Float64Array;
  /** Where the best values put each figure, in the same. [observed] */
  away: Float64Array;
}

/** `slopes` at the best values. */
export function identify(calibration: Calibration, { slope, figures }: Slopes): Identifiability {
  const { parameters, observed } = calibration;
  const n = parameters.length;
  const m = observed.length;
  const spread = spreads(calibration);
  const rows = observed.map((_, o) => slope.slice(o * n, (o + 1) * n).map((x) => x / spread[o]));
  const gram = new Float64Array(m * m);
  for (let i = 0; i < m; i++)
    for (let j = 0; j < m; j++) gram[i * m + j] = rows[i].reduce((sum, x, p) => sum + x * rows[j][p], 0);
  const { values, vectors } = symmetricEigen(gram, m);
  const shrinks = new Float64Array(n);
  for (let k = 0; k < m; k++) {
    if (values[k] <= 1e-12) continue;
    const shrunk = values[k] / (1 + values[k]);
    for (let p = 0; p < n; p++) {
      let entry = 0;
      for (let i = 0; i < m; i++) entry += rows[i][p] * vectors[k][i];
      shrinks[p] += (shrunk * entry * entry) / values[k];
    }
  }
  return {
    strong: values.filter((v) => v > 1).length,
    weak: values.filter((v) => v > 1 / 9 && v <= 1).length,
    shrinks,
    reach: Float64Array.from(rows, (row) => Math.sqrt(row.reduce((sum, x) => sum + x * x, 0))),
    away: Float64Array.from(
      observed,
      (o, i) => (onScale(o.scale, figures[o.figure]) - onScale(o.scale, o.best)) / spread[i],
    ),
  };
}
