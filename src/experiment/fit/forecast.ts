import { exp, ln } from '../../engine/index.ts';
import { normalBelow } from '../../engine/mathematics/normal.ts';
import type { Quantiles } from '../summary.ts';
import { offScale, onScale } from './figure-scale.ts';
import { lnTerms } from './likelihood.ts';
import { addedVariance, type Observed, sideVariance, sourceError } from './observed.ts';

/** What the model says would be published: weighted samples of its figure, each with a normal error on the figure's scale. */
export interface Forecast {
  observed: Observed;
  /** The figure of each sample on its scale. */
  at: Float64Array;
  weights: Float64Array;
  /** Standard deviation of discrepancy, chance and the source's own error together. */
  error: number;
}

export function forecastOf(observed: Observed, figures: ArrayLike<number>, weights: Float64Array): Forecast {
  const [best, low, high] = [observed.best, observed.low, observed.high].map((x) =>
    onScale(observed.scale, x),
  );
  const { below, above } = sourceError(observed, best, low, high);
  const source = (below + above) / 2;
  const error = Math.sqrt(sideVariance(source, addedVariance(observed), observed));
  const at = Float64Array.from({ length: weights.length }, (_, i) => onScale(observed.scale, figures[i]));
  return { observed, at, weights, error };
}

/** The probability that less than this would be published. */
export function forecastBelow({ observed, at, weights, error }: Forecast, figure: number): number {
  const x = onScale(observed.scale, figure);
  let below = 0;
  for (let i = 0; i < at.length; i++)
    if (weights[i] > 0) below += weights[i] * normalBelow((x - at[i]) / error);
  return below;
}

/** By halving the scale until the last digits. */
export function forecastQuantiles(forecast: Forecast): Quantiles {
  const { at, error, observed } = forecast;
  const at_ = (p: number): number => {
    let [low, high] = [Math.min(...at) - 8 * error, Math.max(...at) + 8 * error];
    for (let step = 0; step < 60; step++) {
      const middle = (low + high) / 2;
      if (forecastBelow(forecast, offScale(observed.scale, middle)) < p) low = middle;
      else high = middle;
    }
    return offScale(observed.scale, (low + high) / 2);
  };
  return { p5: at_(0.05), p25: at_(0.25), p50: at_(0.5), p75: at_(0.75), p95: at_(0.95) };
}

/** Points at which a forecast's distribution is read for its score. */
const POINTS = 399;

/**
 * Continuous ranked probability score of the forecast against the published best, in the figure's own unit: the quantile
 * form, 2 x the integral over p of (1{y < q_p} - p)(q_p - y) (Gneiting and Ranjan 2011, eq. 8), at evenly spaced p.
 */
export function forecastCrps(forecast: Forecast): number {
  const { observed } = forecast;
  const { best } = observed;
  let sum = 0;
  const ascending = quantilesAt(forecast, POINTS);
  ascending.forEach((q, k) => {
    const p = (k + 0.5) / POINTS;
    sum += 2 * ((best < q ? 1 : 0) - p) * (q - best);
  });
  return sum / POINTS;
}

function quantilesAt({ at, weights, error, observed }: Forecast, points: number): Float64Array {
  const least = Math.min(...at) - 6 * error;
  const most = Math.max(...at) + 6 * error;
  const grid = 800;
  const below = new Float64Array(grid + 1);
  for (let i = 0; i < at.length; i++) {
    if (weights[i] <= 0) continue;
    for (let g = 0; g <= grid; g++)
      below[g] += weights[i] * normalBelow((least + ((most - least) * g) / grid - at[i]) / error);
  }
  let g = 0;
  return Float64Array.from({ length: points }, (_, k) => {
    const p = (k + 0.5) / points;
    while (g < grid - 1 && below[g + 1] < p) g++;
    const part =
      below[g + 1] > below[g] ? Math.min(1, Math.max(0, (p - below[g]) / (below[g + 1] - below[g]))) : 0;
    return offScale(observed.scale, least + ((most - least) * (g + part)) / grid);
  });
}

/** Logarithm of the average density that samples give an observation on its scale. */
export function lnDensityOf(
  observed: readonly Observed[],
  index: number,
  rows: readonly { figures: ArrayLike<number> }[],
  weights: Float64Array,
): number {
  const alone = [{ ...observed[index], contains: -1 }];
  const terms = rows.map(({ figures }) => lnTerms(alone, figures)[0]);
  const most = Math.max(...terms);
  const mean = terms.reduce((sum, term, i) => sum + weights[i] * exp(term - most), 0);
  return most + ln(mean);
}
