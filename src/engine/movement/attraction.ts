import { power } from '../mathematics/power.ts';
import { attributeRatio } from './attribute-ratio.ts';
import { greatCircleKm } from './great-circle.ts';
import { interpolate } from './interpolate.ts';
import type { MovementCalendar } from './movement-calendar.ts';
import type { FloodRules, MovementPlan } from './movement-plan.ts';
import type { TraitClasses } from './trait-classes.ts';

/** What changes with the people themselves: who is left where they lived, and who stands where. */
export interface LiveWorld {
  /** [locations] */
  population: Float64Array;
  /** People standing at each location by value, when the day began; null without matching rules. [locations x values] */
  ethnicities: Int32Array | null;
  religions: Int32Array | null;
}

/**
 * How a destination draws people of a class who stand at a place: its score of the day, and what it is to them.
 * `score` is handed in because fixed routes see that of the day before.
 */
export function attraction(
  plan: MovementPlan,
  calendar: MovementCalendar,
  classes: TraitClasses,
  live: LiveWorld,
  day: number,
  from: number,
  to: number,
  trait: number,
  score: number,
): number {
  const { rules } = plan;
  const at = day * plan.locations.length + to;
  const home = classes.home[trait] < 0 ? from : classes.home[trait];
  let draw = score;
  if (classes.hazard[trait] === 1) draw *= draw;
  else if (classes.hazard[trait] === 2) draw = 1;
  if (rules.stayCloseToHome)
    draw *= power(1 / Math.max(1, kmBetween(plan, home, to)), rules.homeDistancePower);
  if (rules.flood !== null) {
    const level = calendar.flood[at];
    if (level > 0) draw *= interpolate(rules.flood.locWeights, level);
    const forecast = floodForecast(plan, rules.flood, calendar, day, to, null);
    if (forecast !== null && (forecast !== 0 || plan.compat === 'flee')) {
      draw *=
        ((forecast * forecast) / rules.flood.forecasterTimescaleDays) *
        awareness(plan, rules.flood, classes, trait);
    }
  }
  const populationFactor = (): number =>
    rules.usePopForLocWeight ? power(Math.max(1, live.population[to]), rules.popPowerForLocWeight) : 1;
  const match = (counts: Int32Array | null, value: number, values: number): number => {
    if (counts === null || value < 0) return 1;
    return attributeRatio(counts[to * values + value], live.population[to]);
  };
  const ethnic = (): number => 10 * match(live.ethnicities, classes.ethnicity[trait], classes.ethnicities);
  if (calendar.camp[at] === 1) {
    if (rules.matchCampEthnicity) draw *= ethnic();
    if (rules.matchCampReligion) {
      draw *= match(live.religions, classes.religion[trait], classes.religions) / rules.avgReligionFraction;
    }
  } else if (calendar.conflict[at] > 0) {
    if (rules.matchConflictEthnicity) draw *= ethnic();
    draw *= populationFactor();
  } else {
    if (rules.matchTownEthnicity) draw *= ethnic();
    draw *= populationFactor();
  }
  return draw;
}

/** Flee takes the third column for the longitude, where shipped files have the latitude. */
function kmBetween(plan: MovementPlan, from: number, to: number): number {
  const { longitude: x, latitude: y } = plan;
  return plan.compat === 'flee'
    ? greatCircleKm(x[from], y[from], x[to], y[to])
    : greatCircleKm(y[from], x[from], y[to], x[to]);
}

/**
 * What the forecast of the days to come weighs at a location: days with a flood, each with its weight, times what a list
 * says of the level today, or, where `byForecast` gives a list, of the level forecast. Null without a forecast that day.
 */
export function floodForecast(
  plan: MovementPlan,
  flood: FloodRules,
  calendar: MovementCalendar,
  day: number,
  i: number,
  byForecast: number[] | null,
): number | null {
  const { forecaster, forecasterTimescaleDays: ahead, forecasterEndDay: end, forecasterWeights } = flood;
  if (!forecaster || ahead <= 1 || day > end) return null;
  const n = plan.locations.length;
  const last = Math.min(end, plan.days - 1);
  let sum = 0;
  for (let x = 1; x <= ahead; x++) {
    const then = Math.min(day + x, last);
    const level = calendar.flood[then * n + i];
    if (level > 0) {
      const weight = forecasterWeights[plan.compat === 'flee' ? then : x - 1] ?? 0;
      sum +=
        weight *
        (byForecast === null
          ? interpolate(flood.locWeights, calendar.flood[day * n + i])
          : interpolate(byForecast, level));
    }
    if (then === last) break;
  }
  return sum;
}

/** How much people of a class heed a forecast. */
export function awareness(
  plan: MovementPlan,
  flood: FloodRules,
  classes: TraitClasses,
  trait: number,
): number {
  const value = classes.floodAwareness[trait];
  if (value < 0) return 1;
  const level = Math.trunc(Number(plan.traits[classes.used.floodAwareness].values[value]));
  return flood.awarenessWeights[level] ?? 1;
}
