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

/** The points of every outcome at a month: as they are, and as they may be shown. */
interface Row {
  exact: Quantiles[];
  shown: Quantiles[];
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
  const rows = Array.from({ length: plan.recording.steps.length }, (): Row | null => null);
  const row = (month: number): Row => {
    const exact = columns.map((_, o) =>
      quantilesOf(results.map(({ outcomes }) => outcomes[month * count + o])),
    );
    const made = { exact, shown: profile === 'armed_group' ? publishCells(exact) : exact };
    rows[month] = made;
    return made;
  };
  const indexes = new Map(columns.map(({ id }, o) => [id, o]));
  const away = columns.flatMap(({ family }, o) => (family === 'inside' || family === 'dead' ? [] : [o]));
  return {
    scenario,
    months: monthsOf(scenario),
    outcomes: inFamilies(columns),
    at: (outcome, month) => (rows[month] ?? row(month)).shown[indexes.get(outcome) ?? -1] ?? NOBODY,
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
        results.map(({ outcomes }) => {
          let sum = 0;
          for (const o of away) sum += outcomes[month * count + o];
          return sum;
        }),
      );
      if (profile !== 'armed_group') return left;
      const { exact, shown } = rows[month] ?? row(month);
      return publishLeft(
        { outcomes: columns.map(({ family }, o) => ({ family, headline: exact[o] })) },
        left,
        shown,
      );
    },
  };
}

const NOBODY: Quantiles = { p5: 0, p25: 0, p50: 0, p75: 0, p95: 0 };

const dates = new WeakMap<Scenario, readonly string[]>();

/** Last days of the report months. */
export function monthsOf(scenario: Scenario): readonly string[] {
  const before = dates.get(scenario);
  if (before !== undefined) return before;
  const { recording } = scenario.plan;
  const made = Array.from(recording.steps, (row) =>
    civilText(scenario.compiled.origin + recording.days[row]),
  );
  dates.set(scenario, made);
  return made;
}

/** Outcomes in the order of the families, those of one family as in the file. */
export function inFamilies<T extends { family: string }>(outcomes: readonly T[]): T[] {
  const order = FAMILIES.map(({ id }) => id as string);
  return [...outcomes].sort((a, b) => order.indexOf(a.family) - order.indexOf(b.family));
}
