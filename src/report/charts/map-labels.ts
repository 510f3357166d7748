import type { Edition } from '../edition.ts';
import { html, type Markup } from '../markup.ts';
import { label, type Side, textWidth } from './drawing.ts';

/** A name to be written beside a circle. */
export interface MapLabel {
  x: number;
  y: number;
  radius: number;
  text: string;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const SIZE = 13;
const GAP = 4;

/**
 * Names beside their circles, the first of the list first: above, below, to the right or to the left, wherever nothing
 * that was written before stands; left out where there is no room inside the paper.
 */
export function mapLabels(
  edition: Edition,
  labels: readonly MapLabel[],
  width: number,
  height: number,
): Markup {
  return html`${labelPlaces(labels, width, height).map(({ x, y, text, side }) => label(edition, x, y, text, side, 'halo'))}`;
}

/** Where those names stand that have room, in the order of the list. */
export function labelPlaces<T extends MapLabel>(
  labels: readonly T[],
  width: number,
  height: number,
): (T & { side: Side })[] {
  const taken: Box[] = [];
  return labels.flatMap((named) => {
    const { x, y, radius, text } = named;
    // The width of a letter is taken as wide; names on a map may stand closer than that.
    const wide = textWidth(text, SIZE) * 0.9;
    const ways: { x: number; y: number; side: Side; left: number }[] = [
      { x, y: y - radius - GAP, side: 'both', left: x - wide / 2 },
      { x, y: y + radius + GAP + SIZE * 0.8, side: 'both', left: x - wide / 2 },
      { x: x + radius + GAP, y: y + SIZE * 0.35, side: 'right', left: x + radius + GAP },
      { x: x - radius - GAP, y: y + SIZE * 0.35, side: 'left', left: x - radius - GAP - wide },
    ];
    const found = ways
      .map((way) => ({
        ...way,
        box: { left: way.left, right: way.left + wide, top: way.y - SIZE * 0.8, bottom: way.y + SIZE * 0.25 },
      }))
      .find(({ box }) => isInside(box, width, height) && !taken.some((other) => overlap(box, other)));
    if (found === undefined) return [];
    taken.push(found.box);
    return [{ ...named, x: found.x, y: found.y, side: found.side }];
  });
}

function isInside(box: Box, width: number, height: number): boolean {
  return box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
