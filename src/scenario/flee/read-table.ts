import type { CsvCell } from '../read/csv.ts';
import { suggest } from '../read/suggest.ts';
import { cellAt, type FleeFile, type FleeReading, floatOf, headOf, rowAt } from './flee-files.ts';
import type { FleeTable } from './flee-input.ts';
import type { FleeRow } from './rows.ts';

/** A table by day with the places of its cells. */
export interface WrittenTable {
  table: FleeTable;
  /** The first column. */
  days: Float64Array;
  file: FleeFile;
  /** The cell of each name. */
  heads: CsvCell[];
  rows: FleeRow[];
}

/**
 * Reads a table whose header begins with `#Day` and names a column each; blanks around names do not count and columns without a
 * name are passed over, so that the values of a row belong to the named columns in order. `known`: the names that may stand there
 * and their index in the table.
 */
export function readTable(
  reading: FleeReading,
  file: FleeFile,
  kind: 'location' | 'region',
  known: ReadonlyMap<string, number>,
): WrittenTable | null {
  const head = file.rows[0];
  if (head === undefined || !head.cells[0].text.startsWith('#')) {
    const at = head === undefined ? headOf(file.name) : cellAt(file, head.cells[0]);
    reading.findings.error({ code: 'M0802', found: head?.cells[0].text ?? '', expected: 'header' }, at);
    return null;
  }
  const heads = head.cells.slice(1).filter(({ text }) => text.trim() !== '');
  const names = heads.map(({ text }) => text.trim());
  nameColumns(reading, file, kind, heads, names, known);
  const rows = file.rows.slice(1).filter(({ cells }) => !cells[0].text.startsWith('#'));
  const values = new Float64Array(rows.length * names.length);
  const days = new Float64Array(rows.length);
  let sound = true;
  rows.forEach((row, r) => {
    const { cells } = row;
    // Only the table of regions is read by its days; elsewhere the order of rows is the day.
    const day = kind === 'region' ? floatOf(reading, file, cells[0]) : r;
    if (day === undefined) sound = false;
    else days[r] = day;
    if (cells.length !== names.length + 1) {
      const [found, needed] = [cells.length, names.length + 1];
      reading.findings.error({ code: 'M0804', found, needed, rule: 'same' }, rowAt(file, row));
      sound = false;
      return;
    }
    for (let c = 0; c < names.length; c++) {
      const value = floatOf(reading, file, cells[c + 1]);
      if (value === undefined) sound = false;
      else values[r * names.length + c] = value;
    }
  });
  if (!sound) return null;
  const locations = Int32Array.from(names, (name) => known.get(name) ?? -1);
  return { table: { names, locations, values, rows: rows.length }, days, file, heads, rows };
}

/** Names that nothing has, and names that stand twice: Flee passes over both in silence. */
function nameColumns(
  reading: FleeReading,
  file: FleeFile,
  kind: 'location' | 'region',
  heads: readonly CsvCell[],
  names: readonly string[],
  known: ReadonlyMap<string, number>,
): void {
  const seen = new Set<string>();
  names.forEach((name, i) => {
    const { text, start, end } = heads[i];
    const at = { file: file.name, start: start + Math.max(0, text.indexOf(name)), end };
    if (seen.has(name)) reading.findings.warn({ code: 'M0828', kind: 'column', name }, at);
    seen.add(name);
    if (!known.has(name))
      reading.findings.warn({ code: 'M0803', kind, name, suggestion: suggest(name, known.keys()) }, at);
  });
}
