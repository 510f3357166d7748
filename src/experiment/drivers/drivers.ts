import type { Words } from '../../scenario/index.ts';
import type { Quantiles } from '../summary.ts';
import type { Decision } from './decision.ts';
import type { AnswerFigure } from './figure.ts';
import type { ElementaryEffect } from './morris.ts';
import type { NextQuestion } from './next.ts';
import type { ParameterName } from './parameter-name.ts';
import type { SobolIndices } from './sobol.ts';
import type { RangeSplit } from './split.ts';
import type { TornadoBar } from './tornado.ts';
import type { Narrowing, ValueOfInformation } from './value.ts';

export const METHODS = ['value', 'morris', 'sobol', 'tornado', 'split'] as const;

/** A way to ask what drives a figure. `value` works from the draws that all others are compared with. */
export type Method = (typeof METHODS)[number];

/** What drives a figure: the content of `drivers.json`. Aggregate numbers only, in JSON's own types. */
export interface Drivers {
  /** As in a summary. */
  kind: 'modelled';
  exact: true;
  scenario: { id: string; title: Words; digest: string };
  /** Beside the file. */
  settings: Record<string, string>;
  engine: string;
  seed: number;
  draws: number;
  thin: number;
  figure: AnswerFigure;
  /** Date of the figure. */
  headline: string;
  /** The figure over `draws` draws of all parameters. */
  value: Quantiles;
  /** Ranged parameters in the study. */
  parameters: number;
  /** Draws made, all together. */
  evaluations: number;
  /** Names of the parameters and groups of parameters that stand out, in the scenario's words. */
  names: ParameterName[];
  /** What knowing each parameter, and each group of parameters of one owner, would take off the range. Largest first. */
  narrowings: Narrowing[];
  /** The largest share that any of them would explain by noise alone. */
  noise: number;
  /** Groups of parameters, by owner. */
  groups: { id: string; label: Words; parameters: string[] }[];
  morris: { bases: number; effects: ElementaryEffect[] } | null;
  /** The factors are single parameters or groups of them, `(others)` for all the rest together, and `(chance)`. */
  sobol: SobolIndices | null;
  tornado: { draws: number; best: number; bars: TornadoBar[] } | null;
  /** Each structure and each following of the disputes counts alike. */
  split: (RangeSplit & SplitDesign) | null;
  /** `noise`: the largest share of the options' differences that any set of parameters would explain by noise alone. */
  decisions: { decision: Decision; figure: AnswerFigure; value: ValueOfInformation; noise: number }[];
  /** What to find out next; null where no single parameter stands out. */
  next: NextQuestion | null;
}

/** What was crossed for a split. */
export interface SplitDesign {
  /** '' is the scenario's own. */
  structures: string[];
  /** What each following of the disputes sets; `{}` is the file's own. */
  disputes: Record<string, string>[];
  rows: number;
  replicates: number;
}

/** Ids of the factors that are no parameters. */
export const OTHERS = '(others)';
export const CHANCE = '(chance)';
