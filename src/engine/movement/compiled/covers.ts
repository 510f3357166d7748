import type { MovementChart } from '../movement-chart.ts';
import { type MovementOptions, waysToMove } from '../movement-state.ts';

/**
 * Whether the compiled day loop knows every rule of a plan: people are displaced by numbers given for each day, do not walk
 * by chance, differ in nothing but where they are and have been, leave by chances known ahead, and choose by weights known ahead with
 * the room of the moment, not raised to a power and none pruned.
 */
export function compiledCovers(chart: MovementChart, options: MovementOptions): boolean {
  const { plan, hazards, liveWeights, classes, calendar } = chart;
  const { rules, spawning } = plan;
  const { blind } = waysToMove(plan, calendar, options);
  const whole = (count: number): boolean => count < 2 ** 31;
  const displaced =
    spawning.counts !== null &&
    !spawning.takeFromPopulation &&
    spawning.counts.every(whole) &&
    spawning.initial.every(({ count }) => whole(count));
  const chosen = !liveWeights && !blind && rules.weightPower === 1 && !(rules.pruningThreshold >= 1.001);
  const walks = options.continuation === 'remaining' || plan.links.walkProbability.some((p) => p > 0);
  const alike = classes.count === 1 && !walks && !rules.campsAreSinks;
  return displaced && chosen && alike && hazards !== null && plan.locations.length > 0;
}
