import { displayWidth } from '../text/index.ts';

/** Sequences that colour a terminal take no room. */
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

export type Align = 'left' | 'right';

/** Rows as lines whose cells stand below each other, two blanks apart. The last column is not filled up. */
export function inColumns(rows: readonly string[][], align: readonly Align[], indent = '  '): string[] {
  const widths = align.map((_, c) => Math.max(0, ...rows.map((row) => shownWidth(row[c] ?? ''))));
  return rows.map((row) =>
    `${indent}${row.map((cell, c) => padded(cell, widths[c], align[c], c === row.length - 1)).join('  ')}`.trimEnd(),
  );
}

function padded(cell: string, width: number, align: Align, last: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - shownWidth(cell)));
  if (align === 'right') return blanks + cell;
  return last ? cell : cell + blanks;
}

/** Columns that a text takes, without what colours it. */
export function shownWidth(cell: string): number {
  return displayWidth(cell.replace(COLOURS, ''));
}
