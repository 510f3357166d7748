import type { Counts } from '../departures.ts';
import { fillHazards } from '../tables.ts';
import type { Course, World } from '../world.ts';

/**
 * At the begin of a window: every counted signal takes its value for the window from the windows before it, and the
 * hazards on which it acts are worked out. A window before the first counts nobody.
 */
export function feedBack(
  course: Course,
  world: Pick<World, 'tables' | 'window'> & { counted: Counts[] },
  thin: number,
): void {
  const { plan, layout } = course;
  const { tables, window } = world;
  const first = plan.segmentOfDay[plan.windowStarts[window]];
  const last = plan.segmentOfDay[plan.windowStarts[window + 1] - 1] + 1;
  plan.signals.forEach((signal, s) => {
    if (signal.from !== 'counted') return;
    const { rows } = layout.signals[s];
    const until = window - signal.lag;
    for (let row = 0; row < rows; row++) {
      let people = 0;
      for (let w = Math.max(0, until - signal.over); w < until; w++)
        people += world.counted[s][w * rows + row];
      const value = (people * thin) / signal.per;
      tables.signals[s].fill(value, row * tables.segments + first, row * tables.segments + last);
    }
  });
  for (const move of layout.live) fillHazards(plan, layout, tables, move, first, last);
}
