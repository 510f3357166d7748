import { quantilesOf } from '../quantiles.ts';
import type { Quantiles } from '../summary.ts';

/** A figure over draws: its mean and the range of plausible runs. */
export interface DrawSpread extends Quantiles {
  mean: number;
  sd: number;
}

/** Mean, deviation and quantiles of a figure over draws. */
export function spreadOf(values: readonly number[] | Float64Array): DrawSpread {
  const mean = meanOf(values);
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return { mean, sd: Math.sqrt(squares / Math.max(1, values.length - 1)), ...quantilesOf(values) };
}

/** Added up in order. */
export function meanOf(values: readonly number[] | Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
