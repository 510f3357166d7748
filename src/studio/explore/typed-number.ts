import type { Digits, Language } from '../../text/index.ts';

const ARABIC = '٠١٢٣٤٥٦٧٨٩';

/** A number as it may be typed, in the digits and with the point that computers read. */
export function westernDigits(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(ARABIC.indexOf(digit)))
    .replace('٫', '.')
    .replaceAll('٬', '');
}

/** A number that can be typed, to its last digit: a lever at 1.25 is not at about 1.3. */
export function typedNumber(value: number, language: Language, digits: Digits): string {
  const text = String(Number(value.toFixed(4)));
  if (language !== 'ar' || digits !== 'arabic') return text;
  return text.replace(/[0-9]/g, (digit) => ARABIC[Number(digit)]).replace('.', '٫');
}
