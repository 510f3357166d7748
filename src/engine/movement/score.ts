import { power } from '../mathematics/power.ts';
import { interpolate } from './interpolate.ts';
import type { LocationState } from './location-state.ts';
import type { MovementPlan } from './movement-plan.ts';

/** Share of its weight that a conflict zone keeps so long after its onset. */
export function conflictDecay(plan: MovementPlan, onset: number, day: number): number {
  const list = plan.rules.conflictDecay;
  if (list === null || list.length === 0) return 1;
  return list[Math.min(Math.floor((day - onset) / plan.rules.conflictDecayIntervalDays), list.length - 1)];
}

/** How a location draws people, whoever they are, on a day. */
export function scoreOf(plan: MovementPlan, state: LocationState, i: number, day: number): number {
  const { rules } = plan;
  let score = 1;
  if (plan.foreign[i] === 1) {
    if (rules.useEconomicPull) score *= plan.economicPull[i];
    score *= rules.foreignWeight;
  } else if (rules.avoidFoodDeprivedLocations && day > 0) {
    const hunger = hungerAt(plan, i, day);
    score *= 1 - hunger * hunger;
  }
  if (state.camp[i] === 1) score *= rules.campWeight;
  if (state.conflict[i] > 0) {
    score *= power(rules.conflictWeight, conflictDecay(plan, state.onset[i], day) * state.conflict[i]);
  }
  if (state.floodZone[i] === 1 && rules.flood !== null) {
    score *= interpolate(rules.flood.locWeights, floodAt(plan, i, day));
    // Flee looks for the forecast under a misspelt name, finds none and multiplies by it.
    const { forecaster, forecasterTimescaleDays, forecasterEndDay } = rules.flood;
    if (plan.compat === 'flee' && forecaster && forecasterTimescaleDays > 1 && day <= forecasterEndDay)
      score = 0;
  }
  return score;
}

/** Weight of a location among the origins, by head of those who live there. */
export function spawnFactor(plan: MovementPlan, state: LocationState, i: number, day: number): number {
  const { spawning } = plan;
  const conflict = state.conflict[i];
  if (spawning.conflictZonesOnly && conflict <= 0) return 0;
  // With other places allowed, Flee still gives them no weight unless people there are short of food.
  const elsewhere = plan.compat === 'fixed' && !spawning.starvationDriven && state.camp[i] === 0 ? 1 : 0;
  let factor = conflict > 0 ? conflict * conflictDecay(plan, state.onset[i], day) : elsewhere;
  if (spawning.starvationDriven && day > 0) factor += hungerAt(plan, i, day);
  return factor;
}

/** Share of people short of food, 0 where nothing is told. */
export function hungerAt(plan: MovementPlan, i: number, day: number): number {
  if (plan.food === null) return 0;
  const hunger = plan.food[day * plan.locations.length + i];
  return Number.isNaN(hunger) ? 0 : hunger;
}

/** Level of flood at a location on a day, 0 without a column of its own. */
export function floodAt(plan: MovementPlan, i: number, day: number): number {
  if (plan.floods === null) return 0;
  const { locations, values } = plan.floods;
  const column = locations.indexOf(i);
  return column < 0 || i < 0 ? 0 : Math.trunc(values[day * locations.length + column]);
}
