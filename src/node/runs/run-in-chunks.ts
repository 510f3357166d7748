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
  const { release, directory } = await work(scenarioFolder(folder, run, options), runner, options);
  release();
  return directory;
}

/** As `computeInChunks`, and sums the draws up. */
export async function runInChunks(
  folder: string,
  run: RunHead,
  runner: ChunkRunner,
  options: InChunksOptions,
): Promise<{ directory: RunDirectory; summary: Summary }> {
  const { release, directory } = await work(scenarioFolder(folder, run, options), runner, options);
  try {
    options.computed?.();
    return { directory, summary: await finishRun(directory, options.signal) };
  } finally {
    release();
  }
}

/** The same of a directory in Flee's format. */
export async function runDisplacementInChunks(
  folder: string,
  run: DisplacementHead,
  runner: ChunkRunner,
  options: Omit<InChunksOptions, 'positions'>,
): Promise<{ directory: DisplacementDirectory; summary: DisplacementSummary }> {
  const opened = openDisplacementDirectory(folder, run, options.chunkDraws, options.shown);
  const { release, directory } = await work(opened, runner, options);
  try {
    options.computed?.();
    return { directory, summary: await finishDisplacement(directory, options.signal) };
  } finally {
    release();
  }
}

const scenarioFolder = (
  folder: string,
  run: RunHead,
  { chunkDraws, positions, shown }: InChunksOptions,
): RunDirectory => openRunDirectory(folder, run, chunkDraws, positions, shown);

async function work<Folder extends ChunkFolder>(
  directory: Folder,
  runner: ChunkRunner,
  { signal, begun, progress }: InChunksOptions,
): Promise<{ release: () => void; directory: Folder }> {
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
    if (looked.missing.length > 0) {
      await runner(directory, looked.missing, { signal, progress: (draws) => progress?.(before + draws) });
      looked = lookAtChunks(directory);
      if (looked.missing.length > 0) throw new Error(`chunks ${looked.missing} were done and are not there`);
    }
    sweepUp(directory, true);
    return { release, directory };
  } catch (error) {
    sweepUp(directory, false);
    release();
    throw error;
  }
}
