import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Course, chart, type Plan } from '../../engine/index.ts';
import type { DrawResult, DrawTable } from '../../experiment/index.ts';
// The file itself, and not the index: a worker then loads the engine and nothing that reads scenarios.
import { type Chunk, computeChunk, type RunOptions } from '../../experiment/run.ts';
import { hashOf } from './hash.ts';
import { type ChunkLabel, chunkFile } from './write-draws.ts';

/** What is the same for all chunks of a run. Can be copied to a thread as it is. */
export interface ChunkWork {
  plan: Plan;
  tables: DrawTable[];
  run: string;
}

/** One chunk to compute and to write. `options` hold the positions of its own draws only. */
export interface ChunkTask extends Chunk {
  path: string;
  options: Pick<RunOptions, 'seed' | 'thin' | 'executor' | 'positions'>;
}

export interface ChunkDone {
  sha256: string;
  bytes: number;
  milliseconds: number;
}

/** Computes and writes chunks of one run. */
export function chunkWorker({ plan, tables, run }: ChunkWork): {
  draw(task: ChunkTask, draw: number): DrawResult;
  write(task: ChunkTask, results: readonly DrawResult[]): { sha256: string; bytes: number };
} {
  const course: Course = chart(plan);
  return {
    draw: ({ options }, draw) => computeChunk(course, { first: draw, count: 1 }, options)[0],
    write({ first, count, path }, results) {
      const label: ChunkLabel = { run, first, count };
      const bytes = chunkFile(tables, label, results);
      writeSafely(path, bytes);
      return { sha256: hashOf(bytes), bytes: bytes.length };
    },
  };
}

const TEMPORARY = /^\.chunk-\d+\.parquet-(\d+)-[0-9a-f]{8}\.part$/;

/** Whether a name is that of a chunk which is being written; and by which process of its machine. */
export function temporaryOf(name: string): { pid: number } | null {
  const match = TEMPORARY.exec(name);
  return match ? { pid: Number(match[1]) } : null;
}

/**
 * Writes a file under another name, has the disk take it, and gives it its own name: it is there whole or not at all, also
 * after the power fails. Throws what the system says.
 */
function writeSafely(path: string, bytes: Uint8Array): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  const name = path.slice(folder.length + 1);
  const fresh = join(folder, `.${name}-${process.pid}-${randomBytes(4).toString('hex')}.part`);
  try {
    const file = openSync(fresh, 'wx');
    try {
      let at = 0;
      while (at < bytes.length) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}
