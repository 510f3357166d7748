import type { Words } from '../scenario/index.ts';

/** The 5, 25, 50, 75 and 95 percent points over the draws. */
export interface Quantiles {
  p5: number;
  p25: number;
  p50: number;
  p75: number;
  p95: number;
  /** Monte Carlo standard errors of the printed points, to three significant figures. Not in series, nor from one draw. */
  se?: { p5: number; p50: number; p95: number };
}

/** The same five points for every report date. Each array: [steps]. */
export interface QuantileSeries {
  p5: number[];
  p25: number[];
  p50: number[];
  p75: number[];
  p95: number[];
}

/** One observation beside what the model says of it. */
export interface ScoredObservation {
  id: string;
  label: Words;
  on: string;
  use: 'fit' | 'test' | 'input';
  form: 'count' | 'share' | 'ratio';
  observed: { best: number; low: number; high: number };
  model: Quantiles;
  /** The model's median lies inside the observed [low, high]. */
  passed: boolean;
  /** The observed best lies inside the model's 50 and 90 percent ranges. */
  inside50: boolean;
  inside90: boolean;
  /** Continuous ranked probability score of the draws against the observed best, in the metric's unit. */
  crps: number;
  /** Interval score of the 90 percent range (Gneiting and Raftery 2007, eq. 43), in the metric's unit. */
  intervalScore: number;
  because: string[];
}

export interface Score {
  observations: ScoredObservation[];
  /** Inputs are reported, never counted as successes. */
  passed: number;
  scored: number;
  covered50: number;
  covered90: number;
}

/** What a run says: the content of `summary.json`. Holds aggregate numbers only, in JSON's own types. */
export interface Summary {
  /** Nobody counted these people. */
  kind: 'modelled';
  /** Counts are as the model has them, 1 to 9 included: not for publication where groups are small. */
  exact: true;
  scenario: { id: string; title: Words; question: Words; digest: string };
  seed: number;
  draws: number;
  thin: number;
  /** Version of the program. */
  engine: string;
  /** Of what happened in all draws: equal for any number of workers and machine. */
  digest: string;
  /** Settings given beside the file (`--set`). */
  settings: Record<string, string>;
  /** Of the middle draw by people in; `in` = `here` + `out` exactly. `out`: in a status that nothing leaves. */
  people: { in: number; here: number; out: number; conservedDraws: number };
  /** Keyed by outcome id (stock at the headline date), `left_alive` (all outcomes outside `inside` and `dead`) and `observation.<id>`. */
  metrics: Record<string, Quantiles>;
  headline: string;
  /** Last days of the report months. */
  steps: string[];
  outcomes: {
    id: string;
    label: Words;
    family: string;
    /** That somebody can have and that it counts, by id. */
    statuses: string[];
    headline: Quantiles;
    end: Quantiles;
    series: QuantileSeries;
  }[];
  /** Where and how, at the headline date: cells with nobody in any draw are left out. Sorted by outcome, then people. */
  table: {
    outcome: string;
    status: string;
    statusLabel: Words;
    place: string;
    placeLabel: Words;
    people: Quantiles;
  }[];
  /** Outcomes by group at the headline date. `people`: who had come by then. */
  groups: { id: string; label: Words; people: Quantiles; outcomes: Record<string, Quantiles> }[];
  /** Every transition: how many people by the end of the run, and per report month. */
  moves: {
    id: string;
    label: Words;
    reason: boolean;
    from: string[];
    to: string;
    total: Quantiles;
    /** By the end of the headline's month. Runs of older versions do not have it. */
    headline?: Quantiles;
    monthly: QuantileSeries;
  }[];
  /** Where people are on four dates, and on which links they set out since the date before. Places and links without people are left out. */
  maps: {
    on: string;
    places: { place: string; people: Record<string, Quantiles> }[];
    links: { link: string; forward: Quantiles; back: Quantiles }[];
  }[];
  /** Who became what, up to the headline date: people who went from one status to another. */
  spells: { from: string; to: string; people: Quantiles }[];
  score: Score;
  /** How many ranged numbers carry each grade; `none` are holes. */
  evidence: {
    measured: number;
    quoted: number;
    calibrated: number;
    inferred: number;
    assumed: number;
    none: number;
  };
}
