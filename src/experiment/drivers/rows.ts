import { hashName, threefry20, unitInterval } from '../../engine/index.ts';

/** Where a design reads its parameters and which random numbers each row takes: rows of the same `chance` are paired. */
export interface Rows {
  parameters: readonly string[];
  /** Positions in (0, 1) of each parameter's distribution. [rows x parameters] */
  points: Float64Array;
  /** Of which draw a row takes its random numbers. [rows] */
  chance: Uint32Array;
}

/** The figure under study, for each row. [rows] */
export type Model = (rows: Rows) => Promise<Float64Array>;

/** Keeps these keys apart from every other use of the same seed. */
const PURPOSE = hashName('design of experiments');

/** The random 32-bit word of a name, a seed and a counter, apart from all that a draw uses. */
export function designWord(name: string, seed: number, counter: number): number {
  return threefry20(seed | 0, Math.floor(seed / 4294967296) ^ PURPOSE, hashName(name), counter) >>> 0;
}

/**
 * A Latin hypercube: in each column one point in each of `count` equal parts of (0, 1), in an order of its own that
 * follows from the parameter's id, the seed and the name of the block. Adding a parameter leaves the other columns
 * alone. [count x parameters]
 *
 * The sequences that draws use are not taken here: they shuffle in nested blocks, so two of them share a part of their
 * order, and their sample correlations spread 1.26 to 1.42 times as far as those of independent columns
 * (docs/decisions/0015). Source: McKay, Beckman and Conover, Technometrics 21 (1979).
 */
export function latinHypercube(
  parameters: readonly string[],
  count: number,
  seed: number,
  block: string,
): Float64Array {
  const points = new Float64Array(count * parameters.length);
  parameters.forEach((id, column) => {
    const name = `${block} ${id}`;
    const words = Float64Array.from({ length: count }, (_, row) => designWord(name, seed, row));
    const order = Uint32Array.from(words.keys()).sort((a, b) => words[a] - words[b] || a - b);
    order.forEach((row, part) => {
      const inside = unitInterval(designWord(name, seed, count + row));
      points[row * parameters.length + column] = (part + inside) / count;
    });
  });
  return points;
}

/** Blocks of rows of the same parameters, one after the other. */
export function stacked(parameters: readonly string[], blocks: readonly Omit<Rows, 'parameters'>[]): Rows {
  const points = new Float64Array(blocks.reduce((sum, block) => sum + block.points.length, 0));
  const chance = new Uint32Array(blocks.reduce((sum, block) => sum + block.chance.length, 0));
  let row = 0;
  for (const block of blocks) {
    points.set(block.points, row * parameters.length);
    chance.set(block.chance, row);
    row += block.chance.length;
  }
  return { parameters, points, chance };
}

/** `count` draws from `first` on. */
export function drawsFrom(first: number, count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, row) => first + row);
}
