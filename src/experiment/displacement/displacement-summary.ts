import { civilText, readDay } from '../../scenario/index.ts';
import type { QuantileSeries } from '../summary.ts';
import type { MovementExecutor } from './displacement-run.ts';
import type { DrawSpread } from './draw-spread.ts';

/** Days by which the shares of camps are held still for the comparison with persistence. */
export const PERSISTENCE_DAYS = 30;

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

/** The date of a day of a run, `YYYY-MM-DD`: registered people of that date are what the day is compared with. */
export function dateOfDay(start: string, day: number): string {
  return civilText((readDay(start, 'first') ?? 0) + day);
}
