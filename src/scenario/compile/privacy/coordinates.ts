import type { Located } from '../../source.ts';
import type { Compilation } from '../compilation.ts';
import { foldLetters } from './fold-letters.ts';
import type { Text } from './texts.ts';

/** M-S02: no point finer than a tenth of a degree, whether in its field or hidden in a text. */
export function refuseFinePoints(c: Compilation, texts: Text[]): void {
  for (const { value } of c.source.places)
    for (const coordinate of [value.lat, value.lon])
      if (coordinate && isFinerThanTenth(coordinate))
        c.collector.error({ code: 'M-S02', found: String(coordinate.value) }, coordinate.at);
  for (const { text, at } of texts) {
    const found = finePointIn(text);
    if (found !== null) c.collector.error({ code: 'M-S02', found }, at);
  }
}

function isFinerThanTenth(coordinate: Located<number>): boolean {
  return Math.abs(coordinate.value * 10 - Math.round(coordinate.value * 10)) > 1e-9;
}

/** Two decimals or more; in an id the point is an underscore and both numbers have three figures or more behind it. */
const FORMS: readonly RegExp[] = [
  // 36.1234, 38.5678 and the like; a percent sign makes it shares
  /-?\b\d{1,2}\.\d{2,}°?\s?[ns]?\s*[,;/| ]\s*-?\d{1,3}\.\d{2,}(?![\d.]*\s?%)°?\s?[ew]?/,
  // one axis that says so
  /\b(lat|latitude|lon|lng|long|longitude)\s*[:=]?\s*-?\d{1,3}\.\d{2,}/,
  /خط (العرض|الطول)\s*[:=]?\s*-?\d{1,3}\.\d{2,}/,
  /-?\b\d{1,3}\.\d{2,}\s*(°|º|deg\b|[nsew]\b|درجة)/,
  // degrees and minutes
  /\b\d{1,3}\s*[°º˚]\s*\d{1,2}\s*['’′‘m]/,
  /\b\d{1,3}\s*درجة\s*و?\s*\d{1,2}\s*دقيقة/,
  // geo: addresses, maps, plus codes, military grids
  /\bgeo:-?\d+\.\d{2,}/,
  /[@=/]-?\d{1,2}\.\d{3,},-?\d{1,3}\.\d{3,}/,
  /\b[23456789cfghjmpqrvwx]{4,8}\+[23456789cfghjmpqrvwx]{2,3}\b/,
  /\b\d{1,2}[c-hj-np-x]\s?[a-hj-np-z]{2}\s?(\d{3,5}\s?\d{3,5})\b/,
  // 36_1234_38_5678
  /(?<!\d)\d{1,2}[_-]\d{3,}[_-]\d{1,3}[_-]\d{3,}(?!\d)/,
];

/** The first point in a text that is finer than a tenth of a degree. Arabic digits and separators are read. */
export function finePointIn(text: string): string | null {
  const folded = foldLetters(text)
    .replace(/\u066b/g, '.')
    .replace(/(\d)،/g, '$1,')
    .replace(/′′|''/g, '"');
  for (const form of FORMS) {
    const found = form.exec(folded);
    if (found !== null) return found[0].trim();
  }
  return null;
}
