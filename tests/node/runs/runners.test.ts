import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { headOf, runInline, runWith } from '../../../src/experiment/index.ts';
import { computeInline, computeOnThreads } from '../../../src/node/runs/compute-chunks.ts';
import { readDraw } from '../../../src/node/runs/read-run-draws.ts';
import { runInChunks } from '../../../src/node/runs/run-in-chunks.ts';
import { runnerInFolders } from '../../../src/node/runs/runner-in-folders.ts';
import { bundleLibraryPage } from '../../browser/bundle.ts';
import { serveFolder } from '../../browser/serve-folder.ts';
import { findChromium, openChromium } from '../../chromium.ts';
import { masar } from '../../cli/masar.ts';
import { findSlurm, masarOn, startCluster } from '../../slurm/cluster.ts';
import { asked, askedWords, expected, expectWhole, head, hello } from './small-run.ts';

const root = mkdtempSync(join(tmpdir(), 'masar-runners-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const chromium = findChromium();

describe('the same draws, wherever they are computed and however they are cut', () => {
  it.each([
    ['inline', computeInline, 5],
    ['1 thread', computeOnThreads(1), 14],
    ['2 threads', computeOnThreads(2), 3],
    ['7 threads', computeOnThreads(7), 1],
  ])('%s', async (name, runner, chunkDraws) => {
    const folder = join(root, name);
    const seen: number[] = [];
    const options = { chunkDraws: () => chunkDraws, progress: (draws: number) => seen.push(draws) };
    await runInChunks(folder, head, runner, options);
    await expectWhole(folder);
    expect(seen.at(-1)).toBe(asked.draws);
    expect([...seen].sort((a, b) => a - b)).toEqual(seen);
  });

  it.skipIf(!findSlurm())('three nodes of Slurm', async () => {
    const cluster = await startCluster();
    try {
      const folder = join(cluster.folder, 'draws');
      const words = ['run', 'hello', ...askedWords, '--chunk-draws', '3', '--on', 'slurm', '--time', '5'];
      const { code, stderr } = await masarOn(cluster, [...words, '-o', folder, '--wait', '5']).done;
      expect(stderr).toContain('5 chunks handed in');
      expect(code).toBe(0);
      await expectWhole(folder);
      // A study gives there what it gives here.
      const study = [
        'drivers',
        'hello',
        '--method',
        'value',
        '--draws',
        '8',
        '--thin',
        '40',
        '--workers',
        '2',
      ];
      const there = join(cluster.folder, 'drivers');
      expect((await masarOn(cluster, [...study, '--on', 'slurm', '-o', there]).done).code).toBe(0);
      const here = join(root, 'drivers');
      expect((await masar([...study, '--on', 'inline', '-o', here])).code).toBe(0);
      expect(readFileSync(join(there, 'drivers.json'))).toEqual(readFileSync(join(here, 'drivers.json')));
      expect(readdirSync(there)).toEqual(['drivers.json']);
    } finally {
      await cluster.close();
    }
  });

  it.skipIf(chromium === null)('a worker of a browser', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'masar-bundle-'));
    await bundleLibraryPage(folder);
    const served = await serveFolder(folder);
    const browser = await openChromium(chromium ?? '');
    try {
      const page = await browser.context.newPage();
      await page.goto(served.address, { waitUntil: 'load' });
      const order = { files: hello.files, ...asked };
      const delivery = await page.evaluate((sent) => globalThis.libraryPage.carryOut(sent), order);
      expect(delivery).toMatchObject({ digest: (await expected()).digest });
    } finally {
      await browser.close();
      await served.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('a design with positions of its own, in folders that are gone afterwards', async () => {
    const parameters = hello.plan.parameters.filter(({ fixed }) => fixed === null).map(({ id }) => id);
    const rows = Float64Array.from({ length: 20 * parameters.length }, (_, i) => ((i * 7) % 19) / 20 + 0.02);
    const options = {
      ...asked,
      draws: 20,
      positions: { parameters, rows, chance: Uint32Array.from({ length: 20 }, (_, i) => i % 3) },
    };
    const expectedRun = await runWith(runInline, hello, options);
    const there = join(root, 'pieces');
    for (const runner of [computeInline, computeOnThreads(2)])
      expect((await runWith(runnerInFolders(runner, there), hello, options)).results).toEqual(
        expectedRun.results,
      );
    expect(readdirSync(there)).toEqual([]);
  });

  it('gives one draw back, whole', async () => {
    const run = await runWith(runInline, hello, { ...asked, draws: 4 });
    const { directory } = await runInChunks(
      join(root, 'one'),
      headOf(hello, { ...asked, draws: 4 }),
      computeInline,
      {
        chunkDraws: () => 3,
      },
    );
    expect(await readDraw(directory, 2)).toEqual(run.results[2]);
    expect(await readDraw(directory, 3)).toEqual(run.results[3]);
  });

  it('stops cleanly, and goes on from there', async () => {
    const folder = join(root, 'stopped');
    const reason = new Error('stop');
    const signal = { aborted: false, reason };
    const stopping = runInChunks(folder, head, computeInline, {
      chunkDraws: () => 3,
      signal,
      progress: (draws) => {
        signal.aborted = draws >= 7;
      },
    });
    await expect(stopping).rejects.toBe(reason);
    expect(existsSync(join(folder, 'lock'))).toBe(false);
    let before = -1;
    await runInChunks(folder, head, computeOnThreads(Math.min(2, availableParallelism())), {
      chunkDraws: () => 99,
      begun: (_directory, _looked, draws) => {
        before = draws;
      },
    });
    expect(before).toBe(6);
    await expectWhole(folder);
  });
});
