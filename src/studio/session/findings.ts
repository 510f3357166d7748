import { type PairedDifference, type Quantiles, quantilesOf, type Run } from '../../experiment/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import type { MonthlyDraws } from '../engine/messages.ts';
import type { Level } from './levels.ts';

/** What has been computed of a scenario, at one level. Two findings of the same level are paired draw by draw. */
export interface Findings {
  run: Run;
  level: Level;
  /** Where people are in every month, of the same draws; null where only a median is wanted. */
  monthly: MonthlyDraws | null;
}

/** A figure: an outcome by id, or `left_alive`: all outcomes outside the families `inside` and `dead`. */
export type FigureId = string;

/** People in a figure at the end of a report month, in each draw. [draws] */
export function figureDraws({ run }: Findings, figure: FigureId, month: number): number[] {
  const { plan, compiled } = run.scenario;
  const count = plan.outcomes.length;
  const columns = compiled.outcomes.flatMap(({ id, family }, o) =>
    (figure === 'left_alive' ? family !== 'inside' && family !== 'dead' : id === figure) ? [o] : [],
  );
  return run.results.map(({ outcomes }) => {
    let people = 0;
    for (const o of columns) people += outcomes[month * count + o];
    return people;
  });
}

export function figureAt(findings: Findings, figure: FigureId, month: number): Quantiles {
  return quantilesOf(figureDraws(findings, figure, month));
}

const differences = new WeakMap<
  Findings,
  { base: Findings; month: number; found: Map<FigureId, PairedDifference> }
>();

/**
 * Changed less base, draw by draw on the same parameters and random numbers. What was found last of a month is kept: the
 * picture, the headline and the live region tell the same differences.
 */
export function differenceAt(
  base: Findings,
  changed: Findings,
  figure: FigureId,
  month: number,
): PairedDifference {
  let last = differences.get(changed);
  if (last?.base !== base || last.month !== month) {
    last = { base, month, found: new Map() };
    differences.set(changed, last);
  }
  const known = last.found.get(figure);
  if (known !== undefined) return known;
  const before = figureDraws(base, figure, month);
  const after = figureDraws(changed, figure, month);
  const values = after.slice(0, before.length).map((people, draw) => people - before[draw]);
  const quantiles = quantilesOf(values);
  const way = Math.sign(quantiles.p50);
  const same = values.filter((value) => Math.sign(value) === way).length;
  const found = { ...quantiles, median: quantiles.p50, sign: same / values.length, draws: values.length };
  last.found.set(figure, found);
  return found;
}

/** The report month that holds the headline date. */
export function headlineMonth({ plan }: Scenario): number {
  const { recording } = plan;
  const found = recording.steps.findIndex((row) => row >= recording.headline);
  return found < 0 ? recording.steps.length - 1 : found;
}
