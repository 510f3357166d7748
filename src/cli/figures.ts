import type { Quantiles, ScoredObservation } from '../experiment/index.ts';
import { factor, type Language, type NumberStyle, people, percentRange, range } from '../text/index.ts';

type Form = ScoredObservation['form'];

/** A modelled figure: median and 90 percent range. */
export function modelled(
  form: Form,
  { p5, p50, p95 }: Quantiles,
  language: Language,
  style: NumberStyle,
): string {
  if (Number.isNaN(p50)) return '?';
  if (form === 'share') return percentRange(p50, p5, p95, language, style);
  if (form === 'ratio') return spread(p50, p5, p95, language, (n) => factor(Math.max(0, n), language, style));
  return range(p50, p5, p95, language, style);
}

/** An observed figure as published: best and range; the best alone where the source gives no range. */
export function observed(
  form: Form,
  { best, low, high }: ScoredObservation['observed'],
  language: Language,
): string {
  if (form === 'share') {
    const shown = percentRange(best, low, high, language);
    return low === high ? shown.slice(0, shown.indexOf(' ')) : shown;
  }
  const show = form === 'ratio' ? factor : people;
  return spread(best, low, high, language, (n) => show(n, language));
}

function spread(
  best: number,
  low: number,
  high: number,
  language: Language,
  show: (n: number) => string,
): string {
  if (low === high) return show(best);
  const ends = language === 'en' ? `${show(low)} to ${show(high)}` : `من ${show(low)} إلى ${show(high)}`;
  return `${show(best)} (${ends})`;
}
