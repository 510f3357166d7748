import type { DisplacementSummary } from '../../experiment/index.ts';
import type { FleeInput } from '../../scenario/index.ts';
import { type Diagnostic, type Language, type NumberStyle, people, phrases } from '../../text/index.ts';
import type { Edition } from '../edition.ts';
import { reportWordsAr } from '../words-ar.ts';
import { reportWordsEn } from '../words-en.ts';
import { type DisplacementWords, displacementWords } from './words.ts';

/** The report of a Flee directory in one language. */
export interface DisplacementEdition
  extends Pick<Edition, 'language' | 'direction' | 'words' | 'phrases' | 'plain'> {
  summary: DisplacementSummary;
  input: FleeInput;
  /** Warnings that remain. */
  diagnostics: readonly Diagnostic[];
  own: DisplacementWords;
}

export function displacementEdition(
  language: Language,
  summary: DisplacementSummary,
  input: FleeInput,
  diagnostics: readonly Diagnostic[],
): DisplacementEdition {
  return {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    words: language === 'ar' ? reportWordsAr : reportWordsEn,
    phrases: phrases(language),
    plain: { digits: 'latin' } satisfies NumberStyle,
    summary,
    input,
    diagnostics,
    own: displacementWords(language),
  };
}

/** A count of people as it is printed. */
export function countOf({ language, plain }: DisplacementEdition, count: number): string {
  return people(Math.round(count), language, plain);
}
