import type { CohortChart } from '../cohort-chart.ts';
import type { CohortsOptions } from '../cohort-state.ts';

/**
 * Whether the compiled loop of cohorts knows every rule of a plan: people are displaced by whole numbers given for each day, choose by
 * weights with the room of the moment, not raised to a power, and states of a day have an order.
 */
export function cohortsCovered({ chart, states }: CohortChart, { turns }: CohortsOptions): boolean {
  const { rules, spawning, locations } = chart.plan;
  const whole = (count: number): boolean => Number.isInteger(count) && count >= 0 && count < 2 ** 30;
  const displaced =
    spawning.counts !== null &&
    !spawning.takeFromPopulation &&
    spawning.counts.every(whole) &&
    spawning.initial.every(({ count }) => whole(count));
  const bounded = chart.calendar.capacity.every((people) => !(people * rules.capacityScaling >= 2 ** 30));
  return (
    displaced &&
    bounded &&
    rules.weightPower === 1 &&
    states.ordered &&
    turns !== 'none' &&
    locations.length > 0
  );
}
