import { daysWithoutZone, NO_CONFLICT } from './conflict-days.ts';
import { cellAt, type FleeReading, headOf, INPUT, rowAt } from './flee-files.ts';
import type { WrittenDirectory } from './lint-flee.ts';
import { kindOf } from './location-types.ts';
import type { WrittenTable } from './read-table.ts';

/** Conflict by day: what begins, what ends, and what is not seen. */
export function lintConflicts(reading: FleeReading, directory: WrittenDirectory): void {
  const { input, conflicts } = directory;
  if (conflicts !== null) {
    if (conflicts.table.rows < input.days) tooFewRows(reading, conflicts, input.days);
    lintColumns(reading, directory, conflicts);
    lintZones(reading, directory, conflicts);
  }
  lintEmptyDays(reading, directory);
}

/** A table that ends before the simulated days do. */
export function tooFewRows({ findings }: FleeReading, table: WrittenTable, days: number): void {
  const last = table.rows.at(-1);
  const at = last === undefined ? headOf(table.file.name) : rowAt(table.file, last);
  findings.error({ code: 'M0806', rows: table.table.rows, days }, at);
}

function lintColumns(
  { findings, compat }: FleeReading,
  { input }: WrittenDirectory,
  { table, file, rows }: WrittenTable,
): void {
  const width = table.names.length;
  const last = Math.min(table.rows, input.days);
  table.names.forEach((name, c) => {
    let outside = false;
    let changed = false;
    let before = 0;
    let left = false;
    for (let r = 0; r < last; r++) {
      const now = table.values[r * width + c];
      const cell = rows[r].cells[c + 1];
      if (!outside && (now < 0 || now > 1)) {
        outside = true;
        findings.warn({ code: 'M0831', found: cell.text.trim() }, cellAt(file, cell));
      }
      if (!changed && compat === 'flee' && now > NO_CONFLICT && before > NO_CONFLICT && now !== before) {
        changed = true;
        findings.warn({ code: 'M0830', name, from: String(before), to: String(now) }, cellAt(file, cell));
      }
      const location = table.locations[c];
      if (!left && location >= 0 && now < NO_CONFLICT && before > NO_CONFLICT) {
        left = true;
        if (['camp', 'forward', 'marker'].includes(kindOf(input.locations[location].type)))
          findings.warn({ code: 'M0834', name }, cellAt(file, cell));
      }
      before = now;
    }
  });
}

/** Conflict zones of locations.csv that conflicts.csv never touches. */
function lintZones(
  { findings }: FleeReading,
  { input, locations }: WrittenDirectory,
  { table }: WrittenTable,
): void {
  const width = table.names.length;
  const touched = new Set<number>();
  table.locations.forEach((location, c) => {
    for (let r = 0; r < Math.min(table.rows, input.days) && location >= 0; r++)
      if (table.values[r * width + c] > NO_CONFLICT) {
        touched.add(location);
        break;
      }
  });
  locations.forEach(({ location, file, row }, i) => {
    const { name, type, conflictDate } = location;
    if (kindOf(type) !== 'conflict' || touched.has(i)) return;
    if (conflictDate <= 0) findings.warn({ code: 'M0832', name }, cellAt(file, row.cells[5]));
    else if (conflictDate < input.days)
      findings.warn({ code: 'M0833', name, day: conflictDate }, cellAt(file, row.cells[6]));
  });
}

/** Flee draws origins every day, whether or not anybody is to be displaced, and stops when there is none. */
function lintEmptyDays({ findings, compat }: FleeReading, { input, conflicts }: WrittenDirectory): void {
  const { spawn } = input.settings;
  if (spawn.conflictDriven !== null || spawn.starvationDrivenSpawning) return;
  if (spawn.floodDriven !== null && spawn.floodZoneSpawningOnly) return;
  const empty = daysWithoutZone(input);
  if (empty.length === 0) return;
  const row = conflicts?.rows[empty[0]];
  const at = conflicts && row ? rowAt(conflicts.file, row) : headOf(`${INPUT}locations.csv`);
  const problem = { code: 'M0826', first: empty[0], count: empty.length, stops: compat === 'flee' } as const;
  if (compat === 'flee') findings.error(problem, at);
  else findings.warn(problem, at);
}
