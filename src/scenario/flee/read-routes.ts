import type { CsvCell } from '../read/csv.ts';
import { suggest } from '../read/suggest.ts';
import type { Range } from '../source.ts';
import {
  cellAt,
  type FleeFile,
  type FleeReading,
  floatOf,
  hasCells,
  INPUT,
  isComment,
  needFile,
  openFile,
  rowAt,
  unexpected,
} from './flee-files.ts';
import type { FleeRoute } from './flee-input.ts';
import { pythonInt } from './python.ts';
import type { FleeRow } from './rows.ts';

/** A route with the place of its row. */
export interface WrittenRoute {
  route: FleeRoute;
  file: FleeFile;
  row: FleeRow;
  at: Range;
}

const OWN_COLUMNS = 4;

/** The index of a location that a cell names; -1 with a mistake. */
export function locationOf(
  reading: FleeReading,
  file: FleeFile,
  cell: CsvCell,
  byName: ReadonlyMap<string, number>,
): number {
  const index = byName.get(cell.text);
  if (index !== undefined) return index;
  reading.findings.error(
    { code: 'M0803', kind: 'location', name: cell.text, suggestion: suggest(cell.text, byName.keys()) },
    cellAt(file, cell),
  );
  return -1;
}

/** Reads routes.csv: two names, kilometres, and what Flee makes of forced redirection; further columns by their heading. */
export function readRoutes(reading: FleeReading, byName: ReadonlyMap<string, number>): WrittenRoute[] {
  const file = needFile(reading, `${INPUT}routes.csv`);
  if (file === null) return [];
  const routes: WrittenRoute[] = [];
  let headings: string[] = [];
  for (const row of file.rows) {
    const { cells } = row;
    if (isComment(row)) {
      headings = cells.slice(OWN_COLUMNS).map(({ text }) => text);
      continue;
    }
    if (!hasCells(reading, file, row, 3)) continue;
    const [from, to] = [0, 1].map((i) => locationOf(reading, file, cells[i], byName));
    const distanceKm = floatOf(reading, file, cells[2]);
    const forced = cells.length > 3 && cells[3].text !== '' ? pythonInt(cells[3].text) : 0;
    if (forced === undefined || forced < 0 || forced > 2) {
      unexpected(reading, file, cells[3], 'flag012');
      continue;
    }
    if (from < 0 || to < 0 || distanceKm === undefined) continue;
    const attributes: Record<string, string> = {};
    cells.slice(OWN_COLUMNS).forEach(({ text }, i) => {
      if (i < headings.length && headings[i] !== '__proto__') attributes[headings[i]] = text;
    });
    for (const name of ['max_move_speed', 'walk_probability'])
      if (attributes[name] !== undefined) {
        const cell = cells[OWN_COLUMNS + headings.indexOf(name)];
        floatOf(reading, file, cell);
      }
    routes.push({
      route: { from, to, distanceKm, forcedRedirection: forced, attributes },
      file,
      row,
      at: rowAt(file, row),
    });
  }
  return routes;
}

/** Reads major_routes.csv: names of places along a way. Flee skips no comments here, and takes each way in both directions. */
export function readMajorRoutes(
  reading: FleeReading,
  byName: ReadonlyMap<string, number>,
  routes: readonly WrittenRoute[],
): number[][] {
  const file = openFile(reading, `${INPUT}major_routes.csv`);
  if (file === null) return [];
  const linked = new Set(routes.flatMap(({ route: { from, to } }) => [`${from} ${to}`, `${to} ${from}`]));
  const ways: number[][] = [];
  for (const row of file.rows) {
    const cells = row.cells.filter(({ text }) => text !== '');
    if (cells.length === 0) continue;
    const way = cells.map((cell) => locationOf(reading, file, cell, byName));
    if (way.includes(-1)) continue;
    if (way.length < 2) {
      reading.findings.error(
        { code: 'M0804', found: way.length, needed: 2, rule: 'least' },
        rowAt(file, row),
      );
      continue;
    }
    for (let i = 1; i < way.length; i++)
      if (!linked.has(`${way[i - 1]} ${way[i]}`))
        reading.findings.warn(
          { code: 'M0842', from: cells[i - 1].text, to: cells[i].text },
          cellAt(file, cells[i]),
        );
    ways.push(way, way.toReversed());
  }
  return ways;
}
