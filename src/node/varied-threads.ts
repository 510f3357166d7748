import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { type FleeInput, optionsOfChunk, type VariedRunner } from '../experiment/index.ts';
import { compiledWorker, watchStop } from './threads.ts';
import type { VariedDone, VariedTask, VariedWork } from './varied-worker.ts';
import { WorldError } from './world-fault.ts';

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
  const filename = fileURLToPath(compiledWorker('varied-worker'));
  if (!existsSync(filename)) throw new WorldError({ what: 'not_built', path: filename });
  const workerData: VariedWork = { input, compat };
  const pool = new Piscina<VariedTask, VariedDone>({
    filename,
    minThreads: workers,
    maxThreads: workers,
    workerData,
  });
  const compute = async (task: VariedTask): Promise<Int32Array[]> => {
    const answer = await pool.run(task).catch((error: unknown) => {
      throw new WorldError({ what: 'worker_lost' }, error);
    });
    if ('broken' in answer)
      throw Object.assign(new Error(answer.broken.message), { stack: answer.broken.stack });
    return answer.camps;
  };
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
          const some = await compute({ days, options, ...chunk });
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
    close: () => pool.destroy(),
  };
}
