import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { digestRun, runInline, runWith, type Scenario, summarize } from '../../src/experiment/index.ts';
import { load, run } from '../../src/node/index.ts';
import { openThreadsApart, openThreadsFor, runThreads } from '../../src/node/threads.ts';
import { WorldError } from '../../src/node/world-fault.ts';
import { temporaryFolder } from './temporary-folder.ts';

let hello: Scenario;
beforeAll(async () => {
  hello = await load('hello');
});

const DRAWS = 23;

describe('runThreads', () => {
  it.each([1, 2, 3, 7])('gives with %i threads the bytes of a run on one thread', async (workers) => {
    const inline = await runWith(runInline, hello, { draws: DRAWS, seed: 5, thin: 3 });
    const threads = await run(hello, { draws: DRAWS, seed: 5, thin: 3, workers });
    expect(threads.results).toEqual(inline.results);
    expect(digestRun(threads)).toBe(digestRun(inline));
    expect(JSON.stringify(summarize(threads))).toBe(JSON.stringify(summarize(inline)));
  });

  it('tells how many draws are done, up to the last', async () => {
    const told: number[] = [];
    await run(hello, { draws: DRAWS, workers: 2, progress: (done, of) => told.push(done / of) });
    expect(told.at(-1)).toBe(1);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
  });

  it.each([1, 2])('stops with the reason of its signal with %i threads', async (workers) => {
    const controller = new AbortController();
    const reason = new Error('enough');
    const running = run(hello, {
      draws: 1_000_000,
      workers,
      signal: controller.signal,
      progress: () => controller.abort(reason),
    });
    await expect(running).rejects.toBe(reason);
  });

  it('does not begin when it was stopped before', async () => {
    const signal = AbortSignal.abort(new Error('before'));
    await expect(run(hello, { draws: 4, workers: 2, signal })).rejects.toThrow('before');
  });

  it('says that a thread was lost, and keeps our own mistakes apart from that', async () => {
    const folder = temporaryFolder({
      'lost.mjs': 'export default () => process.exit(3);',
      'broken.mjs': "export default () => ({ broken: { message: 'fewer than no people' } });",
    });
    const runner = (name: string) => runThreads(2, pathToFileURL(join(folder, name)));
    const lost = await runWith(runner('lost.mjs'), hello, { draws: 8 }).catch((error: unknown) => error);
    expect(lost).toBeInstanceOf(WorldError);
    expect((lost as WorldError).fault.what).toBe('worker_lost');
    expect((lost as WorldError).cause).toBeInstanceOf(Error);
    const broken = await runWith(runner('broken.mjs'), hello, { draws: 8 }).catch((error: unknown) => error);
    expect(broken).not.toBeInstanceOf(WorldError);
    expect((broken as Error).message).toBe('fewer than no people');
  });

  it('says what to do when the worker is not built', async () => {
    const missing = pathToFileURL(join(temporaryFolder(), 'draws-worker.js'));
    await expect(runWith(runThreads(2, missing), hello, { draws: 8 })).rejects.toThrow('npm run build');
  });

  it('refuses numbers of threads that mean nothing', () => {
    for (const workers of [0, -1, 1.5, Number.NaN]) expect(() => runThreads(workers)).toThrow(RangeError);
  });
});

describe('openThreadsApart', () => {
  it('gives on a thread kept from run to run the bytes of each run by itself', async () => {
    const threads = openThreadsApart();
    const unremoved = hello.with({ removals: '0' });
    for (const [scenario, seed] of [
      [hello, 5],
      [unremoved, 6],
      [hello, 5],
    ] as const) {
      const inline = await runWith(runInline, scenario, { draws: 5, seed, thin: 3 });
      const apart = await runWith(threads.runner, scenario, { draws: 5, seed, thin: 3 });
      expect(apart.results).toEqual(inline.results);
    }
    await threads.close();
  });

  it('runs side by side, and again after one was stopped', async () => {
    const threads = openThreadsApart();
    const reason = new Error('enough');
    const controller = new AbortController();
    const stopped = runWith(threads.runner, hello, {
      draws: 1_000_000,
      signal: controller.signal,
      progress: () => controller.abort(reason),
    });
    const whole = runWith(threads.runner, hello, { draws: 5 });
    await expect(stopped).rejects.toBe(reason);
    expect(digestRun(await whole)).toBe(digestRun(await runWith(runInline, hello, { draws: 5 })));
    expect(digestRun(await runWith(threads.runner, hello, { draws: 5 }))).toBe(digestRun(await whole));
    await threads.close();
  });
});

describe('openThreadsFor', () => {
  it('gives the bytes of single runs, with and without positions, run after run', async () => {
    const { runner, close } = openThreadsFor(hello, 2);
    const parameters = hello.plan.parameters.map(({ id }) => id);
    const rows = Float64Array.from(
      { length: DRAWS * parameters.length },
      (_, i) => ((i * 37) % 97) / 98 + 0.005,
    );
    try {
      for (const positions of [undefined, { parameters, rows }]) {
        const options = { draws: DRAWS, seed: 5, thin: 2, positions };
        const inline = await runWith(runInline, hello, options);
        expect((await runWith(runner, hello, options)).results).toEqual(inline.results);
      }
    } finally {
      await close();
    }
  });

  it('refuses another scenario', async () => {
    const { runner, close } = openThreadsFor(hello, 1);
    const other = await load('hello');
    await expect(runWith(runner, other, { draws: 1 })).rejects.toThrow('another scenario');
    await close();
  });
});
