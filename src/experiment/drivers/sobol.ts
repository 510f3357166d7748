import { bootstrap, type Interval } from './bootstrap.ts';
import { drawsFrom, latinHypercube, type Model, type Rows, stacked } from './rows.ts';

/** What is held or moved together: some parameters, or the random numbers of the draw. */
export type Factor = { id: string; parameters: readonly string[] } | { id: string; chance: true };

/** Shares of the figure's variance that a factor makes alone (`first`) and with all others (`total`). */
export interface SobolIndex {
  id: string;
  first: Interval;
  total: Interval;
}

export interface SobolIndices {
  /** Of the figure over both samples. */
  variance: number;
  rows: number;
  indices: SobolIndex[];
}

/** The two samples of all parameters, A above B, each row with random numbers of its own. [2 rows] */
export function twoSamples(parameters: readonly string[], rows: number, seed: number): Rows {
  const sample = (block: string, first: number): Omit<Rows, 'parameters'> => ({
    points: latinHypercube(parameters, rows, seed, block),
    chance: drawsFrom(first, rows),
  });
  return stacked(parameters, [sample('A', 0), sample('B', rows)]);
}

/**
 * First-order and total indices by pick and freeze. A and B are two samples of all parameters; AB_i is A with factor i
 * of B. With f centred at the mean of A and B and V its variance,
 * S_i = mean f(B) (f(AB_i) - f(A)) / V and T_i = mean (f(A) - f(AB_i))^2 / 2V. AB_i takes the random numbers of A, so
 * that their difference is what the factor does; B has others, else S_i would hold what the factor does together with
 * chance. Chance can so be a factor itself. Costs `rows x factors` evaluations beside the two samples, whose figures are
 * handed in. Indices below 0 stay as they are.
 * Sources: Saltelli, Annoni, Azzini, Campolongo, Ratto and Tarantola, Computer Physics Communications 181 (2010), table
 * 2 (b) and (f); Jansen, Computer Physics Communications 117 (1999).
 */
export async function sobolIndices(
  model: Model,
  samples: Rows,
  figures: Float64Array,
  factors: readonly Factor[],
  seed: number,
): Promise<SobolIndices> {
  const { parameters } = samples;
  const width = parameters.length;
  const rows = figures.length / 2;
  const half = (at: number): Omit<Rows, 'parameters'> => ({
    points: samples.points.subarray(at * rows * width, (at + 1) * rows * width),
    chance: samples.chance.subarray(at * rows, (at + 1) * rows),
  });
  const [a, b] = [half(0), half(1)];
  const columnOf = new Map(parameters.map((id, column) => [id, column]));
  const mixed = factors.map((factor) => {
    if ('chance' in factor) return { points: a.points, chance: b.chance };
    const points = a.points.slice();
    for (const id of factor.parameters) {
      const column = columnOf.get(id);
      if (column === undefined) throw new RangeError(`no parameter ${id} in the design`);
      for (let row = 0; row < rows; row++) points[row * width + column] = b.points[row * width + column];
    }
    return { points, chance: a.chance };
  });
  const values = await model(stacked(parameters, mixed));
  const blocks = factors.map((_, i) => values.subarray(i * rows, (i + 1) * rows));
  const intervals = bootstrap(rows, seed, (weights) =>
    indicesOf(figures.subarray(0, rows), figures.subarray(rows), blocks, weights),
  );
  return {
    variance: intervals[0].value,
    rows,
    indices: factors.map(({ id }, i) => ({ id, first: intervals[1 + 2 * i], total: intervals[2 + 2 * i] })),
  };
}

/** The variance, then first-order and total index of each factor in turn; `weights` say how often each row counts. */
function indicesOf(
  a: Float64Array,
  b: Float64Array,
  mixed: readonly Float64Array[],
  weights: Float64Array,
): Float64Array {
  const rows = a.length;
  let sum = 0;
  for (let row = 0; row < rows; row++) sum += weights[row] * (a[row] + b[row]);
  const mean = sum / (2 * rows);
  let squares = 0;
  for (let row = 0; row < rows; row++)
    squares += weights[row] * ((a[row] - mean) ** 2 + (b[row] - mean) ** 2);
  const variance = squares / (2 * rows - 1);
  const statistics = new Float64Array(1 + 2 * mixed.length);
  statistics[0] = variance;
  mixed.forEach((ab, i) => {
    let first = 0;
    let total = 0;
    for (let row = 0; row < rows; row++) {
      first += weights[row] * (b[row] - mean) * (ab[row] - a[row]);
      total += weights[row] * (a[row] - ab[row]) ** 2;
    }
    // A figure that never changes has no shares of its variance.
    statistics[1 + 2 * i] = variance === 0 ? 0 : first / rows / variance;
    statistics[2 + 2 * i] = variance === 0 ? 0 : total / (2 * rows) / variance;
  });
  return statistics;
}
