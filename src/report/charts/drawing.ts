import { isUntold, toTens, UNTOLD } from '../../experiment/index.ts';
import { roundTo } from '../../text/index.ts';
import type { Edition } from '../edition.ts';
import { type Fragment, html, type Markup, raw } from '../markup.ts';
import type { Paint } from './palette.ts';

/** Width of a letter in parts of the size of the font: wide on purpose, since the reader's font is not known. */
const LETTER = 0.6;

/** About how wide a text is. Same unit as `size`. */
export function textWidth(text: string, size: number): number {
  return [...text.replace(/[\u064b-\u0652\u2066-\u2069]/g, '')].length * LETTER * size;
}

/** Lines no wider than `width`, broken at spaces; a longer word stands alone. */
export function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Where a text lies from its point: to the right of it, to the left of it, or on both sides. */
export type Side = 'right' | 'left' | 'both';

/** A text in the edition's own direction inside a picture that runs from left to right. */
export function label(
  edition: Pick<Edition, 'direction'>,
  x: number,
  y: number,
  text: string,
  side: Side,
  kind: 'strong' | 'plain' | 'small' | 'halo' = 'plain',
): Markup {
  const rtl = edition.direction === 'rtl';
  const anchor = side === 'both' ? 'middle' : (side === 'right') === rtl ? 'end' : 'start';
  return html`<text class="${kind}" x="${at(x)}" y="${at(y)}" direction="${edition.direction}" text-anchor="${anchor}">${text}</text>`;
}

/** A coordinate with at most one decimal: a tenth of a unit is less than a pixel. */
export function at(x: number): number {
  return Math.round(x * 10) / 10;
}

/**
 * A whole picture with its name, the mark `modelled` in its last line and its own direction. `mark` needs 22 units of
 * height, which are added.
 */
export function picture(
  edition: Pick<Edition, 'direction' | 'language' | 'words' | 'phrases'> & {
    summary: Pick<Edition['summary'], 'seed' | 'draws'>;
  },
  name: string,
  width: number,
  height: number,
  content: Fragment,
): Markup {
  const { words, phrases, summary } = edition;
  const mark = words.mark(String(summary.seed), phrases.counted(summary.draws, 'draws'));
  const rtl = edition.direction === 'rtl';
  return html`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${name}" lang="${edition.language}" direction="ltr" viewBox="0 0 ${width} ${height + 22}" font-family="${FONTS}" font-size="13">${content}${label(edition, rtl ? 0 : width, height + 15, mark, rtl ? 'right' : 'left', 'small')}</svg>`;
}

/** No font is embedded: what the reader's system has, with good Arabic faces first. */
export const FONTS =
  'IBM Plex Sans Arabic, IBM Plex Sans, Noto Sans Arabic, Noto Sans, Segoe UI, Tahoma, DejaVu Sans, sans-serif';

/** The pattern of a paint, to stand once in a picture. `id` must be the picture's own. */
export function patternOf(paint: Paint, id: string): Markup {
  return html`<pattern id="${id}" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="${paint.colour}"/><g stroke="var(--paper, #fff)" stroke-width="1.4">${raw(patternLines(paint))}</g></pattern>`;
}

/** The strokes of a paint's pattern on a tile of 6 units. */
export function patternLines(paint: Paint): string {
  const lines: Record<Paint['pattern'], string> = {
    solid: '',
    hatch: '<path d="M-1 7L7 -1M-1 1L1 -1M5 7L7 5"/>',
    dots: '<path d="M1.5 3H3.5M4.5 0H6M0 0H0.5M4.5 6H6M0 6H0.5"/>',
    bars: '<path d="M3 0V6"/>',
  };
  return lines[paint.pattern];
}

/** What to fill an area with: the plain colour, or the pattern declared under `id`. */
export function fillOf(paint: Paint, id: string): string {
  return paint.pattern === 'solid' ? paint.colour : `url(#${id})`;
}

/**
 * A modelled count as it may be drawn: to as many figures as it is printed with, and 1 to 9 people as 5 where small
 * cells are hidden, so that nobody can measure in a picture what the text does not say.
 */
export function drawn(edition: Pick<Edition, 'modelled'>, people: number): number {
  const whole = Math.round(people);
  const guarded = edition.modelled.profile === 'armed_group';
  if (guarded && isUntold(whole)) return UNTOLD;
  if (guarded && whole < 100) return toTens(whole);
  return whole < 10 ? whole : roundTo(whole, whole < 10_000 ? 2 : 3);
}
