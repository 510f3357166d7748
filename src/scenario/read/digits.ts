import { numberPattern } from '../language/notation.ts';

/** Arabic-Indic digits, the Arabic decimal separator and percent sign, and the minus sign, as their ASCII forms. Keeps the length. */
export function asciiNumbers(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u066a\u066b\u2212]/g, (character) => {
    if (character === '\u066b') return '.';
    if (character === '\u066a') return '%';
    if (character === '\u2212') return '-';
    return String(character.charCodeAt(0) & 0xf);
  });
}

const wholeNumber = new RegExp(`^${numberPattern}$`);

/** A number, or undefined. */
export function readNumber(text: string): number | undefined {
  const ascii = asciiNumbers(text.trim());
  if (!wholeNumber.test(ascii)) return undefined;
  const value = Number(ascii);
  return Number.isFinite(value) ? value : undefined;
}
