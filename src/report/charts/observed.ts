import { scaleLog } from 'd3-scale';
import type { ScoredObservation } from '../../experiment/index.ts';
import { factor } from '../../text/index.ts';
import { type Edition, say } from '../edition.ts';
import { html, type Markup } from '../markup.ts';
import { at, drawn, label, picture, wrap } from './drawing.ts';

const INK = 'var(--ink, #1b1a20)';
const LINE = 17;

/**
 * Every published figure with its range, and the model's median and ranges, both divided by the published best: one is
 * agreement. The axis is logarithmic and grows from the reading side. `width` in the picture's units.
 */
export function observedChart(
  edition: Edition,
  observations: readonly ScoredObservation[],
  name: string,
  width: number,
): Markup {
  const rtl = edition.direction === 'rtl';
  const reading = rtl ? 'left' : 'right';
  const ratios = observations.flatMap((o) => {
    const model = modelPoints(edition, o);
    return [...model, o.observed.low, o.observed.high].map((v) => v / o.observed.best);
  });
  const furthest = Math.max(2, ...ratios.filter((r) => r > 0).map((r) => Math.max(r, 1 / r)));
  const end = Math.min(16, 2 ** Math.ceil(Math.log2(furthest)));
  const axis = scaleLog([1 / end, end], rtl ? [width, 0] : [0, width]).clamp(true);
  const x = (ratio: number): number => at(axis(Math.max(ratio, 1 / end)));
  const bar = (low: number, high: number, y: number, height: number, fill: string, edged = false): Markup =>
    html`<rect x="${at(Math.min(x(low), x(high)))}" y="${at(y - height / 2)}" width="${at(Math.max(1, Math.abs(x(high) - x(low))))}" height="${height}" fill="${fill}"${edged && html` stroke="var(--muted, #55545f)"`}/>`;

  let y = 30;
  const rows = observations.map((o) => {
    const title = wrap(say(edition, o.label), width, 13);
    const [p5, p25, p50, p75, p95] = modelPoints(edition, o).map((v) => v / o.observed.best);
    const top = y + 16;
    const mid = top + title.length * LINE;
    y = mid + 16;
    const beyond = [p5 < 1 / end && p95 > 0, p95 > end].some(Boolean);
    return html`${title.map((text, i) =>
      label(edition, rtl ? width : 0, top + i * LINE, text, reading, 'halo'),
    )}${bar(o.observed.low / o.observed.best, o.observed.high / o.observed.best, mid, 15, 'var(--range, #cfcdd8)', true)}${bar(p5, p95, mid, 1.6, INK)}${bar(p25, p75, mid, 5, INK)}<circle cx="${x(p50)}" cy="${at(mid)}" r="5" fill="${o.use === 'input' ? 'var(--paper, #fff)' : INK}" stroke="${o.use === 'input' ? INK : 'var(--paper, #fff)'}" stroke-width="1.6"/>${
      beyond && label(edition, rtl ? width : 0, mid + 17, edition.words.beyondAxis, reading, 'small')
    }`;
  });
  const bottom = y + 2;

  const ticks = [1 / 16, 1 / 8, 1 / 4, 1 / 2, 1, 2, 4, 8, 16].filter(
    (tick) => tick >= 1 / end && tick <= end,
  );
  const every = width > 500 || ticks.length < 6 ? 1 : 2;
  const middle = (ticks.length - 1) / 2;
  const scale = ticks.map((tick, i) => {
    const atEnd = i === 0 || i === ticks.length - 1;
    const side = atEnd ? (x(tick) > width / 2 ? 'left' : 'right') : 'both';
    const shown = edition.words.times(tick, factor(tick, edition.language, edition.plain));
    const named = (i - middle) % every === 0;
    return html`<path d="M${x(tick)} 24V${bottom}" stroke="${tick === 1 ? INK : 'var(--muted, #55545f)'}" ${tick === 1 ? html`stroke-width="1.2"` : html`stroke-dasharray="1 4"`}/>${named && label(edition, x(tick), 14, shown, side, 'small')}`;
  });
  return picture(edition, name, width, bottom, html`${scale}${rows}`);
}

/** The model's five points as they may be drawn. */
function modelPoints(edition: Edition, o: ScoredObservation): number[] {
  const points = [o.model.p5, o.model.p25, o.model.p50, o.model.p75, o.model.p95];
  return o.form === 'count' ? points.map((v) => drawn(edition, v)) : points;
}
