import { ln } from '../engine/index.ts';
import type { RangeMeaning } from '../scenario/index.ts';
import type { ScoredObservation } from './summary.ts';

type Form = ScoredObservation['form'];

/** Shares and ratios below this, and shares as near to 1, are scored as if they were this. */
const LEAST = 0.001;

/**
 * A figure on the scale on which scores of different figures add up: ln(1 + people), the logarithm of a ratio, the log odds
 * of a share. A difference there is about a relative error (Bosse and others, Scoring epidemiological forecasts on
 * transformed scales, PLOS Computational Biology 19, 2023). Rising, so it keeps the order of figures.
 */
export function comparable(form: Form, figure: number): number {
  if (form === 'count') return ln(1 + Math.max(0, figure));
  if (form === 'ratio') return ln(Math.max(LEAST, figure));
  const share = Math.min(1 - LEAST, Math.max(LEAST, figure));
  return ln(share / (1 - share));
}

/** A published figure; the ends mean what `range` says. */
export interface Published {
  range: RangeMeaning;
  best: number;
  low: number;
  high: number;
}

/**
 * Figures and what was observed of them, drawn together where the observation says nothing: above a floor, below a ceiling,
 * between bounds. Every score of figures seen through this is a proper score with no weight there (threshold-weighted
 * CRPS: Gneiting and Ranjan, Journal of Business and Economic Statistics 29, 2011). `at` is where the observation stands.
 */
export function seenBy({ range, best, low, high }: Published): {
  at: number;
  see: (figure: number) => number;
} {
  if (range === 'floor') return { at: best, see: (figure) => Math.min(figure, best) };
  if (range === 'ceiling') return { at: best, see: (figure) => Math.max(figure, best) };
  if (range !== 'bounds') return { at: best, see: (figure) => figure };
  return { at: low, see: (figure) => (figure <= low ? figure : figure < high ? low : low + (figure - high)) };
}
