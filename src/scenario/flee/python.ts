import { civilOf, dayOf } from '../read/civil.ts';

/**
 * What Python's `float(text)` gives, or undefined where it fails. Not a number and infinities are left out: nothing in a Flee
 * directory can mean them.
 */
export function pythonFloat(text: string): number | undefined {
  const bare = text.trim();
  if (!/^[+-]?(\d+(_\d+)*\.?(\d+(_\d+)*)?|\.\d+(_\d+)*)([eE][+-]?\d+(_\d+)*)?$/.test(bare)) return undefined;
  const value = Number(bare.replaceAll('_', ''));
  return Number.isFinite(value) ? value : undefined;
}

/** What Python's `int(text)` gives, or undefined where it fails: `5.0` is no whole number to it. */
export function pythonInt(text: string): number | undefined {
  const bare = text.trim();
  if (!/^[+-]?\d+(_\d+)*$/.test(bare)) return undefined;
  const value = Number(bare.replaceAll('_', ''));
  return Number.isSafeInteger(value) ? value : undefined;
}

/** Days from 1970-01-01 to a day written `YYYY-MM-DD` (or `YYYY-M-D`), or undefined. */
export function pythonDay(text: string): number | undefined {
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (found === null) return undefined;
  const [year, month, date] = found.slice(1).map(Number);
  const day = dayOf(year, month, date);
  const civil = civilOf(day);
  return year >= 1 && civil.year === year && civil.month === month && civil.day === date ? day : undefined;
}
