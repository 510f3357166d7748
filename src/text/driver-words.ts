import { driverWordsAr } from './driver-words-ar.ts';
import { driverWordsEn } from './driver-words-en.ts';
import type { Language } from './problem.ts';

/** What a parameter says of its owner. */
export type ParameterPartName =
  | 'speed'
  | 'share'
  | 'times'
  | 'effect'
  | 'number'
  | 'makeup'
  | 'selection'
  | 'shape'
  | 'lag'
  | 'smooth'
  | 'weight'
  | 'pull'
  | 'stopped'
  | 'dies'
  | 'distance'
  | 'value';

/** A parameter as the scenario's words name it, in one language. */
export interface CalledParameter {
  owner: string;
  part: ParameterPartName;
  cases: readonly string[];
  /** It holds where no other case does. */
  otherwise: boolean;
}

/**
 * What drives an answer, in words: for the command line and the report. Numbers, names and ranges are handed in as they
 * are to be shown.
 */
export interface DriverWords {
  /** Of the section of the report. */
  title: string;
  leftAlive: string;
  /** The parameter in a table. */
  called: (parameter: CalledParameter) => string;
  /** The parameter as a question to be found out. */
  question: (parameter: CalledParameter) => string;
  /** All parameters of one owner. */
  allOf: (owner: string) => string;
  others: (count: number) => string;
  chance: string;

  /** What to find out next, because it narrows the figure. `part`: share of the variance that its range makes alone. */
  nextForRange: (next: {
    question: string;
    figure: string;
    part: string;
    now: string;
    known: string;
  }) => string;
  /** Because it is worth most to a decision; `worth` as `fewer` and `more` put it. */
  nextForDecision: (next: {
    question: string;
    decision: string;
    figure: string;
    worth: string;
    now: string;
    known: string;
  }) => string;
  /** No single parameter stands out. */
  nextNone: (draws: string) => string;
  /** A benefit of people: what choosing after knowing changes in the figure, on average. */
  benefit: (better: 'less' | 'more', size: string) => string;
  /** A benefit of fewer people than are told. */
  benefitSmall: string;
  /** A benefit of a chance to keep a threshold. */
  benefitOfThreshold: (size: string) => string;

  titles: {
    split: string;
    sobol: string;
    tornado: string;
    morris: string;
    narrowings: string;
    decision: (label: string) => string;
    next: string;
  };
  parts: Record<'structure' | 'disputes' | 'parameters' | 'chance', string>;
  columns: {
    share: string;
    error: string;
    part: string;
    number: string;
    alone: string;
    together: string;
    atLow: string;
    atHigh: string;
    swing: string;
    size: string;
    direction: string;
    scatter: string;
    left: string;
    option: string;
    mean: string;
    worth: string;
  };
  /** Above a table whose columns are digits only: what they are, from the left. */
  columnsFromLeft: (names: readonly string[]) => string;
  /** A share that cannot be told apart from 0, with the upper end of its interval. */
  atMost: (share: string) => string;
  notTold: string;
  /** Which way a figure goes when a parameter goes up; null: both ways. */
  goes: Record<'up' | 'down' | 'both', string>;
  /** What was crossed: numbers of structures and followings. */
  crossed: (structures: number, disputes: number) => string;
  /** Chance of a thinned run. */
  thinnedChance: (thin: number) => string;
  /** What the intervals of the table are. */
  intervals: string;
  tornadoNote: (best: string, draws: string) => string;
  morrisNote: (bases: number, parameters: string) => string;
  narrowingsNote: (draws: string) => string;
  bestOption: (option: string, better: 'less' | 'more', figure: string, sure: string) => string;
  evpi: (worth: string) => string;
  /** The best option is best in every draw. */
  evpiNone: string;
  noWorth: string;
  thresholdNote: (better: 'less' | 'more', threshold: string) => string;
  asInFile: string;
  /** Draws are too few: the ends of the range of a figure are known too badly. */
  fewDraws: (figure: string, wanted: string) => string;
}

export function driverWords(language: Language): DriverWords {
  return language === 'ar' ? driverWordsAr : driverWordsEn;
}
