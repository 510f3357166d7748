import { describe, expect, it } from 'vitest';
import { draws, mean, peopleIn, scenarioOf, timesMade } from './scenario-of.ts';

const PEOPLE = 20_000;
const MONTH_DAYS = 30.436875;

function within(found: number, p: number, trials: number): void {
  expect(Math.abs(found - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / trials));
}

function survivors(speed: string, extra = ''): { share: number; day: number }[] {
  const scenario = scenarioOf(`
masar: 1
title: One spell
time: { from: 2014-01, to: 2015-12 }
${extra}
groups: { all: { start: ${PEOPLE}, at: here } }
places: [here]
moves:
  - { from: with_group, to: dead, ${speed} }
`);
  const [record] = draws(scenario, 1);
  return [...scenario.plan.recording.days].map((day, row) => ({
    day: day + 1,
    share: peopleIn(scenario, record, 'with_group', { row }) / PEOPLE,
  }));
}

describe('spells with a shape', () => {
  it('keep the median of a Weibull below and above shape 1', () => {
    for (const shape of [0.5, 0.8, 1.7]) {
      for (const { day, share } of survivors(`median: 4 months, shape: ${shape}`))
        within(share, Math.exp(-Math.LN2 * (day / (4 * MONTH_DAYS)) ** shape), PEOPLE);
    }
  });

  it('keep the mean of a Weibull', () => {
    // Gamma(1 + 1/2) = sqrt(pi)/2.
    const scale = (6 * MONTH_DAYS) / (Math.sqrt(Math.PI) / 2);
    for (const { day, share } of survivors('mean: 6 months, shape: 2'))
      within(share, Math.exp(-((day / scale) ** 2)), PEOPLE);
  });

  it('scale their hazard by period, the clock running on', () => {
    const found = survivors(
      'median: 5 months, shape: 1.5, times: { period.hard: 3 }',
      'periods: { hard: { from: 2014-04, to: 2014-06 } }',
    );
    const [from, to] = [90, 181];
    const power = (t: number): number => Math.LN2 * (t / (5 * MONTH_DAYS)) ** 1.5;
    for (const { day, share } of found) {
      const hard = power(Math.min(Math.max(day, from), to)) - power(from);
      within(share, Math.exp(-(power(day) + 2 * hard)), PEOPLE);
    }
  });

  it('of a starting stock go on from the age that is given', () => {
    const scenario = scenarioOf(`
masar: 1
title: Aged
time: { from: 2014-01, to: 2014-12 }
groups: { all: { start: ${PEOPLE}, at: here, age: 10 months } }
places: [here]
moves: [{ from: with_group, to: dead, median: 4 months, shape: 0.5 }]
`);
    const [record] = draws(scenario, 1);
    const power = (t: number): number => Math.LN2 * (t / (4 * MONTH_DAYS)) ** 0.5;
    scenario.plan.recording.days.forEach((day, row) => {
      const age = 10 * MONTH_DAYS;
      within(
        peopleIn(scenario, record, 'with_group', { row }) / PEOPLE,
        Math.exp(power(age) - power(age + day + 1)),
        PEOPLE,
      );
    });
  });
});

describe('competing risks', () => {
  const scenario = scenarioOf(`
masar: 1
title: Competing
time: { from: 2014-01, to: 2015-12 }
periods: { later: { from: 2014-07, to: 2015-12 } }
groups: { all: { start: ${PEOPLE}, at: here } }
places: [here]
reasons:
  first: { rate: 5% per month, to: irregular }
  second: { rate: { period.later: 10% per month, otherwise: 2% per month }, to: refugee }
moves:
  - { from: with_group, to: dead, mean: 20 months }
`);
  const records = draws(scenario, 10);

  it('give the cumulative incidence of each cause in closed form', () => {
    const early = [-Math.log(0.95), -Math.log(0.98), 1 / 20].map((h) => h / MONTH_DAYS);
    const late = [-Math.log(0.95), -Math.log(0.9), 1 / 20].map((h) => h / MONTH_DAYS);
    const change = 181;
    const sum = (h: number[]): number => h.reduce((a, b) => a + b, 0);
    const incidence = (cause: number, t: number): number => {
      const before = (early[cause] / sum(early)) * (1 - Math.exp(-sum(early) * Math.min(t, change)));
      if (t <= change) return before;
      const reached = Math.exp(-sum(early) * change);
      return before + reached * (late[cause] / sum(late)) * (1 - Math.exp(-sum(late) * (t - change)));
    };
    scenario.plan.recording.days.forEach((day, row) => {
      ['irregular', 'refugee', 'dead'].forEach((status, cause) => {
        const found = mean(records.map((r) => peopleIn(scenario, r, status, { row }))) / PEOPLE;
        within(found, incidence(cause, day + 1), PEOPLE * records.length);
      });
    });
  });

  it('give back the hazards as occurrences over exposure', () => {
    const [record] = records;
    let exposure = 0;
    let before = PEOPLE;
    let last = 0;
    scenario.plan.recording.days.forEach((day, row) => {
      const now = peopleIn(scenario, record, 'with_group', { row });
      // Exponential decline inside a month: the mean of the ends in logarithms.
      const log = Math.log(before / now);
      exposure += (day + 1 - last) * (log === 0 ? now : (before - now) / log);
      before = now;
      last = day + 1;
    });
    const events = timesMade(scenario, record, 'first');
    expect(Math.abs(events / exposure / (-Math.log(0.95) / MONTH_DAYS) - 1)).toBeLessThan(
      4 / Math.sqrt(events),
    );
  });
});

describe('shares on entry', () => {
  it('split once, and leave the rest to the hazards', () => {
    const scenario = scenarioOf(`
masar: 1
title: Shares
time: { from: 2014-01, to: 2020-12 }
traits: { papers: [valid, none] }
groups: { all: { start: ${PEOPLE}, at: here, traits: { papers: { none: 40% } } } }
places: [here, there]
moves:
  - { from: with_group, to: irregular, mean: 1 month }
  - { from: irregular, to: refugee, share: 30%, times: { trait.papers.none: 0.25 } }
  - { from: irregular, to: removed, share: 20% }
  - { from: irregular, to: dead, mean: 2 months }
`);
    const [record] = draws(scenario, 1);
    const odds = (0.3 / 0.7) * 0.25;
    const refugee = 0.6 * 0.3 + 0.4 * (odds / (1 + odds));
    within(peopleIn(scenario, record, 'refugee') / PEOPLE, refugee, PEOPLE);
    within(peopleIn(scenario, record, 'removed') / PEOPLE, 0.2, PEOPLE);
    within(peopleIn(scenario, record, 'dead') / PEOPLE, 0.8 - refugee, PEOPLE);
  });
});
