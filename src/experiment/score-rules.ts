import { quantile } from './quantiles.ts';
import { crps, intervalScore } from './score.ts';
import { comparable, type Published, seenBy } from './score-scale.ts';
import type { Quantiles, ScoredObservation } from './summary.ts';

/** What a set of equally likely figures is worth beside a published one. */
export interface Scores {
  figures: Quantiles;
  /** What was observed meets the central 50 and 90 percent. */
  inside50: boolean;
  inside90: boolean;
  /** Continuous ranked probability score and interval score (90 percent), in the unit of the figure. 0 is perfect. */
  crps: number;
  intervalScore: number;
  /** The CRPS on the comparable scale, about a relative error: these add up. */
  scaledCrps: number;
  /** Probability integral transform: the part of the figures below what was observed, with half of those that meet it. */
  pit: number;
  /** Its ends, where figures meet what was observed: the part strictly below, and up to it. */
  pitRange: [number, number];
}

/** `ascending`: figures without NaN. */
export function scoresOf(
  ascending: Float64Array,
  published: Published,
  form: ScoredObservation['form'],
): Scores {
  const { at, see } = seenBy(published);
  const seen = ascending.map(see);
  const figures = pointsOf(ascending);
  const view = pointsOf(seen);
  const scale = (figure: number): number => comparable(form, figure);
  const scaled = seenBy({
    range: published.range,
    best: scale(published.best),
    low: scale(published.low),
    high: scale(published.high),
  });
  const pitRange: [number, number] = [shareBelow(seen, at, false), shareBelow(seen, at, true)];
  return {
    figures,
    inside50: at >= view.p25 && at <= view.p75,
    inside90: at >= view.p5 && at <= view.p95,
    crps: crps(seen, at),
    intervalScore: intervalScore(view.p5, view.p95, at, 0.1),
    scaledCrps: crps(
      ascending.map((figure) => scaled.see(scale(figure))),
      scaled.at,
    ),
    pit: (pitRange[0] + pitRange[1]) / 2,
    pitRange,
  };
}

function pointsOf(ascending: Float64Array): Quantiles {
  return {
    p5: quantile(ascending, 0.05),
    p25: quantile(ascending, 0.25),
    p50: quantile(ascending, 0.5),
    p75: quantile(ascending, 0.75),
    p95: quantile(ascending, 0.95),
  };
}

/** The part of ascending figures below a value, or up to and with it. NaN for none. */
function shareBelow(ascending: Float64Array, value: number, withEqual: boolean): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle] < value || (withEqual && ascending[middle] === value)) low = middle + 1;
    else high = middle;
  }
  return low / ascending.length;
}

/**
 * Heights of the histogram of probability integral transforms in `bins` equal parts, 1 on average; level where ranges are
 * right. One that is a range is spread evenly over it, so that nothing is drawn at random (Czado, Gneiting and Held,
 * Predictive model assessment for count data, Biometrics 65, 2009, eq. 1). Empty for none.
 */
export function pitHistogram(ranges: readonly [number, number][], bins: number): number[] {
  const counted = ranges.filter(([low]) => !Number.isNaN(low));
  if (counted.length === 0) return [];
  const upTo = ([low, high]: [number, number], u: number): number =>
    u >= high ? 1 : u <= low ? 0 : (u - low) / (high - low);
  return Array.from({ length: bins }, (_, b) => {
    const [from, to] = [b / bins, (b + 1) / bins];
    const mass = counted.reduce((sum, range) => sum + upTo(range, to) - (b === 0 ? 0 : upTo(range, from)), 0);
    return (mass * bins) / counted.length;
  });
}
