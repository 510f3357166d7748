import { hashName } from '../../engine/index.ts';
import { quasiRandom } from '../../engine/random/quasi-random.ts';

const hashes = new Map<string, number>();

function hashOf(name: string): number {
  const known = hashes.get(name) ?? hashName(name);
  hashes.set(name, known);
  return known;
}

/**
 * Column of a design: element `row` of the sequence that belongs to a purpose, a parameter and a seed. Each column is evenly
 * spread by itself, and columns are independent of each other (`quasiRandom`).
 */
export function unitAt(purpose: string, parameter: string, seed: number, row: number): number {
  return quasiRandom(hashOf(`drivers: ${purpose}: ${parameter}`), seed, row);
}

/** Rows of a design. [rows x parameters] */
export function unitRows(
  purpose: string,
  parameters: readonly string[],
  seed: number,
  rows: number,
): Float64Array {
  return Float64Array.from({ length: rows * parameters.length }, (_, at) =>
    unitAt(purpose, parameters[at % parameters.length], seed, Math.floor(at / parameters.length)),
  );
}

/** Random whole numbers below `below`, for a bootstrap. */
export function drawnRows(
  purpose: string,
  seed: number,
  sample: number,
  count: number,
  below: number,
): Int32Array {
  return Int32Array.from({ length: count }, (_, i) =>
    Math.min(
      below - 1,
      Math.floor(unitAt(`${purpose} ${sample}`, String(i % 16), seed, Math.floor(i / 16)) * below),
    ),
  );
}
