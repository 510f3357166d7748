import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import {
  type DisplacementDraw,
  type DisplacementRunner,
  runDisplacementInline,
} from '../experiment/displacement/displacement-run.ts';
import type { DisplacementDone, DisplacementWork } from './displacement-worker.ts';
import { compiledWorker, openThreadPool } from './thread-pool.ts';
import { watchStop } from './threads.ts';

/**
 * Runs draws of a plan of movement on worker threads. The results are in the order of draws and the same bytes for any number of
 * threads. One thread is the calling one. Rejects with a `WorldError` when a thread is lost.
 */
export function displacementThreads(workers: number = availableParallelism()): DisplacementRunner {
  return (plan, camps, options) => {
    const threads = Math.min(workers, options.draws);
    if (threads <= 1) return runDisplacementInline(plan, camps, { pause: setImmediate, ...options });
    return runPool({ plan, camps, options }, threads, options);
  };
}

async function runPool(
  { plan, camps, options: { seed, draws, links, executor } }: DisplacementWork,
  threads: number,
  { signal, progress }: Parameters<DisplacementRunner>[2],
): Promise<DisplacementDraw[]> {
  if (signal?.aborted) throw signal.reason;
  const work: DisplacementWork = { plan, camps, options: { seed, draws, links, executor } };
  const worker = compiledWorker('displacement-worker');
  const pool = openThreadPool<number, DisplacementDone>(worker, threads, work);
  const results = new Array<DisplacementDraw>(draws);
  let next = 0;
  let done = 0;
  const serve = async (): Promise<void> => {
    while (next < draws) {
      const draw = next++;
      results[draw] = (await pool.run(draw)).result;
      progress?.(++done, draws);
    }
  };
  const watch = watchStop(signal);
  try {
    await Promise.race([Promise.all(Array.from({ length: threads }, serve)), watch.stopped]);
    return results;
  } finally {
    watch.end();
    await pool.close();
  }
}
