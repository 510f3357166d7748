import type { Language } from '../../text/index.ts';
import { helpWordsAr } from './help-ar.ts';
import { helpWordsEn } from './help-en.ts';

/** Terms or keys, each with what it means. */
interface Explained {
  title: string;
  of: readonly (readonly [term: string, meaning: string])[];
}

/** The page of help. */
export interface HelpWords {
  /** Of the page, and of the button that opens it. */
  title: string;
  screen: { title: string; said: readonly string[] };
  terms: Explained;
  keys: Explained;
  leave: { title: string; said: string };
}

export const helpWords = (language: Language): HelpWords => (language === 'ar' ? helpWordsAr : helpWordsEn);
