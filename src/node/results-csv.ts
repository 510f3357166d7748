import type { Summary } from '../experiment/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { roundTo } from '../text/index.ts';

const points = [
  ['0.05', 'p5'],
  ['0.25', 'p25'],
  ['0.5', 'p50'],
  ['0.75', 'p75'],
  ['0.95', 'p95'],
] as const;

/**
 * Every outcome on every report date, long and tidy: `date,outcome,quantile,people`, one row a number. In the profile
 * `armed_group` counts of 1 to 9 are `<10` and the others have three significant figures, so that no cell can be had by
 * subtraction; in `displacement` they are whole.
 */
export function resultsCsv(summary: Summary, profile: Scenario['profile']): string {
  const rows = summary.steps.flatMap((date, step) =>
    summary.outcomes.flatMap(({ id, series }) =>
      points.map(
        ([quantile, point]) => `${date},${id},${quantile},${shownCount(series[point][step], profile)}`,
      ),
    ),
  );
  return `${['date,outcome,quantile,people', ...rows].join('\n')}\n`;
}

function shownCount(people: number, profile: Scenario['profile']): string {
  const whole = Math.round(people);
  if (profile === 'displacement') return String(whole);
  if (whole >= 1 && whole <= 9) return '<10';
  return String(roundTo(whole, 3));
}
