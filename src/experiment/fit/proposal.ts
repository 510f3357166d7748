import { exp, ln } from '../../engine/index.ts';
import { inverseNormal } from '../../engine/mathematics/inverse-normal.ts';
import { choleskyOf, solveLower } from '../cholesky.ts';
import { fitNumber } from './scores.ts';

/** A normal that is mixed with a wider one about the same centre, so that its tails are heavier than what it is fitted to. */
export interface Proposal {
  mean: Float64Array;
  /** Cholesky factor of the covariance. [directions x directions] */
  lower: Float64Array;
  lnDeterminant: number;
}

/** Standard deviations of the two parts, and how much of the proposal each is. */
const PARTS = [
  { width: 1.05, share: 0.75 },
  { width: 2, share: 0.25 },
];
const LN_2_PI = 1.8378770664093453;

export function proposalOf(mean: Float64Array, covariance: Float64Array): Proposal {
  const r = mean.length;
  const lower = choleskyOf(covariance, r);
  let lnDeterminant = 0;
  for (let i = 0; i < r; i++) lnDeterminant += ln(lower[i * r + i]);
  return { mean, lower, lnDeterminant };
}

/** The prior: a standard normal, not mixed. */
export function priorDensity(coordinates: ArrayLike<number>): number {
  let square = 0;
  for (let i = 0; i < coordinates.length; i++) square += coordinates[i] * coordinates[i];
  return -(square + coordinates.length * LN_2_PI) / 2;
}

/** Logarithm of the density of a proposal. */
export function lnDensity({ mean, lower, lnDeterminant }: Proposal, coordinates: ArrayLike<number>): number {
  const r = mean.length;
  const away = Float64Array.from(mean, (m, i) => coordinates[i] - m);
  const standard = solveLower(lower, away, r);
  const square = standard.reduce((sum, x) => sum + x * x, 0);
  const parts = PARTS.map(
    ({ width, share }) =>
      ln(share) - lnDeterminant - r * ln(width) - (square / (width * width) + r * LN_2_PI) / 2,
  );
  return lnSum(parts);
}

/** Element `index` of the proposal's own sequence, rounded to what is stored. */
export function drawFrom(
  { mean, lower }: Proposal,
  round: number,
  seed: number,
  index: number,
): Float64Array {
  const r = mean.length;
  const part = fitNumber(`part ${round}`, seed, index) < PARTS[0].share ? PARTS[0] : PARTS[1];
  const standard = Float64Array.from(
    { length: r },
    (_, k) => part.width * inverseNormal(fitNumber(`direction ${k} ${round}`, seed, index)),
  );
  return Float64Array.from({ length: r }, (_, i) => {
    let x = mean[i];
    for (let k = 0; k <= i; k++) x += lower[i * r + k] * standard[k];
    return rounded(x);
  });
}

/** Coordinates are rounded before they are used, so that a stored posterior is the one that was weighed. */
export function rounded(coordinate: number): number {
  return Math.round(coordinate * 1e4) / 1e4;
}

/** ln of the sum of exponentials. */
export function lnSum(terms: ArrayLike<number>): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < terms.length; i++) if (terms[i] > most) most = terms[i];
  if (most === Number.NEGATIVE_INFINITY) return most;
  let sum = 0;
  for (let i = 0; i < terms.length; i++) sum += exp(terms[i] - most);
  return most + ln(sum);
}
