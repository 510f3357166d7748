import type { CsvTrouble } from '../../text/problem.ts';

/** A cell with its place: offsets in UTF-16 code units, quotation marks included. */
export interface CsvCell {
  text: string;
  start: number;
  end: number;
}

/** A side file: its first row and the others, each with as many cells. */
export interface CsvTable {
  header: CsvCell[];
  rows: CsvCell[][];
}

/** What is wrong with a stretch of a side file. */
export interface CsvMistake {
  detail: CsvTrouble;
  start: number;
  end: number;
}

/**
 * Cuts comma-separated text (RFC 4180; spaces around cells are dropped, blank lines skipped, a byte order mark ignored)
 * into cells that know where they stand. Own code and not a package because the packages give rows and lines at best,
 * and a mistake is shown under its cell.
 */
export function cutCsv(text: string): CsvTable & { mistakes: CsvMistake[] } {
  const mistakes: CsvMistake[] = [];
  const rows = cutRows(text, mistakes);
  const header = rows.shift() ?? [];
  if (header.length === 0) mistakes.push({ detail: 'empty', start: 0, end: 1 });
  const names = new Set<string>();
  for (const cell of header) {
    if (cell.text === '' || names.has(cell.text))
      mistakes.push({ detail: 'columns', start: cell.start, end: cell.end });
    names.add(cell.text);
  }
  // A quotation mark in the wrong place moves every later comma.
  const cut = mistakes.every((mistake) => mistake.detail !== 'quote');
  for (const row of rows) {
    if (cut && row.length !== header.length) {
      mistakes.push({ detail: 'cells', start: row[0].start, end: row[row.length - 1].end });
    }
  }
  return { header, rows, mistakes };
}

function cutRows(text: string, mistakes: CsvMistake[]): CsvCell[][] {
  const rows: CsvCell[][] = [];
  let row: CsvCell[] = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at <= text.length) {
    const { cell, next } = cutCell(text, at, mistakes);
    row.push(cell);
    if (text[next] === ',') {
      at = next + 1;
      continue;
    }
    if (row.length > 1 || cell.end > cell.start) rows.push(row);
    row = [];
    at = next + (text[next] === '\r' && text[next + 1] === '\n' ? 2 : 1);
  }
  return rows;
}

/** One cell from `from` on; `next` is the offset of the comma or line end after it. */
function cutCell(text: string, from: number, mistakes: CsvMistake[]): { cell: CsvCell; next: number } {
  let start = from;
  while (isBlank(text[start])) start++;
  if (text[start] === '"') return cutQuotedCell(text, start, mistakes);
  const next = cellEnd(text, start);
  let end = next;
  while (end > start && isBlank(text[end - 1])) end--;
  const content = text.slice(start, end);
  if (content.includes('"')) mistakes.push({ detail: 'quote', start, end });
  return { cell: { text: content, start, end }, next };
}

function cutQuotedCell(text: string, start: number, mistakes: CsvMistake[]): { cell: CsvCell; next: number } {
  let close = text.indexOf('"', start + 1);
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close === -1) {
    mistakes.push({ detail: 'quote', start, end: start + 1 });
    return { cell: { text: text.slice(start + 1), start, end: text.length }, next: text.length };
  }
  const next = cellEnd(text, close + 1);
  if (text.slice(close + 1, next).trim() !== '') mistakes.push({ detail: 'quote', start, end: next });
  return {
    cell: {
      text: text
        .slice(start + 1, close)
        .replaceAll('""', '"')
        .trim(),
      start,
      end: close + 1,
    },
    next,
  };
}

function cellEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== ',' && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

const isBlank = (character: string | undefined): boolean => character === ' ' || character === '\t';
