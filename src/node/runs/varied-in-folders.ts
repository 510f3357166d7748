import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FleeInput, VariedRunner } from '../../experiment/index.ts';
import type { FleeFolder } from '../read-flee-folder.ts';
import type { ChunkRunner } from './compute-chunks.ts';
import { displacementHead, displacementIdentity } from './displacement-directory.ts';
import { hashOf } from './hash.ts';
import { drawsOf } from './read-run-draws.ts';
import { computeDisplacementInChunks } from './run-in-chunks.ts';

/** Draws of a task: those of one trial of a fit, whose plan is made once. */
const TOGETHER = 2;

/**
 * Draws of a directory whose settings differ, computed where a chunk runner computes them, Slurm included: each piece of work is a run
 * in a folder of its own under `root`, as `runnerInFolders` has it for scenarios.
 */
export function variedInFolders(
  chunkRunner: ChunkRunner,
  root: string,
  { folder, set, input, compat }: Directory,
): VariedRunner {
  return async ({ days, seed, positions, signal, progress }, draws) => {
    const run = displacementHead(folder, { input: { ...input, days }, compat }, { set, seed, draws });
    const place = join(root, hashOf(JSON.stringify(displacementIdentity(run, positions))).slice(0, 16));
    const directory = await computeDisplacementInChunks(place, run, chunkRunner, {
      chunkDraws: () => TOGETHER,
      positions,
      signal,
      progress: (done) => progress?.(done, draws),
    });
    const camps: Int32Array[] = [];
    for await (const { results } of drawsOf(directory, ['camps']))
      camps.push(...results.map((draw) => draw.camps));
    rmSync(directory.path, { recursive: true, force: true });
    return camps;
  };
}

/** A directory that was read, and what was set beside it. */
interface Directory {
  folder: Pick<FleeFolder, 'id' | 'files'>;
  set: Record<string, string>;
  input: FleeInput;
  compat: 'flee' | 'fixed';
}
