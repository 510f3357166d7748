import { type Quantiles, quantile } from '../../experiment/index.ts';

export const NOBODY: Quantiles = { p5: 0, p25: 0, p50: 0, p75: 0, p95: 0 };

/** Counts above this are sorted by comparing: to go through all that they could be would take longer. */
const HIGHEST = 4096;

const tally = new Uint32Array(HIGHEST + 1);
let ascending = new Float64Array(0);
let looked: number[] = [];

/**
 * The five points of `thin` times each count, as `quantilesOf` has them. Counts are small whole numbers, so how often each
 * occurs puts them in order, and only those that a quantile looks at: a month of a map has hundreds of such rows. [draws]
 */
export function pointsOfCounts(counts: Uint32Array, thin: number): Quantiles {
  const draws = counts.length;
  if (ascending.length !== draws) {
    ascending = new Float64Array(draws);
    looked = lookedAt(draws);
  }
  let met = 0;
  let most = 0;
  for (let draw = 0; draw < draws; draw++) {
    const n = counts[draw];
    if (n > 0) met++;
    if (n > most) most = n;
  }
  if (met <= rarely(draws)) return NOBODY;
  if (most > HIGHEST) {
    for (let draw = 0; draw < draws; draw++) ascending[draw] = thin * counts[draw];
    ascending.sort();
  } else placeByTally(counts, thin);
  return {
    p5: quantile(ascending, 0.05),
    p25: quantile(ascending, 0.25),
    p50: quantile(ascending, 0.5),
    p75: quantile(ascending, 0.75),
    p95: quantile(ascending, 0.95),
  };
}

function placeByTally(counts: Uint32Array, thin: number): void {
  for (let draw = 0; draw < counts.length; draw++) tally[counts[draw]]++;
  let passed = 0;
  let next = 0;
  for (let n = 0; passed < counts.length; n++) {
    passed += tally[n];
    tally[n] = 0;
    while (looked[next] < passed) ascending[looked[next++]] = thin * n;
  }
}

/** The places in the order that the five points lie between. */
function lookedAt(draws: number): number[] {
  const below = [0.05, 0.25, 0.5, 0.75, 0.95].map((p) => Math.floor(p * (draws - 1)));
  return [...new Set(below.flatMap((at) => [at, Math.min(at + 1, draws - 1)]))].sort((a, b) => a - b);
}

/** Where no more draws than this have anybody, the 95 percent point and all below it are 0: the two draws it lies between are. */
const rarely = (draws: number): number => draws - 2 - Math.floor(0.95 * (draws - 1));
