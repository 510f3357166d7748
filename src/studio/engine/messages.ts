import type { DrawResult, Positions } from '../../experiment/index.ts';
import type { Files, Settings } from '../../scenario/index.ts';

/** A scenario for a worker to keep, under the name by which work refers to it. */
export interface OpenWork {
  kind: 'open';
  name: string;
  files: Files;
  main: string;
  /** All but the values of levers. */
  settings: Settings;
}

/** Draws from `first` to `first + count` of an opened scenario. */
export interface DrawsWork {
  kind: 'draws';
  id: number;
  name: string;
  /** Values of the plan's levers, in its order. */
  levers: number[];
  seed: number;
  thin: number;
  first: number;
  count: number;
  /** Rows of these draws. */
  positions?: Positions;
  /** Where people are at the end of every month is wanted too, of the same draws. */
  monthly: boolean;
}

export type Work = OpenWork | DrawsWork;

/** Where people of the answer's groups are at the end of every report month, draw by draw, and who set out on which link in it. */
export interface MonthlyDraws {
  /** People for whom one of those counted stands. */
  thin: number;
  /** People counted, in the order of `stays`. [draws][months x stays] */
  places: (Uint16Array | Uint32Array)[];
  /** Along and against each link, summed over draws, in people. [months x links x 2] */
  links: Float64Array;
}

export type Done =
  | { id: number; results: DrawResult[]; monthly: MonthlyDraws | null }
  /** What went wrong, for a person to report: our mistake. */
  | { id: number; failed: string };
