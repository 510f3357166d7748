import type { Drivers, Fit } from '../../experiment/index.ts';
import type { Scenario } from '../../scenario/index.ts';

type Parameter = Scenario['parameters'][number];

/** A ranged number as it is written: `5% (2%..11%) per month`. */
export interface WrittenRange {
  best: number;
  low: number;
  high: number;
  /** The same number with another best, without its range. */
  write(value: number): string;
}

const WRITTEN =
  /^(exp )?([+-]?[\d.]+(?:e[+-]?\d+)?)(%?) \(([+-]?[\d.]+(?:e[+-]?\d+)?)%?\.\.([+-]?[\d.]+(?:e[+-]?\d+)?)%?\)( .+)?$/i;

/** Null where a number has no range of its own or is not written so. */
export function writtenRange(text: string): WrittenRange | null {
  const found = WRITTEN.exec(text);
  if (found === null) return null;
  const [, exp = '', best, percent, low, high, unit = ''] = found;
  const ends = [Number(low), Number(high)].sort((a, b) => a - b);
  return {
    best: Number(best),
    low: ends[0],
    high: ends[1],
    write: (value) => `${exp}${Number(value.toPrecision(6))}${percent}${unit}`,
  };
}

/** Whether a number can be set and has a range. */
export const isAssumption = ({ kind, converted }: Parameter): boolean =>
  kind !== null && converted.low !== converted.high;

/** Numbers that can be set and have a range, those that matter most first. */
export function byInfluence(
  { parameters }: Scenario,
  drivers: Drivers | null,
  posterior: Fit | null,
): { sorted: Parameter[]; by: 'drivers' | 'fit' | 'range' } {
  const open = parameters.filter(isAssumption);
  if (drivers !== null) {
    const shares = new Map(drivers.narrowings.map(({ id, share }) => [id, share]));
    return { sorted: sortedBy(open, ({ id }) => shares.get(id) ?? -1), by: 'drivers' };
  }
  if (posterior !== null) {
    const moved = new Map(
      posterior.fitted.map(({ id, shift, spread }) => [id, Math.abs(shift) + Math.abs(1 - spread)]),
    );
    return { sorted: sortedBy(open, ({ id }) => moved.get(id) ?? -1), by: 'fit' };
  }
  return { sorted: sortedBy(open, widthOf), by: 'range' };
}

/** How far the ends of a range lie apart for the size of what lies between. */
const widthOf = ({ converted: { low, high } }: Parameter): number =>
  Math.abs(high - low) / (Math.abs(high + low) / 2 || 1);

function sortedBy(parameters: readonly Parameter[], size: (parameter: Parameter) => number): Parameter[] {
  return [...parameters].sort(
    (a, b) => size(b) - size(a) || widthOf(b) - widthOf(a) || (a.id < b.id ? -1 : 1),
  );
}
