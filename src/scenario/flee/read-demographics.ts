import { suggest } from '../read/suggest.ts';
import { cellAt, type FleeFile, type FleeReading, floatOf, INPUT, openFile, rowAt } from './flee-files.ts';
import type { FleeDemographic } from './flee-input.ts';

/** Reads every demographics_NAME.csv: values and their weights, in general (`Default`) and where a column names a location. */
export function readDemographics(
  reading: FleeReading,
  byName: ReadonlyMap<string, number>,
): FleeDemographic[] {
  const found: FleeDemographic[] = [];
  for (const name of [...reading.files.keys()].sort()) {
    if (!/^input_csv\/demographics_[^/]*\.csv$/.test(name)) continue;
    const file = openFile(reading, name);
    const read = file && readDemographic(reading, file, byName);
    if (read) found.push(read);
  }
  return found;
}

function readDemographic(
  reading: FleeReading,
  file: FleeFile,
  byName: ReadonlyMap<string, number>,
): FleeDemographic | null {
  const bare = file.name.slice(INPUT.length);
  const attribute = bare.slice(bare.indexOf('_') + 1).split('.')[0];
  const [head, ...rows] = file.rows;
  const heads = head?.cells ?? [];
  const names = heads.map(({ text }) => text);
  for (const needed of [attribute, 'Default'])
    if (!names.includes(needed)) {
      const at = head ? rowAt(file, head) : { file: file.name, start: 0, end: 1 };
      reading.findings.error(
        { code: 'M0005', column: needed, columns: names, suggestion: suggest(needed, names) },
        at,
      );
    }
  const own = names.indexOf(attribute);
  if (own < 0 || !names.includes('Default')) return null;
  const values = rows.map(({ cells }) => cells[own]?.text ?? '');
  let standard = new Float64Array(0);
  const byLocation = new Map<number, Float64Array>();
  heads.forEach((cell, c) => {
    if (c === own) return;
    const weights = new Float64Array(rows.length);
    rows.forEach((row, r) => {
      const written = row.cells[c];
      // An empty weight is none, as in a table of pandas whose sum leaves it out.
      if (written === undefined || written.text.trim() === '') return;
      const weight = floatOf(reading, file, written) ?? 0;
      if (weight < 0)
        reading.findings.error(
          { code: 'M0802', found: written.text, expected: 'weight' },
          cellAt(file, written),
        );
      else weights[r] = weight;
    });
    if (!weights.some((weight) => weight > 0))
      reading.findings.error({ code: 'M0802', found: cell.text, expected: 'weight' }, cellAt(file, cell));
    const location = byName.get(cell.text);
    if (cell.text === 'Default') standard = weights;
    else if (location !== undefined) byLocation.set(location, weights);
    else
      reading.findings.warn(
        {
          code: 'M0803',
          kind: 'location',
          name: cell.text,
          suggestion: suggest(cell.text, byName.keys()),
        },
        cellAt(file, cell),
      );
  });
  return { attribute, values, standard, byLocation };
}
