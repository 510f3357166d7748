import type { Scenario } from '../../../src/scenario/scenario.ts';
import { scenarioOf } from '../scenario-of.ts';

const STATES = ['a', 'b', 'c'] as const;
type State = (typeof STATES)[number];
const TARGETS = [...STATES, 'dead'];
/** Yearly transitions, counted. To a, b, c, dead. */
const COUNTS: Record<State, number[]> = {
  a: [1251, 350, 116, 17],
  b: [0, 731, 512, 15],
  c: [0, 0, 1312, 437],
};
/** On every transition in the first two cycles of treatment with both drugs. */
const RELATIVE_RISK = 0.509;
const CYCLES = 20;
const COSTS: Record<State, number> = { a: 2756, b: 3052, c: 9007 };

export interface HivCohort {
  scenario: Scenario;
  people: number;
  states: readonly State[];
  /** The day on which cycle 1, 2, ... ends: what happens in a cycle happens at the start of it. [cycles] */
  cycleDays: number[];
  /** Undiscounted life years, and costs discounted at 6 %, of one person. */
  published: { years: number; cost: number };
  /** Of the published numbers, which are rounded. */
  tolerance: { years: number; cost: number };
  /** Life years and cost of one person, from the share of the cohort in a state at the end of a cycle (from 1). */
  valued(shareOf: (state: State, cycle: number) => number): { years: number; cost: number };
}

/**
 * The four-state HIV cohort of Briggs, Sculpher and Claxton, Decision Modelling for Health Economic Evaluation (2006),
 * with zidovudine alone or with lamivudine as well. A cycle of a discrete-time model is a day on which something happens
 * to everybody at once: here a place that changes hands every New Year.
 */
export function hivCohort(both: boolean, people: number): HivCohort {
  const share = (from: State, to: number, risk: number): string => {
    const total = COUNTS[from].reduce((x, y) => x + y, 0);
    return `${((COUNTS[from][to] / total) * risk * 100).toFixed(12)}%`;
  };
  const rule = (from: State, loser: string): string => {
    const shares = TARGETS.map((target, to) => ({ target, to }))
      .filter(({ target, to }) => target !== from && COUNTS[from][to] > 0)
      .map(({ target, to }) =>
        both
          ? `${target}: { share: { period.both: ${share(from, to, RELATIVE_RISK)}, otherwise: ${share(from, to, 1)} } }`
          : `${target}: ${share(from, to, 1)}`,
      );
    return `  - { id: ${from}_${loser}, status: [${from}], lost_by: ${loser}, share: { ${shares.join(', ')} }, otherwise: stays }`;
  };
  const control = Array.from({ length: CYCLES + 1 }, (_, y) => `${1990 + y}-01-01,ward,${y % 2 ? 'y' : 'x'}`);
  const scenario = scenarioOf(
    `
masar: 1
title: A cohort
time: { from: 1990-01, to: 2010-12 }
periods: { both: { from: 1991-01, to: 1992-12 } }
statuses: { a: { family: inside }, b: { family: inside }, c: { family: inside } }
groups: { all: { start: ${people}, at: ward, status: a } }
places: [ward]
holders: { x: { label: X }, y: { label: Y } }
control: { file: control.csv }
falls:
${STATES.flatMap((from) => ['x', 'y'].map((loser) => rule(from, loser))).join('\n')}
`,
    { 'control.csv': `on,place,holder\n${control.join('\n')}\n` },
  );
  return {
    scenario,
    people,
    states: STATES,
    cycleDays: [...new Set(scenario.plan.falls.map(({ day }) => day))],
    published: both ? { years: 8.9373889, cost: 50601.6513312 } : { years: 7.9912066, cost: 44663.4535637 },
    tolerance: { years: 1e-7, cost: 1e-7 },
    valued(shareOf) {
      let years = 0;
      let cost = 0;
      for (let cycle = 1; cycle <= CYCLES; cycle++) {
        const drugs = 2278 + (both && cycle <= 2 ? 2086.5 : 0);
        for (const state of STATES) {
          const alive = shareOf(state, cycle);
          years += alive;
          cost += (alive * (COSTS[state] + drugs)) / 1.06 ** cycle;
        }
      }
      return { years, cost };
    },
  };
}
