import { addGroups, type ChoiceTable, positionOf } from './choice-table.ts';
import { type CohortChoice, choiceAt } from './cohort-chart.ts';
import { go, keepsOut, MORNING, stand } from './cohort-moves.ts';
import type { CohortsState } from './cohort-state.ts';
import { giveShare, keepShare, moveAll } from './cohort-strata.ts';
import { isContested, TO_TAKE, wait } from './cohort-waiting.ts';
import { nextUniform } from './number-stream.ts';
import { shareOut } from './share-out.ts';

/** Up to so many people for each candidate pick one by one, which a guide tells at once, and then act together. */
const PICKED = 8;

/**
 * People without a route at a place, all of a row, choose one each, in a state of the day. Returns how many lose the decision; they
 * are what is left of the row.
 */
export function choose(state: CohortsState, place: number, people: number, row: number, at: number): number {
  const choice = choiceAt(state.shared, state.choices, state.world.day, place);
  if (choice.keys.length === 0) return people;
  return people === 1
    ? chooseAlone(state, choice, place, row, at)
    : chooseTogether(state, choice, place, people, row, at);
}

function chooseAlone(
  state: CohortsState,
  choice: CohortChoice,
  place: number,
  row: number,
  at: number,
): number {
  const picked = pick(state, choice.table, addRooms(state, choice.table));
  if (!take(state, choice, picked, place, 1, at)) return 1;
  if (state.strata.kept) moveAll(state.strata, row, state.target);
  return 0;
}

/** Weights of groups of candidates with the room of this moment, added up into `sums`; returns the last, 0 where all are alike. */
function addRooms(state: CohortsState, table: ChoiceTable): number {
  const cells = table.cumulative.length;
  if (state.sums.length <= cells) {
    state.sums = new Float64Array(2 * cells + 1);
    state.grouped = new Int32Array(2 * cells + 1);
  }
  const sum = addGroups(table, state.world.occupancy, state.sums);
  return sum > 0 && sum < Number.POSITIVE_INFINITY ? sum : 0;
}

/** The candidate that somebody picks by the sums of `addRooms`. */
function pick({ numbers, world, sums }: CohortsState, table: ChoiceTable, sum: number): number {
  const u = nextUniform(numbers);
  return sum === 0
    ? Math.floor(u * table.cumulative.length)
    : positionOf(table, world.occupancy, sums, u * sum);
}

function chooseTogether(
  state: CohortsState,
  choice: CohortChoice,
  place: number,
  people: number,
  row: number,
  at: number,
): number {
  const cells = choice.keys.length;
  if (state.counts.length < cells) state.counts = new Int32Array(2 * cells);
  const { counts, strata } = state;
  countChoices(state, choice.table, people);
  let lost = 0;
  for (let k = 0, seen = 0; seen < people; k++) {
    const taken = counts[k];
    if (taken === 0) continue;
    counts[k] = 0;
    seen += taken;
    if (!take(state, choice, k, place, taken, at)) lost += taken;
    else if (strata.kept) giveShare(strata, row, state.target, taken / people);
  }
  if (strata.kept) keepShare(strata, row, lost / people);
  return lost;
}

/** Some people take a candidate, or wait to do so; whether its destination lets them. */
export function take(
  state: CohortsState,
  { table, keys }: CohortChoice,
  k: number,
  place: number,
  people: number,
  at: number,
): boolean {
  const end = table.ways[4 * k];
  if (keys[k] < 0) return false;
  if (isContested(state.waiting, end)) {
    state.target = wait(state.waiting, state.strata, people, TO_TAKE, place, at, k);
    return true;
  }
  if (keepsOut(state, end)) return false;
  go(state, keys[k], at, people);
  if (at === MORNING) stand(state, place, -people);
  return true;
}

/** People by candidate, into `counts`: one by one, or first by limited destination, with the room of this moment, then among the candidates of each. */
function countChoices(state: CohortsState, table: ChoiceTable, people: number): void {
  const { counts, numbers } = state;
  const { cumulative, limited, limitedEnd, unlimited } = table;
  const sum = addRooms(state, table);
  if (people <= PICKED * cumulative.length) {
    for (let k = 0; k < people; k++) counts[pick(state, table, sum)]++;
    return;
  }
  const { sums, grouped } = state;
  if (sum === 0) {
    for (let c = 0; c < cumulative.length; c++) sums[c] = c + 1;
    shareOut(people, sums, 0, cumulative.length, counts, numbers);
    return;
  }
  const groups = limited.length + 1;
  shareOut(people, sums, 0, groups, grouped, numbers);
  let start = 0;
  for (let g = 0; g < groups; g++) {
    const end = g === 0 ? unlimited : limitedEnd[g - 1];
    const taken = grouped[g];
    grouped[g] = 0;
    if (taken > 0) shareOut(taken, cumulative, start, end, counts, numbers);
    start = end;
  }
}
