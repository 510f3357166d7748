import type { Located, Range } from '../source.ts';
import { type CsvCell, type CsvTable, cutCsv } from './csv.ts';
import { limits } from './limits.ts';
import type { Reading } from './reading.ts';
import { keepSound } from './sound-texts.ts';
import { suggest } from './suggest.ts';

/** The cells of a side file, cut once; undefined, with the mistakes reported, when it is not there or cannot be read. */
export function openSideFile(
  name: Located<string>,
  reading: Reading,
): { file: string; table: CsvTable } | undefined {
  const file = name.value.replace(/^\.\//, '');
  const text = reading.files.get(file);
  if (text === undefined) {
    const suggestion = suggest(file, reading.files.keys());
    reading.report({ code: 'M0003', name: name.value, suggestion }, name.at);
    return undefined;
  }
  if (!reading.tables.has(file)) reading.tables.set(file, cutOnce(file, text, reading));
  const table = reading.tables.get(file);
  return table && { file, table };
}

const soundTables = keepSound<CsvTable>();

function cutOnce(file: string, text: string, reading: Reading): CsvTable | undefined {
  const whole = { file, start: 0, end: 1 };
  if (text.length > limits.csvSize) {
    reading.report({ code: 'M0006', limit: 'size', found: String(text.length) }, whole);
    return undefined;
  }
  const known = soundTables.get(reading.held, file, text);
  if (known !== undefined) return known;
  const { header, rows, mistakes } = cutCsv(text);
  if (rows.length > limits.rows) {
    reading.report({ code: 'M0006', limit: 'rows', found: String(rows.length) }, whole);
    return undefined;
  }
  for (const { detail, start, end } of mistakes)
    reading.report({ code: 'M0004', detail }, { file, start, end });
  if (mistakes.length > 0) return undefined;
  soundTables.set(reading.held, file, text, { header, rows });
  return { header, rows };
}

/** Reports a column that the first row does not have, under the first row. */
export function reportMissingColumn(column: string, table: CsvTable, file: string, reading: Reading): void {
  const columns = table.header.map((cell) => cell.text);
  const at = { file, start: table.header[0].start, end: table.header[table.header.length - 1].end };
  reading.report({ code: 'M0005', column, columns, suggestion: suggest(column, columns) }, at);
}

/** Where a cell stands. */
export const placeOf = (cell: CsvCell, file: string): Range => ({ file, start: cell.start, end: cell.end });
