import type { Scenario } from '../../../src/scenario/scenario.ts';
import { scenarioOf } from '../scenario-of.ts';

/** `twoway4.q` of R's package msm: three states and death, the fourth. [from, to, per unit of time] */
export const TWO_WAY: [number, number, number][] = [
  [0, 1, 0.25],
  [0, 3, 0.25],
  [1, 0, 0.166],
  [1, 2, 0.166],
  [1, 3, 0.166],
  [2, 1, 0.25],
  [2, 3, 0.25],
];

export const STATES = ['first', 'second', 'third', 'dead'];

export interface TwoWay {
  /** Its one observation is the share of people who have been in the state. */
  scenario: Scenario;
  /** Exactly, by t = 1000, of the second state: out of the first, it and death are equally fast. */
  share: number;
  tolerance: number;
}

/**
 * First passage from the first state to another (by index) within so many units of time, a unit being a day. The whole
 * model runs on; a trait tells who has been there.
 */
export function twoWay(people: number, days: number, state: 1 | 2): TwoWay {
  const moves = TWO_WAY.map(([from, to, rate]) => {
    const marks = to === state ? ', set: { passed: once }' : '';
    return `  - { from: ${STATES[from]}, to: ${STATES[to]}${marks}, mean: ${1 / rate} days }`;
  });
  const to = new Date(Date.UTC(2000, 0, days)).toISOString().slice(0, 10);
  const all = `status: [${STATES.join(', ')}]`;
  const scenario = scenarioOf(`
masar: 1
title: Two ways
profile: displacement
time: { from: 2000-01-01, to: ${to} }
statuses: { first: { family: inside }, second: { family: inside }, third: { family: inside } }
traits: { passed: [never, once] }
places: [here]
groups: { all: { start: ${people}, at: here, status: first } }
moves:
${moves.join('\n')}
observations:
  - { id: passed, on: ${to}, of: { share: { ${all}, trait: { passed: once } }, of: { ${all} } }, value: 50%, use: input }
`);
  return { scenario, share: 0.5, tolerance: 1e-12 };
}
