import { expect, it } from 'vitest';
import { type DrawResult, run, summarize } from '../../src/experiment/index.ts';
import * as library from '../../src/node/index.ts';
import { runContents } from '../../src/node/write-run.ts';
import * as reports from '../../src/report/index.ts';
import { sound } from './small-scenario.ts';

const sizesOf = (result: DrawResult): Record<string, number> =>
  Object.fromEntries(
    Object.entries(result).map(([name, value]) => [name, typeof value === 'number' ? 1 : value.length]),
  );

it('attempt 5: nothing that a run holds of a draw grows with people: it has counts, no record', async () => {
  const few = await run(sound({ groups: '  tunisia: { start: 60, at: town }' }), { draws: 2 });
  const many = await run(sound({ groups: '  tunisia: { start: 6000, at: town }' }), { draws: 2 });
  expect(sizesOf(many.results[0])).toEqual(sizesOf(few.results[0]));
  expect(Object.keys(few.results[0]).sort()).toEqual(
    [
      'events',
      'headline',
      'lanes',
      'links',
      'maps',
      'metrics',
      'moves',
      'outcomes',
      'people',
      'statuses',
    ].sort(),
  );
});

it('attempt 5: no name of the library follows people through a draw', () => {
  const names = [...Object.keys(library), ...Object.keys(reports)];
  expect(names.filter((name) => /simulate|chart|course|person|trace|history|agent/i.test(name))).toEqual([]);
});

it('attempt 5: a run folder holds these files, and none has a number for each draw', async () => {
  const scenario = sound();
  const contentsOf = async (draws: number) => {
    const summary = summarize(await run(scenario, { draws }));
    return runContents(summary, scenario, { report: reports.reportHtml(summary, scenario) });
  };
  const [few, many] = [await contentsOf(2), await contentsOf(30)];
  expect(Object.keys(few)).toEqual(['summary.json', 'results.csv', 'report.html', 'scenario/scenario.yaml']);
  const numbers = (text: string): number =>
    JSON.stringify(JSON.parse(text), (_, v) => (typeof v === 'object' ? v : 0)).length;
  expect(Math.abs(numbers(many['summary.json']) - numbers(few['summary.json']))).toBeLessThan(400);
  expect(many['results.csv'].split('\n').length).toBe(few['results.csv'].split('\n').length);
  expect(JSON.parse(few['summary.json'])).toMatchObject({ exact: true });
});
