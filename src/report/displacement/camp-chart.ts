import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { type CampSummary, dateOfDay } from '../../experiment/index.ts';
import { people } from '../../text/index.ts';
import { at, label, picture, wrap } from '../charts/drawing.ts';
import { html, type Markup } from '../markup.ts';
import { countOf, type DisplacementEdition } from './displacement-edition.ts';

const WIDTH = 360;
const PLOT = { top: 44, height: 128 };
const AXIS = 52;
const COLOUR = 'var(--protection, #2951f4)';

/** A figure that was registered on a day. */
export interface RegisteredDot {
  day: number;
  people: number;
}

/**
 * One camp over time: median, middle half and nine tenths of the draws, and registered people as dots. `before`: people by
 * day without a change, drawn in grey behind.
 */
export function campPicture(
  edition: DisplacementEdition,
  camp: CampSummary,
  dots: readonly RegisteredDot[],
  before?: readonly number[],
): Markup {
  const { days } = edition.summary;
  const { p5, p25, p50, p75, p95 } = camp.quantiles;
  const highest = Math.max(1, ...p95, ...(before ?? []), ...dots.map((dot) => dot.people));
  const { x, y, frame } = axes(edition, days, highest, (tick) =>
    people(tick, edition.language, edition.plain),
  );
  const index = sampled(days);
  const between = (low: number[], high: number[]): string =>
    area<number>(
      (day) => at(x(day)),
      (day) => at(y(low[day])),
      (day) => at(y(high[day])),
    )(index) ?? '';
  const middle = line<number>(
    (day) => at(x(day)),
    (day) => at(y(p50[day])),
  )(index);
  const ghost =
    before === undefined
      ? null
      : line<number>(
          (day) => at(x(day)),
          (day) => at(y(before[day])),
        )(index);
  const rtl = edition.direction === 'rtl';
  const title = wrap(camp.name, WIDTH - 30, 14)[0] ?? '';
  return picture(
    edition,
    edition.own.campChart(camp.name),
    WIDTH,
    PLOT.top + PLOT.height + 24,
    html`${label(edition, rtl ? WIDTH : 0, 15, title, rtl ? 'left' : 'right', 'strong')}${frame}<path d="${between(p5, p95)}" fill="${COLOUR}" fill-opacity="0.22"/><path d="${between(p25, p75)}" fill="${COLOUR}" fill-opacity="0.4"/>${ghost !== null && html`<path d="${ghost}" fill="none" stroke="var(--muted, #55545f)" stroke-width="2" stroke-dasharray="5 4"/>`}<path d="${middle ?? ''}" fill="none" stroke="${COLOUR}" stroke-width="2.2" stroke-linejoin="round"/>${dots.map(
      (dot) =>
        html`<circle cx="${at(x(dot.day))}" cy="${at(y(dot.people))}" r="3" fill="var(--ink, #1b1a20)"/>`,
    )}${label(edition, x(days - 1), PLOT.top - 6, countOf(edition, p50[days - 1]), 'left', 'halo')}`,
  );
}

/** The averaged relative difference over time: normal dashed, rescaled in full. */
export function ardChart(edition: DisplacementEdition): Markup {
  const { days, ard } = edition.summary;
  const { normal, rescaled } = ard.byDay;
  const { x, y, frame } = axes(edition, days, Math.max(0.1, ...normal, ...rescaled), (tick) =>
    tick.toFixed(1),
  );
  const drawn = (values: number[]): string =>
    line<number>(
      (day) => at(x(day)),
      (day) => at(y(values[day])),
    )(sampled(days)) ?? '';
  const rtl = edition.direction === 'rtl';
  const { ardLines, ardChart: name } = edition.own;
  const key = (row: number, text: string, dash: string): Markup =>
    html`<path d="M${rtl ? WIDTH : 0} ${11 + row * 17}h${rtl ? -24 : 24}" stroke="${COLOUR}" stroke-width="2.2" stroke-dasharray="${dash}"/>${label(edition, rtl ? WIDTH - 30 : 30, 15 + row * 17, text, rtl ? 'left' : 'right', 'small')}`;
  return picture(
    edition,
    name,
    WIDTH,
    PLOT.top + PLOT.height + 24,
    html`${key(0, ardLines.rescaled, 'none')}${key(1, ardLines.normal, '4 3')}${frame}<path d="${drawn(rescaled)}" fill="none" stroke="${COLOUR}" stroke-width="2.2"/><path d="${drawn(normal)}" fill="none" stroke="${COLOUR}" stroke-width="1.8" stroke-dasharray="4 3"/>`,
  );
}

/** Scales and what is drawn around a plot: amounts on one side, the first and last date below. Time runs from left to right. */
function axes(
  edition: DisplacementEdition,
  days: number,
  highest: number,
  tell: (tick: number) => string,
): { x: (day: number) => number; y: (value: number) => number; frame: Markup } {
  const rtl = edition.direction === 'rtl';
  const left = rtl ? 8 : AXIS;
  const right = rtl ? WIDTH - AXIS : WIDTH - 8;
  const bottom = PLOT.top + PLOT.height;
  const x = scaleLinear([0, Math.max(1, days - 1)], [left, right]);
  const y = scaleLinear([0, highest], [bottom, PLOT.top]).nice(3);
  const [from, to] = [0, days - 1].map((day) => dateOfDay(edition.summary.start, day));
  const frame = html`${y
    .ticks(3)
    .map(
      (tick) =>
        html`<path d="M${left} ${at(y(tick))}H${right}" stroke="var(--rule, #d9d7de)"/>${label(edition, rtl ? right + 6 : left - 6, y(tick) + 4, tell(tick), rtl ? 'right' : 'left', 'small')}`,
    )}<path d="M${left} ${bottom}H${right}" stroke="var(--muted, #55545f)"/>${label(edition, left, bottom + 17, from, 'right', 'small')}${label(edition, right, bottom + 17, to, 'left', 'small')}`;
  return { x, y, frame };
}

/** Days to draw: all of a short run, else about two for each unit of width. */
function sampled(days: number): number[] {
  const step = Math.max(1, Math.floor(days / (2 * WIDTH)));
  const index: number[] = [];
  for (let day = 0; day < days; day += step) index.push(day);
  if (index.at(-1) !== days - 1) index.push(days - 1);
  return index;
}
