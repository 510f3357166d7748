import type { Audience } from '../report/index.ts';
import { isSwept } from './runs/grid.ts';
import { UsageError } from './usage-fault.ts';

/** Reads the value of an option as a whole number; throws a `UsageError`. */
export function wholeNumber(option: string, least: number): (text: string) => number {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (!Number.isSafeInteger(value) || value < least)
      throw new UsageError({ what: 'not_whole', option, found: text, least });
    return value;
  };
}

/** As `settings`, of commands that take one value for each name. */
export function setting(text: string, before?: Record<string, string>): Record<string, string> {
  const all = settings(text, before);
  if (Object.values(all).some(isSwept)) throw new UsageError({ what: 'one_value', found: text });
  return all;
}

/** Collects `name=value` of a repeated option; the last value of a name stands. A value may stand for several (`0..2/5`). */
export function settings(text: string, before: Record<string, string> = {}): Record<string, string> {
  const at = text.indexOf('=');
  const name = text.slice(0, at).trim();
  const value = text.slice(at + 1).trim();
  if (at < 0 || name === '' || value === '') throw new UsageError({ what: 'not_setting', found: text });
  return { ...before, [name]: value };
}

/** Reads the value of an option as one of a few words. */
export function oneOf<T extends string>(option: string, choices: readonly T[]): (text: string) => T {
  return (text) => {
    const found = choices.find((choice) => choice === text);
    if (found === undefined) throw new UsageError({ what: 'not_choice', option, found: text, choices });
    return found;
  };
}

/** For whom a report is cut. */
export const audience = oneOf<Audience>('--for', ['brief', 'review', 'both']);
