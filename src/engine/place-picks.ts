import type { PlaceShares } from './plan.ts';
import { threshold31 } from './random/uniform.ts';

/** A set of places to draw from. */
export interface PlacePick {
  places: Int32Array;
  /** Rising 31-bit thresholds: the first above the number drawn is the place. [places] */
  thresholds: Float64Array;
}

export function layPlacePick({ places, weights }: PlaceShares): PlacePick {
  return { places, thresholds: risingThresholds(weights) };
}

/**
 * Rising 31-bit thresholds in proportion to weights, some of which are above 0. Rounding leaves no gap above the last
 * that people can draw. [weights]
 */
export function risingThresholds(weights: Float64Array): Float64Array {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let cumulative = 0;
  const thresholds = weights.map((weight) => {
    cumulative += weight / total;
    return threshold31(cumulative > 1 ? 1 : cumulative);
  });
  return thresholds.fill(
    threshold31(1),
    weights.findLastIndex((weight) => weight > 0),
  );
}
