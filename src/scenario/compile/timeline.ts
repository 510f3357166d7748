import type { Month } from '../../engine/index.ts';
import { civilOf, civilText, dayOf } from '../read/civil.ts';
import type { Located, Range, ScenarioSource } from '../source.ts';
import type { Collector } from './collector.ts';
import type { Names } from './names.ts';

/** The time of the scenario, cut where anything given in advance changes. Days from the first day. */
export interface Timeline {
  /** Days since 1970-01-01 of the first day. */
  origin: number;
  days: number;
  months: Month[];
  segmentStarts: Int32Array;
  segmentOfDay: Int32Array;
  /** First and last day of each period, relative, clipped to the scenario. [periods] */
  periods: { from: number; to: number }[];
  /** Day of a date in the file, relative to the first day. */
  relative(day: number): number;
  /** Marks the segments of [from, to] (both included). */
  segmentsOf(from: number, to: number): Uint8Array;
}

/** Days since 1970 that a scenario may span. */
const LONGEST_DAYS = 200 * 366;

export function cutTime(source: ScenarioSource, names: Names, collector: Collector): Timeline | null {
  const origin = source.time.from.value;
  const days = source.time.to.value - origin + 1;
  if (days <= 0 || days > LONGEST_DAYS) {
    collector.error({ code: 'M0203', from: 'time' }, source.time.to.at);
    return null;
  }
  const { headline } = source.time;
  if (headline && (headline.value < origin || headline.value >= origin + days))
    collector.error({ code: 'M0217', on: civilText(headline.value) }, headline.at);
  const cuts = new Set<number>([0, days]);
  const cut = (absolute: number): void => {
    const day = absolute - origin;
    if (day > 0 && day < days) cuts.add(day);
  };
  const months = monthsOf(origin, days);
  for (const month of months) cut(origin + month.start);
  const interval = (from: Located<number>, to: Located<number>, at: Range): void => {
    if (to.value < from.value)
      collector.error({ code: 'M0202', from: civilText(from.value), to: civilText(to.value) }, at);
    cut(from.value);
    cut(to.value + 1);
  };
  for (const { value } of source.periods ?? []) interval(value.from, value.to, value.to.at);
  for (const { value } of source.links ?? []) {
    if (value.opens && value.closes) interval(value.opens, value.closes, value.closes.at);
    else if (value.opens) cut(value.opens.value);
    else if (value.closes) cut(value.closes.value + 1);
  }
  for (const { value } of source.levers ?? []) if (value.from) cut(value.from.value);
  for (const row of source.control ?? []) cut(row.on.value);
  for (const { value } of source.signals ?? [])
    if (value.from === 'series') for (const row of value.series.rows) cut(row.on.value);
  for (const map of source.time.maps ?? [])
    if (map.value < origin || map.value >= origin + days)
      collector.error({ code: 'M0217', on: civilText(map.value) }, map.at);

  const segmentStarts = Int32Array.from([...cuts].sort((a, b) => a - b));
  const segmentOfDay = new Int32Array(days);
  for (let s = 0; s + 1 < segmentStarts.length; s++)
    segmentOfDay.fill(s, segmentStarts[s], segmentStarts[s + 1]);
  const byId = new Map((source.periods ?? []).map(({ key, value }) => [key.value, value]));
  return {
    origin,
    days,
    months,
    segmentStarts,
    segmentOfDay,
    periods: names.periods.map((id) => {
      const period = byId.get(id);
      if (!period) throw new Error(`period ${id} is listed but not there`);
      return {
        from: Math.max(0, period.from.value - origin),
        to: Math.min(days - 1, period.to.value - origin),
      };
    }),
    relative: (day) => day - origin,
    segmentsOf(from, to) {
      const marked = new Uint8Array(segmentStarts.length - 1);
      for (let s = 0; s < marked.length; s++)
        if (segmentStarts[s] >= from && segmentStarts[s + 1] - 1 <= to) marked[s] = 1;
      return marked;
    },
  };
}

function monthsOf(origin: number, days: number): Month[] {
  const months: Month[] = [];
  let { year, month } = civilOf(origin);
  for (;;) {
    const start = dayOf(year, month, 1) - origin;
    if (start >= days) return months;
    const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
    const end = dayOf(next.year, next.month, 1) - origin;
    months.push({ number: year * 12 + month - 1, start: Math.max(0, start), end: Math.min(days, end) });
    ({ year, month } = next);
  }
}
