import { threefry } from '../random/threefry.ts';
import { unitInterval } from '../random/uniform.ts';
import type { ChoiceTable } from './choice-table.ts';
import { type Agenda, createAgenda } from './cohort-agenda.ts';
import { type Births, beginStratum, condense, condenseRows, createBirths } from './cohort-births.ts';
import { type CohortKeys, createKeys } from './cohort-keys.ts';
import { type CohortLedger, condenseLedger, createLedger } from './cohort-ledger.ts';
import type { MovementChart } from './movement-chart.ts';
import { beginMovement, type MovementOptions, type MovementState } from './movement-state.ts';

/** Strata of days of birth that are told apart, and how many are left when they are put together. */
const STRATA = 40;
const STRATA_LEFT = 30;

/** One draw of cohorts under way. */
export interface CohortsState {
  world: MovementState;
  uniform: () => number;
  keys: CohortKeys;
  /** Key of the way of each candidate of a table, -1 for none, -2 for not looked up. */
  keysOf: Map<ChoiceTable, Int32Array>;
  births: Births;
  /** People at each location without a route. [locations], [locations x strata] */
  standing: Int32Array;
  standingBirths: Int32Array;
  /** Those of them who leave today and whose turn has not come. */
  leaving: Int32Array;
  leavingBirths: Int32Array;
  /** People who stand somewhere part of the way along a route: since the night before, and for the night to come. */
  halfway: CohortLedger;
  tonight: CohortLedger;
  /** People who come to the end of a link, by day modulo the number of ledgers. */
  due: CohortLedger[];
  agenda: Agenda;
  later: Agenda;
  /** Turns that are being taken: strata from the first to before the last, and how much of the first was done and of the last is. */
  first: number;
  done: number;
  last: number;
  until: number;
  /** Those of a cohort whose turn it is. [strata] */
  piece: Int32Array;
  /** Those who come to the end of a link after the last day. [strata] */
  beyond: Int32Array;
  /** Where the strata of those who were just entered somewhere are to be added. */
  target: Int32Array;
  into: number;
  sums: Float64Array;
  counts: Int32Array;
  /** Share of people with a turn who lately came to stand at each location. [locations] */
  gain: Float64Array;
  /** Number of people from which each camp keeps others out. [locations] */
  full: Int32Array;
}

export interface CohortsOptions extends Pick<MovementOptions, 'seed' | 'draw'> {
  /** Whether people take turns while a camp fills up; with `none` all of a day act at once, which is a wrong rule to test against. Default `by_birth`. */
  turns?: 'by_birth' | 'none';
}

/** Before the first day, with nobody anywhere. */
export function beginCohorts(chart: MovementChart, options: CohortsOptions): CohortsState {
  const { plan, calendar } = chart;
  const world = beginMovement(chart, options);
  const n = plan.locations.length;
  // Without limits nobody's turn matters.
  const limited = calendar.capacity.some((people) => people * plan.rules.capacityScaling >= 1);
  const width = limited && options.turns !== 'none' ? STRATA : 0;
  let longest = 0;
  for (const days of world.times.days) if (days < plan.days) longest = Math.max(longest, days);
  return {
    world,
    uniform: numbersOf(world),
    keys: createKeys(),
    keysOf: new Map(),
    births: createBirths(width),
    standing: new Int32Array(n),
    standingBirths: new Int32Array(n * width),
    leaving: new Int32Array(n),
    leavingBirths: new Int32Array(n * width),
    halfway: createLedger(width),
    tonight: createLedger(width),
    due: Array.from({ length: longest + 1 }, () => createLedger(width)),
    agenda: createAgenda(width),
    later: createAgenda(width),
    first: 0,
    done: 0,
    last: 0,
    until: 1,
    piece: new Int32Array(width),
    beyond: new Int32Array(width),
    target: new Int32Array(0),
    into: 0,
    sums: new Float64Array(64),
    counts: new Int32Array(64),
    gain: new Float64Array(n).fill(1),
    full: new Int32Array(n),
  };
}

/** Numbers one after the other, apart from those of any person. */
function numbersOf({ random }: MovementState): () => number {
  let counter = 0;
  return () => unitInterval(threefry(random.key0, random.key1, -1, counter++));
}

/** Begins the stratum of people made today, and puts old ones together where there are too many. */
export function beginBirths(state: CohortsState, day: number): void {
  const { births } = state;
  if (births.width === 0) return;
  if (births.used === births.width) {
    const to = condense(births, STRATA_LEFT, day);
    condenseRows(state.standingBirths, births.width, to);
    condenseLedger(state.tonight, to);
    for (const ledger of state.due) condenseLedger(ledger, to);
  }
  beginStratum(births, day, 0);
}
