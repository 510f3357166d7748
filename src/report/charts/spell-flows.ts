import type { Summary } from '../../experiment/index.ts';
import type { Edition } from '../edition.ts';
import { html, type Markup } from '../markup.ts';
import { at, drawn, label, picture } from './drawing.ts';

/** A status in the picture: its column is its distance from where people begin. */
interface Box {
  id: string;
  column: number;
  in: number;
  out: number;
  y: number;
  height: number;
}

const BOX = 12;
const GAP = 26;
const COLUMN = 200;
/** Room for the labels of the last column. */
const MARGIN = 190;
/** Height of the largest box. */
const TALL = 300;

/** Bands from status to status, wide as the number of passages; statuses stand in columns by how far they are from the start. */
export function spellFlows(
  edition: Edition,
  name: string,
  spells: Summary['spells'],
  colourOf: (status: string) => string,
  labelOf: (status: string) => string,
): Markup {
  const ways = spells.map(({ from, to, people }) => ({ from, to, people: drawn(edition, people.p50) }));
  const boxes = layOut(ways);
  const largest = Math.max(1, ...[...boxes.values()].map((box) => Math.max(box.in, box.out)));
  const unit = TALL / largest;
  const columns = new Map<number, Box[]>();
  for (const box of boxes.values()) {
    box.height = Math.max(2, Math.max(box.in, box.out) * unit);
    columns.set(box.column, [...(columns.get(box.column) ?? []), box]);
  }
  let height = 0;
  for (const list of columns.values()) {
    let y = 20;
    for (const box of list.sort((a, b) => b.height - a.height)) {
      box.y = y;
      y += box.height + GAP;
    }
    height = Math.max(height, y);
  }
  const rtl = edition.direction === 'rtl';
  const width = 10 + Math.max(...columns.keys()) * COLUMN + BOX + MARGIN;
  const left = (column: number): number => {
    const from = 10 + column * COLUMN;
    return rtl ? width - from - BOX : from;
  };
  const used = new Map<string, { in: number; out: number }>();
  const bands = ways
    .sort((a, b) => b.people - a.people)
    .map(({ from, to, people }) => {
      const [a, b] = [boxes.get(from), boxes.get(to)];
      if (a === undefined || b === undefined) return null;
      const [ua, ub] = [used.get(from) ?? { in: 0, out: 0 }, used.get(to) ?? { in: 0, out: 0 }];
      const thick = Math.max(0.8, people * unit);
      const ya = a.y + ua.out + thick / 2;
      const yb = b.y + ub.in + thick / 2;
      used.set(from, { ...ua, out: ua.out + thick });
      used.set(to, { ...(used.get(to) ?? ub), in: ub.in + thick });
      const xa = left(a.column) + (rtl ? 0 : BOX);
      const xb = left(b.column) + (rtl ? BOX : 0);
      const bend = ((xb - xa) / 2 || (rtl ? -60 : 60)) as number;
      return html`<path d="M${at(xa)} ${at(ya)}C${at(xa + bend)} ${at(ya)} ${at(xb - bend)} ${at(yb)} ${at(xb)} ${at(yb)}" stroke="${colourOf(to)}" stroke-width="${at(thick)}"/>`;
    });
  return picture(
    edition,
    name,
    width,
    Math.round(height),
    html`<g fill="none" stroke-opacity=".4">${bands}</g>${[...boxes.values()].map(
      (box) =>
        html`<rect x="${at(left(box.column))}" y="${at(box.y)}" width="${BOX}" height="${at(box.height)}" fill="${colourOf(box.id)}"/>${label(
          edition,
          left(box.column) + (rtl ? -5 : BOX + 5),
          box.y + Math.min(box.height / 2 + 4, 14),
          labelOf(box.id),
          rtl ? 'left' : 'right',
          'halo',
        )}`,
    )}`,
  );
}

/** Columns by the shortest way from the statuses that nobody comes to first; bands that lead back keep their columns. */
function layOut(ways: { from: string; to: string; people: number }[]): Map<string, Box> {
  const boxes = new Map<string, Box>();
  const box = (id: string): Box => {
    const known = boxes.get(id) ?? { id, column: -1, in: 0, out: 0, y: 0, height: 0 };
    boxes.set(id, known);
    return known;
  };
  for (const { from, to, people } of ways) {
    box(from).out += people;
    box(to).in += people;
  }
  const start = [...boxes.values()].sort((a, b) => b.out - b.in - (a.out - a.in))[0];
  if (start === undefined) return boxes;
  start.column = 0;
  let front = [start.id];
  for (let column = 1; front.length > 0; column++) {
    const next = ways.filter(({ from }) => front.includes(from)).map(({ to }) => to);
    front = [...new Set(next)].filter((id) => box(id).column < 0);
    for (const id of front) box(id).column = Math.min(column, 4);
  }
  for (const each of boxes.values()) if (each.column < 0) each.column = 0;
  return boxes;
}
