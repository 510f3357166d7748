import type { Plan, SignalPart } from '../../src/engine/index.ts';

/**
 * Values of the given and derived signals, signal by signal, place by place and segment by segment, each worked out by
 * itself; null for those that are counted in the run. `odds` are those of the told part of a blend.
 */
export function signalValues(
  plan: Plan,
  parameters: ArrayLike<number>,
  odds: (signal: number, place: number, segment: number, values: (number[][] | null)[]) => number,
): (number[][] | null)[] {
  const segments = plan.segmentStarts.length - 1;
  const values: (number[][] | null)[] = plan.signals.map(() => null);
  for (const s of plan.signalOrder) {
    const signal = plan.signals[s];
    if (signal.from === 'counted') continue;
    values[s] = plan.places.map((_, place) => {
      const each = Array.from({ length: segments }, (_, segment) => segment);
      if (signal.from === 'given')
        return each.map((segment) => signal.values[signal.rowOfPlace[place] * segments + segment]);
      const read = (part: SignalPart, segment: number): number =>
        part.of === 'constant' ? part.constant : (values[part.signal]?.[place][segment] ?? Number.NaN);
      let row = each.map((segment) => {
        const truth = read(signal.truth, segment);
        if (signal.told === null) return truth;
        const o = odds(s, place, segment, values);
        const w = o === Number.POSITIVE_INFINITY ? 1 : o / (1 + o);
        return (1 - w) * truth + w * read(signal.told, segment);
      });
      if (signal.lag >= 0) row = later(plan, row, parameters[signal.lag]);
      if (signal.smooth >= 0) row = smoother(plan, row, parameters[signal.smooth]);
      return row;
    });
  }
  return values;
}

/** Every step of the series moved to `lag` days later; each segment takes the mean of what then lies over it. */
function later({ segmentStarts: starts }: Plan, row: number[], lag: number): number[] {
  return row.map((_, segment) => {
    const from = starts[segment];
    const to = starts[segment + 1];
    const covered = row.map((value, s) => {
      const begins = s === 0 ? Number.NEGATIVE_INFINITY : starts[s] + lag;
      const ends = starts[s + 1] + lag;
      return value * Math.max(0, Math.min(to, ends) - Math.max(from, begins));
    });
    return covered.reduce((a, b) => a + b, 0) / (to - from);
  });
}

/** y' = (x - y) / days, and its mean over each segment by the trapezoid rule on 200 pieces. */
function smoother({ segmentStarts: starts }: Plan, row: number[], days: number): number[] {
  let y = row[0];
  const steps = 200;
  return row.map((x, segment) => {
    const step = (starts[segment + 1] - starts[segment]) / steps;
    let sum = 0;
    for (let i = 0; i < steps; i++) {
      const before = y;
      y = x + (y - x) * Math.exp(-step / days);
      sum += (before + y) / 2;
    }
    return sum / steps;
  });
}
