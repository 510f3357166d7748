import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Positions } from '../../experiment/index.ts';
import { reasonOf, WorldError } from '../world-fault.ts';
import { hashOf } from './hash.ts';

/** The file of a run's folder that holds positions given for its draws. */
export const POSITIONS = 'positions.bin';

/** Positions of a design as bytes: the names as JSON on a line, then rows, then chance where it is given. */
export function positionsBytes({ parameters, rows, chance }: Positions): Uint8Array {
  const head = `${JSON.stringify({ parameters, rows: rows.length, chance: chance?.length ?? null })}\n`;
  const bytes = (array: Float64Array | Uint32Array): Uint8Array =>
    new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
  return Buffer.concat([Buffer.from(head), bytes(rows), ...(chance ? [bytes(chance)] : [])]);
}

function readPositions(bytes: Buffer): Positions {
  const end = bytes.indexOf(10);
  const head = JSON.parse(bytes.subarray(0, end).toString()) as {
    parameters: string[];
    rows: number;
    chance: number | null;
  };
  // Copied: typed arrays start at multiples of their width.
  const from = (start: number, length: number): ArrayBuffer =>
    Uint8Array.from(bytes.subarray(start, start + length)).buffer;
  const at = end + 1 + 8 * head.rows;
  return {
    parameters: head.parameters,
    rows: new Float64Array(from(end + 1, 8 * head.rows)),
    ...(head.chance === null ? {} : { chance: new Uint32Array(from(at, 4 * head.chance)) }),
  };
}

/** The positions that a run's folder keeps; undefined where it has none. `digest` is theirs. Throws a `WorldError`. */
export function givenPositions(path: string, digest: string | null, shown: string): Positions | undefined {
  if (digest === null) return undefined;
  const bytes = readFile(join(path, POSITIONS), join(shown, POSITIONS));
  if (hashOf(bytes) !== digest) throw new WorldError({ what: 'damaged_chunk', path: join(shown, POSITIONS) });
  return readPositions(bytes);
}

/** A file that has to be there. Throws a `WorldError`. */
export function readFile(path: string, shown: string): Buffer {
  if (!existsSync(path)) throw new WorldError({ what: 'missing', path: shown });
  try {
    return readFileSync(path);
  } catch (error) {
    throw new WorldError({ what: 'unreadable', path: shown, reason: reasonOf(error) }, error);
  }
}
