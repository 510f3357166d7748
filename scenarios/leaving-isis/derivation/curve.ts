/** A function of the day through dated points. Constant before the first and after the last point. */
export type Curve = (day: number) => number;

/**
 * Monotone cubic through dated points: never leaves the range of two neighbouring points, so a cumulative count stays
 * one. Source: Fritsch and Carlson (1980), SIAM J. Numer. Anal. 17(2), 238-246.
 */
export function monotoneCubic(days: number[], values: number[]): Curve {
  const count = days.length;
  const slopes = days.slice(1).map((day, at) => (values[at + 1] - values[at]) / (day - days[at]));
  const tangents = days.map((_, at) => {
    if (at === 0) return slopes[0];
    if (at === count - 1) return slopes[count - 2];
    return slopes[at - 1] * slopes[at] <= 0 ? 0 : (slopes[at - 1] + slopes[at]) / 2;
  });
  for (let at = 0; at < count - 1; at++) {
    if (slopes[at] === 0) {
      tangents[at] = 0;
      tangents[at + 1] = 0;
      continue;
    }
    const left = tangents[at] / slopes[at];
    const right = tangents[at + 1] / slopes[at];
    const length = Math.sqrt(left * left + right * right);
    if (length > 3) {
      tangents[at] = (3 / length) * left * slopes[at];
      tangents[at + 1] = (3 / length) * right * slopes[at];
    }
  }
  return (day) => {
    const at = stretchOf(days, day);
    if (at < 0) return values[0];
    if (at >= count - 1) return values[count - 1];
    const width = days[at + 1] - days[at];
    const t = (day - days[at]) / width;
    return (
      values[at] * (1 + 2 * t) * (1 - t) ** 2 +
      tangents[at] * width * t * (1 - t) ** 2 +
      values[at + 1] * t * t * (3 - 2 * t) +
      tangents[at + 1] * width * t * t * (t - 1)
    );
  };
}

/** Straight lines between dated points. */
export function straightLines(days: number[], values: number[]): Curve {
  return (day) => {
    const at = stretchOf(days, day);
    if (at < 0) return values[0];
    if (at >= days.length - 1) return values[days.length - 1];
    return values[at] + ((values[at + 1] - values[at]) * (day - days[at])) / (days[at + 1] - days[at]);
  };
}

/** Index of the last point on or before the day; -1 before the first. */
export function stretchOf(days: number[], day: number): number {
  let at = -1;
  while (at + 1 < days.length && days[at + 1] <= day) at++;
  return at;
}

/** Rounded to the given decimals, far coarser than the last bit of a double, so that every machine writes the same text. */
export function rounded(value: number, decimals: number): string {
  return (Math.round(value * 10 ** decimals) / 10 ** decimals)
    .toFixed(decimals)
    .replace(/^-0(\.0*)?$/, '0$1');
}
