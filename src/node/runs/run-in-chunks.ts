import type { DisplacementSummary, Positions, RunHead, Stop, Summary } from '../../experiment/index.ts';
import type { ChunkRunner } from './compute-chunks.ts';
import {
  type DisplacementDirectory,
  type DisplacementHead,
  openDisplacementDirectory,
} from './displacement-directory.ts';
import { finishDisplacement } from './finish-displacement.ts';
import { finishRun } from './finish-run.ts';
import {
  type ChunkFolder,
  type Looked,
  lookAtChunks,
  openRunDirectory,
  type RunDirectory,
  sweepUp,
} from './run-directory.ts';
import { lockRun } from './run-lock.ts';
import type { SumUpOptions } from './sum-up.ts';

export interface InChunksOptions {
  /** Draws of a chunk, asked for only when the run begins. */
  chunkDraws: () => number;
  positions?: Positions;
  shown?: string;
  signal?: Stop;
  /** Told once, before the work: draws that are there already, and what was found damaged. */
  begun?: (directory: ChunkFolder, looked: Looked, draws: number) => void;
  /** Called with all draws that are there. */
  progress?: (draws: number) => void;
  /** Called when all draws are there, before they are summed up. */
  computed?: () => void;
}

/**
 * Runs draws into a folder, chunk by chunk, from where it stopped; resolves with the folder once all are there. One program at
 * a time: throws a `WorldError` when another is at work, or the folder is of another run.
 */
export async function computeInChunks(
  folder: string,
  run: RunHead,
  runner: ChunkRunner,
  options: InChunksOptions,
): Promise<RunDirectory> {
  const directory = scenarioFolder(folder, run, options);
  (await work(directory, runner, options))();
  return directory;
}

/** The same of a directory in Flee's format. */
export async function computeDisplacementInChunks(
  folder: string,
  run: DisplacementHead,
  runner: ChunkRunner,
  options: InChunksOptions,
): Promise<DisplacementDirectory> {
  const directory = movementFolder(folder, run, options);
  (await work(directory, runner, options))();
  return directory;
}

/** As `computeInChunks`, and sums the draws up. */
export function runInChunks(
  folder: string,
  run: RunHead,
  runner: ChunkRunner,
  options: InChunksOptions,
): Promise<Finished<RunDirectory, Summary>> {
  return finished(scenarioFolder(folder, run, options), runner, options, finishRun);
}

/** The same of a directory in Flee's format. */
export function runDisplacementInChunks(
  folder: string,
  run: DisplacementHead,
  runner: ChunkRunner,
  options: Omit<InChunksOptions, 'positions'>,
): Promise<Finished<DisplacementDirectory, DisplacementSummary>> {
  return finished(movementFolder(folder, run, options), runner, options, finishDisplacement);
}

/** A run that is whole. */
export interface Finished<Folder, Said> {
  directory: Folder;
  summary: Said;
}

async function finished<Folder extends ChunkFolder, Said>(
  directory: Folder,
  runner: ChunkRunner,
  options: InChunksOptions,
  finish: (directory: Folder, options: SumUpOptions) => Promise<Said>,
): Promise<Finished<Folder, Said>> {
  const release = await work(directory, runner, options);
  try {
    options.computed?.();
    return { directory, summary: await finish(directory, { signal: options.signal }) };
  } finally {
    release();
  }
}

const scenarioFolder = (
  folder: string,
  run: RunHead,
  { chunkDraws, positions, shown }: InChunksOptions,
): RunDirectory => openRunDirectory(folder, run, chunkDraws, positions, shown);

const movementFolder = (
  folder: string,
  run: DisplacementHead,
  { chunkDraws, positions, shown }: InChunksOptions,
): DisplacementDirectory => openDisplacementDirectory(folder, run, chunkDraws, shown, positions);

/** Computes what is missing; what comes back lets the folder go. */
async function work(
  directory: ChunkFolder,
  runner: ChunkRunner,
  { signal, begun, progress }: InChunksOptions,
): Promise<() => void> {
  const release = lockRun(directory.path, directory.shown);
  try {
    sweepUp(directory, false);
    let looked = lookAtChunks(directory);
    const there = (): number =>
      directory.manifest.chunks.reduce(
        (sum, { count }, i) => sum + (looked.missing.includes(i) ? 0 : count),
        0,
      );
    const before = there();
    begun?.(directory, looked, before);
    // Also when nothing is missing: a runner takes back what one before it left that was killed after the last chunk.
    await runner(directory, looked.missing, { signal, progress: (draws) => progress?.(before + draws) });
    if (looked.missing.length > 0) looked = lookAtChunks(directory);
    if (looked.missing.length > 0) throw new Error(`chunks ${looked.missing} were done and are not there`);
    sweepUp(directory, true);
    return release;
  } catch (error) {
    sweepUp(directory, false);
    release();
    throw error;
  }
}
