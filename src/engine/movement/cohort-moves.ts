import { arrivedKey, keyOf, nextOnNetwork } from './cohort-keys.ts';
import { enter } from './cohort-ledger.ts';
import { type CohortsState, enterState } from './cohort-state.ts';
import { moveAll, moveShare } from './cohort-strata.ts';
import { isContested, TO_GO_ON, TO_SETTLE, wait } from './cohort-waiting.ts';
import { NO_TIME_LEFT, stateAfter, stateOnArrival } from './day-states.ts';
import { addPeople } from './occupancy.ts';

/** The state of people who set out in the morning. */
export const MORNING = -2;

/** Adds people to those who stand at a place, or takes them away. */
export function stand({ world, atOnce }: CohortsState, place: number, people: number): void {
  if (atOnce) world.occupancy.count[place] += people;
  else addPeople(world.occupancy, place, people);
}

/**
 * People stay at a place for the night, with the key of a rest of a route, or -1. Like all that enter people somewhere, leaves it
 * to say where their strata go.
 */
export function settle(state: CohortsState, place: number, people: number, key: number): void {
  if (isContested(state.waiting, place)) {
    state.target = wait(state.waiting, state.strata, people, TO_SETTLE, place, key, 0);
    return;
  }
  stand(state, place, people);
  if (key < 0) {
    state.standing[place] += people;
    state.target = place;
  } else {
    state.target = enter(state.tonight, state.strata, key, people);
  }
}

/**
 * People enter the link of a key in a state of the day, or in the morning, and come to its end some days from now, those of the
 * morning in their turn even if that is today. Within the day they go on as far as their route leads them.
 */
export function go(state: CohortsState, from: number, at: number, people: number): void {
  const { world, shared, due, strata, states } = state;
  const { times, links, entries } = world;
  const { keys } = shared;
  let key = from;
  let now = at;
  for (;;) {
    const link = keys.link[key];
    entries[link] += people;
    const days = times.days[link];
    if (days > 0 || now === MORNING) {
      if (world.day + days >= world.chart.plan.days) {
        // Nobody sees them again.
        state.target = state.beyondRow;
      } else {
        state.target = enter(due[(world.day + days) % due.length], strata, key, people);
      }
      return;
    }
    now = stateAfter(states, now, link, links, times);
    key = comeTo(state, key, now, people);
    if (key < 0) return;
  }
}

/** People come to the end of an open link on which they were in the morning. */
export function arrive(state: CohortsState, key: number, people: number): void {
  const { world, shared, states } = state;
  const now = stateOnArrival(states, shared.keys.link[key], world.links, world.times);
  const next = comeTo(state, key, now, people);
  if (next >= 0) go(state, next, now, people);
}

/** People are at the end of the link of a key, in a state of the day: the key by which they go on along their route, or -1 where they are entered. */
function comeTo(state: CohortsState, key: number, now: number, people: number): number {
  const { keys } = state.shared;
  const { links } = state.world;
  const place = links.to[keys.link[key]];
  if (keys.rest[key] === 0) {
    if (now === NO_TIME_LEFT) settle(state, place, people, -1);
    else state.target = enterState(state, now, people);
    return -1;
  }
  const standing = arrivedKey(keys, key, links);
  if (now === NO_TIME_LEFT) {
    settle(state, place, people, standing);
    return -1;
  }
  if (isContested(state.waiting, keys.end[keys.rest[key]])) {
    state.target = wait(state.waiting, state.strata, people, TO_GO_ON, standing, now, 0);
    return -1;
  }
  const next = nextKey(state, standing);
  if (next < 0) settle(state, place, people, -1);
  return next;
}

/** The key of those who turn back from a closed link to a place with what is left of their route; -1 without. */
export function backKey({ shared: { keys } }: CohortsState, key: number, place: number): number {
  return keys.rest[key] === 0 ? -1 : keyOf(keys, keys.links + place, keys.rest[key]);
}

/** Moves the strata of `taken` of the `of` people of a row to where they were entered last. */
export function follow(state: CohortsState, row: number, of: number, taken: number): void {
  const { strata, target } = state;
  if (!strata.kept) return;
  if (taken === of) moveAll(strata, row, target);
  else moveShare(strata, row, target, taken / of);
}

/** Where people with a rest of a route at a place go next: a link and what is left then; -1 if there is none or they had better stay. */
export function nextKey(state: CohortsState, key: number): number {
  const { world, shared } = state;
  const { keys } = shared;
  const { chart, day } = world;
  const rest = keys.rest[key];
  if (keepsOut(state, keys.end[rest])) return -1;
  const network = chart.calendar.networkOf[day];
  if (keys.nextOn[key] === network) return keys.next[key];
  return nextOnNetwork(keys, key, chart.plan.links, chart.calendar.networks[network], network);
}

/** Whether a destination is a camp that is nearly full. */
export function keepsOut({ world }: CohortsState, end: number): boolean {
  const { occupancy, chart, day } = world;
  return occupancy.room[end] < 0.5 && chart.calendar.camp[day * occupancy.room.length + end] === 1;
}
