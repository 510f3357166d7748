import type { Language } from '../../text/index.ts';
import { scoreWordsAr } from './words-ar.ts';
import { scoreWordsEn } from './words-en.ts';

/** How the model is seen beside what was published. */
export type SeenAs = 'published' | 'model';

/** The words of `masar score`. Ids and names of files are handed in as they are; the words isolate them. */
export interface ScoreWords {
  options: { as: string; observations: string; folds: string };
  /** The posterior at hand was made without holding anything back. */
  nothingHeldBack: string;
  /** What is set beside the published figures. */
  seen: Record<SeenAs, string>;
  /** What the columns of the first table are, from the left; `baselines` are the names of the last ones. */
  columns: (baselines: readonly string[]) => string;
  headings: { test: string; fit: string; input: string; outside: (file: string) => string; together: string };
  /** What was observed meets the central half, nine tenths, or neither. */
  verdicts: { half: string; ninety: string; outside: string };
  /** Of a figure without a range of its own: an edge. */
  edges: { floor: string; ceiling: string };
  /** Beside a figure that has no value in some draws. */
  withoutValue: (draws: number) => string;
  /** What the columns of the second table are, from the left; the model alone has no log score. */
  sums: (baselines: readonly string[], seen: SeenAs) => string;
  all: string;
  theme: (id: string) => string;
  noTheme: string;
  /** How many should lie inside if the ranges were right. */
  expected: (scored: number) => string;
  inside: (inside50: number, inside90: number, scored: number) => string;
  meaning: { pit: string; crps: string; log: string; skill: string };
  noHistory: (ids: readonly string[]) => string;
  tooShort: (baseline: string, needs: number, ids: readonly string[]) => string;
}

export function scoreWords(language: Language): ScoreWords {
  return language === 'ar' ? scoreWordsAr : scoreWordsEn;
}
