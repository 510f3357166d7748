import {
  outcomeLabel,
  publishCells,
  publishLeft,
  type Quantiles,
  quantilesOf,
  type Run,
} from '../../experiment/index.ts';
import { civilText, FAMILIES, type Scenario, type Words } from '../../scenario/index.ts';

/** An outcome as pictures and sentences need it. */
export interface ShownOutcome {
  id: string;
  label: Words;
  family: string;
}

/** What a run says of every outcome at the end of every report month, as it may be shown (docs/privacy.md). */
export interface ShownSeries {
  scenario: Scenario;
  /** Last days of the report months, such as `2017-10-31`. */
  months: readonly string[];
  /** In the order in which they are stacked. */
  outcomes: readonly ShownOutcome[];
  /** The five points of an outcome at a month. */
  at(outcome: string, month: number): Quantiles;
  /** The part of everybody that an outcome is at a month, draw by draw. */
  share(outcome: string, month: number): Quantiles;
  /** Of those who had left and were not known to be dead. */
  leftAlive(month: number): Quantiles;
}

const known = new WeakMap<Run, ShownSeries>();

/** Written from a run without the rest of its summary, which would take longer than a lever can wait. */
export function shownSeries(run: Run): ShownSeries {
  const before = known.get(run);
  if (before !== undefined) return before;
  const made = publishedSeries(run);
  known.set(run, made);
  return made;
}

function publishedSeries({ scenario, results }: Run): ShownSeries {
  const { plan, compiled, profile } = scenario;
  const count = plan.outcomes.length;
  const columns = compiled.outcomes.map(({ id, family }) => ({
    id,
    family,
    label: outcomeLabel(scenario, id),
  }));
  const rows = Array.from({ length: plan.recording.steps.length }, (): Quantiles[] | null => null);
  const exact = (month: number): Quantiles[] =>
    columns.map((_, o) => quantilesOf(results.map(({ outcomes }) => outcomes[month * count + o])));
  const row = (month: number): Quantiles[] => {
    const cells = exact(month);
    rows[month] ??= profile === 'armed_group' ? publishCells(cells) : cells;
    return rows[month];
  };
  const indexes = new Map(columns.map(({ id }, o) => [id, o]));
  return {
    scenario,
    months: monthsOf(scenario),
    outcomes: inFamilies(columns),
    at: (outcome, month) => (rows[month] ?? row(month))[indexes.get(outcome) ?? -1] ?? NOBODY,
    share: (outcome, month) =>
      quantilesOf(
        results.map(({ outcomes }) => {
          const people = outcomes.subarray(month * count, (month + 1) * count);
          const all = people.reduce((sum, n) => sum + n, 0);
          return all > 0 ? (people[indexes.get(outcome) ?? -1] ?? 0) / all : 0;
        }),
      ),
    leftAlive(month) {
      const left = quantilesOf(
        results.map(({ outcomes }) =>
          columns.reduce(
            (sum, { family }, o) =>
              family === 'inside' || family === 'dead' ? sum : sum + outcomes[month * count + o],
            0,
          ),
        ),
      );
      if (profile !== 'armed_group') return left;
      const cells = exact(month);
      const headlines = columns.map(({ family }, o) => ({ family, headline: cells[o] }));
      return publishLeft({ outcomes: headlines }, left, rows[month] ?? row(month));
    },
  };
}

const NOBODY: Quantiles = { p5: 0, p25: 0, p50: 0, p75: 0, p95: 0 };

/** Last days of the report months. */
export function monthsOf({ plan, compiled }: Scenario): string[] {
  const { recording } = plan;
  return Array.from(recording.steps, (row) => civilText(compiled.origin + recording.days[row]));
}

/** Outcomes in the order of the families, those of one family as in the file. */
export function inFamilies<T extends { family: string }>(outcomes: readonly T[]): T[] {
  const order = FAMILIES.map(({ id }) => id as string);
  return [...outcomes].sort((a, b) => order.indexOf(a.family) - order.indexOf(b.family));
}
