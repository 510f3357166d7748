import type { CsvCell } from '../read/csv.ts';

/** A row of a Flee file with its place; a blank line has no cells. */
export interface FleeRow {
  cells: CsvCell[];
  start: number;
  end: number;
}

/**
 * Cuts a file as Python's csv module does with its usual settings, for Flee reads all files with it: blanks around a cell stay,
 * a quotation mark counts only where a cell begins, and text after a closing one belongs to the cell. `open` is the offset of a
 * quotation mark that is never closed, or -1.
 */
export function cutRows(text: string): { rows: FleeRow[]; open: number } {
  const rows: FleeRow[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let open = -1;
  while (at < text.length) {
    const start = at;
    const cells: CsvCell[] = [];
    if (!isLineEnd(text[at])) {
      for (;;) {
        const cell = cutCell(text, at);
        cells.push(cell.cell);
        if (cell.open) open = cell.cell.start;
        at = cell.cell.end;
        if (text[at] !== ',') break;
        at++;
      }
    }
    rows.push({ cells, start, end: at });
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
  }
  return { rows, open };
}

function cutCell(text: string, start: number): { cell: CsvCell; open: boolean } {
  if (text[start] !== '"') {
    const end = plainEnd(text, start);
    return { cell: { text: text.slice(start, end), start, end }, open: false };
  }
  let content = '';
  let at = start + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close === -1)
      return { cell: { text: content + text.slice(at), start, end: text.length }, open: true };
    content += text.slice(at, close);
    at = close + 1;
    if (text[at] !== '"') break;
    content += '"';
    at++;
  }
  const end = plainEnd(text, at);
  return { cell: { text: content + text.slice(at, end), start, end }, open: false };
}

function plainEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== ',' && !isLineEnd(text[at])) at++;
  return at;
}

const isLineEnd = (character: string | undefined): boolean => character === '\n' || character === '\r';
