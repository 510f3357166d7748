import { exp } from '../../engine/index.ts';
import type { WeightedSamples } from './importance.ts';
import { lnTerms } from './likelihood.ts';
import type { Observed } from './observed.ts';

/**
 * Weights of the same samples without one observation: each divided by what that observation gave it. Null when fewer than
 * `least` effective rows would carry them: the samples then do not reach where the fit would go.
 */
export function weightsWithout(
  { samples, weights }: WeightedSamples,
  observed: readonly Observed[],
  index: number,
  least: number,
): Float64Array | null {
  const rest = observed.map((o, i) =>
    i === index ? { ...o, weight: 0 } : { ...o, contains: o.contains === index ? -1 : o.contains },
  );
  const ratios = samples.map(({ figures, lnLikelihood }) => {
    const terms = lnTerms(rest, figures);
    return rest.reduce((sum, { weight }, i) => sum + weight * terms[i], 0) - lnLikelihood;
  });
  const most = ratios.reduce((m, x, i) => (weights[i] > 0 && x > m ? x : m), Number.NEGATIVE_INFINITY);
  const changed = weights.map((w, i) => w * exp(Math.min(0, ratios[i] - most)));
  const whole = changed.reduce((sum, w) => sum + w, 0);
  const normal = changed.map((w) => w / whole);
  const effective = 1 / normal.reduce((sum, w) => sum + w * w, 0);
  return effective >= least ? normal : null;
}
