import { move, transferableSymbol, valueSymbol, workerData } from 'piscina';
// The file itself, and not the index: a worker then loads what draws need and nothing that reads directories.
import { type VariedDraws, variedMovement } from '../experiment/displacement/varied-movement.ts';
import type { FleeInput } from '../scenario/flee/flee-input.ts';
import type { Broken } from './thread-pool.ts';

/** What a worker gets when it starts. */
export interface VariedWork {
  input: FleeInput;
  compat: 'flee' | 'fixed';
}

/** Draws from `first` up to `first + count` of the first `days` days. `options` hold their positions only. */
export interface VariedTask {
  days: number;
  options: VariedDraws;
  first: number;
  count: number;
}

/** What comes back: people in camps, draw by draw. */
export interface VariedDone {
  camps: Int32Array[];
}

const { input, compat } = workerData as VariedWork;

/** Computes a few draws; their arrays are moved, not copied, to the calling thread. @public */
export default function computeVaried({ days, options, first, count }: VariedTask): unknown {
  try {
    const compute = variedMovement({ ...input, days }, compat);
    const camps = Array.from({ length: count }, (_, i) => compute(options, first + i).camps);
    const done: VariedDone = { camps };
    return move({ [transferableSymbol]: camps.map(({ buffer }) => buffer), [valueSymbol]: done });
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { broken: { message, stack } } satisfies Broken;
  }
}
