import { describe, expect, it } from 'vitest';
import { draws, mean, peopleIn, scenarioOf } from './scenario-of.ts';

describe('RiskPaths (OpenM++, default parameters)', () => {
  // Ages from 15 in steps of two and a half years; hazards per year of first pregnancy before any union, and of first union.
  const pregnancy = [0.2869, 0.7591, 0.8458, 0.8167, 0.6727, 0.5105, 0.4882, 0.2562, 0.2597, 0.1542].map(
    (h) => h * 0.0648,
  );
  const union = [
    0.030898, 0.134066, 0.167197, 0.165551, 0.14739, 0.10847, 0.080378, 0.033944, 0.045454, 0.040038,
  ];

  it('has 0.257640 pregnant who were never in a union: two hazards that change with age compete', () => {
    const periods = pregnancy.map((_, i) => {
      const half = i % 2 === 0;
      const from = 1915 + Math.floor(i * 2.5);
      const to = 1915 + Math.floor((i + 1) * 2.5);
      return `  a${i}: { from: ${from}-${half ? '01' : '07'}, to: ${half ? `${to}-06` : `${to - 1}-12`} }`;
    });
    const cases = (hazards: number[]): string =>
      hazards.map((h, i) => `period.a${i}: ${1 / h} years`).join(', ');
    const people = 40_000;
    const scenario = scenarioOf(`
masar: 1
title: Risk paths before the first union
time: { from: 1900-01, to: 1999-12 }
periods:
${periods.join('\n')}
statuses:
  never_in_union: { family: inside }
  first_union: { family: protection }
  pregnant: { family: home }
groups: { women: { start: ${people}, at: home_place, status: never_in_union } }
places: [home_place]
moves:
  - { from: never_in_union, to: pregnant, mean: { ${cases(pregnancy)} } }
  - { from: never_in_union, to: first_union, mean: { ${cases(union)} } }
`);
    const found = mean(draws(scenario, 5).map((r) => peopleIn(scenario, r, 'pregnant'))) / people;
    expect(Math.abs(found - 0.25764)).toBeLessThan(4 * Math.sqrt((0.25764 * 0.74236) / (5 * people)));
  });
});

describe('the four-state HIV cohort', () => {
  // Yearly transitions from counts; leaving a state is less likely by 0.509 in the first two years of treatment.
  const counts = { a: [1251, 350, 116, 17], b: [0, 731, 512, 15], c: [0, 0, 1312, 437] };
  const states = ['a', 'b', 'c'] as const;
  const targets = ['a', 'b', 'c', 'dead'];

  const costs = { a: 2756, b: 3052, c: 9007 };

  /**
   * A place that changes hands every New Year: what happens then is a cycle of a discrete-time model. Life years, and
   * costs discounted at 6 %, of one person, counted at the end of each cycle.
   */
  function follow(treated: boolean): { years: number; cost: number } {
    const people = 30_000;
    const share = (from: (typeof states)[number], to: number, risk: number): string => {
      const total = counts[from].reduce((x, y) => x + y, 0);
      return `${((counts[from][to] / total) * risk * 100).toFixed(9)}%`;
    };
    const rule = (from: (typeof states)[number], loser: string): string => {
      const shares = targets
        .map((target, to) => ({ target, to }))
        .filter(({ target, to }) => target !== from && counts[from][to] > 0)
        .map(({ target, to }) =>
          treated
            ? `${target}: { share: { period.treated: ${share(from, to, 0.509)}, otherwise: ${share(from, to, 1)} } }`
            : `${target}: ${share(from, to, 1)}`,
        );
      return `  - { id: ${from}_${loser}, status: [${from}], lost_by: ${loser}, share: { ${shares.join(', ')} }, otherwise: stays }`;
    };
    const rules = states.flatMap((from) => ['x', 'y'].map((loser) => rule(from, loser)));
    const control = [
      'on,place,holder',
      ...Array.from({ length: 21 }, (_, y) => `${1990 + y}-01-01,ward,${y % 2 ? 'y' : 'x'}`),
    ];
    const scenario = scenarioOf(
      `
masar: 1
title: A cohort
time: { from: 1990-01, to: 2010-12 }
periods: { treated: { from: 1991-01, to: 1992-12 } }
statuses:
  a: { family: inside }
  b: { family: inside }
  c: { family: inside }
groups: { all: { start: ${people}, at: ward, status: a } }
places: [ward]
holders: { x: { label: X }, y: { label: Y } }
control: { file: control.csv }
falls:
${rules.join('\n')}
`,
      { 'control.csv': `${control.join('\n')}\n` },
    );
    const records = draws(scenario, 4);
    let years = 0;
    let cost = 0;
    for (let cycle = 1; cycle <= 20; cycle++) {
      const drugs = 2278 + (treated && cycle <= 2 ? 2086.5 : 0);
      for (const state of states) {
        // The end of January after the cycle's New Year.
        const share = mean(records.map((r) => peopleIn(scenario, r, state, { row: 12 * cycle }))) / people;
        years += share;
        cost += (share * (costs[state] + drugs)) / 1.06 ** cycle;
      }
    }
    return { years, cost };
  }

  // A cohort of 120,000 simulated people has standard errors of about 0.015 years and 100 in cost.
  it('lives and costs what was published, with one drug and with two', () => {
    const one = follow(false);
    const two = follow(true);
    expect(Math.abs(one.years - 7.9912066)).toBeLessThan(4 * 0.015);
    expect(Math.abs(two.years - 8.9373889)).toBeLessThan(4 * 0.015);
    expect(Math.abs(one.cost - 44663.4535637)).toBeLessThan(4 * 100);
    expect(Math.abs(two.cost - 50601.6513312)).toBeLessThan(4 * 100);
    // Cost for each year won, from pairs of the same random numbers.
    expect(Math.abs((two.cost - one.cost) / (two.years - one.years) - 6275.9556)).toBeLessThan(4 * 150);
  });
});
