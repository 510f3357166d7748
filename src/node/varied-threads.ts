import { type FleeInput, optionsOfChunk, type VariedRunner } from '../experiment/index.ts';
import { compiledWorker, openThreadPool } from './thread-pool.ts';
import { watchStop } from './threads.ts';
import type { VariedDone, VariedTask, VariedWork } from './varied-worker.ts';

/** Draws handed out together: those of one trial of a fit, whose plan is made once. */
const TOGETHER = 2;

/**
 * Threads that keep one directory and compute draws of it whose settings of movement differ. The results are in the order of draws and
 * the same bytes for any number of threads. Rejects with a `WorldError` when a thread is lost.
 */
export function openVariedThreads(
  input: FleeInput,
  compat: 'flee' | 'fixed',
  workers: number,
): { runner: VariedRunner; close(): Promise<void> } {
  const work: VariedWork = { input, compat };
  const pool = openThreadPool<VariedTask, VariedDone>(compiledWorker('varied-worker'), workers, work);
  return {
    async runner({ days, seed, positions, signal, progress }, draws) {
      if (signal?.aborted) throw signal.reason;
      const camps = new Array<Int32Array>(draws);
      let next = 0;
      let done = 0;
      const serve = async (): Promise<void> => {
        while (next < draws) {
          const chunk = { first: next, count: Math.min(TOGETHER, draws - next) };
          next += chunk.count;
          const options = { seed, positions: optionsOfChunk({ positions }, chunk).positions ?? positions };
          const { camps: some } = await pool.run({ days, options, ...chunk });
          some.forEach((each, i) => {
            camps[chunk.first + i] = each;
          });
          done += chunk.count;
          progress?.(done, draws);
        }
      };
      const watch = watchStop(signal);
      const all = Promise.all(Array.from({ length: workers }, serve));
      try {
        await Promise.race([all, watch.stopped]);
        return camps;
      } finally {
        watch.end();
        all.catch(() => {});
      }
    },
    close: pool.close,
  };
}
