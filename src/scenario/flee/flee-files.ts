import type { Problem } from '../../text/problem.ts';
import type { CsvCell } from '../read/csv.ts';
import { limits } from '../read/limits.ts';
import { suggest } from '../read/suggest.ts';
import type { Range } from '../source.ts';
import type { Findings } from './findings.ts';
import { pythonFloat, pythonInt } from './python.ts';
import { cutRows, type FleeRow } from './rows.ts';

/** The folders of a Flee directory, as its files are called in the map of texts. */
export const INPUT = 'input_csv/';
export const SOURCE = 'source_data/';

/** A file cut into rows; blank lines are left out. */
export interface FleeFile {
  name: string;
  rows: FleeRow[];
}

/** What is carried through one reading of a directory. */
export interface FleeReading {
  files: ReadonlyMap<string, string>;
  findings: Findings;
  /** `fixed` reads what Flee documents where its code reads something else. */
  compat: 'flee' | 'fixed';
}

/** The beginning of a file, for what is wrong with the whole of it. */
export const headOf = (name: string): Range => ({ file: name, start: 0, end: 1 });

/** A file that may be missing. */
export function openFile(reading: FleeReading, name: string): FleeFile | null {
  const text = reading.files.get(name);
  if (text === undefined) return null;
  if (text.length > limits.csvSize) {
    reading.findings.error({ code: 'M0006', limit: 'size', found: String(text.length) }, headOf(name));
    return { name, rows: [] };
  }
  const { rows, open } = cutRows(text);
  if (open >= 0)
    reading.findings.error({ code: 'M0004', detail: 'quote' }, { file: name, start: open, end: open + 1 });
  const filled = rows.filter(({ cells }) => cells.length > 0);
  if (filled.length > limits.rows)
    reading.findings.error({ code: 'M0006', limit: 'rows', found: String(filled.length) }, headOf(name));
  return { name, rows: filled.slice(0, limits.rows) };
}

/** A file without which Flee does not begin. */
export function needFile(reading: FleeReading, name: string, at: Range = headOf(name)): FleeFile | null {
  const file = openFile(reading, name);
  if (file === null) {
    const bare = name.slice(name.indexOf('/') + 1);
    const beside = [...reading.files.keys()]
      .filter((other) => other.startsWith(name.slice(0, name.indexOf('/') + 1)))
      .map((other) => other.slice(other.indexOf('/') + 1));
    reading.findings.error({ code: 'M0801', name: bare, suggestion: suggest(bare, beside) }, at);
  }
  return file;
}

export const isComment = (row: FleeRow): boolean => row.cells[0].text.startsWith('#');

export const cellAt = (file: FleeFile, cell: CsvCell): Range => ({
  file: file.name,
  start: cell.start,
  end: Math.max(cell.end, cell.start + 1),
});

export const rowAt = (file: FleeFile, row: FleeRow): Range => ({
  file: file.name,
  start: row.start,
  end: Math.max(row.end, row.start + 1),
});

/** What a cell says as Python's `float()` reads it; undefined with a mistake. */
export function floatOf(reading: FleeReading, file: FleeFile, cell: CsvCell): number | undefined {
  const value = pythonFloat(cell.text);
  if (value === undefined) unexpected(reading, file, cell, 'number');
  return value;
}

/** What a cell says as Python's `int()` reads it; undefined with a mistake. */
export function intOf(reading: FleeReading, file: FleeFile, cell: CsvCell): number | undefined {
  const value = pythonInt(cell.text);
  if (value === undefined) unexpected(reading, file, cell, 'whole');
  return value;
}

export function unexpected(
  reading: FleeReading,
  file: FleeFile,
  cell: CsvCell,
  expected: Extract<Problem, { code: 'M0802' }>['expected'],
): undefined {
  reading.findings.error({ code: 'M0802', found: cell.text, expected }, cellAt(file, cell));
  return undefined;
}

/** Whether a row has at least so many cells; a mistake where not. */
export function hasCells(reading: FleeReading, file: FleeFile, row: FleeRow, needed: number): boolean {
  if (row.cells.length >= needed) return true;
  const found = row.cells.length;
  reading.findings.error({ code: 'M0804', found, needed, rule: 'least' }, rowAt(file, row));
  return false;
}
