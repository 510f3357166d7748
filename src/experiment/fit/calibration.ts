import { normalBelow } from '../../engine/mathematics/normal.ts';
import type { Observed } from './observed.ts';

/**
 * What is to be fitted: a model whose parameters are standard normal scores before anything is observed (a range is a
 * transformed normal: docs/model.md, Ranges), and what was observed.
 */
export interface Calibration {
  /** Names of the parameters. They key their numbers, so that another parameter moves none of them. */
  parameters: readonly string[];
  observed: readonly Observed[];
  /** How many figures the model gives for a row. */
  figures: number;
  /** Figures at rows of scores. `scores`: [rows x parameters]; gives [rows x figures]. `paired`: all rows share their chance. */
  evaluate(scores: Float64Array, rows: number, paired?: boolean): Promise<Float64Array>;
}

/** Beyond this a score is a rounding error away from the ends of its distribution. */
const FARTHEST = 8;

/** Positions in (0, 1) of the distributions of parameters at standard normal scores. */
export function positionsAt(scores: Float64Array): Float64Array {
  return scores.map((z) => normalBelow(Math.max(-FARTHEST, Math.min(FARTHEST, z))));
}
