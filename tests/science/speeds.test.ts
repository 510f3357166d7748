import { describe, expect, it } from 'vitest';
import { drawParameters } from '../../src/engine/parameters.ts';
import { scenarioOf } from './scenario-of.ts';

const MONTH_DAYS = 30.436875;

function converted(move: string): { unit: string; best: number; low: number; high: number } {
  const scenario = scenarioOf(`
masar: 1
title: Speeds
time: { from: 2014-01, to: 2014-12 }
groups: { all: { start: 100, at: here } }
places: [here]
moves: [{ from: with_group, to: dead, ${move} }]
`);
  const speed = scenario.parameters.find(({ id }) => id.startsWith('with_group.dead.'));
  if (!speed) throw new Error('no speed');
  return speed.converted;
}

describe('speeds', () => {
  it('are converted to one hazard per day', () => {
    const cases: [string, number][] = [
      ['rate: 5% per month', -Math.log(0.95) / MONTH_DAYS],
      ['rate: 5% per day', -Math.log(0.95)],
      ['rate: 5% per week', -Math.log(0.95) / 7],
      ['rate: 5% per year', -Math.log(0.95) / 365.2425],
      ['median: 3 months', Math.LN2 / (3 * MONTH_DAYS)],
      ['median: 10 days', Math.LN2 / 10],
      ['mean: 3 months', 1 / (3 * MONTH_DAYS)],
      ['mean: 2 years', 1 / (2 * 365.2425)],
      ['mean: 2 weeks', 1 / 14],
    ];
    for (const [text, hazard] of cases) expect(converted(text).best / hazard, text).toBeCloseTo(1, 12);
  });

  it('have the slow end of a time as the low end of the hazard', () => {
    const { low, high } = converted('median: 4 (1..12) months');
    expect(low / (Math.LN2 / (12 * MONTH_DAYS))).toBeCloseTo(1, 12);
    expect(high / (Math.LN2 / MONTH_DAYS)).toBeCloseTo(1, 12);
  });
});

describe('ranges', () => {
  const scenario = scenarioOf(
    `
masar: 1
title: Ranges
time: { from: 2014-01, to: 2014-12 }
signals: { danger: { file: s.csv, column: danger } }
groups: { all: { start: 1000 (800..1500), at: here } }
places: [here]
moves:
  - { from: with_group, to: dead, rate: 2% (1%..5%) per month, times: { signal.danger: exp -0.5 (-2..0.3) per 1 } }
  - { from: with_group, to: irregular, median: 4 (1..12) months, shape: 0.8 (0.6..0.9) }
  - { from: irregular, to: removed, share: 40% (15%..70%) }
`,
    { 's.csv': 'month,danger\n2014-01,1\n' },
  );

  it('hit their 5, 50 and 95 percent points', () => {
    const draws = 4096;
    const values = scenario.plan.parameters.map(() => new Float64Array(draws));
    for (let draw = 0; draw < draws; draw++)
      drawParameters(scenario.plan, 1, draw).forEach((value, p) => {
        values[p][draw] = value;
      });
    scenario.parameters.forEach(({ id, converted: { low, best, high } }, p) => {
      const below = (x: number): number => values[p].filter((v) => v < x).length / draws;
      // A stratified sequence of 4096 points leaves at most one point a stratum to chance.
      expect(below(low), `${id} low`).toBeCloseTo(0.05, 3);
      expect(below(best), `${id} best`).toBeCloseTo(0.5, 3);
      expect(below(high), `${id} high`).toBeCloseTo(0.95, 3);
    });
  });

  it('leave the other parameters alone when one is added', () => {
    const before = drawParameters(scenario.plan, 7, 3);
    const more = scenarioOf(
      scenario.files['scenario.yaml'].replace(
        'moves:',
        'moves:\n  - { from: with_group, to: refugee, rate: 1% (0.5%..2%) per month }',
      ),
      { 's.csv': scenario.files['s.csv'] },
    );
    const after = drawParameters(more.plan, 7, 3);
    scenario.plan.parameters.forEach(({ id }, p) => {
      const q = more.plan.parameters.findIndex((parameter) => parameter.id === id);
      expect(after[q]).toBe(before[p]);
    });
  });
});
