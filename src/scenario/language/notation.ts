import type { QuantityKindName } from '../../text/problem.ts';

/** A new name: lower-case letters, digits, `_` and `-`, beginning with a letter. Source of a regular expression. */
export const idPattern = '^[a-z][a-z0-9_-]{0,79}$';

/** One number as the language writes it, its digits made ASCII: no thousands marks, no `k`. Source of a regular expression. */
export const numberPattern = String.raw`[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d{1,3})?`;

/** What is particular to a kind: units as the file writes them, an example, and what its numbers may be. */
export interface Notation {
  example: string;
  units: readonly string[];
  percent: boolean;
  /** Which numbers may not stand, with and without a range. */
  refuses: (value: number, ranged: boolean) => boolean;
}

const inside = (value: number): boolean => value <= 0 || value >= 1;
const notPositive = (value: number): boolean => value <= 0;
const negativeOrRangedZero = (value: number, ranged: boolean): boolean =>
  value < 0 || (ranged && value === 0);

/** The notation of every kind of quantity. */
export const notations: Record<QuantityKindName, Notation> = {
  risk: {
    example: '5% (2%..9%) per month',
    units: ['per day', 'per week', 'per month', 'per year'],
    percent: true,
    refuses: (value, ranged) => value < 0 || value >= 1 || (ranged && value === 0),
  },
  time: {
    example: '3 (1..12) months',
    units: ['days', 'weeks', 'months', 'years'],
    percent: false,
    refuses: notPositive,
  },
  share: {
    example: '40% (15%..70%)',
    units: [],
    percent: true,
    refuses: (value, ranged) => (ranged ? inside(value) : value < 0 || value > 1),
  },
  multiplier: { example: '1.8 (1.2..2.5)', units: [], percent: false, refuses: negativeOrRangedZero },
  effect: { example: 'exp 0.8 (0.3..1.5) per 1', units: ['per 1'], percent: false, refuses: () => false },
  count: { example: '10000 (9000..12000)', units: ['people'], percent: false, refuses: negativeOrRangedZero },
  speed: { example: '30 (20..45) km per day', units: ['km per day'], percent: false, refuses: notPositive },
  risk_per_km: {
    example: '1% (0.3%..3%) per 100 km',
    units: ['per 100 km', 'per km'],
    percent: true,
    refuses: (value, ranged) => value < 0 || value >= 1 || (ranged && value === 0),
  },
  growth: {
    example: '2% (0.5%..4%) per month',
    units: ['per month', 'per year'],
    percent: true,
    refuses: (value) => value <= -1,
  },
  monthly: {
    example: '100 (50..200) per month',
    units: ['per month'],
    percent: false,
    refuses: negativeOrRangedZero,
  },
};
