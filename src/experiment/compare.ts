import type { Run } from './run.ts';
import { cellOf } from './standard-error.ts';
import type { Quantiles } from './summary.ts';

/** A difference b - a, draw by draw on the same parameters and random numbers. */
export interface PairedDifference extends Quantiles {
  median: number;
  /** Share of draws whose difference has the sign of the median: 1 is certain inside the model. */
  sign: number;
  draws: number;
}

/** What to compare: an outcome, or a status of the groups that the answer is about. */
export type Compared = string | { outcome: string } | { status: string };

export interface Comparison {
  base: Run;
  other: Run;
  /** At the end of a report month (`2017-10`); default the headline date. */
  at(month: string): Comparison;
  of(what: Compared): PairedDifference;
  /** Every outcome, in order. */
  outcomes(): { id: string; base: Quantiles; other: Quantiles; difference: PairedDifference }[];
  /** The same for a metric of an observation. */
  observation(id: string): PairedDifference;
}

/** Pairs two runs of the same seed, draws, thinning and executor. Throws a RangeError when they are not. */
export function compare(base: Run, other: Run, month?: string): Comparison {
  if (
    base.seed !== other.seed ||
    base.draws !== other.draws ||
    base.thin !== other.thin ||
    base.executor !== other.executor
  )
    throw new RangeError(
      `runs can be paired when seed, draws, thin and executor agree; found ${describe(base)} and ${describe(other)}`,
    );
  const step = (run: Run): number => stepOf(run, month);
  const stock = (run: Run, id: string): number[] => {
    const { outcomes } = run.scenario.plan;
    const o = outcomes.findIndex((outcome) => outcome.id === id);
    if (o < 0) throw new RangeError(`no outcome ${id}; there are ${outcomes.map((x) => x.id).join(', ')}`);
    return run.results.map((result) => result.outcomes[step(run) * outcomes.length + o]);
  };
  const values = (run: Run, what: Compared): number[] => {
    if (typeof what === 'string') return stock(run, what);
    if ('outcome' in what) return stock(run, what.outcome);
    return statusStock(run, what.status, step(run));
  };
  return {
    base,
    other,
    at: (otherMonth) => compare(base, other, otherMonth),
    of: (what) => differences(values(base, what), values(other, what)),
    outcomes: () =>
      base.scenario.plan.outcomes
        .filter(({ id }) => other.scenario.plan.outcomes.some((o) => o.id === id))
        .map(({ id }) => ({
          id,
          base: cellOf(stock(base, id)),
          other: cellOf(stock(other, id)),
          difference: differences(stock(base, id), stock(other, id)),
        })),
    observation(id) {
      const of = (run: Run): number[] => {
        const m = run.scenario.plan.metrics.findIndex((metric) => metric.id === id);
        if (m < 0) throw new RangeError(`no observation ${id}`);
        return run.results.map((result) => result.metrics[m]);
      };
      return differences(of(base), of(other));
    },
  };
}

function describe(run: Run): string {
  return `seed ${run.seed}, ${run.draws} draws, thin ${run.thin}, ${run.executor}`;
}

/** Index of the report month that a run has for a month; the headline's without one. */
function stepOf(run: Run, month: string | undefined): number {
  const { recording, months } = run.scenario.plan;
  if (month === undefined) {
    const day = recording.days[recording.headline];
    const found = recording.steps.findIndex((row) => recording.days[row] >= day);
    return found < 0 ? recording.steps.length - 1 : found;
  }
  const match = /^(\d{4})-(\d{2})$/.exec(month);
  const number = match ? Number(match[1]) * 12 + Number(match[2]) - 1 : Number.NaN;
  const step = months.findIndex((m) => m.number === number);
  if (step < 0) throw new RangeError(`${month} is not a month of ${run.scenario.id}`);
  return step;
}

function statusStock(run: Run, status: string, step: number): number[] {
  const { statuses } = run.scenario.plan;
  const index = statuses.indexOf(status);
  if (index < 0) throw new RangeError(`no status ${status}; there are ${statuses.join(', ')}`);
  return run.results.map((result) => result.statuses[step * statuses.length + index]);
}

/** Draw by draw, what the other has more than the base. */
export function differences(base: number[], other: number[]): PairedDifference {
  const differences = base.map((value, draw) => other[draw] - value);
  const quantiles = cellOf(differences);
  const median = quantiles.p50;
  const same = differences.filter((d) => Math.sign(d) === Math.sign(median)).length;
  return { ...quantiles, median, sign: same / differences.length, draws: differences.length };
}
