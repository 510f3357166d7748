import type { Scenario, Words } from '../../scenario/index.ts';
import { monthsOf } from './shown-series.ts';

/** A named stretch of time on the axis. Positions are in months from the end of the first one; they may have parts. */
export interface AxisPeriod {
  id: string;
  label: Words;
  from: number;
  to: number;
  /** Row from the top: periods of one row do not overlap. */
  row: number;
}

/** Something that happened on a day. */
export interface AxisEvent {
  at: number;
  what: 'lost' | 'taken' | 'closed' | 'opened';
  /** Of the place, or of the two ends of a link. */
  names: Words[];
  /** People whom it concerns, about: the most that ever were there. */
  weight: number;
}

const DAYS_IN_MONTH = 30.436875;

/** Where a day lies between the ends of the report months. */
export function axisPosition({ plan }: Scenario, day: number): number {
  const { days, steps } = plan.recording;
  const ends = Array.from(steps, (row) => days[row]);
  const after = ends.findIndex((end) => end >= day);
  if (after < 0) return ends.length - 1;
  if (after === 0) return Math.max(0, 1 - (ends[0] - day) / DAYS_IN_MONTH) - 1;
  const start = ends[after - 1];
  return after - 1 + (day - start) / (ends[after] - start);
}

/** Periods in rows: each in the first row that is free, so a sequence of periods stands in one. */
export function axisPeriods(scenario: Scenario): AxisPeriod[] {
  const { origin } = scenario.compiled;
  const free: number[] = [];
  return (scenario.source.periods ?? []).map(({ key, value }) => {
    const from = Math.max(0, axisPosition(scenario, value.from.value - origin));
    const to = axisPosition(scenario, value.to.value - origin);
    let row = free.findIndex((end) => end <= from + 0.05);
    if (row < 0) row = free.length;
    free[row] = to;
    const label = value.label ?? { en: key.value.replaceAll('_', ' '), ar: key.value.replaceAll('_', ' ') };
    return { id: key.value, label, from, to, row };
  });
}

/** Places that the own holder lost or took after the first day, and links that closed or opened inside the run. */
export function axisEvents(scenario: Scenario, peopleAt: (place: string) => number = () => 0): AxisEvent[] {
  const { source, compiled, plan } = scenario;
  const own = new Set(
    (source.holders ?? []).filter(({ value }) => value.own?.value).map(({ key }) => key.value),
  );
  const labels = new Map(source.places.map(({ key, value }) => [key.value, value.label]));
  const named = (id: string): Words => labels.get(id) ?? { en: id, ar: id };
  const holder = new Map<string, string>();
  const rows = [...(source.control ?? [])].sort((a, b) => a.on.value - b.on.value);
  const events: AxisEvent[] = [];
  for (const { on, place, holder: next } of rows) {
    const before = holder.get(place.value);
    holder.set(place.value, next.value);
    if (before === undefined || own.has(before) === own.has(next.value)) continue;
    const day = on.value - compiled.origin;
    if (day <= 0 || day >= plan.days) continue;
    events.push({
      at: axisPosition(scenario, day),
      what: own.has(before) ? 'lost' : 'taken',
      names: [named(place.value)],
      weight: peopleAt(place.value),
    });
  }
  for (const { value } of source.links ?? []) {
    const names = [named(value.from.value), named(value.to.value)];
    const weight = Math.min(peopleAt(value.from.value), peopleAt(value.to.value));
    for (const [day, what] of [
      [value.closes, 'closed'],
      [value.opens, 'opened'],
    ] as const) {
      const at = day === undefined ? -1 : day.value - compiled.origin;
      if (at > 0 && at < plan.days) events.push({ at: axisPosition(scenario, at), what, names, weight });
    }
  }
  return events.sort((a, b) => a.at - b.at);
}

/** Months at which a period of the first row begins: where Shift and an arrow lead. */
export function periodStarts(scenario: Scenario): number[] {
  const starts = axisPeriods(scenario)
    .filter(({ row }) => row === 0)
    .map(({ from }) => Math.round(from));
  return [...new Set([0, ...starts, scenario.plan.recording.steps.length - 1])].sort((a, b) => a - b);
}

/** The start of a period after a month, or before it. */
export function nextStart(starts: readonly number[], month: number, way: 1 | -1): number {
  const found = way === 1 ? starts.find((start) => start > month) : starts.findLast((start) => start < month);
  return found ?? month;
}

/** Four months that tell the whole: those of the file's maps, else evenly spread. */
export function stillMonths(scenario: Scenario): number[] {
  const { steps, maps, days } = scenario.plan.recording;
  const last = steps.length - 1;
  if (maps.length >= 2)
    return Array.from(maps, (row) =>
      Math.max(
        0,
        steps.findIndex((step) => days[step] >= days[row]),
      ),
    );
  return [0, 1 / 3, 2 / 3, 1].map((part) => Math.round(part * last));
}

/** Where years begin on the axis, each with its name `2015`: at the end of December. */
export function yearStarts(scenario: Scenario): { at: number; year: string }[] {
  return monthsOf(scenario).flatMap((date, month) =>
    date.slice(5, 7) === '12' && month < scenario.plan.recording.steps.length - 1
      ? [{ at: month, year: String(Number(date.slice(0, 4)) + 1) }]
      : [],
  );
}
