import { asciiNumbers } from '../../scenario/read/digits.ts';

/** A number that somebody asks for: `value` of `30%` is 0.3. */
export interface AskedNumber {
  value: number;
  percent: boolean;
}

/** `2300`, `6,800`, `about 2 300`, `30%`, the same in Arabic digits; null for what is no number. */
export function readAskedNumber(text: string): AskedNumber | null {
  const ascii = asciiNumbers(text)
    .replace(/[\u2066-\u2069\u200e\u200f\u061c]/g, '')
    .replace(/^\s*(about|around|~|≈|نحو|حوالي)\s*/i, '')
    .replace(/(?<=\d)[,\u066c\u060c'\u2019_\s\u00a0\u202f](?=\d{3}(?!\d))/g, '')
    .trim();
  const found = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(ascii);
  if (!found) return null;
  const percent = found[2] === '%';
  return { value: percent ? Number(found[1]) / 100 : Number(found[1]), percent };
}
