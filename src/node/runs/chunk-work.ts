import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chart, type MovementPlan, type Plan } from '../../engine/index.ts';
import type { Camps } from '../../experiment/displacement/camp-series.ts';
import type { DisplacementTable } from '../../experiment/displacement/displacement-tables.ts';
// The files themselves, and not the index: a worker then loads the engine and nothing that reads scenarios.
import { type CellTable, type DrawTable, numbersOf } from '../../experiment/draw-tables.ts';
import { type Chunk, computeChunk, type DrawResult, type RunOptions } from '../../experiment/run.ts';
import type { FleeInput } from '../../scenario/flee/flee-input.ts';
import { hashOf } from './hash.ts';
import { type ChunkLabel, chunkFile } from './write-draws.ts';

/** What is the same for all chunks of a run of a scenario. Can be copied to a thread as it is. */
interface ScenarioWork {
  of: 'scenario';
  plan: Plan;
  tables: DrawTable[];
  run: string;
}

/** The same of a directory in Flee's format. */
export interface MovementWork {
  of: 'movement';
  plan: MovementPlan;
  camps: Camps;
  tables: DisplacementTable[];
  run: string;
  /** Where draws differ in their settings of movement: what their plans are made of. */
  varied?: FleeInput;
}

export type ChunkWork = ScenarioWork | MovementWork;

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

/** Computes the draws of a run one by one, and knows where their numbers are. */
export interface DrawMaker<Result, Table extends CellTable> {
  draw(options: ChunkTask['options'], draw: number): Result;
  numbers(result: Result, table: Table): ArrayLike<number>;
}

/** Computes and writes chunks of one run: `draw` for each draw of a chunk in their order, then `write`. */
interface ChunkWorker {
  begin(task: ChunkTask): { draw(draw: number): void; write(): Omit<ChunkDone, 'milliseconds'> };
}

/** A worker for the chunks of a run. */
export async function chunkWorker(work: ChunkWork): Promise<ChunkWorker> {
  if (work.of === 'scenario') return workerOf(work, scenarioMaker(work));
  // Loaded where it is needed: threads of scenarios start without it.
  const { movementMaker } = await import('./movement-maker.ts');
  return workerOf(work, movementMaker(work));
}

function scenarioMaker({ plan }: ScenarioWork): DrawMaker<DrawResult, DrawTable> {
  const course = chart(plan);
  return {
    draw: (options, draw) => computeChunk(course, { first: draw, count: 1 }, options)[0],
    numbers: (result, { part }) => numbersOf(result, part),
  };
}

function workerOf<Result, Table extends CellTable>(
  { tables, run }: { tables: Table[]; run: string },
  maker: DrawMaker<Result, Table>,
): ChunkWorker {
  return {
    begin({ first, count, path, options }) {
      const results: Result[] = [];
      return {
        draw: (draw) => results.push(maker.draw(options, draw)),
        write() {
          const label: ChunkLabel = { run, first, count };
          const bytes = chunkFile(tables, label, results, maker.numbers);
          writeSafely(path, bytes);
          return { sha256: hashOf(bytes), bytes: bytes.length };
        },
      };
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
