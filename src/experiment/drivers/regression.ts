import { inverseNormal } from '../../engine/index.ts';
import { cholesky, solveCholesky } from '../cholesky.ts';

/** What some parameters explain of a figure: the expectation of the figure given them. */
export interface Explained {
  /** Around 0: the mean of the figure is not in it. [draws] */
  fitted: Float64Array;
  /** Effective degrees of freedom, the mean included. */
  freedom: number;
  /** Variance of what is left, by its degrees of freedom. */
  residual: number;
  /** Of the figure. */
  variance: number;
}

const HIGHEST_ORDER = 6;
const MOST_FEATURES = 60;
const MOST_PAIRED = 8;
const LINEAR_PENALTIES = [1e-4, 1e-2, 0.1, 1, 1e4];
const CURVED_PENALTIES = [1e-3, 1e-2, 0.1, 1, 1e4];
/** A degree of freedom counts 1.4 times, against following noise: Kim and Gu, JRSS B 66 (2004). */
const GAMMA = 1.4;

/**
 * Regresses each figure on functions of the parameters: the normal score of each (straight on the scale on which its range
 * is given), Legendre polynomials of its position (orders 2 to 6) and products of two positions where there are at most
 * 8 parameters; shrunk towards 0 with the strength that generalized cross-validation chooses, apart for straight and
 * curved parts. `positions`: of each parameter in (0, 1), [parameters][draws]; `figures`: [figures][draws]. Sources:
 * Strong, Oakley and Brennan, Medical Decision Making 34 (2014), for the use; Craven and Wahba, Numerische Mathematik 31
 * (1979).
 */
export function regress(positions: readonly Float64Array[], figures: readonly Float64Array[]): Explained[] {
  const { columns, orders } = featuresOf(positions);
  const draws = figures[0].length;
  const size = columns.length;
  const gram = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      gram[i * size + j] = dot(columns[i], columns[j]) / draws;
      gram[j * size + i] = gram[i * size + j];
    }
  const targets = figures.map((figure) => {
    const mean = figure.reduce((sum, value) => sum + value, 0) / draws;
    const centred = figure.map((value) => value - mean);
    return {
      moments: Float64Array.from(columns, (column) => dot(column, centred) / draws),
      squares: dot(centred, centred) / draws,
    };
  });
  interface Fit {
    score: number;
    coefficients: Float64Array;
    freedom: number;
    rss: number;
  }
  const best = targets.map(
    (): Fit => ({
      score: Number.POSITIVE_INFINITY,
      coefficients: new Float64Array(size),
      freedom: 1,
      rss: 0,
    }),
  );
  const curved = orders.some((order) => order > 1);
  for (const straight of LINEAR_PENALTIES)
    for (const bent of curved ? CURVED_PENALTIES : [0]) {
      const shrunk = gram.slice();
      orders.forEach((order, i) => {
        shrunk[i * size + i] += order === 1 ? straight : bent * order ** 2;
      });
      const lower = cholesky(shrunk, size);
      if (lower === null) continue;
      const freedom = 1 + traceOf(lower, gram, size);
      const room = 1 - (GAMMA * freedom) / draws;
      if (room <= 0) continue;
      targets.forEach(({ moments, squares }, t) => {
        const coefficients = solveCholesky(lower, size, moments);
        const rss = squares - 2 * dot(coefficients, moments) + quadratic(gram, coefficients);
        const score = rss / room ** 2;
        if (score < best[t].score) best[t] = { score, coefficients, freedom, rss };
      });
    }
  return best.map(({ coefficients, freedom, rss }, t) => {
    const fitted = new Float64Array(draws);
    columns.forEach((column, i) => {
      for (let draw = 0; draw < draws; draw++) fitted[draw] += coefficients[i] * column[draw];
    });
    const { squares } = targets[t];
    return {
      fitted,
      freedom,
      residual: (Math.max(0, Number.isFinite(best[t].score) ? rss : squares) * draws) / (draws - freedom),
      variance: (squares * draws) / (draws - 1),
    };
  });
}

/** Centred features of the positions, with the order of each. */
function featuresOf(positions: readonly Float64Array[]): { columns: Float64Array[]; orders: number[] } {
  const highest = Math.max(1, Math.min(HIGHEST_ORDER, Math.floor(MOST_FEATURES / positions.length)));
  const columns: Float64Array[] = [];
  const orders: number[] = [];
  const add = (column: Float64Array, order: number): void => {
    columns.push(centred(column));
    orders.push(order);
  };
  // From -1 to 1, which keeps the curved parts bounded: no single draw far out can carry them.
  const sides = positions.map((each) => each.map((u) => 2 * u - 1));
  positions.forEach((each, p) => {
    add(each.map(inverseNormal), 1);
    // Legendre: (n + 1) P(n+1) = (2n + 1) x P(n) - n P(n-1), normed to mean square 1.
    let before = sides[p].map(() => 1);
    let now = sides[p];
    for (let order = 2; order <= highest; order++) {
      const [lower, last] = [before, now];
      const next = sides[p].map(
        (x, draw) => ((2 * order - 1) * x * last[draw] - (order - 1) * lower[draw]) / order,
      );
      const norm = Math.sqrt(2 * order + 1);
      add(
        next.map((value) => norm * value),
        order,
      );
      before = now;
      now = next;
    }
  });
  if (sides.length <= MOST_PAIRED)
    for (let i = 0; i < sides.length; i++)
      for (let j = 0; j < i; j++)
        add(
          sides[i].map((x, draw) => 3 * x * sides[j][draw]),
          2,
        );
  return { columns, orders };
}

function centred(column: Float64Array): Float64Array {
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
  return column.map((value) => value - mean);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

function quadratic(matrix: Float64Array, x: Float64Array): number {
  const size = x.length;
  let sum = 0;
  for (let i = 0; i < size; i++) sum += x[i] * dot(matrix.subarray(i * size, (i + 1) * size), x);
  return sum;
}

/** Trace of (L L')^-1 gram. */
function traceOf(lower: Float64Array, gram: Float64Array, size: number): number {
  let trace = 0;
  for (let i = 0; i < size; i++)
    trace += solveCholesky(lower, size, gram.subarray(i * size, (i + 1) * size))[i];
  return trace;
}
