import { describe, expect, it } from 'vitest';
import { occupancyOf } from './matrix-exponential.ts';
import { draws, mean, peopleIn, scenarioOf } from './scenario-of.ts';

const PEOPLE = 4000;
const MONTH_DAYS = 30.436875;

/** Four states with a way back, so that nothing but the whole generator gives the answer. */
const scenario = scenarioOf(`
masar: 1
title: Four states
time: { from: 2014-01, to: 2016-12 }
groups: { all: { start: ${PEOPLE}, at: here, status: with_group } }
places: [here]
moves:
  - { from: with_group, to: attempting, mean: 8 months }
  - { from: attempting, to: with_group, mean: 5 months }
  - { from: attempting, to: irregular, median: 6 months }
  - { from: irregular, to: with_group, rate: 3% per month }
  - { from: [with_group, attempting, irregular], to: dead, rate: 1% per month }
`);

const states = ['with_group', 'attempting', 'irregular', 'dead'];
const die = -Math.log(0.99) / MONTH_DAYS;
const rates: [number, number, number][] = [
  [0, 1, 1 / (8 * MONTH_DAYS)],
  [1, 0, 1 / (5 * MONTH_DAYS)],
  [1, 2, Math.LN2 / (6 * MONTH_DAYS)],
  [2, 0, -Math.log(0.97) / MONTH_DAYS],
  [0, 3, die],
  [1, 3, die],
  [2, 3, die],
];

const occupancy = (t: number): number[] => occupancyOf(states.length, rates, t);

describe('occupancy', () => {
  const { days } = scenario.plan.recording;
  const records = draws(scenario, 40);

  it('is the matrix exponential of the generator, within 4 standard errors at every month', () => {
    days.forEach((day, row) => {
      const expected = occupancy(day + 1);
      states.forEach((status, s) => {
        const p = expected[s];
        const found = mean(records.map((record) => peopleIn(scenario, record, status, { row }))) / PEOPLE;
        const error = Math.sqrt((p * (1 - p)) / (PEOPLE * records.length));
        expect(Math.abs(found - p), `${status} on day ${day}`).toBeLessThan(4 * error);
      });
    });
  });

  it('has the right scatter: chi-square of 20 seeds against the multinomial', () => {
    const row = 17;
    const expected = occupancy(days[row] + 1).map((p) => p * PEOPLE);
    let chiSquare = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const [record] = draws(scenario, 1, { seed });
      states.forEach((status, s) => {
        chiSquare += (peopleIn(scenario, record, status, { row }) - expected[s]) ** 2 / expected[s];
      });
    }
    // 20 x 3 degrees of freedom: the 0.05 and 99.95 percent points of chi-square with 60.
    expect(chiSquare).toBeGreaterThan(30.3);
    expect(chiSquare).toBeLessThan(102.7);
  });
});
