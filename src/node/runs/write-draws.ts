import { createHash } from 'node:crypto';
import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
// The file itself: a worker then loads nothing that reads scenarios.
import type { CellTable } from '../../experiment/draw-tables.ts';

/** What a chunk's file says of itself, in its footer. */
export interface ChunkLabel {
  /** Identity of the run that it belongs to (SHA-256, hex). */
  run: string;
  /** Draws from `first` up to `first + count`. */
  first: number;
  count: number;
}

/** Larger groups of rows pack better; smaller ones let a reader take one draw without many others. */
const GROUP_ROWS = 131_072;

const text = (name: string, optional: boolean): SchemaElement => ({
  name,
  type: 'BYTE_ARRAY',
  converted_type: 'UTF8',
  logical_type: { type: 'STRING' },
  repetition_type: optional ? 'OPTIONAL' : 'REQUIRED',
});
const number = (name: string, type: 'INT32' | 'DOUBLE'): SchemaElement => ({
  name,
  type,
  repetition_type: 'REQUIRED',
});

/** One row for each number of a draw that is not 0. `cell` is its place in the table of its kind. */
const SCHEMA: SchemaElement[] = [
  { name: 'root', num_children: 10 },
  number('draw', 'INT32'),
  text('kind', false),
  { ...number('date', 'INT32'), converted_type: 'DATE', logical_type: { type: 'DATE' } },
  text('id', false),
  text('from', true),
  text('place', true),
  text('group', true),
  text('way', true),
  number('cell', 'INT32'),
  number('value', 'DOUBLE'),
];

/**
 * A chunk of draws as a Parquet file: the rows of each table by draw, in groups of rows that hold few draws, so that the
 * statistics of a group lead a reader to one draw. Zeros are left out. The footer holds the label and a SHA-256 of all bytes
 * before it. The same draws give the same bytes. `numbers` gives those of a table in a draw.
 */
export function chunkFile<Result, Table extends CellTable>(
  tables: readonly Table[],
  label: ChunkLabel,
  results: readonly Result[],
  numbers: (result: Result, table: Table) => ArrayLike<number>,
): Uint8Array {
  const writer = new ByteWriter(1 << 20);
  const file = new ParquetWriter({ writer, schema: SCHEMA, createdBy: 'masar' });
  for (const table of tables) {
    const values = results.map((result) => numbers(result, table));
    let from = 0;
    while (from < results.length) {
      let rows = 0;
      let to = from;
      while (to < results.length && (to === from || rows < GROUP_ROWS)) rows += rowsOf(values[to++]);
      if (rows > 0)
        file.write({ columnData: columns(table, label.first, values, from, to, rows), rowGroupSize: rows });
      from = to;
    }
  }
  const sha256 = createHash('sha256').update(writer.getBytes()).digest('hex');
  file.kvMetadata = Object.entries({ ...label, sha256 }).map(([key, value]) => ({
    key: `masar.${key}`,
    value: String(value),
  }));
  file.finish();
  return writer.getBytes();
}

/** Whether a number gets a row: NaN does. */
const told = (value: number): boolean => value !== 0;

function rowsOf(values: ArrayLike<number>): number {
  let rows = 0;
  for (let i = 0; i < values.length; i++) if (told(values[i])) rows++;
  return rows;
}

interface Column {
  name: string;
  data: Int32Array | Float64Array | (string | null)[];
}

function columns(
  table: CellTable,
  first: number,
  draws: readonly ArrayLike<number>[],
  from: number,
  to: number,
  rows: number,
): Column[] {
  const draw = new Int32Array(rows);
  const cell = new Int32Array(rows);
  const value = new Float64Array(rows);
  let row = 0;
  for (let r = from; r < to; r++) {
    const values = draws[r];
    for (let i = 0; i < values.length; i++) {
      if (!told(values[i])) continue;
      draw[row] = first + r;
      cell[row] = i;
      value[row] = values[i];
      row++;
    }
  }
  const named = (names: readonly (string | null)[]): (string | null)[] => {
    const data = new Array<string | null>(rows);
    for (let i = 0; i < rows; i++) data[i] = names[cell[i]];
    return data;
  };
  return [
    { name: 'draw', data: draw },
    { name: 'kind', data: new Array<string>(rows).fill(table.kind) },
    { name: 'date', data: Int32Array.from(cell, (i) => table.dates[i]) },
    { name: 'id', data: named(table.ids) },
    { name: 'from', data: named(table.from) },
    { name: 'place', data: named(table.places) },
    { name: 'group', data: named(table.groups) },
    { name: 'way', data: named(table.ways) },
    { name: 'cell', data: cell },
    { name: 'value', data: value },
  ];
}
