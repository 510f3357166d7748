import { chartMovement, type MovementChart } from '../../engine/index.ts';
import { compileMovement } from '../../scenario/flee/compile-movement.ts';
// The files themselves: a worker then loads nothing that reads directories.
import type { FleeInput } from '../../scenario/flee/flee-input.ts';
import type { Positions } from '../run.ts';
import { type Camps, campsOf } from './camp-series.ts';
import { computeDisplacementDraw, type DisplacementDraw, type RunningOptions } from './displacement-run.ts';
import { withPosition } from './movement-parameters.ts';

/** Draws of a directory whose settings of movement differ from one to the next. */
export interface VariedDraws {
  seed: number;
  /**
   * Where in its range each named setting of movement stands (probabilities), draw by draw, and the draw whose chance each takes.
   * Settings that are not named are those of the directory.
   */
  positions: Positions;
}

/** As `VariedDraws`, of the first `days` days. */
export interface VariedAsked extends VariedDraws, RunningOptions {
  days: number;
}

/** Computes such draws of one directory somewhere: people in each camp at the end of each day, in the order of draws. [days x camps] */
export type VariedRunner = (asked: VariedAsked, draws: number) => Promise<Int32Array[]>;

/** Computes draws of a directory at positions, one at a time. What draws of the same settings share is made once while they follow each other. */
export function variedMovement(
  input: FleeInput,
  compat: 'flee' | 'fixed',
): (options: VariedDraws, draw: number) => DisplacementDraw {
  let made: { key: string; chart: MovementChart; camps: Camps } | null = null;
  return ({ seed, positions }, draw) => {
    const { parameters, rows, chance, first = 0 } = positions;
    const at = draw - first;
    const row = [...rows.subarray(at * parameters.length, (at + 1) * parameters.length)];
    const key = JSON.stringify([parameters, row]);
    if (made?.key !== key) {
      const varied = withPosition(input, parameters, row);
      const chart = chartMovement(compileMovement(varied, { compat }));
      made = { key, chart, camps: campsOf(varied, chart) };
    }
    return computeDisplacementDraw(made.chart, made.camps, { seed }, chance?.[at] ?? draw);
  };
}

/** Draws one after another on the calling thread. */
export function variedInline(input: FleeInput, compat: 'flee' | 'fixed'): VariedRunner {
  return async ({ days, seed, positions, signal, progress, pause }, draws) => {
    const compute = variedMovement({ ...input, days }, compat);
    const camps: Int32Array[] = [];
    for (let draw = 0; draw < draws; draw++) {
      if (signal?.aborted) throw signal.reason;
      camps.push(compute({ seed, positions }, draw).camps);
      progress?.(draw + 1, draws);
      await pause?.();
    }
    return camps;
  };
}
