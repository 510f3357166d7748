import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import {
  type Chunk,
  type DrawResult,
  optionsOfChunk,
  type Runner,
  type RunOptions,
  runInline,
  type Scenario,
} from '../experiment/index.ts';
import type { DrawsDone, DrawsTask, DrawsWork } from './draws-worker.ts';
import { compiledWorker, openThreadPool, type ThreadPool } from './thread-pool.ts';

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
    return runPool(scenario, options, draws, threads, worker ?? compiledWorker('draws-worker'));
  };
}

/** Threads that stay from one run to the next, for studies of many small runs. */
export interface ThreadsApart {
  /** Runs the draws of one scenario on one thread of its own, beside others that run at the same time. */
  runner: Runner;
  /** Ends the threads: those at work as soon as their run is done. */
  close(): Promise<void>;
}

/**
 * As many threads as runs at a time, begun when they are needed and kept: most of what a small run would take on a new thread is
 * compiling the engine's code once more.
 */
export function openThreadsApart(worker?: URL): ThreadsApart {
  const free: Pool[] = [];
  let closed = false;
  return {
    async runner(scenario, options, draws) {
      if (options.signal?.aborted) throw options.signal.reason;
      const pool = free.pop() ?? openPool(worker ?? compiledWorker('draws-worker'), 1, null);
      const watch = watchStop(options.signal);
      const done = pool.run(workOf(scenario, options)).then(() => handOut(pool, 1, draws, options));
      try {
        const results = await Promise.race([done, watch.stopped]);
        if (closed) await pool.close();
        else free.push(pool);
        return results;
      } catch (error) {
        await pool.close();
        throw error;
      } finally {
        watch.end();
      }
    },
    close: async () => {
      closed = true;
      await Promise.all(free.splice(0).map((pool) => pool.close()));
    },
  };
}

/** Threads that keep one scenario. */
export interface ThreadsFor {
  /** Runs draws of that scenario; what a run is given as its scenario must be the same. */
  runner: Runner;
  close(): Promise<void>;
}

/** Threads that keep one scenario from one run to the next, for methods that ask the same model again and again. */
export function openThreadsFor(
  scenario: Scenario,
  workers: number = availableParallelism(),
  worker?: URL,
): ThreadsFor {
  const pool = openPool(worker ?? compiledWorker('draws-worker'), workers, workOf(scenario, {}));
  return {
    async runner(asked, options, draws) {
      if (asked.plan !== scenario.plan) throw new Error('these threads keep another scenario');
      if (options.signal?.aborted) throw options.signal.reason;
      const watch = watchStop(options.signal);
      try {
        return await Promise.race([handOut(pool, workers, draws, options, true), watch.stopped]);
      } finally {
        watch.end();
      }
    },
    close: () => pool.close(),
  };
}

type Pool = ThreadPool<DrawsTask | DrawsWork, DrawsDone>;

const openPool: (worker: URL, threads: number, work: DrawsWork | null) => Pool = openThreadPool;

async function runPool(
  scenario: Scenario,
  options: RunOptions,
  draws: number,
  threads: number,
  worker: URL,
): Promise<DrawResult[]> {
  if (options.signal?.aborted) throw options.signal.reason;
  const pool = openPool(worker, threads, workOf(scenario, options));
  const watch = watchStop(options.signal);
  try {
    return await Promise.race([handOut(pool, threads, draws, options), watch.stopped]);
  } finally {
    watch.end();
    await pool.close();
  }
}

function workOf({ plan }: Scenario, { seed, thin, executor, positions }: RunOptions): DrawsWork {
  return { plan, options: { seed, thin, executor, positions } };
}

/** Gives every thread its next piece as soon as it is free; the size follows how long the last piece took. */
async function handOut(
  pool: Pool,
  threads: number,
  draws: number,
  options: RunOptions,
  own = false,
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
      const answer = await pool.run(own ? { ...chunk, options: optionsOfChunk(options, chunk) } : chunk);
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
export function watchStop(signal: RunOptions['signal']): { stopped: Promise<never>; end(): void } {
  let timer: NodeJS.Timeout | undefined;
  const stopped = new Promise<never>((_, reject) => {
    if (signal === undefined) return;
    timer = setInterval(() => {
      if (signal.aborted) reject(signal.reason);
    }, LOOK_MILLISECONDS);
  });
  return { stopped, end: () => clearInterval(timer) };
}
