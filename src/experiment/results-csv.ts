import type { Scenario } from '../scenario/index.ts';
import { publish } from './publish.ts';
import type { Summary } from './summary.ts';
import { told } from './told.ts';

/** The percent points of a summary as files name them. */
export const QUANTILES = [
  ['0.05', 'p5'],
  ['0.25', 'p25'],
  ['0.5', 'p50'],
  ['0.75', 'p75'],
  ['0.95', 'p95'],
] as const;

/**
 * Every outcome on every report date, long and tidy: `date,outcome,quantile,people,kind`, one row a number, each marked
 * `modelled`. In the profile `armed_group` counts of 1 to 9 are `<10` and the others are told to ten people (from 10,000
 * to three significant figures), so that no cell can be had by subtraction; in `displacement` they are whole.
 */
export function resultsCsv(summary: Summary, profile: Scenario['profile']): string {
  const { steps, outcomes } = publish(summary, profile);
  const rows = steps.flatMap((date, step) =>
    outcomes.flatMap(({ id, series }) =>
      QUANTILES.map(
        ([quantile, point]) => `${date},${id},${quantile},${told(series[point][step], profile)},modelled`,
      ),
    ),
  );
  return `${['date,outcome,quantile,people,kind', ...rows].join('\n')}\n`;
}
