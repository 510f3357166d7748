import type { CsvCell } from '../read/csv.ts';
import { suggest } from '../read/suggest.ts';
import type { Range } from '../source.ts';
import {
  cellAt,
  type FleeFile,
  type FleeReading,
  hasCells,
  INPUT,
  intOf,
  isComment,
  needFile,
  openFile,
  rowAt,
  SOURCE,
} from './flee-files.ts';
import type { FleeRegistration } from './flee-input.ts';
import { pythonDay } from './python.ts';
import { addSeries, correctSeries, type Series } from './registration-series.ts';
import type { FleeRow } from './rows.ts';

/** An entry of data_layout.csv with its place. */
export interface WrittenRegistration {
  registration: FleeRegistration;
  at: Range;
}

/**
 * Reads data_layout.csv and the files that it names: figures by day since `start` (days since 1970-01-01), several files of one
 * entry added up, corrections done, all divided by `hasten`.
 */
export function readRegistrations(
  reading: FleeReading,
  byName: ReadonlyMap<string, number>,
  start: number,
  hasten: number,
): WrittenRegistration[] {
  const layout = needFile(reading, `${SOURCE}data_layout.csv`);
  if (layout === null) return [];
  const entries: { name: string; at: Range; series: Series }[] = [];
  for (const row of layout.rows) {
    if (isComment(row) || !hasCells(reading, layout, row, 2)) continue;
    const [name, ...files] = row.cells;
    const series = readEntry(
      reading,
      layout,
      files.filter(({ text }) => text.trim() !== ''),
      start,
      hasten,
    );
    if (series === null) continue;
    if (entries.some((entry) => entry.name === name.text))
      reading.findings.warn({ code: 'M0828', kind: 'camp', name: name.text }, cellAt(layout, name));
    entries.push({ name: name.text, at: rowAt(layout, row), series });
  }
  correct(reading, entries, start);
  return entries.map(({ name, at, series }) => ({
    registration: {
      name,
      location: byName.get(name) ?? -1,
      days: Float64Array.from(series.days),
      people: Float64Array.from(series.people),
    },
    at,
  }));
}

function readEntry(
  reading: FleeReading,
  layout: FleeFile,
  names: readonly CsvCell[],
  start: number,
  hasten: number,
): Series | null {
  let sum: Series | null = null;
  for (const cell of names) {
    const file = needFile(reading, SOURCE + cell.text.trim(), cellAt(layout, cell));
    const further = file && readSeries(reading, file, start, hasten);
    if (further === null) return null;
    const added: { series: Series; lost: boolean } | null =
      sum === null ? { series: further, lost: false } : addSeries(sum, further);
    if (added === null) {
      reading.findings.error({ code: 'M0809', name: cell.text, why: 'before' }, cellAt(layout, cell));
      return null;
    }
    if (added.lost)
      reading.findings.warn({ code: 'M0809', name: cell.text, why: 'lost' }, cellAt(layout, cell));
    sum = added.series;
  }
  return sum;
}

/** The rows of one file: a date and a whole number. */
function readSeries(reading: FleeReading, file: FleeFile, start: number, hasten: number): Series | null {
  const days: number[] = [];
  const people: number[] = [];
  let sound = true;
  file.rows.forEach((row, r) => {
    if (isComment(row) || (r === 0 && row.cells[0].text.startsWith('Date'))) return;
    if (!hasCells(reading, file, row, 2)) {
      sound = false;
      return;
    }
    const [on, count] = row.cells;
    if (count.text === '') return;
    const day = dateOf(reading, file, on);
    const value = intOf(reading, file, count);
    if (day === undefined || value === undefined) {
      sound = false;
      return;
    }
    if (value < 0)
      reading.findings.warn({ code: 'M0829', found: count.text, what: 'registered' }, cellAt(file, count));
    if (days.length > 0 && day - start <= days[days.length - 1])
      reading.findings.warn(
        day - start === days[days.length - 1]
          ? { code: 'M0828', kind: 'date', name: on.text }
          : { code: 'M0809', name: on.text, why: 'order' },
        cellAt(file, on),
      );
    days.push(day - start);
    people.push(value / hasten);
  });
  if (sound && days.length === 0) {
    reading.findings.error(
      { code: 'M0802', found: file.name.slice(SOURCE.length), expected: 'date' },
      { file: file.name, start: 0, end: 1 },
    );
    return null;
  }
  return sound ? { days, people } : null;
}

function dateOf(reading: FleeReading, file: FleeFile, cell: CsvCell): number | undefined {
  const day = pythonDay(cell.text);
  if (day === undefined)
    reading.findings.error({ code: 'M0802', found: cell.text, expected: 'date' }, cellAt(file, cell));
  return day;
}

/** registration_corrections.csv: everything before a date is scaled to meet the figure of that date. */
function correct(reading: FleeReading, entries: { name: string; series: Series }[], start: number): void {
  const file = openFile(reading, `${INPUT}registration_corrections.csv`);
  if (file === null) return;
  for (const row of file.rows) {
    if (isComment(row) || !hasCells(reading, file, row, 2)) continue;
    correctBy(reading, file, row, entries, start);
  }
}

function correctBy(
  reading: FleeReading,
  file: FleeFile,
  row: FleeRow,
  entries: { name: string; series: Series }[],
  start: number,
): void {
  const [name, on] = row.cells;
  const entry = entries.find((one) => one.name === name.text);
  const day = dateOf(reading, file, on);
  if (entry === undefined) {
    const names = entries.map((one) => one.name);
    reading.findings.warn(
      { code: 'M0803', kind: 'camp', name: name.text, suggestion: suggest(name.text, names) },
      cellAt(file, name),
    );
    return;
  }
  if (day === undefined || day < start) return;
  const corrected = correctSeries(entry.series, day - start);
  if (typeof corrected === 'string')
    reading.findings.error(
      { code: 'M0807', name: name.text, date: on.text, why: corrected },
      cellAt(file, on),
    );
  else entry.series = corrected;
}
