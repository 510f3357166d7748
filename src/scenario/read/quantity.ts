import type { Problem, QuantityKindName } from '../../text/problem.ts';
import { notations, numberPattern } from '../language/notation.ts';
import type { Quantity } from '../source.ts';
import { asciiNumbers } from './digits.ts';

/** A year is 365.2425 days, a month a twelfth of it. */
const unitDays: Record<string, number> = { day: 1, week: 7, month: 365.2425 / 12, year: 365.2425 };

const amount = `(${numberPattern})\\s*(%?)`;

/** The parts of a quantity: `exp`, the number and its `%`, low and high with theirs, and what follows. */
export const quantityForm = new RegExp(
  `^(exp\\s+)?${amount}\\s*(?:\\(\\s*${amount}\\s*\\.\\.\\s*${amount}\\s*\\))?\\s*(.*)$`,
  's',
);

/** Reads `best (low..high) unit`; gives the quantity or what is wrong with it. */
export function parseQuantity(
  text: string,
  kind: QuantityKindName,
  positive = false,
): { quantity: Quantity } | { problem: Problem } {
  const notation = notations[kind];
  const found = text.trim();
  const notOfThisKind = {
    problem: { code: 'M0104', found: short(found), kind, example: notation.example },
  } as const;
  const parts = found.length > 200 ? null : quantityForm.exec(asciiNumbers(found));
  if (parts === null) return notOfThisKind;
  const [, exponential, best, bestPercent, low, lowPercent, high, highPercent, rest] = parts;
  const ranged = low !== undefined;
  const percents = ranged ? [bestPercent, lowPercent, highPercent] : [bestPercent];
  if ((exponential !== undefined) !== (kind === 'effect')) return notOfThisKind;
  if (percents.some((percent) => (percent === '%') !== notation.percent)) return notOfThisKind;
  const days = unitOf(kind, rest.trim().replace(/\s+/g, ' '));
  if (days === undefined) {
    return { problem: { code: 'M0105', found: short(found), kind, units: [...notation.units] } };
  }
  const scale = notation.percent ? 100 : 1;
  const [b, l, h] = [best, low ?? best, high ?? best].map((digits) => Number(digits) / scale);
  if (![b, l, h].every(Number.isFinite)) return notOfThisKind;
  const refuses = (value: number): boolean => notation.refuses(value, ranged) || (positive && value <= 0);
  if ([b, l, h].some(refuses)) return { problem: { code: 'M0108', found: short(found), kind } };
  if (l > b || b > h) return { problem: { code: 'M0106', found: short(found) } };
  return { quantity: { kind, best: b, low: l, high: h, unitDays: days, text: found } };
}

/** Days in the unit; 1 where the kind has none; undefined for a unit that does not belong to the kind. */
function unitOf(kind: QuantityKindName, unit: string): number | undefined {
  switch (kind) {
    case 'growth':
      return unitDays[/^per (month|year)$/.exec(unit)?.[1] ?? ''];
    case 'risk':
      return unitDays[/^per (day|week|month|year)$/.exec(unit)?.[1] ?? ''];
    case 'time':
      return unitDays[/^(day|week|month|year)s?$/.exec(unit)?.[1] ?? ''];
    case 'monthly':
      return /^(people )?per month$/.test(unit) ? unitDays.month : undefined;
    case 'count':
      return unit === '' || unit === 'people' ? 1 : undefined;
    case 'speed':
      return unit === 'km per day' ? 1 : undefined;
    case 'risk_per_km':
      return { 'per 100 km': 100, 'per km': 1 }[unit];
    case 'effect':
      return unit === 'per 1' ? 1 : undefined;
    case 'share':
    case 'multiplier':
      return unit === '' ? 1 : undefined;
  }
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
