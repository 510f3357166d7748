import { FAMILIES } from '../../scenario/index.ts';
import { type Edition, say } from '../edition.ts';
import { html, type Markup } from '../markup.ts';
import { type Passage, statusFamily, statusName } from '../state-graph.ts';
import { at, label, picture, wrap } from './drawing.ts';
import { paints } from './palette.ts';

/** A status in the picture. */
interface Box {
  id: string;
  family: string;
  column: number;
  lines: string[];
  y: number;
  height: number;
}

const WIDE = 138;
const BETWEEN = 62;
const LINE = 14;
const GAP = 16;
const TOP = 60;
const ORDERINGS = 12;
const INK = 'var(--ink, #1b1a20)';

/**
 * Statuses as boxes in one column for each family, passages as lines with an arrow head. Statuses that nobody leaves, of
 * the families of the dead and the unknown, are not drawn: a mark in their colour stands in every box from which they
 * are reached. `widthOf`: stroke of a passage in units.
 */
export function stateDiagram(
  edition: Edition,
  name: string,
  passages: readonly Passage[],
  widthOf: (passage: Passage) => number,
): Markup {
  const ends = new Set(endsOf(edition, passages));
  const drawn = passages.filter(({ to }) => !ends.has(to));
  const boxes = layOut(edition, passages, drawn, ends);
  const columns = Math.max(0, ...boxes.map(({ column }) => column)) + 1;
  const width = columns * WIDE + (columns - 1) * BETWEEN;
  const height = Math.max(TOP, ...boxes.map(({ y, height: tall }) => y + tall)) + 8;
  const rtl = edition.direction === 'rtl';
  const left = ({ column }: Box): number => {
    const from = column * (WIDE + BETWEEN);
    return rtl ? width - from - WIDE : from;
  };
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const painted = paints(FAMILIES.map(({ id }) => ({ id, family: id })));
  const colour = (family: string): string => painted.get(family)?.colour ?? INK;
  const lines = drawn.map((passage) => {
    const [a, b] = [byId.get(passage.from), byId.get(passage.to)];
    return a && b && line(a, b, left, rtl ? -1 : 1, widthOf(passage));
  });
  const heads = [...new Map(boxes.map((box) => [box.column, box.family]))].map(([column, family]) => {
    const title = FAMILIES.find(({ id }) => id === family);
    const middle = column * (WIDE + BETWEEN) + WIDE / 2;
    const texts = wrap(title ? say(edition, title.label) : family, WIDE, 12);
    return texts.map((text, i) =>
      label(edition, rtl ? width - middle : middle, 14 + i * LINE, text, 'both', 'small'),
    );
  });
  const marks = (box: Box): Markup[] =>
    [...new Set(passages.filter(({ from, to }) => from === box.id && ends.has(to)).map(({ to }) => to))].map(
      (to, i) =>
        html`<rect x="${at(left(box) + (rtl ? 4 + i * 11 : WIDE - 12 - i * 11))}" y="${at(box.y + box.height - 11)}" width="8" height="8" fill="${colour(statusFamily(edition, to))}" stroke="var(--paper, #fff)"/>`,
    );
  return picture(
    edition,
    name,
    width,
    height,
    html`<g fill="none" stroke="${INK}" stroke-opacity=".5">${lines}</g>${heads}${boxes.map(
      (box) =>
        html`<rect x="${at(left(box))}" y="${at(box.y)}" width="${WIDE}" height="${at(box.height)}" rx="3" fill="var(--paper, #fff)" stroke="${colour(box.family)}" stroke-width="1.5"/><rect x="${at(left(box) + (rtl ? WIDE - 5 : 0))}" y="${at(box.y)}" width="5" height="${at(box.height)}" fill="${colour(box.family)}"/>${box.lines.map(
          (text, i) =>
            label(
              edition,
              left(box) + (rtl ? WIDE - 10 : 10),
              box.y + 15 + i * LINE,
              text,
              rtl ? 'left' : 'right',
            ),
        )}${marks(box)}`,
    )}`,
  );
}

