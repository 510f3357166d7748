import { beforeAll, describe, expect, it } from 'vitest';
import {
  crps,
  type DetailedObservation,
  type DetailedScore,
  digestRun,
  type Run,
  runInline,
  runWith,
  scoreInDetail,
  scoreRun,
} from '../../src/experiment/index.ts';
import { comparable } from '../../src/experiment/score-scale.ts';
import { loadScenario, MasarError, type Scenario } from '../../src/scenario/index.ts';
import { renderDiagnostic } from '../../src/text/index.ts';
import { base } from '../scenario/broken/sound-scenario.ts';

const load = (files: Record<string, string>): Scenario => {
  const { scenario, diagnostics } = loadScenario(files);
  if (scenario === null) throw new Error(JSON.stringify(diagnostics));
  return scenario;
};

let scenario: Scenario;
let run: Run;
let score: DetailedScore;
beforeAll(async () => {
  scenario = load(base);
  run = await runWith(runInline, scenario, { draws: 40, seed: 3 });
  score = scoreInDetail(run);
});

const named = (of: DetailedScore, id: string): DetailedObservation => {
  const found = of.observations.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};

/** A run in which the figures of the observations are these. [draws][metrics] */
const runOf = (rows: number[][]): Run => ({
  ...run,
  draws: rows.length,
  results: rows.map((row, i) => ({ ...run.results[i], metrics: Float64Array.from(row) })),
});

describe('a score in detail', () => {
  it('of the model alone is that of the summary', () => {
    for (const o of scoreRun(run).observations) {
      const { model, passed, observed } = named(score, o.id);
      const { se: _, ...figures } = o.model;
      expect([model.figures, passed, observed]).toEqual([figures, o.passed, o.observed]);
      if (o.id !== 'o_inside')
        expect([model.crps, model.inside90, model.intervalScore]).toEqual([
          o.crps,
          o.inside90,
          o.intervalScore,
        ]);
    }
  });

  it('says how each observation was read', () => {
    expect(
      score.observations.map(({ id, use, theme, range, scheme, weight, discrepancy }) => [
        id,
        use,
        theme,
        range,
        scheme,
        weight,
        discrepancy,
      ]),
    ).toEqual([
      ['o_removed', 'fit', 'removals', 'half', 'cumulative', 0.5, 0.1],
      ['o_inside', 'test', null, 'bounds', 'snapshot', 1, 0.05],
      ['o_hidden', 'test', null, 'ninety', 'snapshot', 1, 0.05],
    ]);
  });

  it('of what would be published is wider than the model alone', () => {
    for (const { model, published } of score.observations) {
      expect(published.figures.p95 - published.figures.p5).toBeGreaterThan(
        model.figures.p95 - model.figures.p5,
      );
      expect(published.logScore).toBeLessThan(10);
    }
  });

  it('gives the skill against each baseline that the file names', () => {
    const { baselines, published, model } = named(score, 'o_removed');
    expect(baselines.map(({ id, has, needs }) => [id, has, needs])).toEqual([
      ['last_value', 2, 1],
      ['reference_growth', 2, 1],
    ]);
    for (const { scores, skill } of baselines) {
      const against = scores?.scaledCrps ?? 0;
      expect(skill?.published).toBeCloseTo(1 - published.scaledCrps / against, 12);
      expect(skill?.model).toBeCloseTo(1 - model.scaledCrps / against, 12);
    }
  });

  it('says what a baseline lacks', () => {
    const none = named(score, 'o_hidden').baselines;
    expect(none.map(({ id, scores, has, needs }) => [id, scores, has, needs])).toEqual([
      ['last_value', null, 0, 1],
      ['linear_trend', null, 0, 4],
      ['reference_growth', null, 0, 1],
    ]);
  });

  it('leaves out draws in which a figure has no value, and says so', () => {
    const [a, b, c] = scoreInDetail(
      runOf([
        [700, Number.NaN, 1],
        [600, 0.4, 2],
        [800, Number.NaN, 3],
      ]),
    ).observations;
    expect([a.withoutValue, b.withoutValue, c.withoutValue]).toEqual([0, 2, 0]);
    expect(b.model.figures.p50).toBe(0.4);
    const nothing = scoreInDetail(runOf([[700, Number.NaN, 1]])).observations[1];
    expect(nothing.model.crps).toBeNaN();
    expect(JSON.parse(JSON.stringify(nothing)).published.logScore).toBeNull();
  });
});

describe('tallies', () => {
  it('weight the comparable scores and leave inputs out', () => {
    const rows = [
      [650, 0.5, 150],
      [750, 0.7, 250],
    ];
    const two = scoreInDetail(runOf(rows));
    const [first, second, third] = two.observations.map(({ model }) => model.scaledCrps);
    const byHand = crps(
      [650, 750].map((x) => comparable('count', x)),
      comparable('count', 700),
    );
    expect(first).toBeCloseTo(byHand, 12);
    expect(two.all.model.scaledCrps).toBeCloseTo((0.5 * first + second + third) / 2.5, 12);
    expect(two.byUse.test.model.scaledCrps).toBeCloseTo((second + third) / 2, 12);
    expect(two.all.observations).toBe(3);
    expect(two.byUse.fit.observations).toBe(1);
    expect(two.byTheme.map(({ theme, tally }) => [theme, tally.observations])).toEqual([
      ['removals', 1],
      [null, 2],
    ]);
    const logs = two.observations.map(({ weight, published }) => weight * (published.logScore ?? 0));
    expect(two.all.published.logScore).toBeCloseTo(logs[0] + logs[1] + logs[2], 12);

    const put = load({
      ...base,
      'scenario.yaml': base['scenario.yaml'].replace('use: test }', 'use: input }'),
    });
    const { all, observations } = scoreInDetail({ ...runOf(rows), scenario: put });
    expect([all.observations, observations.length]).toEqual([2, 3]);
  });
});

