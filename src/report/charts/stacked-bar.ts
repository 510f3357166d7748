import { scaleLinear } from 'd3-scale';
import { people } from '../../text/index.ts';
import { anchor, countRange, type Edition, say } from '../edition.ts';
import { html, type Markup } from '../markup.ts';
import { at, drawn, fillOf, label, patternOf, picture, textWidth, wrap } from './drawing.ts';
import { paints } from './palette.ts';

const STRIP = { top: 38, height: 30 };
const ROW = 50;
/** Of a picture that has to share a page. */
const CLOSE_ROW = 36;
const LINE = 17;

/**
 * The outcomes at the headline date: a strip of the medians, and for each outcome its bar with both ranges and its
 * numbers. Amounts grow from the reading side. `width` in the picture's units; one unit is about a pixel. `close` sets the
 * rows nearer to each other.
 */
export function stackedBar(edition: Edition, name: string, width: number, close = false): Markup {
  const { outcomes } = edition.summary;
  const rtl = edition.direction === 'rtl';
  const paint = paints(outcomes);
  const patternId = (id: string): string => anchor(edition, `${close ? 'close-' : ''}bar${width}`, id);
  const x = (value: number): number => (rtl ? width - value : value);
  const reading = rtl ? 'left' : 'right';
  const total = outcomes.reduce((sum, o) => sum + drawn(edition, o.headline.p50), 0);
  const share = scaleLinear([0, Math.max(total, 1)], [0, width]);
  const top = STRIP.top + STRIP.height + 34;
  const axis = scaleLinear(
    [0, Math.max(1, ...outcomes.map((o) => drawn(edition, o.headline.p95)))],
    [0, width],
  );
  const box = (from: number, to: number): { x: number; width: number } => ({
    x: at(Math.min(x(from), x(to))),
    width: at(Math.abs(to - from)),
  });

  let passed = 0;
  const strip = outcomes.map((outcome) => {
    const from = share(passed);
    passed += drawn(edition, outcome.headline.p50);
    const to = share(passed);
    const { x: left, width: wide } = box(from, to);
    const text = say(edition, outcome.label);
    const lines = wrap(text, wide, 13);
    const fits = lines.length <= 2 && lines.every((part) => textWidth(part, 13) <= wide);
    return html`<rect x="${left}" y="${STRIP.top}" width="${wide}" height="${STRIP.height}" fill="${fillOf(paint.get(outcome.id)!, patternId(outcome.id))}" stroke="var(--paper, #fff)" stroke-width="1.5"/>${
      fits &&
      lines.map((part, i) =>
        label(edition, x(from), STRIP.top - 7 - (lines.length - 1 - i) * 15, part, reading),
      )
    }`;
  });

  let y = top;
  const rows = outcomes.map((outcome) => {
    const q = outcome.headline;
    const [p5, p25, p50, p75, p95] = [q.p5, q.p25, q.p50, q.p75, q.p95].map((v) => axis(drawn(edition, v)));
    const fill = fillOf(paint.get(outcome.id)!, patternId(outcome.id));
    const title = say(edition, outcome.label);
    const numbers = countRange(edition, q);
    const oneLine = textWidth(title, 14) + textWidth(numbers, 13) + 32 <= width;
    const lines = oneLine ? [title] : wrap(title, width - 19, 14);
    const first = y;
    y += (lines.length - 1 + (oneLine ? 0 : 1)) * LINE;
    const head = [
      html`<rect x="${at(rtl ? width - 13 : 0)}" y="${first - 11}" width="13" height="13" fill="${fill}"/>`,
      lines.map((part, i) => label(edition, x(19), first + i * LINE, part, reading, 'strong')),
      oneLine
        ? label(edition, x(width), y, numbers, rtl ? 'right' : 'left')
        : label(edition, x(19), y, numbers, reading),
    ];
    const bar = box(0, p50);
    const ninety = box(p5, p95);
    const half = box(p25, p75);
    const below = y;
    const line = below + (close ? 13 : 20);
    y += close ? CLOSE_ROW : ROW;
    return html`${head}<rect x="${bar.x}" y="${below + (close ? 5 : 8)}" width="${bar.width}" height="${close ? 8 : 12}" fill="${fill}"/><g fill="var(--ink, #1b1a20)"><rect x="${ninety.x}" y="${line + 4.5}" width="${ninety.width}" height="1.5"/><rect x="${half.x}" y="${line + 3}" width="${half.width}" height="4.5"/><rect x="${at(x(p50) - 1)}" y="${line}" width="2" height="10"/></g>`;
  });

  const bottom = y;
  const ticks = axis.ticks(width > 500 ? 6 : 3).filter((tick) => Number.isInteger(tick));
  const grid = ticks.map(
    (tick) =>
      html`<path d="M${at(x(axis(tick)))} ${top + 6}V${bottom - 14}" stroke="var(--rule, #d9d7de)" stroke-dasharray="1 4"/>`,
  );
  const tickLabels = ticks.map((tick) => {
    const text = people(tick, edition.language, edition.plain);
    const place = axis(tick);
    const nearEnd = place + textWidth(text, 12) / 2 > width;
    const side = tick === 0 ? reading : nearEnd ? (rtl ? 'right' : 'left') : 'both';
    return label(edition, x(place), bottom + 2, text, side, 'small');
  });
  return picture(
    edition,
    name,
    width,
    bottom + 10,
    html`<defs>${outcomes.map((o) => patternOf(paint.get(o.id)!, patternId(o.id)))}</defs>${grid}${strip}${rows}${tickLabels}`,
  );
}
