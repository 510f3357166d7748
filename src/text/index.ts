export { dayName, monthName, monthNumber } from './dates.ts';
export { lineOfDiagnostic, renderDiagnostic, renderDiagnostics } from './diagnostic.ts';
export { displayWidth } from './display-width.ts';
export { type CalledParameter, type DriverWords, driverWords } from './driver-words.ts';
export { codes, explain, isCode } from './explanation.ts';
export type { ExtremeName, ExtremeWords, MeasureName } from './extremes.ts';
export { type FitPhrases, fitPhrases } from './fit-phrases.ts';
export {
  about,
  between,
  type Digits,
  difference,
  differenceRange,
  factor,
  type NumberStyle,
  people,
  percent,
  percentRange,
  range,
  roundTo,
} from './numbers.ts';
export { phrases } from './phrases.ts';
export {
  type ArabicForms,
  type EnglishForms,
  type PluralCategory,
  pluralAr,
  pluralCategory,
  pluralEn,
} from './plural.ts';
export type * from './problem.ts';
export { isolate, plain, unbroken } from './quote.ts';
export { relationNames } from './relation-names.ts';
export type { Told } from './sentences.ts';
export { tell } from './tell.ts';
export { tellExtreme } from './tell-extreme.ts';
export type { Basis, CountedNoun, Phrases, Verb } from './words.ts';
