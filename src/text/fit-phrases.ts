import { fitPhrasesAr } from './fit-phrases-ar.ts';
import { fitPhrasesEn } from './fit-phrases-en.ts';
import type { Language } from './problem.ts';

/** What a fit found, for the command line and the report. Numbers, names and ranges are handed in as they are to be shown. */
export interface FitPhrases {
  headings: {
    identifiability: string;
    observations: string;
    parameters: string;
    answer: string;
    folds: string;
    rivals: string;
    quality: string;
  };
  columns: {
    observed: string;
    before: string;
    after: string;
    expectedShrink: string;
    evidence: string;
    heldBack: string;
  };
  /** Directions that the observations tell well, and a little, among so many ranged parameters. */
  identifies: (strong: number, weak: number, parameters: number) => string;
  /** Observations that the ranges cannot move, or that say next to nothing. */
  teachNothing: (labels: string) => string;
  matched: string;
  notMatched: (away: string) => string;
  timesBest: (range: string) => string;
  structure: (labels: string) => string;
  allMatched: string;
  effective: (effective: string, rows: string, evaluations: string) => string;
  trusted: (trusted: boolean, shape: string) => string;
  folds: (inside50: number, inside90: number, observations: number) => string;
  foldsGain: (gain: string, better: number, observations: number) => string;
  evidence: (value: string, error: string) => string;
  ownStructure: string;
  /** For the report: what was done, and how to read it. */
  title: string;
  /** Of the posterior: before its digest. */
  digest: string;
  reading: (observations: number, parameters: number) => string;
  captions: { observations: string; parameters: string; answer: string; rivals: string };
  /** How many more or fewer had left alive because of an observation. */
  moved: string;
  /** Held back: whether it lay in the middle half, in nine tenths, or outside. */
  inside: Record<'half' | 'ninety' | 'outside', string>;
  parameter: string;
  tooFewRows: string;
}

export function fitPhrases(language: Language): FitPhrases {
  return language === 'ar' ? fitPhrasesAr : fitPhrasesEn;
}
