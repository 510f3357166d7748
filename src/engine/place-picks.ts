import type { PlaceShares } from './plan.ts';
import { threshold31 } from './random/uniform.ts';

/** A set of places to draw from. */
export interface PlacePick {
  places: Int32Array;
  /** Rising 31-bit thresholds: the first above the number drawn is the place. [places] */
  thresholds: Float64Array;
}

/** In proportion to the weights; the last place takes what rounding leaves. */
export function layPlacePick({ places, weights }: PlaceShares): PlacePick {
  let total = 0;
  for (const weight of weights) total += weight;
  let cumulative = 0;
  const thresholds = weights.map((weight) => {
    cumulative += weight / total;
    return threshold31(cumulative > 1 ? 1 : cumulative);
  });
  thresholds[thresholds.length - 1] = threshold31(1);
  return { places, thresholds };
}
