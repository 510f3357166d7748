import { scaleLinear } from 'd3-scale';
import type { Quantiles } from '../../experiment/index.ts';
import { difference } from '../../text/index.ts';
import { type Edition, guarded } from '../edition.ts';
import { html, type Markup } from '../markup.ts';
import { at, drawn, label, picture } from './drawing.ts';

/** One paired difference with what it is called. */
export interface LeverDot {
  title: string;
  /** The difference in words. */
  told: string;
  difference: Quantiles;
}

const INK = 'var(--ink, #1b1a20)';
const ROW = 33;
/** Below this width what is told stands under the title. */
const NARROW = 500;
const LINE = 16;

/**
 * Paired differences as dots with their ranges around a line of no change. More people lie on the side to which reading
 * goes. `width` in the picture's units.
 */
export function leverDots(
  open: Edition,
  dots: readonly LeverDot[],
  name: string,
  zero: string,
  width: number,
): Markup {
  const edition = guarded(open);
  const rtl = edition.direction === 'rtl';
  const reading = rtl ? 'left' : 'right';
  const shown = (n: number): number => Math.sign(n) * drawn(edition, Math.abs(n));
  const furthest = Math.max(
    10,
    ...dots.flatMap(({ difference: { p5, p95 } }) => [Math.abs(shown(p5)), Math.abs(shown(p95))]),
  );
  const axis = scaleLinear([-furthest, furthest], rtl ? [width, 0] : [0, width]).nice(4);
  const x = (n: number): number => at(axis(n));
  const narrow = width < NARROW;
  const ticks = axis.ticks(narrow ? 2 : 4);
  const row = narrow ? ROW + LINE : ROW;
  const bottom = 24 + dots.length * row;
  return picture(
    edition,
    name,
    width,
    bottom,
    html`${ticks.map((tick) => {
      const place = x(tick);
      const end = place < 40 ? 'right' : place > width - 40 ? 'left' : 'both';
      const text = tick === 0 ? zero : difference(tick, edition.language, { digits: edition.plain.digits });
      return html`<path d="M${place} 20V${bottom}" stroke="${tick === 0 ? INK : 'var(--rule, #d9d7de)'}" stroke-dasharray="${tick === 0 ? 'none' : '1 4'}"/>${label(edition, place, 12, text, end, 'small')}`;
    })}${dots.map(({ title, told, difference: q }, i) => {
      const y = 38 + i * row;
      const mid = y + 11 + (narrow ? LINE : 0);
      const [low, high] = [x(shown(q.p5)), x(shown(q.p95))].sort((a, b) => a - b);
      const start = rtl ? width : 0;
      return html`${label(edition, start, y, title, reading, 'halo')}${narrow ? label(edition, start, y + LINE, told, reading, 'halo') : label(edition, rtl ? 0 : width, y, told, rtl ? 'right' : 'left', 'halo')}<path d="M${low} ${mid}H${high}" stroke="${INK}" stroke-width="2"/><circle cx="${x(shown(q.p50))}" cy="${mid}" r="5" fill="${INK}" stroke="var(--paper, #fff)" stroke-width="1.5"/>`;
    })}`,
  );
}
