import type { Quantiles, Summary } from '../experiment/index.ts';

/**
 * People who had left and were not known to be dead at the headline date: the sum, draw by draw, of all outcomes
 * outside the families `inside` and `dead`. Medians of single outcomes do not add up to it, so only the run itself can
 * say it, as the metric `left_alive`; null where the run does not.
 */
export function leftAlive(summary: Pick<Summary, 'metrics'>): Quantiles | null {
  return summary.metrics.left_alive ?? null;
}

/** Outcomes of people who left, in the order of the scenario. */
export function outcomesOfThoseWhoLeft(summary: Summary): Summary['outcomes'] {
  return summary.outcomes.filter(({ family }) => family !== 'inside' && family !== 'dead');
}
