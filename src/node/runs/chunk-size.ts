import { chart } from '../../engine/index.ts';
import {
  type CellTable,
  computeChunk,
  drawTables,
  optionsOfChunk,
  type RunHead,
  type RunOptions,
} from '../../experiment/index.ts';

/**
 * Draws are tried until this much time has passed, eight at most, and the quickest counts: the first ones are slow, since the
 * engine's code is not compiled yet.
 */
const TRIAL_MILLISECONDS = 1500;
const TRIALS = 8;

/** How long a chunk should take, and the bounds on how many there may be and how many bytes of numbers one may hold. */
export interface ChunkAim {
  milliseconds: number;
  bytes: number;
  chunks: number;
  /** So many are to work at a time: a chunk for each of them four times over, as long as it takes 50 ms. */
  workers: number;
}

/** What is lost with a thread is a second of its work; no chunk takes less than 50 ms, so that files cost next to nothing. */
export const localAim = (workers: number): ChunkAim => ({
  milliseconds: 1000,
  bytes: 96e6,
  chunks: 1000,
  workers,
});

/** How many draws make a chunk of a scenario's run. */
export function drawsPerChunk(run: RunHead, options: RunOptions, aim: ChunkAim): number {
  const course = chart(run.scenario.plan);
  return triedDraws(run.draws, drawTables(run.scenario), aim, (draw) => {
    const chunk = { first: draw, count: 1 };
    computeChunk(course, chunk, optionsOfChunk(options, chunk));
  });
}

/**
 * How many draws make a chunk: found by trying some. Two machines may cut a run in different ways; its folder keeps the first
 * cut, and no byte of the draws depends on it.
 */
export function triedDraws(
  draws: number,
  tables: readonly CellTable[],
  aim: ChunkAim,
  compute: (draw: number) => void,
): number {
  let quickest = Number.POSITIVE_INFINITY;
  const start = performance.now();
  for (let draw = 0; draw < Math.min(TRIALS, draws); draw++) {
    const before = performance.now();
    compute(draw);
    quickest = Math.min(quickest, performance.now() - before);
    if (performance.now() - start > TRIAL_MILLISECONDS) break;
  }
  const numbers = tables.reduce((sum, { cells }) => sum + cells, 0);
  const wanted = Math.floor(aim.milliseconds / quickest);
  const shared = Math.max(Math.ceil(50 / quickest), Math.ceil(draws / (4 * aim.workers)));
  const most = Math.max(1, Math.floor(aim.bytes / (8 * numbers)));
  const least = Math.ceil(draws / aim.chunks);
  return Math.max(least, 1, Math.min(wanted, shared, most));
}
