import { enqueue } from './day-queue.ts';
import { SINK, WAIT, wordOf } from './movement-random.ts';
import type { MovementState } from './movement-state.ts';
import { dayOfLeaving } from './waiting.ts';

/**
 * Somebody stands at a place and decides for the first time on day `first`; returns the day on which they will leave.
 * Where chances are not known ahead that is the day itself: they decide then.
 */
export function nextLeaving(state: MovementState, person: number, place: number, first: number): number {
  const { movers, chart } = state;
  const { plan, hazards } = chart;
  if (first >= plan.days) return plan.days;
  if (hazards === null || (state.routed && movers.routeAt[person] < movers.routeEnd[person])) return first;
  // Chances that are 1 need no number.
  if (hazards.certain[place * (plan.days + 1) + first] === first) return first;
  return dayOfLeaving(hazards, place, first, wordOf(state.random, person, movers.decisions[person], WAIT));
}

/** Somebody who stands at a place at the end of day `day` will leave on `leaves`, if no camp takes them off the road. */
export function stay(state: MovementState, person: number, place: number, day: number, leaves: number): void {
  const { movers, sinks } = state;
  const { days } = state.chart.plan;
  if (sinks !== null) {
    const word = wordOf(state.random, person, movers.decisions[person], SINK);
    const gone = dayOfLeaving(sinks, place, day, word);
    if (gone < leaves && gone < days) {
      state.deactivated++;
      return;
    }
  }
  if (leaves < days) enqueue(state.leaving, movers.next, person, leaves);
}
