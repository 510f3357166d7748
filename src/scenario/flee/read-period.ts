import {
  cellAt,
  type FleeReading,
  headOf,
  INPUT,
  intOf,
  isComment,
  needFile,
  unexpected,
} from './flee-files.ts';
import { pythonDay } from './python.ts';

/** Reads sim_period.csv: the first day (as days since 1970-01-01) and the number of days. */
export function readPeriod(reading: FleeReading): { start: number; days: number } | null {
  const file = needFile(reading, `${INPUT}sim_period.csv`);
  if (file === null) return null;
  let start: number | undefined;
  let days: number | undefined;
  const seen = new Set<string>();
  for (const row of file.rows) {
    if (isComment(row)) continue;
    const key = row.cells[0].text.toLowerCase();
    const value = row.cells[1];
    if (value === undefined || (key !== 'startdate' && key !== 'length')) continue;
    seen.add(key);
    if (key === 'startdate') start = pythonDay(value.text) ?? unexpected(reading, file, value, 'date');
    else {
      days = intOf(reading, file, value);
      if (days !== undefined && days < 1)
        reading.findings.error(
          { code: 'M0802', found: value.text, expected: 'positive' },
          cellAt(file, value),
        );
    }
  }
  for (const [key, name] of [
    ['startdate', 'StartDate'],
    ['length', 'Length'],
  ])
    if (!seen.has(key))
      reading.findings.error({ code: 'M0802', found: name, expected: 'period' }, headOf(file.name));
  return start === undefined || days === undefined || days < 1 ? null : { start, days };
}