describe('observations of another file', () => {
  const further = `- { id: x_removed, on: 2017-06, of: { move: { to: removed }, cumulative: true, offset: 40 (20..60) }, value: 900 (700..1200), because: x_report }
- { id: x_prosecuted, on: 2017-06-15, of: { status: prosecuted }, value: 60 (40..100), theme: trials }
`;

  it('change nothing that happens in a run', async () => {
    const observed = scenario.withObservations('further.yaml', further);
    const other = await runWith(runInline, observed, { draws: 40, seed: 3 });
    expect(digestRun(other)).toBe(digestRun(run));
    const [first, second] = scoreInDetail(other).observations;
    expect([first.id, second.id, second.theme]).toEqual(['x_removed', 'x_prosecuted', 'trials']);
    expect(first.model.figures.p50).toBeGreaterThan(0);
    // The scenario itself still has its own.
    expect(scoreInDetail(run).observations).toEqual(score.observations);
  });

  it('give what they give inside the scenario', async () => {
    const inside = base['scenario.yaml'].replace(
      /observations:\n[\s\S]*?\nfit:/,
      () => `observations:\n${further.replace(/^/gm, '  ').trimEnd()}\nfit:`,
    );
    const options = { draws: 12, seed: 5 };
    const [a, b] = await Promise.all(
      [load({ ...base, 'scenario.yaml': inside }), scenario.withObservations('further.yaml', further)].map(
        (each) => runWith(runInline, each, options),
      ),
    );
    expect(scoreInDetail(b)).toEqual(scoreInDetail(a));
  });

  it('may be JSON, and a map that brings its sources and evidence', () => {
    const json = JSON.stringify({
      observations: [
        {
          id: 'x_dead',
          on: '2017-06',
          of: { family: 'dead' },
          value: '300 (200..400)',
          because: ['x_new', 'y'],
        },
      ],
      sources: { x_new: { publisher: 'Another' } },
      evidence: { y: { source: 'x_new', claim: { en: 'Three hundred', ar: 'ثلاثمئة' } } },
    });
    const { source } = scenario.withObservations('further.json', json);
    expect(source.observations?.map(({ id }) => id.value)).toEqual(['x_dead']);
  });

  it('stay when the scenario is set otherwise', () => {
    const changed = scenario.withObservations('further.yaml', further).with({ removals: 0 });
    expect(changed.plan.metrics.map(({ id }) => id)).toEqual(['x_removed', 'x_prosecuted']);
    expect(changed.settings).toEqual({ removals: '0' });
    const own = scenario.with({ 'observations.o_removed.coverage': '50%' });
    expect(own.withObservations('further.yaml', further).plan.metrics.length).toBe(2);
  });

  it('tell every mistake at its place, in both languages', () => {
    const broken = `- { id: o_hidden, on: 2017-06, of: { status: prosecuted }, value: 60 }
- { id: x_a, on: 2017-06, of: { status: procesuted }, value: 60, because: x_raport }
- { id: x_b, on: 2031-01, of: { status: prosecuted }, value: 3, scheme: event }
- { id: x_a, on: 2017-06, of: { status: dead }, value: 60 }
`;
    const found = errorsOf(broken);
    expect(found).toEqual([
      ['M0201', 1, 9],
      ['M0107', 2, 41],
      ['M0107', 2, 75],
      ['M0217', 3, 18],
      ['M-S05', 3, 62],
      ['M0241', 3, 73],
      ['M0201', 4, 9],
    ]);
  });

  it('tell mistakes of form and names that lead nowhere at once', () => {
    expect(
      errorsOf(`- { id: x_a, on: 2017-06, of: { status: procesuted }, vlaue: 60 }
- { id: x_b, on: 2017-06, of: { move: hied, cumulative: true }, value: 60 }
`),
    ).toEqual([
      ['M0102', 1, 3],
      ['M0107', 1, 41],
      ['M0101', 1, 55],
      ['M0107', 2, 39],
    ]);
    expect(errorsOf('observations: 5\n')).toEqual([['M0103', 1, 15]]);
    expect(errorsOf('5\n')).toEqual([['M0103', 1, 1]]);
    expect(errorsOf('- { id: [\n').map(([code]) => code)).toEqual(['M0001']);
  });

  it('cannot be called like a file of the scenario', () => {
    expect(() => scenario.withObservations('scenario.yaml', further)).toThrow(RangeError);
  });

  function errorsOf(text: string): [string, number, number][] {
    try {
      scenario.withObservations('further.yaml', text);
    } catch (error) {
      if (!(error instanceof MasarError)) throw error;
      const errors = error.diagnostics.filter(({ severity }) => severity === 'error');
      for (const each of errors) {
        expect(each.file).toBe('further.yaml');
        expect(renderDiagnostic(each, 'ar', { color: false }).split('\n')[0]).toMatch(/[\u0621-\u064a]{2}/);
      }
      return errors.map(({ problem, line, column }) => [problem.code, line, column]);
    }
    return [];
  }
});
