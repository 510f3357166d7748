import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  digestRun,
  headOf,
  openFigures,
  runInline,
  runWith,
  summarize,
} from '../../../src/experiment/index.ts';
import { computeInline } from '../../../src/node/runs/compute-chunks.ts';
import { finishRun } from '../../../src/node/runs/finish-run.ts';
import { computeInChunks } from '../../../src/node/runs/run-in-chunks.ts';
import { bundled } from './small-run.ts';

const root = mkdtempSync(join(tmpdir(), 'masar-summaries-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const scenario = bundled('leaving-isis');

describe('a summary from files', () => {
  it.each(['individuals', 'expected'] as const)(
    'in hundreds of passes of little memory is the same bytes as in memory (%s)',
    async (executor) => {
      const asked = {
        draws: executor === 'expected' ? 2 : 4,
        seed: 5,
        thin: executor === 'expected' ? 1 : 60,
        executor,
      };
      const run = await runWith(runInline, scenario, asked);
      const directory = await computeInChunks(join(root, executor), headOf(scenario, asked), computeInline, {
        chunkDraws: () => 3,
      });
      // 40 figures of four draws at a time.
      await finishRun(directory, { bytes: 40 * 4 * 8 });
      expect(readFileSync(join(root, executor, 'summary.json'), 'utf8')).toBe(
        `${JSON.stringify(summarize(run), null, 2)}\n`,
      );
      expect(directory.manifest.digest).toBe(digestRun(run));
    },
  );

  it('holds no more than it is allowed to at a time, and at least one figure', () => {
    const figures = openFigures();
    for (let i = 0; i < 100; i++)
      figures.ask(
        'outcomes',
        ({ outcomes }) => outcomes[i],
        (draws) => draws.length,
      );
    expect(figures.bands(1000, 80_000)).toHaveLength(10);
    expect(figures.bands(1000, 1)).toHaveLength(100);
    expect(figures.bands(1000)).toHaveLength(1);
  });

  it('of draws from a posterior comes from the posterior that the folder keeps', async () => {
    const { openRun } = await import('../../../src/node/runs/open-run.ts');
    const fit = JSON.parse(readFileSync('scenarios/leaving-isis/posterior.json', 'utf8'));
    const asked = { draws: 3, thin: 60, fit };
    const run = await runWith(runInline, scenario, asked);
    const folder = join(root, 'fitted');
    await computeInChunks(folder, headOf(scenario, asked), computeInline, { chunkDraws: () => 1 });
    const opened = openRun(folder);
    // As a task on another machine would compute it.
    rmSync(join(folder, 'results/chunk-0001.parquet'));
    await computeInline(opened, [1], {});
    await finishRun(opened);
    expect(opened.manifest.digest).toBe(digestRun(run));
    writeFileSync(join(folder, 'posterior.json'), JSON.stringify({ ...fit, seed: 9 }));
    expect(() => openRun(folder)).toThrow(/not a posterior/);
  });
});
