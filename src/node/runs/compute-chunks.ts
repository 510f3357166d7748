import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Stop } from '../../experiment/index.ts';
import { compiledWorker, openThreadPool } from '../thread-pool.ts';
import { watchStop } from '../threads.ts';
import { reasonOf, WorldError } from '../world-fault.ts';
import { type ChunkTask, chunkWorker } from './chunk-work.ts';
import type { ChunkAnswer } from './chunks-worker.ts';
import { writeManifest } from './manifest.ts';
import { type ChunkFolder, chunkName, chunkPath } from './run-directory.ts';

export interface ComputeOptions {
  /** Called with the draws that are done: after each on the calling thread, after each chunk on others. */
  progress?: (draws: number) => void;
  signal?: Stop;
  /** The manifest is somebody else's to write. */
  keepManifest?: boolean;
}

/** The manifest is written this often at most; what it does not know yet is found in the files. */
const NOTE_MILLISECONDS = 1000;

/** Does chunks of a run somewhere, each into its file; resolves when all are there. */
export type ChunkRunner = (
  directory: ChunkFolder,
  chunks: readonly number[],
  options: ComputeOptions,
) => Promise<void>;

export function chunkTask(directory: ChunkFolder, chunk: number): ChunkTask {
  const { first, count } = directory.manifest.chunks[chunk];
  return {
    first,
    count,
    path: chunkPath(directory.path, chunk),
    options: directory.optionsOf({ first, count }),
  };
}

/** On the calling thread, which hears signals between draws. */
export const computeInline: ChunkRunner = async (
  directory,
  chunks,
  { progress, signal, keepManifest = false },
) => {
  const worker = await chunkWorker(directory.work);
  const note = noter(directory, keepManifest);
  let done = 0;
  for (const chunk of chunks) {
    const task = chunkTask(directory, chunk);
    const begun = worker.begin(task);
    for (let draw = task.first; draw < task.first + task.count; draw++) {
      if (signal?.aborted) throw signal.reason;
      begun.draw(draw);
      progress?.(++done);
      await setImmediate();
    }
    try {
      note(chunk, begun.write().sha256);
    } catch (error) {
      throw unwritable(directory, chunk, reasonOf(error), error);
    }
  }
  note.end();
};

/** On threads, each of which takes the next chunk as soon as it is free and writes it itself. */
export function computeOnThreads(
  workers: number,
  worker = compiledWorker('runs/chunks-worker'),
): ChunkRunner {
  return async (directory, chunks, { progress, signal }) => {
    if (signal?.aborted) throw signal.reason;
    const threads = Math.min(workers, chunks.length);
    if (threads <= 1) return computeInline(directory, chunks, { progress, signal });
    const pool = openThreadPool<ChunkTask, ChunkAnswer>(worker, threads, directory.work);
    const watch = watchStop(signal);
    const note = noter(directory);
    let next = 0;
    let done = 0;
    const serve = async (): Promise<void> => {
      while (next < chunks.length) {
        const chunk = chunks[next++];
        const answer = await pool.run(chunkTask(directory, chunk));
        if ('unwritable' in answer) throw unwritable(directory, chunk, answer.unwritable);
        note(chunk, answer.sha256);
        done += directory.manifest.chunks[chunk].count;
        progress?.(done);
      }
    };
    const all = Promise.all(Array.from({ length: threads }, serve));
    try {
      await Promise.race([all, watch.stopped]);
    } finally {
      watch.end();
      all.catch(() => {});
      await pool.close();
      note.end();
    }
  };
}

function unwritable({ shown }: ChunkFolder, chunk: number, reason: string, cause?: unknown): WorldError {
  return new WorldError(
    { what: 'unwritable', path: join(shown, 'results', chunkName(chunk)), reason },
    cause,
  );
}

/** Notes chunks in the manifest: at most once a second, and at the end. */
function noter(
  { path, shown, manifest }: ChunkFolder,
  keepManifest = false,
): {
  (chunk: number, sha256: string): void;
  end(): void;
} {
  let last = performance.now();
  let open = false;
  const write = (): void => {
    writeManifest(path, manifest, shown);
    last = performance.now();
    open = false;
  };
  const note = (chunk: number, sha256: string): void => {
    manifest.chunks[chunk].sha256 = sha256;
    open = !keepManifest;
    if (!open) return;
    if (performance.now() - last > NOTE_MILLISECONDS) write();
  };
  return Object.assign(note, {
    end: () => {
      if (open) write();
    },
  });
}
