import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import {
  type DisplacementDraw,
  type DisplacementRunner,
  runDisplacementInline,
} from '../experiment/displacement/displacement-run.ts';
import type { DisplacementDone, DisplacementWork } from './displacement-worker.ts';
import { WorldError } from './world-fault.ts';

/** How often a run looks whether it was stopped. */
const LOOK_MILLISECONDS = 50;

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
  const filename = fileURLToPath(compiledWorker());
  if (!existsSync(filename)) throw new WorldError({ what: 'not_built', path: filename });
  const { Piscina } = await import('piscina');
  const workerData: DisplacementWork = { plan, camps, options: { seed, draws, links, executor } };
  const pool = new Piscina<number, DisplacementDone>({
    filename,
    minThreads: threads,
    maxThreads: threads,
    workerData,
  });
  const results = new Array<DisplacementDraw>(draws);
  let next = 0;
  let done = 0;
  const serve = async (): Promise<void> => {
    while (next < draws) {
      const draw = next++;
      const answer = await pool.run(draw).catch((error: unknown) => {
        throw new WorldError({ what: 'worker_lost' }, error);
      });
      if ('broken' in answer)
        throw Object.assign(new Error(answer.broken.message), { stack: answer.broken.stack });
      results[draw] = answer.result;
      progress?.(++done, draws);
    }
  };
  let timer: NodeJS.Timeout | undefined;
  const stopped = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      if (signal?.aborted) reject(signal.reason);
    }, LOOK_MILLISECONDS);
  });
  try {
    await Promise.race([Promise.all(Array.from({ length: threads }, serve)), stopped]);
    return results;
  } finally {
    clearInterval(timer);
    await pool.destroy();
  }
}

/** The worker beside this file, or, when this file was loaded as TypeScript, the one that the build has written. */
function compiledWorker(): URL {
  const built = import.meta.url.endsWith('.js')
    ? './displacement-worker.js'
    : '../../dist/node/displacement-worker.js';
  return new URL(built, import.meta.url);
}
