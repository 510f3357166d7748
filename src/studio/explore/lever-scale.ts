/** How a lever moves between the ends of its range. */
export interface LeverScale {
  low: number;
  high: number;
  /** Of the slider and the keyboard. */
  step: number;
  /** Of the buttons. */
  leap: number;
}

/** Steps that people count in: about forty to the range, about ten of the buttons. */
export function leverScale({ low, high }: { low: number; high: number }): LeverScale {
  const width = high - low || 1;
  return { low, high, step: roundStep(width / 40), leap: roundStep(width / 10) };
}

/** The largest of 1, 2 and 5 times a power of ten that is not larger. */
function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size) + 1e-9);
  const times = [5, 2, 1].find((n) => n * power <= size * (1 + 1e-9)) ?? 1;
  return Number((times * power).toPrecision(1));
}

/** A value inside the range, on no more digits than the step has. */
export function within({ low, high, step }: LeverScale, value: number): number {
  const digits = Math.max(0, Math.ceil(-Math.log10(step)));
  return Math.min(high, Math.max(low, Number(value.toFixed(Math.min(digits + 1, 10)))));
}

/** Where a value lies from the low end to the high one, from 0 to 1. */
export const partOf = ({ low, high }: LeverScale, value: number): number =>
  high === low ? 0 : (value - low) / (high - low);

/** A telling first pull: half-way from the file's value to the farther end. */
export function firstPull(scale: LeverScale, fileValue: number): number {
  const farther = fileValue - scale.low >= scale.high - fileValue ? scale.low : scale.high;
  const half = (fileValue + farther) / 2;
  return within(scale, Math.round(half / scale.step) * scale.step);
}
