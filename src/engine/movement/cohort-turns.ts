import { binomial } from './binomial.ts';
import { choiceAt } from './cohort-chart.ts';
import { choose, take } from './cohort-choosing.ts';
import { goOn } from './cohort-going-on.ts';
import { follow, go, MORNING, nextKey, settle, stand } from './cohort-moves.ts';
import type { CohortsState } from './cohort-state.ts';
import { movePart, roundRow, STRATA } from './cohort-strata.ts';
import { forget, TO_CHOOSE, TO_GO_ON, TO_SETTLE } from './cohort-waiting.ts';
import { nextUniform } from './number-stream.ts';
import { roomAt } from './occupancy.ts';

/** Change of a camp's room, as a share of the people between no and full pressure, that may pass unseen by those whose turn it is. */
const STEP = 1 / 16;
/** Of the people by whom a camp opens or shuts, so many may act at once. */
const PART = 0.5;

/** Number of people from which a location of today's limit has less than half of its room; more than there can be without a limit. */
export function fullFrom({ world }: CohortsState, i: number): number {
  const { limit, buffer } = world.occupancy;
  if (!(limit[i] >= 1)) return 2147483647;
  let people = Math.max(0, Math.floor(limit[i] * (buffer + (1 - buffer) / 2)) - 2);
  while (roomAt(people, limit[i], buffer) >= 0.5) people++;
  return people;
}

/** People by whom a location may change before others should see it. */
export function stepOf({ world }: CohortsState, i: number): number {
  const { limit, buffer } = world.occupancy;
  return Math.max(1, STEP * (1 - buffer) * limit[i]);
}

/** People who have to do with these camps wait from now on. They and others pick as if the camps had the room that is there now. */
export function beginWaiting({ waiting, world }: CohortsState, camps: number[]): void {
  waiting.begun = true;
  for (const camp of camps) {
    waiting.contested[camp] = 1;
    waiting.most[camp] = world.occupancy.roomPower[camp];
  }
}

/**
 * Those who wait act in the order in which they were made, as many at once as change none of the camps by much. While people set out
 * camps only empty, and while they come to the end of their ways only fill: what has opened, or shut, stays so.
 */
export function takeTurns(state: CohortsState, camps: number[], filling: boolean): void {
  const { waiting, strata, numbers } = state;
  waiting.begun = false;
  const sums = new Float64Array(STRATA);
  for (let group = 0; group < waiting.size; group++) {
    const row = waiting.row[group];
    roundRow(strata, row, waiting.people[group], nextUniform(numbers));
    for (let s = 0; s < strata.used; s++) sums[s] += strata.people[row * STRATA + s];
  }
  for (let s = 0; s < strata.used; ) {
    const most = mostAtOnce(state, camps, filling);
    let end = s;
    let people = 0;
    while (end < strata.used && people + sums[end] <= most) people += sums[end++];
    if (people > 0) actTogether(state, s, end);
    else if (end === s) takeTurnsOf(state, camps, filling, end++, sums[s]);
    s = end;
  }
  forget(waiting, strata);
  for (const camp of camps) waiting.contested[camp] = 0;
}

/** All who wait of the strata from the first to before the last act at once. */
function actTogether(state: CohortsState, first: number, last: number): void {
  const { waiting, strata, turnRow } = state;
  for (let group = 0; group < waiting.size; group++) {
    const row = waiting.row[group];
    let people = 0;
    for (let s = first; s < last; s++) {
      const here = strata.people[row * STRATA + s];
      if (here === 0) continue;
      people += here;
      movePart(strata, row, turnRow, s, here);
    }
    if (people > 0) act(state, group, people);
  }
  goOn(state);
}

