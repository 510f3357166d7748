import { move, transferableSymbol, valueSymbol, workerData } from 'piscina';
import { chart, type Plan } from '../engine/index.ts';
// The file itself, and not the index: a worker then loads the engine and nothing that reads scenarios.
import { type Chunk, computeChunk, type DrawResult, type RunOptions } from '../experiment/run.ts';

/** What every worker gets once, when it starts. */
export interface DrawsWork {
  plan: Plan;
  options: Pick<RunOptions, 'seed' | 'thin' | 'batch'>;
}

/** What comes back for a chunk; `broken` is a mistake of the program, not of the thread. */
export type DrawsDone =
  | { results: DrawResult[]; milliseconds: number }
  | { broken: { message: string; stack?: string } };

const work = workerData as DrawsWork;
const course = chart(work.plan);

/** Computes one chunk; the arrays of its results are moved, not copied, to the calling thread. @public */
export default function computeDraws(chunk: Chunk): unknown {
  const start = performance.now();
  try {
    const results = computeChunk(course, chunk, work.options);
    const done: DrawsDone = { results, milliseconds: performance.now() - start };
    return move({ [transferableSymbol]: [...buffersOf(results)], [valueSymbol]: done });
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { broken: { message, stack } } satisfies DrawsDone;
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
