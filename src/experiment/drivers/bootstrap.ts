import { quantile } from '../quantiles.ts';
import { designWord } from './rows.ts';

/** An estimate with the 5 and 95 percent points of what resampling its rows gives. */
export interface Interval {
  value: number;
  low: number;
  high: number;
}

const RESAMPLES = 400;

/**
 * Percentile intervals (90 percent) of statistics of rows: the rows are drawn again with replacement 400 times, with own
 * random numbers keyed by the seed. `statistics` gets how often each row counts. Nothing is cut off at 0 or 1. Source:
 * Efron, The jackknife, the bootstrap and other resampling plans (1982); for Sobol indices Archer, Saltelli and Sobol,
 * Journal of Statistical Computation and Simulation 58 (1997).
 */
export function bootstrap(
  rows: number,
  seed: number,
  statistics: (weights: Float64Array) => Float64Array,
): Interval[] {
  const values = statistics(new Float64Array(rows).fill(1));
  const resampled = Array.from({ length: RESAMPLES }, (_, resample) => {
    const weights = new Float64Array(rows);
    for (let i = 0; i < rows; i++)
      weights[Math.floor((designWord('bootstrap', seed, resample * rows + i) / 4294967296) * rows)]++;
    return statistics(weights);
  });
  return Array.from(values, (value, s) => {
    const ascending = Float64Array.from(resampled, (each) => each[s]).sort();
    return { value, low: quantile(ascending, 0.05), high: quantile(ascending, 0.95) };
  });
}
