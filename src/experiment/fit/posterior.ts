import type { RangeMeaning, Words } from '../../scenario/index.ts';
import type { Quantiles } from '../summary.ts';

/**
 * What a fit found: plain JSON, aggregate numbers only. Rows are points of parameter space: coordinates in the informed
 * directions, and outside them the row of each parameter's own sequence.
 */
export interface Fit {
  kind: 'modelled';
  exact: true;
  /** `identity`: of the compiled scenario and its observations. A posterior is read only beside the scenario it was made for. */
  scenario: { id: string; title: Words; identity: string };
  /** Version of the program. */
  engine: string;
  /** The rival whose structure was fitted; '' for the scenario's own. */
  rival: string;
  seed: number;
  executor: 'individuals' | 'expected';
  thin: number;
  /** Evaluations of the model. */
  evaluations: number;
  /** Parameters that some direction moves. */
  parameters: string[];
  /** Their entries in each direction. [directions][parameters] */
  directions: number[][];
  /** How many times the observations are sharper than the ranges along each direction. [directions] */
  information: number[];
  /** Row of the own sequences, weight (sum 1) and coordinates of each row. */
  rows: { row: number; weight: number; at: number[] }[];
  diagnostics: FitDiagnostics;
  observations: FittedObservation[];
  fitted: FittedParameter[];
  /** Outcomes at the headline date and `left_alive`, by the ranges as written and after the fit. */
  answer: { id: string; prior: Quantiles; posterior: Quantiles }[];
  /** Held-back scores, a theme at a time; absent when they were not asked for. */
  folds?: FoldScores[];
}

export interface FitDiagnostics {
  effective: number;
  /** Below 0.7 averages over the weights can be trusted. */
  paretoShape: number;
  lnEvidence: number;
  lnEvidenceError: number;
  rounds: { samples: number; effective: number }[];
  /** Directions along which the observations shrink the variance to less than half; to less than nine tenths. */
  strong: number;
  weak: number;
}

export interface FittedObservation {
  id: string;
  label: Words;
  on: string;
  use: 'fit' | 'test' | 'input';
  theme: string;
  form: 'count' | 'share' | 'ratio';
  range: RangeMeaning;
  observed: { best: number; low: number; high: number };
  /** What may lie between model and source, as standard deviations on the scale of the figure. */
  spread: { below: number; above: number; discrepancy: number; chance: number };
  weight: number;
  /** How far the ranges can move the figure, in standard deviations of that spread. Below 0.2 it teaches nothing. */
  reach: number;
  prior: Quantiles;
  posterior: Quantiles;
  /** Posterior median of the distance between model and source, in the same standard deviations: 2 and more is not matched. */
  pull: number;
  /** Change of the posterior median of each answer if this observation were taken out; null where too few rows would carry it. */
  influence: { answer: Record<string, number>; parameters: { id: string; shift: number }[] } | null;
}

export interface FittedParameter {
  id: string;
  /** The value's quantiles before and after, in the unit of the plan. */
  prior: Quantiles;
  posterior: Quantiles;
  /** Posterior mean and standard deviation in standard deviations of the range as written: 0 and 1 when nothing was learnt. */
  shift: number;
  spread: number;
  /** By how much its variance was expected to shrink before fitting, from 0 to 1. */
  expected: number;
}

/** What a fit without a theme says of its observations. */
export interface FoldScores {
  theme: string;
  effective: number;
  observations: {
    id: string;
    /** Of what would be published: the model's figure with discrepancy, chance and the source's own error. */
    forecast: Quantiles;
    inside50: boolean;
    inside90: boolean;
    /** Probability integral transform. */
    pit: number;
    crps: number;
    /** Logarithm of the density of the observation on its scale, and what the ranges as written give it. */
    lnDensity: number;
    lnDensityPrior: number;
  }[];
}
