import { driversPhrasesAr } from './drivers-phrases-ar.ts';
import { driversPhrasesEn } from './drivers-phrases-en.ts';
import type { Language } from './problem.ts';

/** What moves the answer, for the command line and the report. Numbers, names and ranges are handed in as they are to be shown. */
export interface DriversPhrases {
  title: string;
  /** What was done, and how to read it. */
  reading: (figure: string, parameters: string, evaluations: string) => string;
  headings: {
    split: string;
    screening: string;
    indices: string;
    tornado: string;
    knowing: string;
    decision: string;
    next: string;
  };
  columns: {
    number: string;
    effect: string;
    scatter: string;
    first: string;
    total: string;
    low: string;
    high: string;
    explained: string;
    part: string;
    share: string;
    option: string;
    mean: string;
    worth: string;
  };
  parts: Record<'chance' | 'parameters' | 'disputes' | 'structure', string>;
  /** A share of the variance with its standard error. */
  share: (share: string, error: string) => string;
  /** A share that cannot be told from none. */
  none: string;
  others: (count: string) => string;
  asInFile: string;
  /** The best option, and what knowing everything would be worth. */
  decision: (option: string, evpi: string, error: string, figure: string) => string;
  noneWorth: string;
  /** The one number that it would pay most to find out. `as` is how it is written, `acts` what it acts on ('' for nothing named). */
  next: (data: {
    parameter: string;
    as: string;
    acts: string;
    figure: string;
    range: string;
    explained: string;
  }) => string;
  /** No single number would narrow the range by much. */
  nextNone: (figure: string) => string;
  leftAlive: string;
  /** Too few draws for the ranges that are shown: how many would do. */
  tooFewDraws: (draws: string) => string;
}

export function driversPhrases(language: Language): DriversPhrases {
  return language === 'ar' ? driversPhrasesAr : driversPhrasesEn;
}
