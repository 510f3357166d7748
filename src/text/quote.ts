const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';
const LONGEST = 60;

/**
 * Text from a file made safe to show inside a sentence: control characters and the marks that turn the direction of
 * writing become visible, line ends become spaces, and more than 60 characters are cut with an ellipsis.
 */
export function plain(text: string): string {
  const shown = text
    .replace(/[\r\n\t]+/g, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/gu, '\ufffd');
  const characters = [...shown];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : shown;
}

/** A name, code or number set apart from the text around it, so that neither changes the other's order (Unicode UAX 9). */
export function isolate(text: string): string {
  return `${FIRST_STRONG_ISOLATE}${text}${POP_DIRECTIONAL_ISOLATE}`;
}

/** A value that stays on one line of a page: in two it would be read in two directions. */
export const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');

/** Isolates what a sentence of a language is told about: in Arabic always, in English where it holds right-to-left letters. */
export const isolateIn =
  (language: 'en' | 'ar') =>
  (text: string): string =>
    language === 'ar' || /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(text) ? isolate(text) : text;

/** As it stands in an English sentence: between backticks, isolated only where it holds right-to-left letters. */
export function quoteEn(text: string): string {
  return isolateIn('en')(`\`${plain(text)}\``);
}

/** As it stands in an Arabic sentence: between backticks and always isolated. */
export function quoteAr(text: string): string {
  return isolate(`\`${plain(text)}\``);
}

/** `a`, `b` or `c`; the first twelve of a long list. */
export function listEn(texts: readonly string[], last: 'and' | 'or'): string {
  const shown = texts.slice(0, 12).map(quoteEn);
  if (texts.length > shown.length) return `${shown.join(', ')} and ${texts.length - shown.length} more`;
  if (shown.length < 2) return shown.join('');
  return `${shown.slice(0, -1).join(', ')} ${last} ${shown.at(-1)}`;
}

/** As `listEn`; `last` is the Arabic conjunction before the last item: `و` joins it, `أو` stands apart. */
export function listAr(texts: readonly string[], last: 'و' | 'أو'): string {
  const shown = texts.slice(0, 12).map(quoteAr);
  if (texts.length > shown.length)
    return `${shown.join('، ')} وغيرها (${isolate(String(texts.length))} في المجموع)`;
  if (shown.length < 2) return shown.join('');
  return `${shown.slice(0, -1).join('، ')} ${last}${last === 'أو' ? ' ' : ''}${shown.at(-1)}`;
}
