import { threefry } from '../random/threefry.ts';
import type { DayBatch } from './day-queue.ts';
import { CHOICE, type MovementRandom, WAIT } from './movement-random.ts';
import type { MovementState } from './movement-state.ts';
import { dayOfLeaving } from './waiting.ts';

/*
 * What the people of a day will decide that depends on nobody else is worked out for all of them before their turns, in loops
 * without a branch that the processor cannot foresee, so that the numbers of several people are under way at a time.
 */

/** Words of choice of those in the batch who stand somewhere and are on no route. */
export function foreseeChoices(state: MovementState): void {
  const { batch, movers, routed } = state;
  const { people, count, some } = batch;
  let chosen = count;
  if (routed) {
    const { routeAt, routeEnd } = movers;
    chosen = 0;
    for (let k = 0; k < count; k++) {
      const person = people[k];
      some[chosen] = k;
      chosen += routeAt[person] < routeEnd[person] ? 0 : 1;
    }
  } else for (let k = 0; k < count; k++) some[k] = k;
  fillWords(state.random, batch, chosen, movers.decisions, CHOICE);
}

/**
 * For those in the batch who come to the end of their link: the day on which they leave the place there, `batch.leaves`, and for
 * those who do so today and are on no route the word of their choice.
 */
export function foreseeArrivals(state: MovementState): void {
  const { batch, movers, day, routed, links, chart } = state;
  const { at, decisions, routeAt, routeEnd } = movers;
  const { people, count, some, leaves, words } = batch;
  const n = chart.plan.locations.length;
  const hazards = chart.hazards!;
  const { certain } = hazards;
  const width = chart.plan.days + 1;
  const { to } = links;
  let asked = 0;
  for (let k = 0; k < count; k++) {
    const person = people[k];
    leaves[k] = day;
    some[asked] = k;
    const sure =
      (routed && routeAt[person] < routeEnd[person]) || certain[to[at[person] - n] * width + day] === day;
    asked += sure ? 0 : 1;
  }
  fillWords(state.random, batch, asked, decisions, WAIT);
  for (let i = 0; i < asked; i++) {
    const k = some[i];
    leaves[k] = dayOfLeaving(hazards, to[at[people[k]] - n], day, words[k]);
  }
  let chosen = 0;
  for (let k = 0; k < count; k++) {
    const person = people[k];
    some[chosen] = k;
    chosen += leaves[k] > day || (routed && routeAt[person] < routeEnd[person]) ? 0 : 1;
  }
  fillWords(state.random, batch, chosen, decisions, CHOICE);
}

/** The words of a purpose of the first of `batch.some`. */
function fillWords(
  { key0, key1 }: MovementRandom,
  { people, some, words }: DayBatch,
  count: number,
  decisions: Int32Array,
  purpose: number,
): void {
  for (let i = 0; i < count; i++) {
    const k = some[i];
    const person = people[k];
    words[k] = threefry(key0, key1, person, decisions[person] * 8 + purpose);
  }
}
