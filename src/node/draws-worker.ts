import { move, transferableSymbol, valueSymbol, workerData } from 'piscina';
import { type Course, chart, type Plan } from '../engine/index.ts';
// The file itself, and not the index: a worker then loads the engine and nothing that reads scenarios.
import { type Chunk, computeChunk, type DrawResult, type RunOptions } from '../experiment/run.ts';
import type { Broken } from './thread-pool.ts';

/** What a worker gets once for each run: when it starts, or before the first chunk of another run. */
export interface DrawsWork {
  plan: Plan;
  options: Pick<RunOptions, 'seed' | 'thin' | 'executor' | 'positions'>;
}

/** A chunk with options of its own, for runs that differ in nothing else. */
export interface DrawsTask extends Chunk {
  options?: DrawsWork['options'];
}

/** What comes back for a chunk. */
export interface DrawsDone {
  results: DrawResult[];
  milliseconds: number;
}

let options: DrawsWork['options'] = {};
let course: Course | null = null;
if (workerData !== null) begin(workerData as DrawsWork);

/** The work after which chunks are computed until the next. The compiled code of the engine stays from one to the next. */
function begin(work: DrawsWork): void {
  course = chart(work.plan);
  options = work.options;
}

/**
 * Computes one chunk; the arrays of its results are moved, not copied, to the calling thread. Given other work instead, begins
 * it. @public
 */
export default function computeDraws(task: DrawsTask | DrawsWork): unknown {
  const start = performance.now();
  try {
    if ('plan' in task) {
      begin(task);
      return { results: [], milliseconds: performance.now() - start } satisfies DrawsDone;
    }
    if (course === null) throw new Error('a worker was given a chunk before its work');
    const results = computeChunk(course, task, task.options ?? options);
    const done: DrawsDone = { results, milliseconds: performance.now() - start };
    return move({ [transferableSymbol]: [...buffersOf(results)], [valueSymbol]: done });
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { broken: { message, stack } } satisfies Broken;
  }
}

function buffersOf(results: DrawResult[]): Set<ArrayBufferLike> {
  return new Set(
    results.flatMap((result) =>
      Object.values(result)
        .filter(ArrayBuffer.isView)
        .map((array) => array.buffer),
    ),
  );
}
