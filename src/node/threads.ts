import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import {
  type Chunk,
  type DrawResult,
  type Runner,
  type RunOptions,
  runInline,
  type Scenario,
} from '../experiment/index.ts';
import type { DrawsDone, DrawsWork } from './draws-worker.ts';
import { WorldError } from './world-fault.ts';

/** Handing out a piece of work costs about a millisecond: pieces of this length make that nothing. */
const CHUNK_MILLISECONDS = 60;
const MOST_DRAWS = 256;
/** How often a run looks whether it was stopped. */
const LOOK_MILLISECONDS = 50;

/**
 * Runs draws on worker threads. The results are in the order of draws and the same bytes for any number of threads. One
 * thread is the calling one, which hears signals between draws; several stop within 200 ms of the run's `signal`. Rejects
 * with a `WorldError` when a thread is lost. `worker` is the compiled worker.
 */
export function runThreads(workers: number = availableParallelism(), worker?: URL): Runner {
  if (!Number.isSafeInteger(workers) || workers < 1)
    throw new RangeError(`workers should be a whole number from 1; found ${workers}`);
  return (scenario, options, draws) => {
    const threads = Math.min(workers, draws);
    if (threads === 1) return runInline(scenario, { ...options, pause: setImmediate }, draws);
    return runPool(scenario, options, draws, threads, fileURLToPath(worker ?? compiledWorker()));
  };
}

/** Runs the draws of one scenario on one thread of its own, beside others: for studies of many small runs. */
export function runApart(worker?: URL): Runner {
  return (scenario, options, draws) =>
    runPool(scenario, options, draws, 1, fileURLToPath(worker ?? compiledWorker()));
}

/** The worker beside this file, or, when this file was loaded as TypeScript, the one that the build has written. */
function compiledWorker(): URL {
  const built = import.meta.url.endsWith('.js') ? './draws-worker.js' : '../../dist/node/draws-worker.js';
  return new URL(built, import.meta.url);
}

async function runPool(
  scenario: Scenario,
  options: RunOptions,
  draws: number,
  threads: number,
  filename: string,
): Promise<DrawResult[]> {
  if (options.signal?.aborted) throw options.signal.reason;
  if (!existsSync(filename)) throw new WorldError({ what: 'not_built', path: filename });
  const { seed, thin, batch } = options;
  const work: DrawsWork = {
    plan: scenario.plan,
    options: { seed, thin, batch },
  };
  const pool = new Piscina<Chunk, DrawsDone>({
    filename,
    minThreads: threads,
    maxThreads: threads,
    workerData: work,
  });
  const watch = watchStop(options.signal);
  try {
    return await Promise.race([handOut(pool, threads, draws, options), watch.stopped]);
  } finally {
    watch.end();
    await pool.destroy();
  }
}

/** Gives every thread its next piece as soon as it is free; the size follows how long the last piece took. */
async function handOut(
  pool: Piscina<Chunk, DrawsDone>,
  threads: number,
  draws: number,
  options: RunOptions,
): Promise<DrawResult[]> {
  const results = new Array<DrawResult>(draws);
  let next = 0;
  let done = 0;
  let size = 1;
  const serve = async (): Promise<void> => {
    while (next < draws) {
      const count = Math.min(size, Math.ceil((draws - next) / threads));
      const chunk: Chunk = { first: next, count };
      next += count;
      const answer = await pool.run(chunk).catch((error: unknown) => {
        throw new WorldError({ what: 'worker_lost' }, error);
      });
      if ('broken' in answer)
        throw Object.assign(new Error(answer.broken.message), { stack: answer.broken.stack });
      answer.results.forEach((result, i) => {
        results[chunk.first + i] = result;
      });
      done += count;
      size = Math.max(1, Math.min(MOST_DRAWS, Math.ceil((CHUNK_MILLISECONDS * count) / answer.milliseconds)));
      options.progress?.(done, draws);
    }
  };
  await Promise.all(Array.from({ length: threads }, serve));
  return results;
}

/** Rejects with the signal's reason once it is aborted. A signal need not tell of it, so it is looked at. */
function watchStop(signal: RunOptions['signal']): { stopped: Promise<never>; end(): void } {
  let timer: NodeJS.Timeout | undefined;
  const stopped = new Promise<never>((_, reject) => {
    if (signal === undefined) return;
    timer = setInterval(() => {
      if (signal.aborted) reject(signal.reason);
    }, LOOK_MILLISECONDS);
  });
  return { stopped, end: () => clearInterval(timer) };
}
