import { beforeAll, expect, it } from 'vitest';
import { compare, type Run, run, summarize } from '../../src/experiment/index.ts';
import { resultsCsv } from '../../src/experiment/results-csv.ts';
import { differenceRange } from '../../src/text/index.ts';
import { sound } from './small-scenario.ts';

let base: Run;
let more: Run;
beforeAll(async () => {
  const scenario = sound();
  base = await run(scenario, { draws: 3 });
  more = await run(scenario.with({ 'groups.tunisia.start': 901 }), { draws: 3 });
});

it('attempt 4: the fate of one person more is not told by a comparison', () => {
  const differences = compare(base, more)
    .outcomes()
    .map(({ difference }) => difference);
  expect(differences.filter(({ p5, p95 }) => p5 !== 0 || p95 !== 0).length).toBeGreaterThan(0);
  for (const language of ['en', 'ar'] as const) {
    const told = differences.map(({ median, p5, p95 }) =>
      differenceRange(median, p5, p95, language, { profile: 'armed_group' }),
    );
    expect(new Set(told).size).toBe(1);
    expect(told[0]).toMatch(/<10 either way|أقل من 10/);
  }
});

it('attempt 4: two published files differ by nothing or by steps of ten, never by a small count', () => {
  const rows = (of: Run): string[][] =>
    resultsCsv(summarize(of), 'armed_group')
      .trimEnd()
      .split('\n')
      .map((line) => line.split(','));
  const [a, b] = [rows(base), rows(more)];
  expect(a.length).toBe(b.length);
  a.forEach((row, i) => {
    if (i === 0) return;
    if (row[3] === '<10' || b[i][3] === '<10') return;
    expect(Math.abs(Number(row[3]) - Number(b[i][3])) % 10).toBe(0);
  });
});
