import type { DisplacementRun } from './displacement-run.ts';
import { type DrawSpread, spreadOf } from './draw-spread.ts';
import { validate } from './validation.ts';

/** Two runs on the same draws: what changes from one to the other, draw by draw. */
export interface DisplacementComparison {
  /** People in camps on the last day; camps of one run only are left out. */
  camps: { name: string; base: number; other: number; difference: DrawSpread }[];
  /** Change of the averaged relative difference from registered people, rescaled. */
  ard: DrawSpread;
}

/** Pairs two runs of equally many draws on the same seed: the same people, so that what differs comes from the change. */
export function compareDisplacement(base: DisplacementRun, other: DisplacementRun): DisplacementComparison {
  const camps = base.camps.names.flatMap((name, c) => {
    const d = other.camps.names.indexOf(name);
    if (d < 0) return [];
    const before = base.results.map((_, draw) => onLastDay(base, c, draw));
    const after = other.results.map((_, draw) => onLastDay(other, d, draw));
    const difference = spreadOf(after.map((value, draw) => value - before[draw]));
    return [{ name, base: spreadOf(before).mean, other: spreadOf(after).mean, difference }];
  });
  const rescaled = ({ results, camps: { data, names } }: DisplacementRun): number[] =>
    results.map((draw) => validate(draw.camps, data, names.length).meanRescaled);
  const from = rescaled(base);
  return { camps, ard: spreadOf(rescaled(other).map((value, draw) => value - from[draw])) };
}

function onLastDay({ results, plan, camps }: DisplacementRun, camp: number, draw: number): number {
  return results[draw].camps[(plan.days - 1) * camps.names.length + camp];
}
