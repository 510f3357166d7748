import type { Language } from './problem.ts';
import type { Phrases } from './words.ts';
import { wordsAr } from './words-ar.ts';
import { wordsEn } from './words-en.ts';

/** The words of a language, for the command line and the report. */
export function phrases(language: Language): Phrases {
  return language === 'ar' ? wordsAr : wordsEn;
}
