import type { Calibration } from './calibration.ts';
import { type Slopes, spreads } from './sensitivity.ts';
import { symmetricEigen } from './symmetric-eigen.ts';

/**
 * The directions of parameter space of which the observations say anything. Across them the posterior is the prior, to the
 * first order: the likelihood-informed subspace of Cui, Martin, Marzouk, Solonen and Spantini (Inverse Problems 30, 2014),
 * averaged over several points.
 */
export interface Subspace {
  /** Orthonormal directions, most informed first, rounded to what is stored. [directions][parameters] */
  basis: Float64Array[];
  /** How many times the observations are sharper than the ranges along each: the posterior variance is 1 / (1 + it). [directions] */
  information: Float64Array;
}

/** With so few parameters each is a direction of its own. */
const FEW_PARAMETERS = 12;
/** A direction along which the variance would shrink by less than this is left to the prior. */
const LEAST_INFORMATION = 0.02;
const MOST_DIRECTIONS = 24;
/** Entries are rounded to this, so that a stored direction is the one that was used. */
const GRAIN = 1e7;

/** The directions that `slopes` show. */
export function informedSubspace(calibration: Calibration, slopes: readonly Slopes[]): Subspace {
  const n = calibration.parameters.length;
  const rows = whitened(calibration, slopes);
  if (n <= FEW_PARAMETERS) return everyDirection(n, rows);
  const m = rows.length;
  const gram = new Float64Array(m * m);
  for (let i = 0; i < m; i++) for (let j = 0; j < m; j++) gram[i * m + j] = product(rows[i], rows[j]);
  const { values, vectors } = symmetricEigen(gram, m);
  const basis: Float64Array[] = [];
  const information: number[] = [];
  for (let k = 0; k < m && k < MOST_DIRECTIONS && values[k] > LEAST_INFORMATION; k++) {
    const direction = new Float64Array(n);
    rows.forEach((row, i) => {
      for (let p = 0; p < n; p++) direction[p] += row[p] * vectors[k][i];
    });
    const length = Math.sqrt(values[k]);
    basis.push(direction.map((x) => Math.round((x / length) * GRAIN) / GRAIN));
    information.push(values[k]);
  }
  return { basis, information: Float64Array.from(information) };
}

function everyDirection(n: number, rows: Float64Array[]): Subspace {
  const basis = Array.from({ length: n }, (_, i) =>
    Float64Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)),
  );
  const information = Float64Array.from({ length: n }, (_, i) =>
    rows.reduce((sum, row) => sum + row[i] * row[i], 0),
  );
  return { basis, information };
}

/** Slopes in standard deviations of the observation, so that their squares are information. [points x observed][parameters] */
function whitened(calibration: Calibration, slopes: readonly Slopes[]): Float64Array[] {
  const n = calibration.parameters.length;
  const spread = spreads(calibration);
  const root = Math.sqrt(slopes.length);
  return slopes.flatMap(({ slope }) =>
    calibration.observed.map((_, o) =>
      slope.slice(o * n, (o + 1) * n).map((x) => (spread[o] > 0 ? x / spread[o] / root : 0)),
    ),
  );
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i];
  return sum;
}

/** Scores of a row that has these coordinates in the subspace and is `across` outside it. [parameters] */
export function scoresAt(
  { basis }: Subspace,
  coordinates: ArrayLike<number>,
  across: Float64Array,
): Float64Array {
  const scores = across.slice();
  const shifts = basis.map((direction, k) => coordinates[k] - product(direction, across));
  basis.forEach((direction, k) => {
    for (let i = 0; i < scores.length; i++) if (direction[i] !== 0) scores[i] += shifts[k] * direction[i];
  });
  return scores;
}

/** Coordinates of scores in the subspace. [directions] */
export function coordinatesOf({ basis }: Subspace, scores: Float64Array): Float64Array {
  return Float64Array.from(basis, (direction) => product(direction, scores));
}
