import { workerData } from 'piscina';
import { reasonOf } from '../reason.ts';
import type { Broken } from '../thread-pool.ts';
import { type ChunkDone, type ChunkTask, type ChunkWork, chunkWorker } from './chunk-work.ts';

/** What comes back for a chunk: that it is written; what the system said when it could not be; or a mistake of the program. */
export type ChunkAnswer = ChunkDone | { unwritable: string } | Broken;

const worker = await chunkWorker(workerData as ChunkWork);

/** Computes one chunk and writes its file. @public */
export default function computeAndWrite(task: ChunkTask): ChunkAnswer {
  const start = performance.now();
  try {
    const chunk = worker.begin(task);
    for (let draw = task.first; draw < task.first + task.count; draw++) chunk.draw(draw);
    try {
      const written = chunk.write();
      return { ...written, milliseconds: performance.now() - start };
    } catch (error) {
      if (typeof (error as NodeJS.ErrnoException).code !== 'string') throw error;
      return { unwritable: reasonOf(error) };
    }
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { broken: { message, stack } };
  }
}
