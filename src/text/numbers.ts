import type { Language } from './problem.ts';

/** Digits of Arabic text: European by default, as CLDR has plain `ar`; `arabic` where the region or the reader asks. */
export type Digits = 'latin' | 'arabic';

/** How numbers are shown. `armed_group` hides modelled counts of 1 to 9; give it wherever a modelled count is printed. */
export interface NumberStyle {
  digits?: Digits;
  profile?: 'armed_group' | 'displacement';
}

const ARABIC_DIGITS = '٠١٢٣٤٥٦٧٨٩';

/** Digits and separators of the style; English text keeps European digits. */
function inDigits(latin: string, language: Language, style: NumberStyle): string {
  if (language === 'en' || style.digits !== 'arabic') return latin;
  return latin
    .replace(/[0-9]/g, (digit) => ARABIC_DIGITS[Number(digit)])
    .replaceAll(',', '٬')
    .replace('.', '٫')
    .replace('%', '٪');
}

/** An integer with a separator between thousands, in European digits. */
function grouped(n: number): string {
  return String(Math.abs(Math.round(n))).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `10,000`: a number of things that are no people, in European digits, with a separator between thousands where it is whole. */
export function written(n: number): string {
  return Number.isInteger(n) ? grouped(n) : String(n);
}

/** Rounded to this many significant figures; exact for integers below 2^53. */
export function roundTo(n: number, significant: number): number {
  return n === 0 ? 0 : Number(n.toPrecision(significant));
}

/**
 * Two significant figures below 10,000 and three above: as many as a range of plausible runs can carry. Of an armed group
 * at most to tens, so that no small count is the difference of two printed ones.
 */
function rounded(n: number, style: NumberStyle): number {
  const whole = Math.round(n);
  if (style.profile === 'armed_group' && Math.abs(whole) < 100) return Math.round(whole / 10) * 10;
  return Math.abs(whole) < 10 ? whole : roundTo(whole, Math.abs(whole) < 10_000 ? 2 : 3);
}

const isSmallCell = (n: number, style: NumberStyle): boolean =>
  style.profile === 'armed_group' && Math.round(n) >= 1 && Math.round(n) <= 9;

/** `27,330`: a count of people to the last one, rounded only to an integer. `n` must not be negative. */
export function people(n: number, language: Language, style: NumberStyle = {}): string {
  if (isSmallCell(n, style)) return smallCell(language, style);
  return inDigits(grouped(n), language, style);
}

/** `5,800`: a count of people to two significant figures, three from 10,000. `n` must not be negative. */
export function about(n: number, language: Language, style: NumberStyle = {}): string {
  if (isSmallCell(n, style)) return smallCell(language, style);
  return inDigits(grouped(rounded(n, style)), language, style);
}

/** What stands for a modelled count of 1 to 9 people: `<10`; in Arabic in words, since `<` turns round there. */
function smallCell(language: Language, style: NumberStyle): string {
  return language === 'en' ? '<10' : `أقل من ${inDigits('10', language, style)}`;
}

/**
 * `40%` of a fraction 0.4: whole percents; below 10% one decimal where it is not zero, below 0.1% `<0.1%`. Of an armed
 * group whole percents only, below half of one `<1%`.
 */
export function percent(fraction: number, language: Language, style: NumberStyle = {}): string {
  const value = fraction * 100;
  if (style.profile === 'armed_group') {
    const whole = Math.round(value);
    if (whole > 0 || value <= 0) return inDigits(`${whole}%`, language, style);
    return language === 'en'
      ? `<${inDigits('1%', language, style)}`
      : `أقل من ${inDigits('1%', language, style)}`;
  }
  if (value > 0 && value < 0.1) {
    const least = inDigits('0.1%', language, style);
    return language === 'en' ? `<${least}` : `أقل من ${least}`;
  }
  const shown = value < 9.95 ? Number(value.toFixed(1)) : Math.round(value);
  return inDigits(`${shown}%`, language, style);
}

/** `1.8`: a factor or another bare number to two significant figures. `n` must not be negative. */
export function factor(n: number, language: Language, style: NumberStyle = {}): string {
  const shown = roundTo(n, 2);
  return inDigits(Math.abs(shown) >= 1000 ? grouped(shown) : String(shown), language, style);
}

/** `5,800 (3,000 to 9,600)`: a best count with its range, each as `about` has it. */
export function range(
  best: number,
  low: number,
  high: number,
  language: Language,
  style: NumberStyle = {},
): string {
  return `${about(best, language, style)} (${between(low, high, language, style)})`;
}

/** `3,000 to 9,600`: the range alone, each end as `about` has it. */
export function between(low: number, high: number, language: Language, style: NumberStyle = {}): string {
  const [from, to] = [about(low, language, style), about(high, language, style)];
  return language === 'en' ? `${from} to ${to}` : `من ${from} إلى ${to}`;
}

/** `40% (15% to 70%)`: a best fraction with its range, each as `percent` has it. */
export function percentRange(
  best: number,
  low: number,
  high: number,
  language: Language,
  style: NumberStyle = {},
): string {
  const [shown, from, to] = [best, low, high].map((fraction) => percent(fraction, language, style));
  return language === 'en' ? `${shown} (${from} to ${to})` : `${shown} (من ${from} إلى ${to})`;
}

/**
 * `390 fewer`, `390 more`, `no change`: a difference of counts in words, never with a sign. Of an armed group fewer than
 * 10 have no direction and are no different from none: it could be the fate of one person more.
 */
export function difference(n: number, language: Language, style: NumberStyle = {}): string {
  if (style.profile === 'armed_group' && Math.abs(Math.round(n)) < 10)
    return language === 'en' ? '<10 either way' : `أقل من ${inDigits('10', language, style)} زيادة أو نقصًا`;
  if (Math.round(n) === 0) return language === 'en' ? 'no change' : 'دون تغيير';
  const size = about(Math.abs(n), language, style);
  if (language === 'en') return n < 0 ? `${size} fewer` : `${size} more`;
  return n < 0 ? `أقل بـ ${size}` : `أكثر بـ ${size}`;
}

/** `390 fewer (190 to 730)`; a range that holds both signs says both: `390 fewer (730 fewer to 120 more)`. */
export function differenceRange(
  best: number,
  low: number,
  high: number,
  language: Language,
  style: NumberStyle = {},
): string {
  const told = difference(best, language, style);
  const none = style.profile === 'armed_group' ? 9 : 0;
  if ([best, low, high].every((n) => Math.abs(Math.round(n)) <= none)) return told;
  const oneSided = (best <= 0 && Math.round(high) <= 0) || (best >= 0 && Math.round(low) >= 0);
  if (oneSided && Math.abs(Math.round(best)) > none) {
    const [near, far] = best < 0 ? [-high, -low] : [low, high];
    return `${told} (${between(near, far, language, style)})`;
  }
  const [from, to] = [difference(low, language, style), difference(high, language, style)];
  return language === 'en' ? `${told} (${from} to ${to})` : `${told} (من ${from} إلى ${to})`;
}
