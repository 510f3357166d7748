import { exp } from './mathematics/exp.ts';
import type { DerivedSignal, Plan, SignalPart } from './plan.ts';

/** Which row of a signal's values a person meets: by place, or by group for a count that is kept by group. */
export interface SignalLayout {
  /** [places] */
  rowOfPlace: Int32Array;
  /** [groups]; added to the row of the place. */
  rowOfGroup: Int32Array;
  /** A place of each row. [rows] */
  placeOfRow: Int32Array;
  rows: number;
}

/** Finds the rows that differ. Given signals keep theirs; a derived one has a row for every mix of what it is made of. */
export function layOutSignals(
  plan: Plan,
  rowNamesOfWeight: (signal: DerivedSignal, place: number) => string,
): SignalLayout[] {
  const layouts: SignalLayout[] = new Array(plan.signals.length);
  const places = plan.places.length;
  for (const s of plan.signalOrder) {
    const signal = plan.signals[s];
    const none = new Int32Array(plan.groups.length);
    if (signal.from === 'given') {
      const rows = signal.values.length / (plan.segmentStarts.length - 1);
      const placeOfRow = new Int32Array(rows);
      signal.rowOfPlace.forEach((row, place) => {
        placeOfRow[row] = place;
      });
      layouts[s] = { rowOfPlace: signal.rowOfPlace, rowOfGroup: none, placeOfRow, rows };
    } else if (signal.from === 'counted') {
      const all = Int32Array.from({ length: places }, (_, place) => (signal.by === 'place' ? place : 0));
      const rowOfGroup = signal.by === 'group' ? none.map((_, group) => group) : none;
      const rows = signal.by === 'place' ? places : signal.by === 'group' ? plan.groups.length : 1;
      layouts[s] = { rowOfPlace: all, rowOfGroup, placeOfRow: new Int32Array(rows), rows };
    } else {
      const parts = [signal.truth, ...(signal.told === null ? [] : [signal.told])];
      const known = new Map<string, number>();
      const placeOfRow: number[] = [];
      const rowOfPlace = Int32Array.from({ length: places }, (_, place) => {
        const name = [
          ...parts.map((part) => (part.of === 'signal' ? layouts[part.signal].rowOfPlace[place] : 0)),
          rowNamesOfWeight(signal, place),
        ].join('/');
        const row = known.get(name) ?? placeOfRow.push(place) - 1;
        known.set(name, row);
        return row;
      });
      layouts[s] = {
        rowOfPlace,
        rowOfGroup: none,
        placeOfRow: Int32Array.from(placeOfRow),
        rows: placeOfRow.length,
      };
    }
  }
  return layouts;
}

/** Room for the values of each signal: given ones are the plan's own. [signals][rows x segments] */
export function createSignalValues(plan: Plan, layouts: SignalLayout[]): Float64Array[] {
  const segments = plan.segmentStarts.length - 1;
  return plan.signals.map((signal, s) =>
    signal.from === 'given' ? signal.values : new Float64Array(layouts[s].rows * segments),
  );
}

/**
 * Works out one row of a derived signal for the parameters of a draw. `oddsRow` holds the odds of `told` on every
 * segment, 0 without a blend.
 */
export function fillDerivedRow(
  plan: Plan,
  layouts: SignalLayout[],
  values: Float64Array[],
  s: number,
  row: number,
  oddsRow: Float64Array,
  parameters: Float64Array,
): void {
  const signal = plan.signals[s] as DerivedSignal;
  const segments = plan.segmentStarts.length - 1;
  const place = layouts[s].placeOfRow[row];
  const out = values[s].subarray(row * segments, (row + 1) * segments);
  const read = (part: SignalPart, segment: number): number =>
    part.of === 'constant'
      ? part.constant
      : values[part.signal][layouts[part.signal].rowOfPlace[place] * segments + segment];
  for (let segment = 0; segment < segments; segment++) {
    const truth = read(signal.truth, segment);
    const odds = oddsRow[segment];
    const weight = odds === Number.POSITIVE_INFINITY ? 1 : odds / (1 + odds);
    out[segment] = signal.told === null ? truth : truth + weight * (read(signal.told, segment) - truth);
  }
  if (signal.lag >= 0) shiftLate(plan.segmentStarts, out, parameters[signal.lag]);
  if (signal.smooth >= 0) smoothOut(plan.segmentStarts, out, parameters[signal.smooth]);
}

/** Each segment's mean of the series read `lag` days late. */
function shiftLate(starts: Int32Array, row: Float64Array, lag: number): void {
  if (lag <= 0) return;
  const segments = row.length;
  const given = row.slice();
  /** The integral from day 0 to `day` (before day 0 the first value holds, so it is negative there). */
  let at = 0;
  let before = 0;
  const integralTo = (day: number): number => {
    if (day <= 0) return day * given[0];
    while (at + 1 < segments && starts[at + 1] <= day) {
      before += given[at] * (starts[at + 1] - starts[at]);
      at++;
    }
    return before + given[at] * (day - starts[at]);
  };
  let from = integralTo(starts[0] - lag);
  for (let segment = 0; segment < segments; segment++) {
    const to = integralTo(starts[segment + 1] - lag);
    row[segment] = (to - from) / (starts[segment + 1] - starts[segment]);
    from = to;
  }
}

/** Exponential smoothing with time constant `days`: the mean over each segment of the solution of y' = (x - y) / days. */
function smoothOut(starts: Int32Array, row: Float64Array, days: number): void {
  if (days <= 0) return;
  let y = row[0];
  for (let segment = 0; segment < row.length; segment++) {
    const x = row[segment];
    const length = starts[segment + 1] - starts[segment];
    const left = exp(-length / days);
    row[segment] = x + (y - x) * (days / length) * (1 - left);
    y = x + (y - x) * left;
  }
}
