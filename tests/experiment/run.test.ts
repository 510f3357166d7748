import { describe, expect, it } from 'vitest';
import { compare, digestRun, load, MasarError, run, summarize } from '../../src/experiment/index.ts';

const files = {
  'scenario.yaml': `masar: 1
id: small
title: { en: Small, ar: صغير }
time: { from: 2014-01, to: 2015-12, headline: 2015-06 }
groups:
  a: { label: A, start: 600 (500..800), at: here, home: home_a }
  locals: { label: Locals, start: 200, at: here, home: home_a }
answer: { groups: [a] }
places: [here, turkey, home_a]
moves:
  - { from: with_group, to: irregular, at: turkey, rate: 4% (2%..8%) per month }
  - { from: irregular, to: removed, at: home, rate: 10% per month, lever: removals }
  - { from: [with_group, irregular], to: dead, rate: 1% per month }
levers: { removals: { label: Removals, range: 0..2 } }
observations:
  - { id: removed_by_2015, on: 2015-12, of: { status: removed, group: a, coverage: 50% }, value: 60 (40..90), use: fit }
  - { id: all_removed, on: 2015-12, of: { share: { status: removed }, of: { move: arrive, cumulative: true } }, value: 20% (10%..30%), use: test }
`,
};

describe('a run', () => {
  it('says everything in one summary', async () => {
    const scenario = await load(files);
    const finished = await run(scenario, { draws: 20, seed: 3 });
    const summary = summarize(finished);
    expect(Object.keys(summary)).toEqual(
      expect.arrayContaining([
        'scenario',
        'seed',
        'draws',
        'thin',
        'engine',
        'digest',
        'people',
        'metrics',
        'score',
      ]),
    );
    expect(summary.people.in).toBe(summary.people.here + summary.people.out);
    expect(summary.people.conservedDraws).toBe(20);
    expect(summary.digest).toBe(digestRun(finished));
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
  });

  it('counts in its outcomes only those whom the answer is about, each of them once', async () => {
    const scenario = await load(files);
    const summary = summarize(await run(scenario, { draws: 1 }));
    const [draw] = (await run(scenario, { draws: 1 })).results;
    const start = scenario.plan.parameters.findIndex(({ id }) => id === 'groups.a.start');
    expect(start).toBeGreaterThanOrEqual(0);
    const all = summary.outcomes.reduce((sum, outcome) => sum + outcome.headline.p50, 0);
    const a = summary.groups.find(({ id }) => id === 'a')?.people.p50;
    expect(all).toBe(a);
    expect(draw.people[0]).toBe((a ?? 0) + 200);
    const inTable = summary.table.reduce((sum, row) => sum + row.people.p50, 0);
    expect(inTable).toBe(all);
  });

  it('applies coverage to a count and divides a share', async () => {
    const scenario = await load(files);
    const { results } = await run(scenario, { draws: 5 });
    for (const { metrics, people } of results) {
      expect(Number.isInteger(metrics[0] * 2)).toBe(true);
      expect(metrics[1] * people[0]).toBeCloseTo(Math.round(metrics[1] * people[0]), 6);
    }
  });

  it('is the same for the same seed, and another for another', async () => {
    const scenario = await load(files);
    const digest = async (seed: number): Promise<string> =>
      digestRun(await run(scenario, { draws: 3, seed }));
    expect(await digest(5)).toBe(await digest(5));
    expect(await digest(5)).not.toBe(await digest(6));
    expect(await digest(2 ** 40 + 5)).not.toBe(await digest(5));
  });

  it('refuses numbers that make no sense', async () => {
    const scenario = await load(files);
    await expect(run(scenario, { draws: 0 })).rejects.toThrow(RangeError);
    await expect(run(scenario, { seed: -1 })).rejects.toThrow(RangeError);
    await expect(run(scenario, { thin: 1.5 })).rejects.toThrow(RangeError);
  });

  it('stops between draws when asked to', async () => {
    const scenario = await load(files);
    const stop = new AbortController();
    const started = run(scenario, {
      draws: 500,
      signal: stop.signal,
      progress: (done) => {
        if (done === 3) stop.abort(new Error('enough'));
      },
    });
    await expect(started).rejects.toThrow('enough');
  });
});

describe('settings', () => {
  it('make a second scenario that pairs with the first', async () => {
    const scenario = await load(files);
    const base = await run(scenario, { draws: 30 });
    const less = await run(scenario.with({ removals: 0.3 }), { draws: 30 });
    const compared = compare(base, less);
    const difference = compared.of({ status: 'removed' });
    expect(difference.median).toBeLessThan(0);
    expect(difference.sign).toBe(1);
    expect(compare(base, base).of('home')).toMatchObject({ median: 0, p5: 0, p95: 0, sign: 1 });
    expect(compared.at('2015-06').of({ status: 'removed' })).toEqual(difference);
    expect(compared.at('2014-03').of('home').median).toBeGreaterThan(difference.median);
    expect(() => compared.at('2031-01').of('home')).toThrow(RangeError);
    expect(() => compared.of('nowhere')).toThrow(/no outcome nowhere/);
    const other = await run(scenario, { draws: 29 });
    expect(() => compare(base, other)).toThrow(/can be paired/);
  });

  it('replace a parameter in the notation of the file', async () => {
    const scenario = await load(files);
    const set = scenario.with({ 'with_group.irregular.rate': '20% per month' });
    const found = set.parameters.find(({ id }) => id === 'with_group.irregular.rate');
    expect(found?.text).toBe('20% per month');
    expect(found?.converted.low).toBe(found?.converted.high);
  });

  it('that name nothing, or lie outside their range, are refused with a code', async () => {
    const scenario = await load(files);
    const codes = (settings: Record<string, number | string>): string[] => {
      try {
        scenario.with(settings);
        return [];
      } catch (error) {
        if (!(error instanceof MasarError)) throw error;
        return error.diagnostics.map((d) => d.problem.code);
      }
    };
    expect(codes({ removal: 1 })).toEqual(['M0222']);
    expect(codes({ removals: 3 })).toEqual(['M0223']);
    expect(codes({ 'with_group.irregular.rate': '3 apples' })).toEqual(['M0104']);
  });
});
