import type { QuantileSeries, Quantiles } from './summary.ts';

/** The quantile of ascending values by linear interpolation (Hyndman and Fan 1996, definition 7). NaN for none. */
export function quantile(ascending: ArrayLike<number>, p: number): number {
  if (ascending.length === 0) return Number.NaN;
  const at = p * (ascending.length - 1);
  const below = Math.floor(at);
  const above = Math.min(below + 1, ascending.length - 1);
  return ascending[below] + (at - below) * (ascending[above] - ascending[below]);
}

export function quantilesOf(values: Iterable<number>): Quantiles {
  const sorted = (Array.isArray(values) ? new Float64Array(values) : Float64Array.from(values)).sort();
  // NaN are sorted to the end.
  let count = sorted.length;
  while (count > 0 && Number.isNaN(sorted[count - 1])) count--;
  const ascending = sorted.subarray(0, count);
  return {
    p5: quantile(ascending, 0.05),
    p25: quantile(ascending, 0.25),
    p50: quantile(ascending, 0.5),
    p75: quantile(ascending, 0.75),
    p95: quantile(ascending, 0.95),
  };
}

/** Quantiles point by point, as a list for each quantile. */
export function seriesOf(points: readonly Quantiles[]): QuantileSeries {
  const series: QuantileSeries = { p5: [], p25: [], p50: [], p75: [], p95: [] };
  for (const q of points) {
    series.p5.push(q.p5);
    series.p25.push(q.p25);
    series.p50.push(q.p50);
    series.p75.push(q.p75);
    series.p95.push(q.p95);
  }
  return series;
}
