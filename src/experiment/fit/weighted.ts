import type { Quantiles } from '../summary.ts';

/** Quantiles of values that carry weights: the midpoint of each value's weight is its probability, straight lines between. NaN values are left out. */
export function weightedQuantiles(values: ArrayLike<number>, weights: ArrayLike<number>): Quantiles {
  const order = Array.from({ length: values.length }, (_, i) => i)
    .filter((i) => !Number.isNaN(values[i]) && weights[i] > 0)
    .sort((a, b) => values[a] - values[b] || a - b);
  const whole = order.reduce((sum, i) => sum + weights[i], 0);
  const at = (p: number): number => {
    if (order.length === 0) return Number.NaN;
    let before = 0;
    let last = { p: 0, value: values[order[0]] };
    for (const i of order) {
      const middle = (before + weights[i] / 2) / whole;
      if (middle >= p) {
        if (middle === last.p) return values[i];
        const part = Math.max(0, (p - last.p) / (middle - last.p));
        return last.value + part * (values[i] - last.value);
      }
      before += weights[i];
      last = { p: middle, value: values[i] };
    }
    return last.value;
  };
  return { p5: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95) };
}

/** Mean and variance of values that carry weights of sum 1. */
export function weightedMoments(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
): { mean: number; variance: number } {
  let mean = 0;
  let whole = 0;
  for (let i = 0; i < values.length; i++)
    if (!Number.isNaN(values[i])) {
      mean += weights[i] * values[i];
      whole += weights[i];
    }
  mean /= whole;
  let variance = 0;
  for (let i = 0; i < values.length; i++)
    if (!Number.isNaN(values[i])) variance += (weights[i] * (values[i] - mean) * (values[i] - mean)) / whole;
  return { mean, variance };
}
