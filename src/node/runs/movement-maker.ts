import { chartMovement } from '../../engine/index.ts';
// The files themselves, as in a worker's other imports.
import {
  computeDisplacementDraw,
  type DisplacementDraw,
} from '../../experiment/displacement/displacement-run.ts';
import type { DisplacementTable } from '../../experiment/displacement/displacement-tables.ts';
import type { DrawMaker, MovementWork } from './chunk-work.ts';

/** Computes draws of a directory in Flee's format. */
export function movementMaker({
  plan,
  camps,
}: Pick<MovementWork, 'plan' | 'camps'>): DrawMaker<DisplacementDraw, DisplacementTable> {
  const course = chartMovement(plan);
  return {
    draw: ({ seed = 1 }, draw) => computeDisplacementDraw(course, camps, { seed }, draw),
    numbers: (result, { part }) => result[part] ?? [],
  };
}
