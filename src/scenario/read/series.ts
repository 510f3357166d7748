import type { SeriesReference } from '../language/shape.ts';
import type { Located, Series } from '../source.ts';
import { isMonth, readDay } from './civil.ts';
import type { CsvCell } from './csv.ts';
import { readNumber } from './digits.ts';
import { type Reading, written } from './reading.ts';
import { openSideFile, placeOf, reportMissingColumn } from './side-file.ts';
import { suggest } from './suggest.ts';

/** One column of a side file with its dates and, where asked for, its places; rows with an empty cell are left out. */
export function readSeries(reference: SeriesReference, reading: Reading): Series | undefined {
  const opened = openSideFile(reference.file, reading);
  if (opened === undefined) return undefined;
  const { file, table } = opened;
  const columns = table.header.map((cell) => cell.text);
  const dateColumn = Math.max(columns.indexOf('month'), columns.indexOf('on'));
  const valueColumn = columns.indexOf(reference.column.value);
  const placeColumn = columns.indexOf('place');
  if (dateColumn === -1) reportMissingColumn('month', table, file, reading);
  if (valueColumn === -1) {
    const suggestion = suggest(reference.column.value, columns);
    reading.report(
      { code: 'M0005', column: reference.column.value, columns, suggestion },
      reference.column.at,
    );
  }
  if (reference.by !== undefined && placeColumn === -1) reportMissingColumn('place', table, file, reading);
  if (dateColumn === -1 || valueColumn === -1 || (reference.by !== undefined && placeColumn === -1))
    return undefined;

  const rows: Series['rows'] = [];
  for (const cells of table.rows) {
    if (cells[valueColumn].text === '') continue;
    const on = readDate(cells[dateColumn], columns[dateColumn] === 'month', file, reading);
    const value = readValue(cells[valueColumn], file, reading);
    const place = reference.by === undefined ? undefined : cells[placeColumn];
    if (on === undefined || value === undefined) continue;
    rows.push({
      on,
      value,
      ...(place?.text ? { place: { value: place.text, at: placeOf(place, file) } } : {}),
    });
  }
  return { file: reference.file.at, rows };
}

function readDate(
  cell: CsvCell,
  month: boolean,
  file: string,
  reading: Reading,
): Located<number> | undefined {
  const at = placeOf(cell, file);
  const value = readDay(cell.text, 'first');
  if (value === undefined) reading.report({ code: 'M0109', found: written(reading, at) }, at);
  else if (month && !isMonth(cell.text)) {
    reading.report({ code: 'M0103', found: written(reading, at), expected: 'month' }, at);
  } else return { value, at };
  return undefined;
}

function readValue(cell: CsvCell, file: string, reading: Reading): Located<number> | undefined {
  const at = placeOf(cell, file);
  const value = readNumber(cell.text);
  if (value !== undefined) return { value, at };
  reading.report({ code: 'M0103', found: written(reading, at), expected: 'number' }, at);
  return undefined;
}
