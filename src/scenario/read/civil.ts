import { asciiNumbers } from './digits.ts';

const monthForm = /^(\d{4})-(\d{2})$/;
const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/;
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `2014-01` or `2014-01-31` as days since 1970-01-01; a month gives its first or last day. Undefined if it is not a date. */
export function readDay(text: string, edge: 'first' | 'last'): number | undefined {
  const ascii = asciiNumbers(text.trim());
  const month = monthForm.exec(ascii);
  const parts = (month ?? dayForm.exec(ascii))?.slice(1).map(Number);
  if (parts === undefined) return undefined;
  const [year, monthNumber] = parts;
  if (monthNumber < 1 || monthNumber > 12) return undefined;
  const length = daysInMonth(year, monthNumber);
  const day = parts[2] ?? (edge === 'first' ? 1 : length);
  return day >= 1 && day <= length ? dayOf(year, monthNumber, day) : undefined;
}

/** True for `2014-01`. */
export const isMonth = (text: string): boolean => monthForm.test(asciiNumbers(text.trim()));

/** Days in a month of the Gregorian calendar; `month` from 1. */
function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : monthDays[month - 1];
}

/** Days since 1970-01-01 of a Gregorian date. Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil. */
export function dayOf(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The Gregorian date of a day counted from 1970-01-01. Hinnant, civil_from_days. */
export function civilOf(day: number): { year: number; month: number; day: number } {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** `2014-01` of a day counted from 1970-01-01. */
export function monthText(day: number): string {
  const { year, month } = civilOf(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}

/** `2014-01-31` of a day counted from 1970-01-01. */
export const civilText = (day: number): string =>
  `${monthText(day)}-${String(civilOf(day).day).padStart(2, '0')}`;
