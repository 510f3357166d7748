import { createHash } from 'node:crypto';
import { type FileMetaData, parquetMetadata, parquetRead } from 'hyparquet';
import {
  type CellTable,
  type DrawPart,
  type DrawResult,
  type DrawTable,
  emptyDraw,
  putNumber,
} from '../../experiment/index.ts';
import type { ChunkLabel } from './write-draws.ts';

/** A chunk's file in memory, its footer read. */
export interface ChunkFile {
  bytes: Buffer;
  label: ChunkLabel;
  metadata: FileMetaData;
}

/** Opens the bytes of a chunk's file; null when it is not one, was cut off, or they are not those that were written. */
export function openChunk(bytes: Buffer): ChunkFile | null {
  const footer = readFooter(bytes);
  if (footer === null) return null;
  const { metadata, length } = footer;
  const said = Object.fromEntries((metadata.key_value_metadata ?? []).map(({ key, value }) => [key, value]));
  const sha256 = createHash('sha256')
    .update(bytes.subarray(0, bytes.length - length))
    .digest('hex');
  if (said['masar.sha256'] !== sha256) return null;
  const [first, count] = [Number(said['masar.first']), Number(said['masar.count'])];
  return { bytes, metadata, label: { run: said['masar.run'] ?? '', first, count } };
}

/** The footer, and how many bytes stand behind the last page of data. */
function readFooter(bytes: Buffer): { metadata: FileMetaData; length: number } | null {
  try {
    const metadata = parquetMetadata(arrayBufferOf(bytes));
    const ends = metadata.row_groups.flatMap(({ columns }) =>
      columns.map(({ meta_data }) => {
        const start = Number(meta_data?.dictionary_page_offset ?? meta_data?.data_page_offset);
        return start + Number(meta_data?.total_compressed_size);
      }),
    );
    return { metadata, length: bytes.length - Math.max(4, ...ends) };
  } catch {
    return null;
  }
}

const arrayBufferOf = (bytes: Buffer): ArrayBuffer =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;

/**
 * Draws from `from` up to `to` of a chunk, with the parts that are asked for; the other arrays are empty. `whole`: counts are
 * whole people. Reads the groups of rows that hold these draws and these parts, and of their columns the numbers only.
 */
export function readDraws(
  chunk: ChunkFile,
  tables: readonly DrawTable[],
  parts: readonly DrawPart[],
  { whole, ...range }: { whole: boolean; from?: number; to?: number },
): Promise<DrawResult[]> {
  const asked = tables.filter(({ part }) => parts.includes(part));
  const sizes = new Map(asked.map(({ part, cells }) => [part, cells]));
  return readCells(chunk, asked, {
    empty: () => emptyDraw((part) => sizes.get(part) ?? 0, whole),
    put: (result, { part }, cell, value) => putNumber(result, part, cell, value),
    ...range,
  });
}

/** Draws of a chunk with the tables that are asked for: each begins as `empty` makes it, and gets every number by `put`. */
export async function readCells<Result, Table extends CellTable>(
  { bytes, metadata, label }: ChunkFile,
  tables: readonly Table[],
  {
    empty,
    put,
    from = label.first,
    to = label.first + label.count,
  }: {
    empty: () => Result;
    put: (result: Result, table: Table, cell: number, value: number) => void;
    from?: number;
    to?: number;
  },
): Promise<Result[]> {
  const asked = new Map(tables.map((table) => [table.kind, table]));
  const results = Array.from({ length: to - from }, empty);
  const buffer = arrayBufferOf(bytes);
  const file = {
    byteLength: buffer.byteLength,
    slice: (start: number, end?: number) => buffer.slice(start, end),
  };
  let rowStart = 0;
  for (const { num_rows, columns } of metadata.row_groups) {
    const start = rowStart;
    rowStart += Number(num_rows);
    const [draw, kind] = columns.map(({ meta_data }) => meta_data?.statistics);
    const table = asked.get(String(kind?.min_value));
    if (table === undefined || Number(draw?.max_value) < from || Number(draw?.min_value) >= to) continue;
    const rows = rowStart - start;
    const numbers = { draw: new Int32Array(rows), cell: new Int32Array(rows), value: new Float64Array(rows) };
    await parquetRead({
      file,
      metadata,
      columns: Object.keys(numbers),
      rowStart: start,
      rowEnd: rowStart,
      onChunk: ({ columnName, columnData, rowStart: at }) => {
        numbers[columnName as keyof typeof numbers].set(columnData as Int32Array, at - start);
      },
    });
    for (let row = 0; row < rows; row++) {
      const at = numbers.draw[row] - from;
      if (at >= 0 && at < results.length) put(results[at], table, numbers.cell[row], numbers.value[row]);
    }
  }
  return results;
}
