import type { Language } from '../../text/index.ts';
import { templateWordsAr } from './template-words-ar.ts';
import { templateWordsEn } from './template-words-en.ts';

/** The remarks in a new scenario: each a line of its own, at most 115 columns. */
export interface TemplateWords {
  head: readonly string[];
  time: string;
  places: string;
  groups: string;
  moves: readonly string[];
  levers: string;
  /** Above the examples, which are remarks themselves. */
  more: readonly string[];
  periods: string;
  placesFile: readonly string[];
  reasons: readonly string[];
  most: string;
  traits: string;
  observations: readonly string[];
  sources: string;
  evidence: readonly string[];
}

export function templateWords(language: Language): TemplateWords {
  return language === 'ar' ? templateWordsAr : templateWordsEn;
}
