import { beforeAll, expect, it } from 'vitest';
import { run, runInline, runStudy, summarize } from '../../src/experiment/index.ts';
import { type Contents, runContents } from '../../src/node/index.ts';
import { reportHtml } from '../../src/report/index.ts';
import { masar } from '../cli/masar.ts';
import { sound } from './small-scenario.ts';

let contents: Contents;
beforeAll(async () => {
  const scenario = sound({
    more: 'levers: { removals: { range: 0..2 } }',
    moves: `  - { from: with_group, to: irregular, at: abroad, rate: 3% per month, lever: removals }`,
  });
  const summary = summarize(await run(scenario, { draws: 2 }));
  const study = await runStudy(runInline, scenario, { draws: 2, thin: 1 });
  contents = runContents(summary, scenario, { report: reportHtml(summary, scenario, { study }), study });
});

it('attempt 12: every file of numbers that a run writes is marked as modelled, for programs', () => {
  const {
    'summary.json': summary,
    'study.json': study,
    'results.csv': results,
    'report.html': report,
  } = contents;
  for (const text of [summary, study])
    expect(JSON.parse(text)).toMatchObject({ kind: 'modelled', exact: true });
  const [head, ...rows] = results.trimEnd().split('\n');
  expect(head.split(',').at(-1)).toBe('kind');
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every((row) => row.endsWith(',modelled'))).toBe(true);
  expect(report).toContain('<meta name="kind" content="modelled">');
  expect(Object.keys(contents).filter((name) => !name.startsWith('scenario/')).length).toBe(4);
});

it('attempt 12: every picture of the report carries the mark inside itself', () => {
  const pictures = contents['report.html'].match(/<svg[^>]*role="img"[\s\S]*?<\/svg>/g) ?? [];
  expect(pictures.length).toBeGreaterThan(4);
  for (const picture of pictures) expect(picture).toMatch(/masar · modelled ·|مسار · ناتج نموذج ·/);
});

it.each([
  ['run', ['run', 'hello', '--draws', '2', '--thin', '10', '--json']],
  ['score', ['score', 'hello', '--draws', '2', '--thin', '10', '--json']],
  ['compare', ['compare', 'hello', '--set', 'removals=0', '--draws', '2', '--thin', '10', '--json']],
])('attempt 12: masar %s --json is marked as modelled and exact', async (_, words) => {
  const { stdout } = await masar(words);
  expect(JSON.parse(stdout)).toMatchObject({ kind: 'modelled', exact: true });
});
