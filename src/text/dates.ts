import { type NumberStyle, people } from './numbers.ts';
import type { Language } from './problem.ts';

const monthsEn = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Both names in use: Egypt and the Gulf, and in brackets the Levant and Iraq. */
const monthsAr = [
  'يناير (كانون الثاني)',
  'فبراير (شباط)',
  'مارس (آذار)',
  'أبريل (نيسان)',
  'مايو (أيار)',
  'يونيو (حزيران)',
  'يوليو (تموز)',
  'أغسطس (آب)',
  'سبتمبر (أيلول)',
  'أكتوبر (تشرين الأول)',
  'نوفمبر (تشرين الثاني)',
  'ديسمبر (كانون الأول)',
];

/** `October 2017` of `2017-10` or `2017-10-31`. */
export function monthName(date: string, language: Language, style: NumberStyle = {}): string {
  const { year, month } = partsOf(date);
  return `${(language === 'en' ? monthsEn : monthsAr)[month - 1]} ${yearName(year, language, style)}`;
}

/** `31 October 2017` of `2017-10-31`; of a month alone its name. */
export function dayName(date: string, language: Language, style: NumberStyle = {}): string {
  const { day } = partsOf(date);
  const month = monthName(date, language, style);
  return day === undefined ? month : `${people(day, language, { digits: style.digits })} ${month}`;
}

/** `10/2017`: for the axes of charts, where a name of a month has no room. */
export function monthNumber(date: string, language: Language, style: NumberStyle = {}): string {
  const { year, month } = partsOf(date);
  return `${people(month, language, { digits: style.digits })}/${yearName(year, language, style)}`;
}

function yearName(year: string, language: Language, style: NumberStyle): string {
  return [...year].map((digit) => people(Number(digit), language, { digits: style.digits })).join('');
}

function partsOf(date: string): { year: string; month: number; day?: number } {
  const found = /^(\d{4})-(0[1-9]|1[0-2])(?:-(\d{2}))?$/.exec(date);
  if (!found) throw new Error(`monthName needs an ISO date, not ${JSON.stringify(date)}`);
  return {
    year: found[1],
    month: Number(found[2]),
    day: found[3] === undefined ? undefined : Number(found[3]),
  };
}
