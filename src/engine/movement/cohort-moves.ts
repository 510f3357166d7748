import { linkTo } from './candidates.ts';
import type { ChoiceTable } from './choice-table.ts';
import { note } from './cohort-agenda.ts';
import { moveAll, moveShare } from './cohort-births.ts';
import { keyOf, routeOver } from './cohort-keys.ts';
import { enter } from './cohort-ledger.ts';
import type { CohortsState } from './cohort-state.ts';
import { choiceTable } from './movement-chart.ts';
import { addPeople } from './occupancy.ts';
import { cellAt, shareOut } from './share-out.ts';

/** People stay at a place for the night. Like all that enter people somewhere, leaves it to say where their strata go. */
export function settle(state: CohortsState, place: number, people: number, route: number): void {
  const { world, births, tonight, keys } = state;
  addPeople(world.occupancy, place, people);
  if (route > 0) {
    const key = keyOf(keys, world.links.from.length + place, route);
    enter(tonight, key, people);
    state.target = tonight.births;
    state.into = key * births.width;
  } else {
    state.standing[place] += people;
    state.target = state.standingBirths;
    state.into = place * births.width;
  }
}

/** People enter a link, and come to its end some days from now: today in their turn, if `moved` is negative; else at once, with so many km more behind them. */
export function go(state: CohortsState, key: number, people: number, moved: number): void {
  const { world, keys, due, births } = state;
  const link = keys.link[key];
  world.entries[link] += people;
  const days = world.times.days[link];
  if (days === 0 && moved >= 0) {
    reach(state, key, people, moved + world.times.last[link]);
    return;
  }
  if (world.day + days >= world.chart.plan.days) {
    // Nobody sees them again.
    state.target = state.beyond;
    state.into = 0;
    return;
  }
  const ledger = due[(world.day + days) % due.length];
  enter(ledger, key, people);
  state.target = ledger.births;
  state.into = key * births.width;
}

/** People come to the end of an open link: with time left they are on the agenda. */
export function reach(state: CohortsState, key: number, people: number, moved: number): void {
  const { world, keys, births, later } = state;
  const { times, links } = world;
  const link = keys.link[key];
  const place = links.to[link];
  if (moved >= times.speed[link]) {
    settle(state, place, people, keys.route[key]);
    return;
  }
  const entry = note(later, arrivedKey(state, key), moved, people);
  state.target = later.births;
  state.into = entry * births.width;
}

/** The key of those who have come to the end of the link of a key. */
export function arrivedKey({ keys, world }: CohortsState, key: number): number {
  if (keys.arrived[key] < 0) {
    const { from, to } = world.links;
    keys.arrived[key] = keyOf(keys, from.length + to[keys.link[key]], keys.route[key]);
  }
  return keys.arrived[key];
}

/** Moves the strata of `taken` of the `people` of a row to where they were entered last. */
export function follow(
  state: CohortsState,
  row: Int32Array,
  at: number,
  people: number,
  taken: number,
): void {
  const { births, target, into, first, last, uniform } = state;
  if (births.width === 0) return;
  if (taken === people) moveAll(row, at, target, into, first, last);
  else moveShare(row, at, people, taken, target, into, first, last, uniform());
}

/**
 * People without a route at a place choose one each, with `moved` km behind them today (-1: they stood there in the morning).
 * Returns how many lose the decision; they are what is left of the row of their strata.
 */
export function choose(
  state: CohortsState,
  place: number,
  people: number,
  row: Int32Array,
  at: number,
  moved: number,
): number {
  const { world } = state;
  const table = world.tables[place] ?? choiceTable(world, place, 0);
  const cells = table.order.length;
  if (cells === 0) return people;
  if (state.counts.length < cells) {
    state.counts = new Int32Array(2 * cells);
    state.sums = new Float64Array(2 * cells);
  }
  const { counts } = state;
  const sums = liveSums(state, table);
  if (people === 1) {
    const k = cellAt(sums, 0, cells, state.uniform() * sums[cells - 1]);
    return 1 - take(state, table, k, place, 1, 1, row, at, moved);
  }
  shareOut(people, sums, 0, cells, counts, state.uniform);
  let left = people;
  for (let k = 0; k < cells; k++) {
    const taken = counts[k];
    if (taken === 0) continue;
    counts[k] = 0;
    left -= take(state, table, k, place, taken, left, row, at, moved);
  }
  return left;
}

