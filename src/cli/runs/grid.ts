import type { Settings } from '../../scenario/index.ts';

/** `0..2/5`: five values from 0 to 2; what follows, such as a unit, belongs to each of them. */
const SWEPT = /^(-?\d+(?:\.\d+)?)\.\.(-?\d+(?:\.\d+)?)\/(\d+)(.*)$/;

/** The settings of every point of a grid, the last name fastest. Without a swept setting there is one. */
export function gridOf(settings: Settings): Settings[] {
  return Object.entries(settings).reduce<Settings[]>(
    (points, [name, value]) =>
      points.flatMap((point) => valuesOf(value).map((one) => ({ ...point, [name]: one }))),
    [{}],
  );
}

/** Whether a value stands for several. */
export const isSwept = (value: string): boolean => SWEPT.test(value);

function valuesOf(value: string): string[] {
  const match = SWEPT.exec(value);
  if (match === null) return [value];
  const [low, high, count] = [Number(match[1]), Number(match[2]), Number(match[3])];
  // Twelve digits: steps of a third stay what people would write.
  return Array.from({ length: count }, (_, i) => {
    const at = count === 1 ? low : low + ((high - low) * i) / (count - 1);
    return `${Number(at.toPrecision(12))}${match[4]}`;
  });
}
