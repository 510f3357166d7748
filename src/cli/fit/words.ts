import type { FitStage } from '../../experiment/index.ts';
import type { Language } from '../../text/index.ts';
import { fitWordsAr } from './words-ar.ts';
import { fitWordsEn } from './words-en.ts';

/** The words of `masar fit`. Numbers, names and ranges are handed in as they are to be shown. */
export interface FitWords {
  options: { output: string; effective: string; rivals: string; folds: string; executor: string };
  stages: Record<FitStage, string>;
  /** Before a structure that is fitted beside the scenario's own. */
  ofRival: (label: string) => string;
  goesOn: (evaluations: number) => string;
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
  /** An observation moved these parameters most; `answer` is by how many people it moved who had left alive. */
  moved: (parameters: string) => string;
  structure: (labels: string) => string;
  allMatched: string;
  effective: (effective: string, rows: string, evaluations: string) => string;
  trusted: (trusted: boolean, shape: string) => string;
  folds: (inside50: number, inside90: number, observations: number) => string;
  foldsGain: (gain: string, better: number, observations: number) => string;
  evidence: (value: string, error: string) => string;
  ownStructure: string;
}

export function fitWords(language: Language): FitWords {
  return language === 'ar' ? fitWordsAr : fitWordsEn;
}