/** Some of the people of a row take a candidate, if its destination lets them; returns how many do. */
function take(
  state: CohortsState,
  table: ChoiceTable,
  k: number,
  place: number,
  people: number,
  of: number,
  row: Int32Array,
  at: number,
  moved: number,
): number {
  const keys = keysOf(state, table);
  const candidate = table.order[k];
  const key = keys[candidate] === -2 ? lookUp(state, table, candidate, keys) : keys[candidate];
  if (key < 0 || keepsOut(state, table.candidates.destination[candidate])) return 0;
  go(state, key, people, moved);
  if (moved < 0) addPeople(state.world.occupancy, place, -people);
  follow(state, row, at, of, people);
  return people;
}

/** Weights added up, with the room of this moment. */
function liveSums(state: CohortsState, table: ChoiceTable): Float64Array {
  const { roomPower } = state.world.occupancy;
  const { cumulative, weight, limited, limitedEnd, unlimited } = table;
  const cells = table.order.length;
  const { sums } = state;
  let open = true;
  for (let g = 0; g < limited.length; g++) if (roomPower[limited[g]] !== 1) open = false;
  const total = cumulative[cells - 1];
  if (open && total > 0 && total < Number.POSITIVE_INFINITY) return cumulative;
  let sum = 0;
  for (let k = 0; k < unlimited; k++) sums[k] = sum = cumulative[k];
  let k = unlimited;
  for (let g = 0; g < limited.length; g++) {
    const room = roomPower[limited[g]];
    for (; k < limitedEnd[g]; k++) sums[k] = sum += weight[k] * room;
  }
  // All alike where every weight is 0.
  if (!(sum > 0 && sum < Number.POSITIVE_INFINITY)) for (let c = 0; c < cells; c++) sums[c] = c + 1;
  return sums;
}

function keysOf({ keysOf: known }: CohortsState, table: ChoiceTable): Int32Array {
  let keys = known.get(table);
  if (keys === undefined) {
    keys = new Int32Array(table.order.length).fill(-2);
    known.set(table, keys);
  }
  return keys;
}

function lookUp({ keys }: CohortsState, table: ChoiceTable, candidate: number, into: Int32Array): number {
  const { firstLink, start, nodes } = table.candidates;
  const link = firstLink[candidate];
  into[candidate] =
    link < 0 ? -1 : keyOf(keys, link, routeOver(keys, nodes, start[candidate] + 1, start[candidate + 1]));
  return into[candidate];
}

/** Where people with a rest of a route at a place go next: a link and what is left then; -1 if there is none or they had better stay. */
export function nextKey(state: CohortsState, key: number): number {
  const { world, keys } = state;
  const { chart, day } = world;
  const route = keys.route[key];
  if (keepsOut(state, keys.end[route])) return -1;
  const network = chart.calendar.networkOf[day];
  if (keys.nextOn[key] !== network) {
    const place = keys.link[key] - world.links.from.length;
    const link = linkTo(chart.plan.links, chart.calendar.networks[network], place, keys.first[route]);
    keys.next[key] = link < 0 ? -1 : keyOf(keys, link, keys.rest[route]);
    keys.nextOn[key] = network;
  }
  return keys.next[key];
}

/** Whether a destination is a camp that is nearly full. */
function keepsOut({ world }: CohortsState, end: number): boolean {
  const { occupancy, chart, day } = world;
  return occupancy.room[end] < 0.5 && chart.calendar.camp[day * occupancy.room.length + end] === 1;
}
