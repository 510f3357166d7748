import { describe, expect, it } from 'vitest';
import { compareDisplacement } from '../../../src/experiment/displacement/displacement-comparison.ts';
import { displacementCsv } from '../../../src/experiment/displacement/displacement-csv.ts';
import {
  digestDirectory,
  digestDisplacement,
} from '../../../src/experiment/displacement/displacement-digest.ts';
import {
  type DisplacementRun,
  runDisplacement,
  runDisplacementInline,
  runFirstDraw,
} from '../../../src/experiment/displacement/displacement-run.ts';
import { summarizeDisplacement } from '../../../src/experiment/displacement/summarize-displacement.ts';
import { displacementThreads } from '../../../src/node/displacement-threads.ts';
import { readFlee } from '../../../src/scenario/flee/read-flee.ts';
import { smallDirectory } from '../../scenario/flee/small-directory.ts';

const read = (set: Record<string, string> = {}) => readFlee(smallDirectory(), { set }).input!;
const run = (seed = 1, set: Record<string, string> = {}, links = false): Promise<DisplacementRun> =>
  runDisplacement(runDisplacementInline, read(set), { compat: 'flee', seed, draws: 9, links });
const named = { id: 'small', digest: '', set: {} };

describe('the summary of a Flee directory', () => {
  it('has every displaced person in a camp, at another place or under way, in every draw', async () => {
    const { people } = summarizeDisplacement(await run(), named);
    const parts = people.camps.mean + people.elsewhere.mean + people.underWay.mean;
    expect(parts).toBeCloseTo(people.displaced.mean, 9);
    expect(people.underWay.p5).toBeGreaterThanOrEqual(0);
    expect(people.displaced.sd).toBe(0);
  });

  it('has means and quantiles of the draws, camp by camp and day by day', async () => {
    const made = await run();
    const { camps, days } = summarizeDisplacement(made, named);
    camps.forEach((camp, c) => {
      for (const day of [0, 7, days - 1]) {
        const values = made.results.map((draw) => draw.camps[day * camps.length + c]).sort((a, b) => a - b);
        expect(camp.quantiles.p50[day]).toBe(values[4]);
        expect(camp.quantiles.p25[day]).toBe(values[2]);
        expect(camp.mean[day]).toBeCloseTo(values.reduce((sum, value) => sum + value, 0) / 9, 9);
      }
    });
    const rows = displacementCsv(summarizeDisplacement(made, named)).trimEnd().split('\n');
    expect(rows[1]).toMatch(/^0,2020-03-01,Delta,/);
    expect(rows).toHaveLength(1 + days * camps.length);
  });

  it('has camps that name a comma, a quotation mark or a line in cells of RFC 4180', () => {
    const camp = { name: 'A, "B"', data: [1], mean: [1], capacity: 0 };
    const quantiles = { p5: [1], p25: [1], p50: [1], p75: [1], p95: [1] };
    const text = displacementCsv({
      camps: [{ ...camp, quantiles }],
      start: '2020-03-01',
      days: 1,
    } as Parameters<typeof displacementCsv>[0]);
    expect(text.split('\n')[1]).toBe('0,2020-03-01,"A, ""B""",1,1,1,1,1,1,1');
  });
});

describe('the digest of a run', () => {
  it('is that of the seed and the rules, and not of threads or of what is recorded', async () => {
    const digest = digestDisplacement(await run());
    expect(digestDisplacement(await run(1, {}, true))).toBe(digest);
    const input = read();
    for (const workers of [1, 2, 3]) {
      const threaded = await runDisplacement(displacementThreads(workers), input, {
        compat: 'flee',
        seed: 1,
        draws: 9,
      });
      expect(digestDisplacement(threaded)).toBe(digest);
    }
    expect(digestDisplacement(await run(2))).not.toBe(digest);
    expect(digestDisplacement(await run(1, { 'move_rules.camp_weight': '2' }))).not.toBe(digest);
  });

  it('begins with the draw that is printed alone', async () => {
    const { run: first } = runFirstDraw(read(), { compat: 'flee', seed: 1 });
    expect(first.results[0]).toEqual((await run()).results[0]);
  });

  it('of a directory is that of its texts and of what is set, not of their order', () => {
    const files = smallDirectory();
    const turned = Object.fromEntries(Object.entries(files).reverse());
    expect(digestDirectory(turned, {})).toBe(digestDirectory(files, {}));
    expect(digestDirectory({ ...files, 'simsetting.yml': '' }, {})).not.toBe(digestDirectory(files, {}));
    expect(digestDirectory(files, { 'move_rules.camp_weight': '2' })).not.toBe(digestDirectory(files, {}));
  });
});

it('two runs on the same draws differ by what was changed alone', async () => {
  const base = await run();
  const same = compareDisplacement(base, await run());
  expect(same.camps.every(({ difference }) => difference.mean === 0 && difference.sd === 0)).toBe(true);
  expect(same.ard.mean).toBe(0);
  const { camps } = compareDisplacement(base, await run(1, { 'move_rules.camp_weight': '8' }));
  for (const { base: from, other, difference } of camps) expect(difference.mean).toBeCloseTo(other - from, 9);
  expect(camps.some(({ difference }) => difference.mean !== 0)).toBe(true);
});
