import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { run, runInline, runStudy, type Summary, summarize } from '../../src/experiment/index.ts';
import { pageFiles } from '../../src/report/files-section.ts';
import { readRestorable, reportHtml } from '../../src/report/index.ts';
import { sound } from './small-scenario.ts';

/** A run with many cells of 1 to 9 people. */
async function manySmallCells() {
  const scenario = sound({
    groups: '  tunisia: { start: 90, at: town }\n  france: { start: 60, at: town }',
    moves: `  - { id: leaves, from: with_group, to: irregular, at: abroad, rate: 0.4% per month, lever: help }
  - { id: dies, from: with_group, to: dead, rate: 0.2% per month }
  - { id: lost, from: irregular, to: fate_unknown, rate: 2% per month }`,
    more: 'levers: { help: { range: 0..2 } }',
  });
  const summary = summarize(await run(scenario, { draws: 8 }));
  const study = await runStudy(runInline, scenario, { draws: 4, thin: 1 });
  return { scenario, summary, study };
}

const isSmall = (n: number): boolean => Math.abs(n) >= 1 && Math.abs(n) <= 9;

it('attempt 5: the results inside a report tell no count of 1 to 9, and none finer than ten people', async () => {
  const { scenario, summary, study } = await manySmallCells();
  const exact = [...summary.outcomes.flatMap(({ headline }) => Object.values(headline))];
  expect(exact.some(isSmall)).toBe(true);
  const found = readRestorable(reportHtml(summary, scenario, { study }));
  if (typeof found === 'string') throw new Error(found);
  const { published } = found;
  const told = [
    ...published.outcomes.flatMap(({ headline, end, series }) => [...headline, ...end, ...series.flat()]),
    ...published.table.flatMap(({ people }) => people),
    ...published.groups.flatMap(({ people, outcomes }) => [...people, ...Object.values(outcomes).flat()]),
    ...published.moves.flatMap(({ headline }) => headline ?? []),
    ...published.spells.flatMap(({ people }) => people),
  ];
  expect(told).toContain('<10');
  for (const count of told) expect(count === '<10' || count % 10 === 0).toBe(true);
  expect(published.exact).toBe(false);
});

it('attempt 5: nor do the tables of the data package, and a difference of fewer than ten has no direction', async () => {
  const { scenario, summary, study } = await manySmallCells();
  const files = pageFiles(summary, scenario, study);
  let cells = 0;
  for (const name of ['outcomes', 'where-and-how', 'groups', 'moves', 'variants']) {
    const text = files.find((file) => file.name === `${name}.csv`)?.text ?? '';
    for (const row of parse(text, { columns: true }) as Record<string, string>[])
      for (const point of ['p5', 'p25', 'p50', 'p75', 'p95']) {
        cells++;
        const told = row[point];
        expect([name, told === '<10' || Number(told) % 10 === 0]).toEqual([name, true]);
      }
  }
  expect(cells).toBeGreaterThan(500);
});

it('attempt 5: nothing of the exact summary is in the page', async () => {
  const { scenario, summary } = await manySmallCells();
  const marked: Summary = {
    ...summary,
    metrics: { ...summary.metrics, secret: { p5: 1, p25: 2, p50: 3.0625, p75: 4, p95: 5 } },
  };
  const page = reportHtml(marked, scenario);
  expect(page).not.toContain('3.0625');
  expect(page).not.toContain('"exact":true');
});

it('attempt 10: a passage of an own copy is not among the embedded files', () => {
  const scenario = sound(
    {
      more: 'sources: { s: { publisher: P, file: passage.txt } }\nevidence: { e: { source: s, claim: Some spoke } }',
    },
    { 'passage.txt': 'Then Karim Zaydan told his brother everything' },
  );
  expect(Object.keys(scenario.files)).toEqual(['scenario.yaml']);
});
