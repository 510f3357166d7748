import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type DrawResult, type Run, runInline, runWith, type Scenario } from '../../src/experiment/index.ts';
import { load, run } from '../../src/node/index.ts';
import { occupancyOf } from './matrix-exponential.ts';
import { hivCohort } from './oracles/hiv-cohort.ts';
import { TWO_WAY, twoWay } from './oracles/two-way.ts';
import { randomScenario } from './random-scenario.ts';
import { scenarioOf } from './scenario-of.ts';

const COUNT = Number(process.env.MASAR_RANDOM_SCENARIOS ?? 12);
/** Draws of the individuals that make a mean. */
const DRAWS = 60;

/** Everything at its best value, in every draw. */
function atBest(scenario: Scenario, draws: number): { parameters: string[]; rows: Float64Array } {
  const parameters = scenario.plan.parameters.filter(({ fixed }) => fixed === null).map(({ id }) => id);
  return { parameters, rows: new Float64Array(draws * parameters.length).fill(0.5) };
}

async function both(scenario: Scenario, draws = DRAWS, thin = 1): Promise<{ mean: Cells; one: Run }> {
  const many = await runWith(runInline, scenario, { draws, thin, positions: atBest(scenario, draws) });
  const one = await runWith(runInline, scenario, {
    draws: 1,
    executor: 'expected',
    positions: atBest(scenario, 1),
  });
  return { mean: cellsOf(many.results, thin), one };
}

interface Cells {
  mean: Float64Array;
  /** Standard error of the mean. */
  error: Float64Array;
}

/** People by status and month, and moves by month, one after the other. */
function valuesOf({ statuses, moves }: DrawResult): Float64Array {
  return Float64Array.from([...statuses, ...moves]);
}

function cellsOf(results: readonly DrawResult[], thin: number): Cells {
  const all = results.map(valuesOf);
  const n = all.length;
  const mean = all[0].map((_, i) => all.reduce((sum, v) => sum + v[i], 0) / n);
  const error = mean.map((m, i) => {
    const variance = all.reduce((sum, v) => sum + (v[i] - m) ** 2, 0) / (n - 1);
    // A cell that is empty in nearly all draws shows too little of its own scatter.
    return Math.sqrt(Math.max(variance, thin * (m + 0.5) * 0.2) / n);
  });
  return { mean, error };
}

/** The largest distance in standard errors, of which a hundredth of the cell is let pass as what steps leave out. */
function farthest({ mean, error }: Cells, values: Float64Array, slack = 0.01): number {
  let most = 0;
  for (let i = 0; i < mean.length; i++) {
    const away = Math.max(0, Math.abs(values[i] - mean[i]) - slack * (mean[i] + 1));
    most = Math.max(most, away / error[i]);
  }
  return most;
}

/** Over thousands of cells of some dozen scenarios none should be farther. */
const LIMIT = 6;

describe('expected counts', () => {
  it('of msm’s twoway4.q are those of the matrix exponential, first passage one half', async () => {
    const people = 1000;
    for (const days of [2, 40, 1000]) {
      const { scenario, share } = twoWay(people, days, 1);
      const { results } = await runWith(runInline, scenario, { draws: 1, executor: 'expected' });
      const exact = occupancyOf(4, TWO_WAY, days);
      const { statuses, months } = { statuses: results[0].statuses, months: scenario.plan.months.length };
      const names = scenario.plan.statuses;
      const last = (name: string): number => statuses[(months - 1) * names.length + names.indexOf(name)];
      ['first', 'second', 'third', 'dead'].forEach((name, s) => {
        // A step is as long as the hazards stay what they are: to and fro within it is followed to a hundredth.
        expect(Math.abs(last(name) / people - exact[s])).toBeLessThan(0.015);
      });
      if (days === 1000) expect(Math.abs(results[0].metrics[0] - share)).toBeLessThan(0.005);
    }
  });

  it('of the HIV cohort are those of its individuals', async () => {
    const { scenario } = hivCohort(true, 2000);
    const { mean, one } = await both(scenario, 30);
    expect(farthest(mean, valuesOf(one.results[0]))).toBeLessThan(LIMIT);
  });

  it(`are the mean of individuals on ${COUNT} random scenarios with journeys, feedback, shapes, falls and traits`, async () => {
    const scenarios = fc.sample(randomScenario, { numRuns: COUNT, seed: 20_261_126 });
    for (const [i, random] of scenarios.entries()) {
      const text = random.text();
      const { 'scenario.yaml': yaml, ...files } = text;
      const scenario = scenarioOf(yaml, files);
      const { mean, one } = await both(scenario);
      // What is fed back is frozen in expectation: the mean of a curve is not the curve of the mean.
      const fedBack = scenario.plan.signals.some(({ from }) => from === 'counted');
      const far = farthest(mean, valuesOf(one.results[0]), fedBack ? 0.03 : 0.01);
      expect(far, `scenario ${i}\n${yaml}`).toBeLessThan(LIMIT);
      const [came, here, out] = one.results[0].people;
      expect(Math.abs(came - here - out)).toBeLessThan(1e-6 * came + 1e-9);
    }
  });

  it('would be refused if a shape were forgotten, or a share', async () => {
    const text = (shape: string, share: string): string => `
masar: 1
title: Shapes
profile: displacement
time: { from: 2012-01, to: 2013-12 }
statuses: { here: { family: inside }, there: { family: home } }
places: [town]
groups: { all: { start: 4000, at: town, status: here } }
moves:
  - { from: here, to: there, mean: 8 months${shape} }
  - { from: there, to: dead, share: ${share} }
`;
    const right = await both(scenarioOf(text(', shape: 0.6', '20%')));
    expect(farthest(right.mean, valuesOf(right.one.results[0]))).toBeLessThan(LIMIT);
    for (const wrong of [text('', '20%'), text(', shape: 0.6', '23%')]) {
      const other = await both(scenarioOf(wrong), 2);
      expect(farthest(right.mean, valuesOf(other.one.results[0]))).toBeGreaterThan(2 * LIMIT);
    }
  });
});

describe('expected counts of leaving-isis', () => {
  let scenario: Scenario;
  beforeAll(async () => {
    scenario = await load('scenarios/leaving-isis');
  });

  it('give every published figure as the mean of individuals does', async () => {
    const draws = 24;
    const thin = 2;
    const many = await run(scenario, { draws, thin, positions: atBest(scenario, draws) });
    const [one] = (
      await runWith(runInline, scenario, { draws: 1, executor: 'expected', positions: atBest(scenario, 1) })
    ).results;
    (scenario.source.observations ?? []).forEach(({ id }, o) => {
      const values = many.results.map(({ metrics }) => metrics[o]);
      const mean = values.reduce((sum, x) => sum + x, 0) / draws;
      const variance = values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (draws - 1);
      const away = Math.abs(one.metrics[o] - mean);
      expect(away, id.value).toBeLessThan(4.5 * Math.sqrt(variance / draws) + 0.02 * mean);
    });
    const outcomes = cellsOf(
      many.results.map((result) => ({ ...result, statuses: result.outcomes, moves: new Float64Array(0) })),
      thin,
    );
    expect(farthest(outcomes, one.outcomes, 0.03)).toBeLessThan(LIMIT);
  });

  it('are the same bytes on threads', async () => {
    const hello = await load('hello');
    const inline = await runWith(runInline, hello, { draws: 3, executor: 'expected' });
    expect((await run(hello, { draws: 3, executor: 'expected', workers: 2 })).results).toEqual(
      inline.results,
    );
  });
});
