import type { Range } from '../source.ts';
import {
  cellAt,
  type FleeFile,
  type FleeReading,
  floatOf,
  hasCells,
  INPUT,
  intOf,
  needFile,
  unexpected,
} from './flee-files.ts';
import type { FleeLocation } from './flee-input.ts';
import type { FleeRow } from './rows.ts';

/** A location with the places of what is said of it. */
export interface WrittenLocation {
  location: FleeLocation;
  /** Seventh column before it is divided. */
  people: number;
  file: FleeFile;
  row: FleeRow;
  at: Range;
}

/** Columns before those that become attributes. */
const OWN_COLUMNS = 8;

/** Reads locations.csv: eight columns by their position, further ones by the heading of the first row that begins with `#`. */
export function readLocations(reading: FleeReading, hasten: number): WrittenLocation[] {
  const file = needFile(reading, `${INPUT}locations.csv`);
  if (file === null) return [];
  const locations: WrittenLocation[] = [];
  let headings: string[] = [];
  for (const row of file.rows) {
    const { cells } = row;
    if (cells[0].text.startsWith('#')) {
      headings = cells.slice(OWN_COLUMNS).map(({ text }) => text);
      continue;
    }
    if (!hasCells(reading, file, row, OWN_COLUMNS)) continue;
    if (cells[0].text === '') {
      unexpected(reading, file, cells[0], 'name');
      continue;
    }
    const written = readLocation(reading, file, row, headings, hasten);
    if (written !== null) locations.push(written);
  }
  return locations;
}

function readLocation(
  reading: FleeReading,
  file: FleeFile,
  row: FleeRow,
  headings: readonly string[],
  hasten: number,
): WrittenLocation | null {
  const [name, region, country, x, y, kind, date, people] = row.cells;
  const type = kind.text.toLowerCase();
  // Camps come first in Flee's reading of types.
  const fights = type.includes('conflict') && !type.includes('camp');
  const xValue = x.text === '' ? 0 : floatOf(reading, file, x);
  const yValue = y.text === '' ? 0 : floatOf(reading, file, y);
  const conflictDate = type.includes('conflict') ? intOf(reading, file, date) : 0;
  const count = people.text === '' ? 0 : intOf(reading, file, people);
  if (xValue === undefined || yValue === undefined || conflictDate === undefined || count === undefined)
    return null;
  const attributes: Record<string, string> = Object.create(null);
  row.cells.slice(OWN_COLUMNS).forEach(({ text }, i) => {
    if (i < headings.length) attributes[headings[i]] = text;
  });
  return {
    location: {
      name: name.text,
      region: region.text === '' ? 'unknown' : region.text,
      country: country.text === '' ? 'unknown' : country.text,
      x: xValue,
      y: yValue,
      type,
      conflictDate: fights ? conflictDate : 0,
      people: Math.floor(count / hasten),
      attributes: { ...attributes },
    },
    people: count,
    file,
    row,
    at: cellAt(file, name),
  };
}
