import type { AnyShape, Field } from '../language/shape.ts';
import type { Located } from '../source.ts';
import type { CsvCell, CsvTable } from './csv.ts';
import type { MapNode, Node, Pair, ScalarNode } from './node.ts';
import type { Reading } from './reading.ts';
import { openSideFile, placeOf, reportMissingColumn } from './side-file.ts';
import { suggest } from './suggest.ts';

/** Rows as the nodes that the same entries would have inline: a map by `id`, or a list. */
export function tableNode(
  name: Located<string>,
  row: AnyShape,
  keyed: boolean,
  reading: Reading,
): Node | undefined {
  const opened = openSideFile(name, reading);
  const shape = objectOf(row);
  if (opened === undefined || shape === undefined) return undefined;
  const { file, table } = opened;
  const readers = columnsOf(shape.fields, keyed);
  if (!headerFits(table, file, readers, shape, keyed, reading)) return undefined;

  const items: MapNode[] = table.rows.map((cells) => ({
    type: 'map',
    pairs: pairsOf(cells, table, file, shape.fields),
    at: { file, start: cells[0].start, end: cells[cells.length - 1].end },
  }));
  if (!keyed) return { type: 'list', items, at: name.at };
  return { type: 'map', pairs: keyedPairs(table, items, file, reading), at: name.at };
}

type ObjectShape = Extract<AnyShape, { kind: 'object' }>;

function objectOf(shape: AnyShape): ObjectShape | undefined {
  if (shape.kind === 'object') return shape;
  return shape.kind === 'build' ? objectOf(shape.inner) : undefined;
}

/** The columns that a side file may have: words have one for each language, or one for both. */
function columnsOf(fields: Record<string, Field>, keyed: boolean): string[] {
  const columns = Object.entries(fields).flatMap(([key, { shape }]) =>
    shape.kind === 'words' ? [`${key}_en`, `${key}_ar`, key] : [key],
  );
  return keyed ? ['id', ...columns] : columns;
}

function headerFits(
  table: CsvTable,
  file: string,
  known: string[],
  shape: ObjectShape,
  keyed: boolean,
  reading: Reading,
): boolean {
  const names = table.header.map((cell) => cell.text);
  const unknown = table.header.filter((cell) => !known.includes(cell.text));
  for (const cell of unknown) {
    const suggestion = suggest(
      cell.text,
      known.filter((column) => !names.includes(column)),
    );
    reading.report({ code: 'M0101', key: cell.text, where: shape.where, suggestion }, placeOf(cell, file));
  }
  const needed = Object.entries(shape.fields).filter(([, field]) => field.required);
  const missing = needed
    .filter(([key, field]) => !columnsOf({ [key]: field }, false).some((column) => names.includes(column)))
    .map(([key, field]) => columnsOf({ [key]: field }, false)[0]);
  if (keyed && !names.includes('id')) missing.unshift('id');
  for (const column of missing) reportMissingColumn(column, table, file, reading);
  return missing.length === 0 && unknown.length === 0;
}

/** The cells of one row under the keys of its object; empty cells are as if not written. */
function pairsOf(cells: CsvCell[], table: CsvTable, file: string, fields: Record<string, Field>): Pair[] {
  const filled = new Map<string, CsvCell>();
  cells.forEach((cell, column) => {
    if (cell.text !== '') filled.set(table.header[column].text, cell);
  });
  return Object.entries(fields).flatMap(([key, { shape }]): Pair[] => {
    if (shape.kind === 'words') return wordsPair(key, filled, file);
    const cell = filled.get(key);
    if (cell === undefined) return [];
    const value = shape.kind === 'one_or_many' ? splitCell(cell, file) : scalarOf(cell, file);
    return [{ key: { ...scalarOf(cell, file), text: key }, value }];
  });
}

/** `label_en` and `label_ar`; one alone, or `label`, stands for both languages. */
function wordsPair(key: string, filled: ReadonlyMap<string, CsvCell>, file: string): Pair[] {
  const en = filled.get(`${key}_en`);
  const ar = filled.get(`${key}_ar`);
  const first = en ?? ar ?? filled.get(key);
  if (first === undefined) return [];
  const scalar = scalarOf(first, file);
  if (en === undefined || ar === undefined) return [{ key: { ...scalar, text: key }, value: scalar }];
  const pairs = [
    { key: { ...scalarOf(en, file), text: 'en' }, value: scalarOf(en, file) },
    { key: { ...scalarOf(ar, file), text: 'ar' }, value: scalarOf(ar, file) },
  ];
  return [{ key: { ...scalar, text: key }, value: { type: 'map', pairs, at: scalar.at } }];
}

/** Names in one cell, separated by spaces or semicolons. */
function splitCell(cell: CsvCell, file: string): Node {
  const items = cell.text
    .split(/[\s;]+/)
    .filter((part) => part !== '')
    .map((part): ScalarNode => ({ type: 'scalar', text: part, at: placeOf(cell, file) }));
  return { type: 'list', items, at: placeOf(cell, file) };
}

function keyedPairs(table: CsvTable, items: MapNode[], file: string, reading: Reading): Pair[] {
  const idColumn = table.header.findIndex((cell) => cell.text === 'id');
  const seen = new Set<string>();
  return items.flatMap((value, row): Pair[] => {
    const cell = table.rows[row][idColumn];
    const key = scalarOf(cell, file);
    if (cell.text === '') reading.report({ code: 'M0118', key: 'id' }, value.at);
    else if (seen.has(cell.text)) reading.report({ code: 'M0002', key: cell.text }, key.at);
    else {
      seen.add(cell.text);
      return [{ key, value }];
    }
    return [];
  });
}

const scalarOf = (cell: CsvCell, file: string): ScalarNode => ({
  type: 'scalar',
  text: cell.text,
  at: placeOf(cell, file),
});
