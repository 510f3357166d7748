import { move, transferableSymbol, valueSymbol, workerData } from 'piscina';
import { chartMovement, type MovementPlan } from '../engine/index.ts';
import type { Camps } from '../experiment/displacement/camp-series.ts';
// The file itself, and not the index: a worker then loads what draws need and nothing that reads reports.
import {
  computeDisplacementDraw,
  type DisplacementDraw,
  type DisplacementOptions,
} from '../experiment/displacement/displacement-run.ts';
import type { Broken } from './thread-pool.ts';

/** What a worker gets when it starts. */
export interface DisplacementWork {
  plan: MovementPlan;
  camps: Camps;
  options: DisplacementOptions;
}

/** What comes back for a draw. */
export interface DisplacementDone {
  result: DisplacementDraw;
}

const work = workerData as DisplacementWork;
const chart = chartMovement(work.plan);

/** Computes one draw; the arrays of its result are moved, not copied, to the calling thread. @public */
export default function computeDraw(draw: number): unknown {
  try {
    const result = computeDisplacementDraw(chart, work.camps, work.options, draw);
    const buffers = Object.values(result).flatMap((array) => (array === null ? [] : [array.buffer]));
    const done: DisplacementDone = { result };
    return move({ [transferableSymbol]: [...new Set(buffers)], [valueSymbol]: done });
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { broken: { message, stack } } satisfies Broken;
  }
}
