import { ln } from '../mathematics/ln.ts';
import { unitInterval } from '../random/uniform.ts';
import { chanceOfLeaving, type MovementCalendar } from './movement-calendar.ts';
import type { MovementPlan } from './movement-plan.ts';
import { guideStays, LONGEST_SHORT_STAY, STAY_GUIDE_SHIFT, UNSURE } from './stay-guides.ts';

/**
 * Chances of leaving a location or of being taken off the road, as sums: somebody who comes leaves on the day on which the
 * sum since then passes a number drawn once. The same law as a coin on each day, for one number a stay.
 */
export interface LeavingHazards {
  days: number;
  /** Sum of -ln(1 - chance) over the days before, days on which everybody leaves left out. [locations x (days + 1)] */
  leaving: Float64Array;
  /** 1 - chance. [locations x (days + 1)] */
  staying: Float64Array;
  /** The next day from this one on which everybody leaves; `days` for none. [locations x (days + 1)] */
  certain: Int32Array;
  /** Which guide leads from a random word to the day of leaving. [locations x (days + 1)] */
  guideOf: Int32Array;
  /** See `guideStays`. */
  guides: Uint8Array;
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
  const staying = new Float64Array(n * (days + 1)).fill(1);
  const certain = new Int32Array(n * (days + 1)).fill(days);
  for (let i = 0; i < n; i++) {
    const row = i * (days + 1);
    for (let day = 0; day < days; day++) {
      const p = chance(day, i);
      if (p >= 1) certain[row + day] = day;
      staying[row + day] = p > 0 ? Math.max(0, 1 - p) : 1;
      leaving[row + day + 1] = leaving[row + day] + (p > 0 && p < 1 ? -ln(1 - p) : 0);
    }
    for (let day = days - 1; day >= 0; day--) {
      if (certain[row + day] === days) certain[row + day] = certain[row + day + 1];
    }
  }
  return { days, leaving, staying, certain, ...guideStays(staying, n, days) };
}

/**
 * The day, from `day` on, on which somebody leaves a location with this random word; `days` or a later one for never. A look at
 * a guide tells it for nearly every word.
 */
export function dayOfLeaving(hazards: LeavingHazards, i: number, day: number, word: number): number {
  const guide = hazards.guideOf[i * (hazards.days + 1) + day];
  const stay = hazards.guides[(guide << 10) + (word >>> STAY_GUIDE_SHIFT)];
  return stay === UNSURE ? searchDay(hazards, i, day, unitInterval(word)) : day + stay;
}

/**
 * The same for a number u, uniform on (0, 1): the first day on which the chance of having stayed falls to u. Where stays are
 * short the chances are multiplied, and there is no logarithm.
 */
function searchDay(hazards: LeavingHazards, i: number, day: number, u: number): number {
  const { staying, days } = hazards;
  const row = i * (days + 1);
  let stayed = staying[row + day];
  if (u >= stayed) return day;
  if (stayed > 0.9) return dayByLogarithm(hazards, row, day, u);
  const last = Math.min(days, day + LONGEST_SHORT_STAY);
  for (let d = day + 1; d < last; d++) {
    stayed *= staying[row + d];
    if (u >= stayed) return d;
  }
  return last === days ? days : dayByLogarithm(hazards, row, day, u);
}

function dayByLogarithm(
  { leaving, certain, days }: LeavingHazards,
  row: number,
  day: number,
  u: number,
): number {
  const sure = certain[row + day];
  const passes = leaving[row + day] - ln(u);
  if (leaving[row + sure] <= passes) return sure;
  let low = day;
  let high = Math.min(sure, days) - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (leaving[row + middle + 1] > passes) high = middle;
    else low = middle + 1;
  }
  return low;
}