/** Those of one stratum, so many in all, act in random order. */
function takeTurnsOf(
  state: CohortsState,
  camps: number[],
  filling: boolean,
  s: number,
  people: number,
): void {
  const { waiting, strata, turnRow, numbers } = state;
  const groups: number[] = [];
  for (let group = 0; group < waiting.size; group++)
    if (strata.people[waiting.row[group] * STRATA + s] !== 0) groups.push(group);
  for (let left = people; left > 0; ) {
    const turn = mostAtOnce(state, camps, filling);
    if (turn >= left) {
      actTogether(state, s, s + 1);
      return;
    }
    const share = turn / left;
    const start = nextUniform(numbers);
    let sum = 0;
    let taken = 0;
    for (let k = 0; k < groups.length && taken < turn; k++) {
      const group = groups[k];
      const here = strata.people[waiting.row[group] * STRATA + s];
      if (here === 0) continue;
      sum += here;
      const part = Math.min(here, Math.floor(sum * share + start) - taken);
      if (part === 0) continue;
      taken += part;
      movePart(strata, waiting.row[group], turnRow, s, part);
      act(state, group, part);
    }
    left -= taken;
    goOn(state);
  }
}

/** People who may act before others look again. */
function mostAtOnce(state: CohortsState, camps: number[], filling: boolean): number {
  const { full, world } = state;
  const { count } = world.occupancy;
  let most = Number.POSITIVE_INFINITY;
  for (const camp of camps) {
    most = Math.min(most, stepOf(state, camp));
    const until = full[camp] - count[camp];
    if (until > 0 === filling) most = Math.min(most, PART * (Math.abs(until) + 1));
  }
  return Math.max(1, Math.floor(most));
}

/** Those in the row of turns do what their group waited for. */
function act(state: CohortsState, group: number, people: number): void {
  const { what } = state.waiting;
  const at = 4 * group;
  const a = what[at + 1];
  const b = what[at + 2];
  if (what[at] === TO_SETTLE) {
    settle(state, a, people, b);
    follow(state, state.turnRow, people, people);
  } else if (what[at] === TO_GO_ON) {
    goOnAlong(state, a, b, people, state.turnRow);
  } else if (what[at] === TO_CHOOSE) {
    stayBehind(state, a, choose(state, a, people, state.turnRow, MORNING), MORNING);
  } else {
    takeOrChoose(state, a, b, what[at + 3], people);
  }
}

/** People of a row who stand part of the way along a route go on, in a state of the day or in the morning, or stay there without it. */
export function goOnAlong(state: CohortsState, key: number, at: number, people: number, row: number): void {
  const { shared } = state;
  const place = shared.keys.link[key] - shared.keys.links;
  const next = nextKey(state, key);
  if (next >= 0) {
    go(state, next, at, people);
    if (at === MORNING) stand(state, place, -people);
  } else if (at === MORNING) {
    state.standing[place] += people;
    state.target = place;
  } else {
    settle(state, place, people, -1);
  }
  follow(state, row, people, people);
}

/**
 * People who picked a camp by the most room that it may have keep to it in proportion to the room that it has; the others choose
 * by that: together the law of who chooses by it (rejection, with a number drawn for all who are not rejected ahead).
 */
function takeOrChoose(state: CohortsState, place: number, at: number, k: number, people: number): void {
  const { shared, choices, world, waiting, numbers, turnRow } = state;
  const choice = choiceAt(shared, choices, world.day, place);
  const camp = choice.table.ways[4 * k];
  const kept = binomial(people, world.occupancy.roomPower[camp] / waiting.most[camp], numbers);
  if (kept > 0) {
    if (take(state, choice, k, place, kept, at)) follow(state, turnRow, people, kept);
    else stayBehind(state, place, kept, at, people);
  }
  if (kept < people) stayBehind(state, place, choose(state, place, people - kept, turnRow, at), at);
}

/** Some of the `of` people in the row of turns have lost their decision and stay. */
function stayBehind(state: CohortsState, place: number, people: number, at: number, of = people): void {
  if (people === 0) return;
  if (at === MORNING) {
    state.standing[place] += people;
    state.target = place;
  } else {
    settle(state, place, people, -1);
  }
  follow(state, state.turnRow, of, people);
}
