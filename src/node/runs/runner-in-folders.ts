import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type DrawResult, headOf, type Runner } from '../../experiment/index.ts';
import type { ChunkRunner } from './compute-chunks.ts';
import { hashOf } from './hash.ts';
import { identityOf } from './manifest.ts';
import { drawsOf } from './read-run-draws.ts';
import { computeInChunks } from './run-in-chunks.ts';

/** Into so many tasks a piece of work of a study is cut at most, none smaller than this. */
const TASKS = 16;
const FEWEST_DRAWS = 8;

/**
 * A runner for fits and drivers whose draws are computed where a chunk runner computes them, Slurm included: each piece of
 * work is a run in a folder of its own under `root`, named by what it asks, so that a program that was killed finds it again;
 * it is taken away as soon as its draws were read.
 */
export function runnerInFolders(chunkRunner: ChunkRunner, root: string): Runner {
  return async (scenario, options, draws) => {
    const { positions, signal, progress } = options;
    if (positions?.first) throw new Error('the positions of a run in a folder begin with its first draw');
    const run = headOf(scenario, { ...options, draws, fit: undefined });
    const folder = join(root, hashOf(JSON.stringify(identityOf(run, positions))).slice(0, 16));
    const directory = await computeInChunks(folder, run, chunkRunner, {
      chunkDraws: () => Math.max(FEWEST_DRAWS, Math.ceil(draws / TASKS)),
      positions,
      signal,
      progress: (done) => progress?.(done, draws),
    });
    const results: DrawResult[] = [];
    const parts = directory.tables.map(({ part }) => part);
    for await (const { results: some } of drawsOf(directory, parts)) results.push(...some);
    rmSync(directory.path, { recursive: true, force: true });
    return results;
  };
}
