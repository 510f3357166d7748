import type { Scenario } from '../scenario/index.ts';
import type { DrawResult } from './run.ts';

/** Names of the outcomes at the headline date, and all who had left alive. */
export function headlineFigures({ plan }: Scenario): string[] {
  return [...plan.outcomes.map(({ id }) => id), 'left_alive'];
}

/** People at the headline date in each of `headlineFigures`, of one draw. */
export function headlineOf({ plan, compiled }: Scenario, { outcomes }: DrawResult): Float64Array {
  const { recording } = plan;
  const found = recording.steps.findIndex((row) => row >= recording.headline);
  const step = found < 0 ? recording.steps.length - 1 : found;
  const count = plan.outcomes.length;
  const values = new Float64Array(count + 1);
  for (let o = 0; o < count; o++) {
    values[o] = outcomes[step * count + o];
    const { family } = compiled.outcomes[o];
    if (family !== 'inside' && family !== 'dead') values[count] += values[o];
  }
  return values;
}
