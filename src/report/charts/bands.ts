import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { Summary } from '../../experiment/index.ts';
import { monthNumber, people } from '../../text/index.ts';
import { anchor, countOf, type Edition, say } from '../edition.ts';
import { html, type Markup } from '../markup.ts';
import { at, drawn, fillOf, label, patternOf, picture, textWidth, wrap } from './drawing.ts';
import { monthsTo } from './months.ts';
import type { Paint } from './palette.ts';

const WIDTH = 360;
const PLOT = { top: 58, height: 128 };
const AXIS = 52;

/** A published figure that counts the same people as a picture shows, or nearly the same. */
export interface Dot {
  on: string;
  best: number;
  low: number;
  high: number;
  /** The source counts somewhat other people, or later. */
  adjusted: boolean;
}

/** One outcome over time: median, 50 and 90 percent bands, published figures. Time runs from left to right. */
export function bands(
  edition: Edition,
  outcome: Summary['outcomes'][number],
  paint: Paint,
  dots: readonly Dot[],
  name: string,
): Markup {
  const { steps, headline } = edition.summary;
  const { series } = outcome;
  const rtl = edition.direction === 'rtl';
  const left = rtl ? 8 : AXIS;
  const right = rtl ? WIDTH - AXIS : WIDTH - 8;
  const bottom = PLOT.top + PLOT.height;
  const first = monthsTo(steps[0].slice(0, 7));
  const time = scaleLinear([first, monthsTo(steps[steps.length - 1])], [left, right]);
  const highest = Math.max(1, ...series.p95.map((v) => drawn(edition, v)), ...dots.map((dot) => dot.high));
  const y = scaleLinear([0, highest], [bottom, PLOT.top]).nice(3);
  const x = (i: number): number => time(monthsTo(steps[i]));
  const index = steps.map((_, i) => i);
  const between = (low: number[], high: number[]): string =>
    area<number>(
      x,
      (i) => y(drawn(edition, low[i])),
      (i) => y(drawn(edition, high[i])),
    )(index) ?? '';
  const middle = line<number>(x, (i) => y(drawn(edition, series.p50[i])))(index) ?? '';

  const ticks = y.ticks(3).filter((tick) => Number.isInteger(tick));
  const amounts = ticks.map(
    (tick) =>
      html`<path d="M${left} ${at(y(tick))}H${right}" stroke="var(--rule, #d9d7de)"/>${label(
        edition,
        rtl ? right + 6 : left - 6,
        y(tick) + 4,
        people(tick, edition.language, edition.plain),
        rtl ? 'right' : 'left',
        'small',
      )}`,
  );
  const patternId = anchor(edition, 'band', outcome.id);
  const title = wrap(say(edition, outcome.label), WIDTH - 30, 14).slice(0, 2);
  const headlineX = at(time(monthsTo(headline)));
  const last = series.p50[steps.length - 1];
  return picture(
    edition,
    name,
    WIDTH,
    bottom + 24,
    html`<defs>${patternOf(paint, patternId)}</defs><rect x="${rtl ? WIDTH - 13 : 0}" y="4" width="13" height="13" fill="${fillOf(paint, patternId)}"/>${title.map(
      (text, i) => label(edition, rtl ? WIDTH - 19 : 19, 15 + i * 17, text, rtl ? 'left' : 'right', 'strong'),
    )}${amounts}<path d="${between(series.p5, series.p95)}" fill="${paint.colour}" fill-opacity="0.22"/><path d="${between(series.p25, series.p75)}" fill="${paint.colour}" fill-opacity="0.4"/><path d="${middle}" fill="none" stroke="${paint.colour}" stroke-width="2.2" stroke-linejoin="round"/><path d="M${headlineX} ${PLOT.top}V${bottom}" stroke="var(--ink, #1b1a20)" stroke-dasharray="3 3"/>${label(
      edition,
      headlineX,
      PLOT.top - 5,
      monthNumber(headline, edition.language, edition.plain),
      'both',
      'halo',
    )}${dots.map((dot) => drawDot(dot, time(monthsTo(dot.on)), y))}${label(
      edition,
      right,
      Math.max(PLOT.top + 12, y(drawn(edition, series.p95[steps.length - 1])) - 6),
      countOf(edition, last),
      'left',
      'halo',
    )}${timeLabels(edition, time, left, right, bottom)}`,
  );
}

function drawDot(dot: Dot, x: number, y: (value: number) => number): Markup {
  const [px, top, bottom, middle] = [x, y(dot.high), y(dot.low), y(dot.best)].map(at);
  return html`<path d="M${px} ${top}V${bottom}M${px - 4} ${top}H${px + 4}M${px - 4} ${bottom}H${px + 4}" stroke="var(--ink, #1b1a20)" stroke-width="1.6"/><circle cx="${px}" cy="${middle}" r="4" fill="${dot.adjusted ? 'var(--paper, #fff)' : 'var(--ink, #1b1a20)'}" stroke="var(--ink, #1b1a20)" stroke-width="1.6"/>`;
}

/** The first and last month in full, and between them the years that have room. */
function timeLabels(
  edition: Edition,
  time: (months: number) => number,
  left: number,
  right: number,
  bottom: number,
): Markup {
  const { steps } = edition.summary;
  const [start, end] = [steps[0], steps[steps.length - 1]].map((date) =>
    monthNumber(date, edition.language, edition.plain),
  );
  const years: Markup[] = [];
  let free = left + textWidth(start, 12) + 8;
  const from = Number(steps[0].slice(0, 4)) + 1;
  const to = Number(steps[steps.length - 1].slice(0, 4));
  for (let year = from; year <= to; year++) {
    const x = time(year * 12);
    years.push(html`<path d="M${at(x)} ${bottom}v4" stroke="var(--muted, #55545f)"/>`);
    const text = monthNumber(`${year}-01`, edition.language, edition.plain).split('/')[1];
    const half = textWidth(text, 12) / 2;
    if (x - half < free || x + half > right - textWidth(end, 12) - 8) continue;
    years.push(label(edition, x, bottom + 17, text, 'both', 'small'));
    free = x + half + 10;
  }
  return html`<path d="M${left} ${bottom}H${right}" stroke="var(--muted, #55545f)"/>${years}${label(edition, left, bottom + 17, start, 'right', 'small')}${label(edition, right, bottom + 17, end, 'left', 'small')}`;
}
