import { beforeAll, describe, expect, test } from 'vitest';
import { type Run, run, type Summary, summarize } from '../../src/experiment/index.ts';
import { load } from '../../src/node/index.ts';

/** Few draws of one person in two: the shapes asked for are far larger than what that leaves to chance. */
const OPTIONS = { draws: 16, seed: 1, thin: 2 };

const REASONS = ['dispute', 'doctrine', 'safety', 'realism'];
const WAYS_TO_TURKEY = ['on_route.toward.country.TUR'];
const WESTERN = ['netherlands', 'norway', 'nordic_belgium', 'other_eu'];
const FORMER_SOVIET = ['russia', 'caucasus', 'central_asia'];

describe('the scenario leaving-isis', () => {
  let done: Run;
  let summary: Summary;

  beforeAll(async () => {
    done = await run(await load('scenarios/leaving-isis'), OPTIONS);
    summary = summarize(done);
  });

  /** People by report month who made one of these moves: median of the draws. */
  const monthly = (ids: string[]): number[] => {
    const chosen = summary.moves.filter(({ id }) => ids.includes(id));
    expect(chosen).toHaveLength(ids.length);
    return summary.steps.map((_, step) => chosen.reduce((sum, move) => sum + move.monthly.p50[step], 0));
  };

  const between = (series: number[], from: string, to: string): number =>
    series.reduce(
      (sum, value, step) => sum + (summary.steps[step] >= from && summary.steps[step] <= to ? value : 0),
      0,
    );

  test('lets the reasons come in their order: dispute, doctrine, safety, realism (P1)', () => {
    const middles = REASONS.map((reason) => middleOf(monthly([reason])));
    expect(middles).toEqual([...middles].sort((a, b) => a - b));
    expect(new Set(middles).size).toBe(REASONS.length);
  });

  test('lets far fewer attempts succeed once the border is lost than in 2015 (P2)', () => {
    const attempts = monthly(REASONS);
    const arrived = monthly(WAYS_TO_TURKEY);
    const success = (from: string, to: string) => between(arrived, from, to) / between(attempts, from, to);
    expect(success('2016-10-01', '2017-12-31')).toBeLessThan(success('2015-01-01', '2015-12-31') / 3);
    expect(between(attempts, '2017-01-01', '2017-12-31')).toBeGreaterThan(
      between(attempts, '2015-01-01', '2015-12-31'),
    );
  });

  test('brings clearly more of the western Europeans home than of the former Soviets (P5)', () => {
    const share = (ids: string[]) => {
      const groups = summary.groups.filter(({ id }) => ids.includes(id));
      const returned = groups.reduce((sum, group) => sum + group.outcomes.returned.p50, 0);
      return returned / groups.reduce((sum, group) => sum + group.people.p50, 0);
    };
    expect(share(WESTERN)).toBeGreaterThan(2 * share(FORMER_SOVIET));
  });

  test('lets deaths peak between 2015 and 2017 and fall steeply by 2018', () => {
    const dead = summary.outcomes.find(({ id }) => id === 'dead')?.series.p50 ?? [];
    const atEndOf = (year: number) => dead[summary.steps.findLastIndex((day) => day.startsWith(`${year}`))];
    const inYear = [2013, 2014, 2015, 2016, 2017, 2018, 2019].map(
      (year) => atEndOf(year) - atEndOf(year - 1),
    );
    const peak = Math.max(...inYear);
    expect([2015, 2016, 2017]).toContain(2013 + inYear.indexOf(peak));
    expect(inYear[5]).toBeLessThan(peak / 2);
  });

  test('answers for the foreign members only: the comparison sample is not in the outcomes', () => {
    const outcomes = summary.outcomes.length;
    for (const { outcomes: counts, people } of done.results) {
      const answered = counts.slice(-outcomes).reduce((sum, count) => sum + count, 0);
      const sample = people[0] - answered;
      expect(sample).toBeGreaterThan(4000);
      expect(sample).toBeLessThan(6000);
    }
  });

  test('lets nobody be with the group once it holds nothing', () => {
    const inside = summary.outcomes.find(({ id }) => id === 'inside');
    expect(inside?.end.p50).toBeLessThan(100);
  });
});

/** Index of the month by which half of the flow has happened. */
function middleOf(series: number[]): number {
  const half = series.reduce((sum, value) => sum + value, 0) / 2;
  let sum = 0;
  return series.findIndex((value) => {
    sum += value;
    return sum >= half;
  });
}
