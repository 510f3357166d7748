import { chartMovement } from '../../engine/index.ts';
// The files themselves, as in a worker's other imports.
import {
  computeDisplacementDraw,
  type DisplacementDraw,
} from '../../experiment/displacement/displacement-run.ts';
import type { DisplacementTable } from '../../experiment/displacement/displacement-tables.ts';
import { variedMovement } from '../../experiment/displacement/varied-movement.ts';
import type { DrawMaker, MovementWork } from './chunk-work.ts';

/** Computes draws of a directory in Flee's format. */
export function movementMaker({
  plan,
  camps,
  varied,
}: Pick<MovementWork, 'plan' | 'camps' | 'varied'>): DrawMaker<DisplacementDraw, DisplacementTable> {
  return {
    draw: varied === undefined ? alike(plan, camps) : apart(varied, plan.compat),
    numbers: (result, { part }) => result[part] ?? [],
  };
}

type MakeDraw = DrawMaker<DisplacementDraw, DisplacementTable>['draw'];

function alike(plan: MovementWork['plan'], camps: MovementWork['camps']): MakeDraw {
  const course = chartMovement(plan);
  return ({ seed = 1 }, draw) => computeDisplacementDraw(course, camps, { seed }, draw);
}

function apart(input: NonNullable<MovementWork['varied']>, compat: 'flee' | 'fixed'): MakeDraw {
  const compute = variedMovement(input, compat);
  return ({ seed = 1, positions }, draw) => {
    if (positions === undefined) throw new Error('draws that differ were given no positions');
    return compute({ seed, positions }, draw);
  };
}
