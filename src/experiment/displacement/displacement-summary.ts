import { civilText, readDay } from '../../scenario/index.ts';
import { quantileSeries, quantilesOf } from '../quantiles.ts';
import type { QuantileSeries, Quantiles } from '../summary.ts';
import { digestDisplacement } from './displacement-digest.ts';
import type { DisplacementRun, MovementExecutor } from './displacement-run.ts';
import { skillAgainstPersistence, validate } from './validation.ts';

/** Days by which the shares of camps are held still for the comparison with persistence. */
export const PERSISTENCE_DAYS = 30;

/** A figure over draws: its mean and the range of plausible runs. */
export interface DrawSpread extends Quantiles {
  mean: number;
  sd: number;
}

export interface CampSummary {
  name: string;
  /** People registered, by day. */
  data: number[];
  /** People in the model, by day. */
  mean: number[];
  quantiles: QuantileSeries;
  /** People whom there is room for at the start; 0: no limit. */
  capacity: number;
}

/** What the draws of a directory in Flee's format come to. */
export interface DisplacementSummary {
  kind: 'modelled';
  profile: 'displacement';
  engine: 'flee';
  /** What was run: its name, and a digest of its files and of what was set beside them. */
  scenario: { id: string; digest: string; set: Record<string, string> };
  compat: 'flee' | 'fixed';
  seed: number;
  draws: number;
  executor: MovementExecutor;
  digest: string;
  /** The first day, `YYYY-MM-DD`. */
  start: string;
  days: number;
  /** One person of the model stands for so many. */
  hasten: number;
  camps: CampSummary[];
  /** Averaged relative difference from registered people, mean over days; `error` is the share in the wrong camp (FabFlee). */
  ard: {
    normal: DrawSpread;
    rescaled: DrawSpread;
    error: DrawSpread;
    byDay: { normal: number[]; rescaled: number[] };
  };
  /** 1 less the rescaled difference over that of shares held still for so many days; null when there are fewer days. */
  skill: (DrawSpread & { heldDays: number }) | null;
  /** At the end: displaced in all, in camps, at other places, under way. */
  people: { displaced: DrawSpread; camps: DrawSpread; elsewhere: DrawSpread; underWay: DrawSpread };
  /** People in camps at the end by where they come from; the mean over draws, places of origin with anybody only. */
  origins: { from: string; to: string; mean: number }[];
}

/** Sums up a run. Ranges are quantiles over draws by linear interpolation. */
export function summarizeDisplacement(
  run: DisplacementRun,
  scenario: DisplacementSummary['scenario'],
): DisplacementSummary {
  const { input, plan, camps, results, draws } = run;
  const width = camps.locations.length;
  const { days } = plan;
  const validations = results.map((draw) => validate(draw.camps, camps.data, width));
  const last = (counts: Int32Array): number => counts[days - 1] ?? 0;
  const inCamps = results.map((draw) => draw.camps.slice((days - 1) * width).reduce((a, b) => a + b, 0));
  const skill = results.map((draw) =>
    skillAgainstPersistence(draw.camps, camps.data, width, PERSISTENCE_DAYS),
  );
  return {
    kind: 'modelled',
    profile: 'displacement',
    engine: 'flee',
    scenario,
    compat: plan.compat,
    seed: run.seed,
    draws,
    executor: run.executor,
    digest: digestDisplacement(run),
    start: input.startDate,
    days,
    hasten: input.settings.hasten,
    camps: camps.names.map((name, c) => {
      const at = (draw: number, day: number): number => results[draw].camps[day * width + c];
      return {
        name,
        data: Array.from({ length: days }, (_, day) => camps.data[day * width + c]),
        mean: Array.from({ length: days }, (_, day) => meanOf(results.map((_, draw) => at(draw, day)))),
        quantiles: quantileSeries(draws, days, at),
        capacity: Math.max(0, plan.capacity[camps.locations[c]]),
      };
    }),
    ard: {
      normal: spreadOf(validations.map(({ meanNormal }) => meanNormal)),
      rescaled: spreadOf(validations.map(({ meanRescaled }) => meanRescaled)),
      error: spreadOf(validations.map(({ meanRescaled }) => meanRescaled / 2)),
      byDay: {
        normal: Array.from({ length: days }, (_, day) => meanOf(validations.map((v) => v.normal[day]))),
        rescaled: Array.from({ length: days }, (_, day) => meanOf(validations.map((v) => v.rescaled[day]))),
      },
    },
    skill: skill.some((value) => Number.isFinite(value))
      ? { ...spreadOf(skill.filter((value) => Number.isFinite(value))), heldDays: PERSISTENCE_DAYS }
      : null,
    people: {
      displaced: spreadOf(results.map((draw) => last(draw.people))),
      camps: spreadOf(inCamps),
      elsewhere: spreadOf(results.map((draw, i) => last(draw.standing) - inCamps[i])),
      underWay: spreadOf(results.map((draw) => last(draw.people) - last(draw.standing))),
    },
    origins: originsOf(run),
  };
}

/** Mean, deviation and quantiles of a figure over draws. */
export function spreadOf(values: readonly number[]): DrawSpread {
  const mean = meanOf(values);
  const variance =
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, values.length - 1);
  return { mean, sd: Math.sqrt(variance), ...quantilesOf(values) };
}

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function originsOf({ plan, camps, results }: DisplacementRun): DisplacementSummary['origins'] {
  const n = plan.locations.length;
  const found: DisplacementSummary['origins'] = [];
  for (let from = 0; from < n; from++)
    for (const to of camps.locations) {
      const sum = results.reduce((all, { origins }) => all + (origins?.[from * (n + 1) + to] ?? 0), 0);
      if (sum > 0 && from !== to)
        found.push({ from: plan.locations[from], to: plan.locations[to], mean: sum / results.length });
    }
  return found;
}

/** The date of a day of a run, `YYYY-MM-DD`: registered people of that date are what the day is compared with. */
export function dateOfDay(start: string, day: number): string {
  return civilText((readDay(start, 'first') ?? 0) + day);
}