/** Statuses of the dead and the unknown that no passage leaves. */
export function endsOf(edition: Edition, passages: readonly Passage[]): string[] {
  const left = new Set(passages.map(({ from }) => from));
  const entered = [...new Set(passages.map(({ to }) => to))];
  return entered.filter((id) => !left.has(id) && ['dead', 'unknown'].includes(statusFamily(edition, id)));
}

/** One column for each family that occurs; inside it the order in which lines cross least, by repeated barycentres. */
function layOut(
  edition: Edition,
  all: readonly Passage[],
  drawn: readonly Passage[],
  ends: ReadonlySet<string>,
): Box[] {
  const ids = [...new Set(all.flatMap(({ from, to }) => [from, to]))].filter((id) => !ends.has(id));
  const families = FAMILIES.map(({ id }) => id as string).filter((family) =>
    ids.some((id) => statusFamily(edition, id) === family),
  );
  const boxes = ids.map((id): Box => {
    const family = statusFamily(edition, id);
    const lines = wrap(statusName(edition, id), WIDE - 18, 11);
    return {
      id,
      family,
      column: families.indexOf(family),
      lines,
      y: 0,
      height: lines.length * LINE + 12,
    };
  });
  const columns = families.map((_, column) => boxes.filter((box) => box.column === column));
  stack(columns);
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const middle = (box: Box): number => box.y + box.height / 2;
  for (let round = 0; round < ORDERINGS; round++) {
    for (const column of columns) {
      const wanted = new Map(
        column.map((box) => {
          const near = drawn.flatMap(({ from, to }) =>
            from === box.id ? [to] : to === box.id ? [from] : [],
          );
          const places = near.flatMap((id) => {
            const other = byId.get(id);
            return other && other.column !== box.column ? [middle(other)] : [];
          });
          const mean = places.reduce((sum, y) => sum + y, 0) / places.length;
          return [box.id, places.length > 0 ? mean : middle(box)];
        }),
      );
      column.sort((a, b) => (wanted.get(a.id) ?? 0) - (wanted.get(b.id) ?? 0));
      stack(columns);
    }
  }
  return boxes;
}

/** Boxes of a column one under the other, columns centred on the tallest. */
function stack(columns: readonly Box[][]): void {
  const tall = (column: readonly Box[]): number =>
    column.reduce((sum, { height }) => sum + height + GAP, -GAP);
  const tallest = Math.max(...columns.map(tall));
  for (const column of columns) {
    const room = (tallest - tall(column)) / (column.length + 1);
    let y = TOP + room;
    for (const box of column) {
      box.y = y;
      y += box.height + GAP + room;
    }
  }
}

/** A bent line to the near side of the target; inside one column it goes around. `onward`: 1 where columns run to the right. */
function line(a: Box, b: Box, left: (box: Box) => number, onward: 1 | -1, width: number): Markup {
  const side = (box: Box, forward: boolean): number =>
    forward === (onward === 1) ? left(box) + WIDE : left(box);
  const forward = b.column > a.column;
  const same = b.column === a.column;
  const below = b.y > a.y;
  const ya = a.y + a.height * (same ? (below ? 0.75 : 0.25) : forward ? 0.4 : 0.7);
  const yb = b.y + b.height * (same ? (below ? 0.25 : 0.75) : forward ? 0.4 : 0.7);
  const xa = side(a, forward || same);
  const xb = side(b, !forward && !same ? true : same);
  const reach = same ? Math.min(44, 16 + Math.abs(yb - ya) * 0.12) : Math.max(40, Math.abs(xb - xa) / 2);
  const out = (forward || same ? 1 : -1) * onward;
  const back = (same ? 1 : forward ? -1 : 1) * onward;
  const dash = forward || same ? null : html` stroke-dasharray="5 3"`;
  return html`<path d="M${at(xa)} ${at(ya)}C${at(xa + out * reach)} ${at(ya)} ${at(xb + back * reach)} ${at(yb)} ${at(xb)} ${at(yb)}" stroke-width="${at(width)}"${dash}/><path d="M${at(xb + back * 7)} ${at(yb - 3.5)}L${at(xb)} ${at(yb)}L${at(xb + back * 7)} ${at(yb + 3.5)}Z" fill="${INK}" stroke="none"/>`;
}
