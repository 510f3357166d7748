import type { ChoiceTable } from './choice-table.ts';
import { type CohortKeys, createKeys, keyOf, restOver } from './cohort-keys.ts';
import { type DayStates, findDayStates } from './day-states.ts';
import { type MovementChart, sharedTable } from './movement-chart.ts';
import { type LinkTimes, linkTimes } from './travel-times.ts';

/** A table of choice with the key of the way of each candidate, in its order; -1 for none. */
export interface CohortChoice {
  table: ChoiceTable;
  /** [candidates] */
  keys: Int32Array;
}

/** What the draws of a chart in cohorts share. Keys are numbered as draws come upon them, so nothing may go by their order. */
export interface CohortChart {
  chart: MovementChart;
  times: LinkTimes;
  keys: CohortKeys;
  /** [weights][locations] */
  choices: (CohortChoice | undefined)[][];
  states: DayStates;
}

const charts = new WeakMap<MovementChart, CohortChart>();

export function cohortChartOf(chart: MovementChart): CohortChart {
  let shared = charts.get(chart);
  if (shared === undefined) {
    const { links, locations } = chart.plan;
    const times = linkTimes(chart.plan);
    shared = {
      chart,
      times,
      keys: createKeys(links),
      choices: [],
      states: findDayStates(links, times, locations.length),
    };
    charts.set(chart, shared);
  }
  return shared;
}

/** Choices of a day, by location, as far as they were needed before. */
export function choicesOf({ chart, choices }: CohortChart, day: number): (CohortChoice | undefined)[] {
  const weights = chart.calendar.weightsOf[day];
  choices[weights] ??= [];
  return choices[weights];
}

/** The choice at a location on a day, which is made when somebody first needs it. */
export function choiceAt(
  shared: CohortChart,
  today: (CohortChoice | undefined)[],
  day: number,
  place: number,
): CohortChoice {
  return today[place] ?? makeChoice(shared, today, day, place);
}

function makeChoice(
  { chart, keys }: CohortChart,
  today: (CohortChoice | undefined)[],
  day: number,
  place: number,
): CohortChoice {
  const table = sharedTable(chart, day, place);
  const { firstLink, start, nodes } = table.candidates;
  const choice = {
    table,
    keys: table.order.map((c) =>
      firstLink[c] < 0 ? -1 : keyOf(keys, firstLink[c], restOver(keys, nodes, start[c] + 1, start[c + 1])),
    ),
  };
  today[place] = choice;
  return choice;
}
