import type { QuantityKindName } from '../../text/problem.ts';
import type { AnyShape } from '../language/shape.ts';
import { readDay } from '../read/civil.ts';
import { asciiNumbers, readNumber } from '../read/digits.ts';
import { parseQuantity, quantityForm } from '../read/quantity.ts';

/** The notations of published figures: which one is meant follows from what is counted. */
const FIGURES: readonly QuantityKindName[] = ['count', 'share', 'multiplier'];

/** A scalar in the one notation of what it is; as it is written where it is something else, or wrong. */
export function canonicalText(text: string, shape: AnyShape): string {
  const written = text.trim();
  switch (shape.kind) {
    case 'quantity':
      return canonicalQuantity(written, shape.figure ? FIGURES : [shape.quantity]) ?? text;
    case 'following':
      return canonicalText(text, shape.choices[0]);
    case 'number':
    case 'version':
      return readNumber(written) === undefined ? text : canonicalNumber(asciiNumbers(written));
    case 'interval': {
      const ends = written.split('..');
      return ends.length === 2 && ends.every((end) => readNumber(end) !== undefined)
        ? ends.map((end) => canonicalNumber(asciiNumbers(end.trim()))).join('..')
        : text;
    }
    case 'day':
      return readDay(written, shape.edge) === undefined ? text : asciiNumbers(written);
    case 'flag':
      return /^(true|false)$/i.test(written) ? written.toLowerCase() : text;
    default:
      return text;
  }
}

/** `best (low..high) unit`; undefined for what is of none of these kinds. The digits stay as they are given. */
function canonicalQuantity(text: string, kinds: readonly QuantityKindName[]): string | undefined {
  for (const kind of kinds) {
    const found = canonicalOf(text, kind);
    if (found !== undefined) return found;
  }
  return undefined;
}

function canonicalOf(text: string, kind: QuantityKindName): string | undefined {
  const before = parseQuantity(text, kind);
  const parts = quantityForm.exec(asciiNumbers(text));
  if (!('quantity' in before) || parts === null) return undefined;
  const [, exponential, best, percent, low, lowPercent, high, highPercent, rest] = parts;
  const written = [
    exponential === undefined ? '' : 'exp',
    canonicalNumber(best) + percent,
    low === undefined ? '' : `(${canonicalNumber(low)}${lowPercent}..${canonicalNumber(high)}${highPercent})`,
    rest.trim().replace(/\s+/g, ' '),
  ];
  const result = written.filter((part) => part !== '').join(' ');
  const after = parseQuantity(result, kind);
  const same =
    'quantity' in after &&
    (['best', 'low', 'high', 'unitDays'] as const).every(
      (key) => after.quantity[key] === before.quantity[key],
    );
  return same ? result : undefined;
}

/** Without a plus, and with a digit before its point. */
const canonicalNumber = (ascii: string): string =>
  ascii
    .replace(/^\+/, '')
    .replace(/^(?=\.)/, '0')
    .replace(/^-\./, '-0.');
