import type { RangeMeaning } from '../../scenario/index.ts';
import type { FigureScale } from './figure-scale.ts';

/** An observation as the likelihood reads it. */
export interface Observed {
  id: string;
  /** Which of the model's figures it is. */
  figure: number;
  scale: FigureScale;
  /** As published. */
  best: number;
  low: number;
  high: number;
  range: RangeMeaning;
  /** Power of its likelihood: above 0, at most 1. */
  weight: number;
  /** Standard deviation, on the scale, of what the model's structure may miss. */
  discrepancy: number;
  /** Standard deviation, on the scale, of chance: the world is one draw. */
  chance: number;
  /** Standard deviation of the chance that is already in every evaluation of the model: 0 for expected counts. */
  simulated: number;
  /** Index of an earlier total of the same count that this one contains; -1 for none. */
  contains: number;
}

/** Standard scores of the 95 and the 75 percent point. */
const Z95 = 1.6448536269514722;
const Z75 = 0.6744897501960817;

/** Standard deviations of the source's own error below and above its best value, on the scale of the figure. */
export function sourceError(
  { range }: Pick<Observed, 'range'>,
  best: number,
  low: number,
  high: number,
): { below: number; above: number } {
  if (range === 'exact' || range === 'bounds') return { below: 0, above: 0 };
  const z = range === 'half' ? Z75 : Z95;
  return { below: Math.max(0, best - low) / z, above: Math.max(0, high - best) / z };
}

/**
 * Variance that the likelihood adds to the source's own: discrepancy and chance, less the chance that an evaluation of the
 * individuals brings itself. Averaged over evaluations the likelihood is then that of the whole variance: weights of
 * importance sampling may be random as long as their mean is right (Andrieu and Roberts 2009).
 */
export function addedVariance({ discrepancy, chance, simulated }: Observed): number {
  return discrepancy * discrepancy + chance * chance - simulated * simulated;
}

/** Variance of one side, never less than a quarter of what it would be without simulated chance. */
export function sideVariance(source: number, added: number, { simulated }: Observed): number {
  const whole = source * source + added + simulated * simulated;
  return Math.max(source * source + added, whole / 4);
}
