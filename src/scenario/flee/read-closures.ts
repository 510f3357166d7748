import { suggest } from '../read/suggest.ts';
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
} from './flee-files.ts';
import type { FleeClosure, FleeClosureType } from './flee-input.ts';
import { locationOf } from './read-routes.ts';
import type { FleeRow } from './rows.ts';

/** A closure with the place of its row. */
export interface WrittenClosure {
  closure: FleeClosure;
  file: FleeFile;
  row: FleeRow;
}

const TYPES: readonly FleeClosureType[] = [
  'country',
  'location',
  'link',
  'camp',
  'idpcamp',
  'remove_forced_redirection',
];

/** Reads closures.csv, which may be only a header. Names are left as they stand: what they mean depends on the type. */
export function readClosures(reading: FleeReading): WrittenClosure[] {
  const file = needFile(reading, `${INPUT}closures.csv`);
  if (file === null) return [];
  const closures: WrittenClosure[] = [];
  for (const row of file.rows) {
    if (isComment(row)) continue;
    if (!hasCells(reading, file, row, 5)) continue;
    const [kind, name1, name2, from, to] = row.cells;
    const type = TYPES.find((known) => known === kind.text);
    if (type === undefined)
      reading.findings.error(
        { code: 'M0110', found: kind.text, choices: [...TYPES], suggestion: suggest(kind.text, TYPES) },
        cellAt(file, kind),
      );
    const [start, end] = [from, to].map((cell) => intOf(reading, file, cell));
    if (type === undefined || start === undefined || end === undefined) continue;
    closures.push({ closure: { type, name1: name1.text, name2: name2.text, start, end }, file, row });
  }
  return closures;
}

/** Reads location_changes.csv: a name, the new type, and the day. */
export function readLocationChanges(
  reading: FleeReading,
  name: string,
  byName: ReadonlyMap<string, number>,
): { location: number; type: string; day: number }[] {
  const file = openFile(reading, name);
  if (file === null) return [];
  const changes: { location: number; type: string; day: number }[] = [];
  for (const row of file.rows) {
    if (isComment(row)) continue;
    if (!hasCells(reading, file, row, 3)) continue;
    const [place, type, on] = row.cells;
    const location = locationOf(reading, file, place, byName);
    const day = intOf(reading, file, on);
    if (location >= 0 && day !== undefined)
      changes.push({ location, type: type.text.trim().toLowerCase(), day });
  }
  return changes;
}
