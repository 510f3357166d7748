import { createHash } from 'node:crypto';
import { type FileMetaData, parquetMetadata, parquetRead } from 'hyparquet';
import type { CellTable } from '../../experiment/index.ts';
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

/** How draws of one run are put together again from their numbers, and what their digest is made of. */
export interface DrawForm<Part, Result> {
  /** A draw of which nothing is known yet; `cellsOf` gives the lengths of its arrays. */
  empty(cellsOf: (part: Part) => number): Result;
  put(result: Result, part: Part, cell: number, value: number): void;
  /** The parts that the digest is made of. */
  digested: readonly Part[];
  openDigest(): { take(result: Result): void; hex(): string };
}

/**
 * Draws from `from` up to `to` of a chunk, with the parts that are asked for; the other arrays are empty. Reads the groups of
 * rows that hold these draws and these parts, and of their columns the numbers only.
 */
export async function readDraws<Part, Result>(
  { bytes, metadata, label }: ChunkFile,
  tables: readonly (CellTable & { part: Part })[],
  parts: readonly Part[],
  { empty, put }: Pick<DrawForm<Part, Result>, 'empty' | 'put'>,
  { from = label.first, to = label.first + label.count }: { from?: number; to?: number } = {},
): Promise<Result[]> {
  const asked = tables.filter(({ part }) => parts.includes(part));
  const sizes = new Map(asked.map(({ part, cells }) => [part, cells]));
  const byKind = new Map(asked.map(({ kind, part }) => [kind, part]));
  const results = Array.from({ length: to - from }, () => empty((part) => sizes.get(part) ?? 0));
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
    const part = byKind.get(String(kind?.min_value));
    if (part === undefined || Number(draw?.max_value) < from || Number(draw?.min_value) >= to) continue;
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
      if (at >= 0 && at < results.length) put(results[at], part, numbers.cell[row], numbers.value[row]);
    }
  }
  return results;
}
