import { ln } from '../mathematics/ln.ts';
import { chanceOfLeaving, type MovementCalendar } from './movement-calendar.ts';
import type { MovementPlan } from './movement-plan.ts';

/**
 * Chances of leaving a location or of being taken off the road, as sums: somebody who comes leaves on the day on which the
 * sum since then passes a number drawn once. The same law as a coin on each day, for one number a stay.
 */
export interface LeavingHazards {
  days: number;
  /** Sum of -ln(1 - chance) over the days before, days on which everybody leaves left out. [locations x (days + 1)] */
  leaving: Float64Array;
  /** The next day from this one on which everybody leaves; `days` for none. [locations x (days + 1)] */
  certain: Int32Array;
}

export function hazardsOf(plan: MovementPlan, calendar: MovementCalendar): LeavingHazards {
  return sumHazards(plan, (day, i) => chanceOfLeaving(plan, calendar, day, i, plan.population[i]));
}

/** The same of camps that take people off the road. */
export function sinkHazards(plan: MovementPlan, calendar: MovementCalendar): LeavingHazards {
  const n = plan.locations.length;
  return sumHazards(plan, (day, i) => (calendar.camp[day * n + i] === 1 ? plan.sinkChance[i] : 0));
}

function sumHazards(plan: MovementPlan, chance: (day: number, i: number) => number): LeavingHazards {
  const { days } = plan;
  const n = plan.locations.length;
  const leaving = new Float64Array(n * (days + 1));
  const certain = new Int32Array(n * (days + 1)).fill(days);
  for (let i = 0; i < n; i++) {
    const row = i * (days + 1);
    for (let day = 0; day < days; day++) {
      const p = chance(day, i);
      if (p >= 1) certain[row + day] = day;
      leaving[row + day + 1] = leaving[row + day] + (p > 0 && p < 1 ? -ln(1 - p) : 0);
    }
    for (let day = days - 1; day >= 0; day--) {
      if (certain[row + day] === days) certain[row + day] = certain[row + day + 1];
    }
  }
  return { days, leaving, certain };
}

/** The day, from `day` on, on which somebody leaves whose number is -ln(u), u uniform; `days` or later for never. */
export function dayOfLeaving(hazards: LeavingHazards, i: number, day: number, u: number): number {
  const { leaving, certain, days } = hazards;
  const row = i * (days + 1);
  const sure = certain[row + day];
  if (sure === day) return day;
  const passes = leaving[row + day] - ln(u);
  if (leaving[row + sure] <= passes) return sure;
  // Before `sure`: a few days looked at one by one, then by halves.
  let low = day;
  let high = sure - 1;
  for (let looked = 0; looked < 3 && low < high; looked++) {
    if (leaving[row + low + 1] > passes) return low;
    low++;
  }
  while (low < high) {
    const middle = (low + high) >> 1;
    if (leaving[row + middle + 1] > passes) high = middle;
    else low = middle + 1;
  }
  return low;
}
