import type { Language } from './problem.ts';

export type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** One form for each category of Arabic; `#` stands for the number, which the singular and the dual leave out. */
export type ArabicForms = Record<PluralCategory, string>;

/** One form for each category of English; `#` stands for the number. */
export type EnglishForms = Record<'one' | 'other', string>;

/**
 * The category of a number, by the rules of CLDR 48 (plurals.xml, cardinal), for numbers written without decimals or
 * with them. Own rule so that every browser and Node agree.
 */
export function pluralCategory(n: number, language: Language): PluralCategory {
  if (language === 'en') return n === 1 ? 'one' : 'other';
  if (n === 0) return 'zero';
  if (n === 1) return 'one';
  if (n === 2) return 'two';
  if (!Number.isInteger(n)) return 'other';
  const lastTwo = Math.abs(n) % 100;
  if (lastTwo >= 3 && lastTwo <= 10) return 'few';
  if (lastTwo >= 11) return 'many';
  return 'other';
}

/** `12 draws`: the form for `n`, with `shown` (the number as it is to be printed) in the place of `#`. */
export function pluralEn(n: number, shown: string, forms: EnglishForms): string {
  return forms[pluralCategory(n, 'en') === 'one' ? 'one' : 'other'].replace('#', shown);
}

/** As `pluralEn`, with the six forms of Arabic. */
export function pluralAr(n: number, shown: string, forms: ArabicForms): string {
  return forms[pluralCategory(n, 'ar')].replace('#', shown);
}
