import { type CohortChart, type CohortChoice, cohortChartOf } from './cohort-chart.ts';
import { type CohortLedger, createLedger } from './cohort-ledger.ts';
import { type CohortStrata, createStrata, takeRow } from './cohort-strata.ts';
import { createWaiting, type Waiting } from './cohort-waiting.ts';
import { type DayStates, findDayStates } from './day-states.ts';
import type { MovementChart } from './movement-chart.ts';
import { beginMovement, type MovementOptions, type MovementState } from './movement-state.ts';
import { createStream, type NumberStream } from './number-stream.ts';

/** One draw of cohorts under way. */
export interface CohortsState {
  world: MovementState;
  shared: CohortChart;
  numbers: NumberStream;
  /** Choices of today. [locations] */
  choices: (CohortChoice | undefined)[];
  strata: CohortStrata;
  /** People at each location without a route; their row has the number of the location. [locations] */
  standing: Int32Array;
  /** Those of them who leave today; see `leavingRow`. [locations] */
  leaving: Int32Array;
  /** People who stand somewhere part of the way along a route: since the night before, and for the night to come. */
  halfway: CohortLedger;
  tonight: CohortLedger;
  /** People who come to the end of a link, by day modulo the number of ledgers. */
  due: CohortLedger[];
  /** People without a route in the middle of a day, by state, and their rows. [states] */
  states: DayStates;
  inState: Int32Array;
  stateRow: Int32Array;
  /** States with people, as bits; `later` where states have no order. [states / 32] */
  marks: Int32Array;
  later: Int32Array;
  /** Those who wait for their turn while others act. */
  waiting: Waiting;
  /** Whether nobody ever waits, and all of a day choose by the room of the morning. */
  atOnce: boolean;
  /** Row of those whose turn it is. */
  turnRow: number;
  /** Row of those who come to the end of a link after the last day. */
  beyondRow: number;
  /** Row that the strata of those who were just entered somewhere are to be added to. */
  target: number;
  /** Weights of groups of candidates added up, and people by group and by candidate. */
  sums: Float64Array;
  grouped: Int32Array;
  counts: Int32Array;
  /** Share of people under way who lately came to stand at each location. [locations] */
  gain: Float64Array;
  /** Number of people from which each camp keeps others out. [locations] */
  full: Int32Array;
}

export interface CohortsOptions extends Pick<MovementOptions, 'seed' | 'draw'> {
  /** Whether people take turns while a camp fills up; with `none` all of a day act at once, by the room of the morning, which is a wrong rule to test against. Default `by_birth`. */
  turns?: 'by_birth' | 'none';
}

/** Before the first day, with nobody anywhere. */
export function beginCohorts(chart: MovementChart, options: CohortsOptions): CohortsState {
  const { plan, calendar } = chart;
  const world = beginMovement(chart, options, 0);
  const shared = cohortChartOf(chart);
  const n = plan.locations.length;
  // Without limits nobody's turn matters.
  const limited = calendar.capacity.some((people) => people * plan.rules.capacityScaling >= 1);
  let longest = 0;
  for (const days of world.times.days) if (days < plan.days) longest = Math.max(longest, days);
  // States that are numbered as they come up are those of the draw.
  const states = shared.states.ordered ? shared.states : findDayStates(plan.links, shared.times, n);
  const room = Math.max(64, states.count);
  return {
    world,
    shared,
    numbers: createStream(world.random.key0, world.random.key1),
    choices: [],
    strata: createStrata(limited && options.turns !== 'none', 2 * n + 2),
    standing: new Int32Array(n),
    leaving: new Int32Array(n),
    halfway: createLedger(),
    tonight: createLedger(),
    due: Array.from({ length: longest + 1 }, createLedger),
    states,
    inState: new Int32Array(room),
    stateRow: new Int32Array(room).fill(-1),
    marks: new Int32Array((room + 31) >> 5),
    later: new Int32Array((room + 31) >> 5),
    waiting: createWaiting(n),
    atOnce: options.turns === 'none',
    turnRow: 2 * n,
    beyondRow: 2 * n + 1,
    target: 0,
    sums: new Float64Array(64),
    grouped: new Int32Array(64),
    counts: new Int32Array(64),
    gain: new Float64Array(n).fill(1),
    full: new Int32Array(n),
  };
}

/** The row of those who leave a location. */
export function leavingRow({ leaving }: CohortsState, place: number): number {
  return leaving.length + place;
}

/** Adds people to a state of the day; returns their row. */
export function enterState(state: CohortsState, at: number, people: number): number {
  const { states, strata } = state;
  if (at >= state.inState.length) widen(state, 2 * at);
  state.inState[at] += people;
  const marks = states.ordered ? state.marks : state.later;
  marks[at >> 5] |= 1 << (at & 31);
  if (!strata.kept) return 0;
  if (state.stateRow[at] < 0) state.stateRow[at] = takeRow(strata);
  return state.stateRow[at];
}

function widen(state: CohortsState, room: number): void {
  const longer = (column: Int32Array, length: number): Int32Array => {
    const wider = new Int32Array(length).fill(-1, column.length);
    wider.set(column);
    return wider;
  };
  state.stateRow = longer(state.stateRow, room);
  state.inState = longer(state.inState, room).fill(0, state.inState.length);
  const words = (room + 31) >> 5;
  state.marks = longer(state.marks, words).fill(0, state.marks.length);
  state.later = longer(state.later, words).fill(0, state.later.length);
}
