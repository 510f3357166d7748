import { type FleeFile, type FleeReading, INPUT, isComment, needFile } from './flee-files.ts';
import type { FleeInput } from './flee-input.ts';

/**
 * Reads agents.csv as counts: equal rows are one entry and nothing of one row is kept. Rows of places that are not there are
 * passed over, as Flee does.
 */
export function readAgents(reading: FleeReading, byName: ReadonlyMap<string, number>): FleeInput['agents'] {
  const file: FleeFile | null = needFile(reading, `${INPUT}agents.csv`);
  if (file === null) return [];
  const rows = file.rows.filter((row) => !isComment(row));
  const head = rows.shift();
  if (head === undefined) return [];
  const names = head.cells.slice(1).map(({ text }) => text.trim());
  const counts = new Map<string, FleeInput['agents'][number]>();
  for (const { cells } of rows) {
    const location = byName.get(cells[0].text);
    if (location === undefined) {
      reading.findings.warn(
        { code: 'M0803', kind: 'location', name: cells[0].text },
        { file: file.name, start: cells[0].start, end: Math.max(cells[0].end, cells[0].start + 1) },
      );
      continue;
    }
    const values = names.map((_, i) => cells[i + 1]?.text ?? '');
    const mark = JSON.stringify([location, values]);
    const known = counts.get(mark);
    if (known) known.count++;
    else
      counts.set(mark, {
        location,
        attributes: Object.fromEntries(names.map((name, i) => [name, values[i]])),
        count: 1,
      });
  }
  return [...counts.values()];
}
