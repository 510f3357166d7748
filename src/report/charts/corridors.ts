import type { Summary } from '../../experiment/index.ts';
import type { Edition } from '../edition.ts';
import { html, type Markup } from '../markup.ts';
import { at, drawn } from './drawing.ts';

interface Point {
  x: number;
  y: number;
}

const WIDEST = 9;
/** Bands of fewer people than this are not drawn. */
const LEAST_PEOPLE = 10;
/** How far a band bends aside, in parts of its length, so that both ways can be seen. */
const BEND = 0.14;

/** Thin bent bands of ink between places for those who set out, each with a chevron in its middle; never a path. */
export function corridors(
  edition: Edition,
  map: Summary['maps'][number],
  pointOf: (place: string) => Point | null,
  least = LEAST_PEOPLE,
): Markup {
  const links = new Map((edition.scenario.source.links ?? []).map(({ key, value }) => [key.value, value]));
  const bands = map.links.flatMap(({ link, forward, back }) => {
    const ends = links.get(link);
    const [a, b] = [pointOf(ends?.from.value ?? ''), pointOf(ends?.to.value ?? '')];
    if (a === null || b === null) return [];
    return [
      { a, b, people: drawn(edition, forward.p50) },
      { a: b, b: a, people: drawn(edition, back.p50) },
    ].filter(({ people }) => people >= Math.max(least, LEAST_PEOPLE));
  });
  return html`<g fill="none" stroke="var(--ink, #1b1a20)" stroke-opacity=".4" stroke-linecap="round">${bands.map(band)}</g>`;
}

function band({ a, b, people }: { a: Point; b: Point; people: number }): Markup {
  const { width, line, chevron } = corridor(a, b, people);
  return html`<path d="${line}" stroke-width="${width}"/><path d="${chevron}" stroke-width="1.2" stroke-opacity=".9"/>`;
}

/** The bent line of those who go from a to b, its width for so many people, and the chevron in its middle. */
export function corridor(
  a: Point,
  b: Point,
  people: number,
): { width: number; line: string; chevron: string; middle: Point } {
  const width = Math.min(WIDEST, 0.6 + Math.sqrt(people) * 0.12);
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const bend = { x: (a.x + b.x) / 2 - dy * BEND, y: (a.y + b.y) / 2 + dx * BEND };
  // The middle of a quadratic curve.
  const middle = { x: (a.x + 2 * bend.x + b.x) / 4, y: (a.y + 2 * bend.y + b.y) / 4 };
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const arm = 3 + width / 2;
  const corner = (side: number): string =>
    `${at(middle.x - ux * arm + side * uy * arm * 0.7)} ${at(middle.y - uy * arm - side * ux * arm * 0.7)}`;
  return {
    width: at(width),
    line: `M${at(a.x)} ${at(a.y)}Q${at(bend.x)} ${at(bend.y)} ${at(b.x)} ${at(b.y)}`,
    chevron: `M${corner(1)}L${at(middle.x)} ${at(middle.y)}L${corner(-1)}`,
    middle,
  };
}
