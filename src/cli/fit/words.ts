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
}

export function fitWords(language: Language): FitWords {
  return language === 'ar' ? fitWordsAr : fitWordsEn;
}
