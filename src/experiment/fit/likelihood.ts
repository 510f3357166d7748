import { ln } from '../../engine/index.ts';
import { lnNormalBelow, lnNormalDensity, normalBelow } from '../../engine/mathematics/normal.ts';
import { onScale } from './figure-scale.ts';
import { addedVariance, type Observed, sideVariance, sourceError } from './observed.ts';

/** No figure is less likely than this: one impossible observation must not hide all others. */
const LEAST = -700;

/**
 * Logarithm of the likelihood of each observation, before its weight, at one row of the model's figures. On the scale of
 * the figure, with g the published best, f the model's and v = discrepancy^2 + chance^2, less what chance every evaluation brings itself:
 *  - `ninety`, `half`, `exact`: g = f + error, a normal whose spread differs by side: s below if f < g, s above if f > g,
 *    with s^2 = (error of the source on that side)^2 + v
 *  - `bounds`: the probability that f + error lies in [low, high], error normal with variance v
 *  - `floor`, `ceiling`: the probability that f + error lies above, below the published best; the source's range adds to v.
 * A total that contains an earlier one carries part of its error (`contains`): see `carry`.
 */
export function lnTerms(
  observed: readonly Observed[],
  figures: ArrayLike<number>,
  terms: Float64Array = new Float64Array(observed.length),
): Float64Array {
  observed.forEach((o, i) => {
    const term = lnTerm(o, figures, observed);
    terms[i] = term > LEAST ? term : LEAST;
  });
  return terms;
}

/** Logarithm of the likelihood of all observations, each to the power of its weight. */
export function lnLikelihood(observed: readonly Observed[], figures: ArrayLike<number>): number {
  const terms = lnTerms(observed, figures);
  return observed.reduce((sum, { weight }, i) => sum + weight * terms[i], 0);
}

/** Where the model's figure stands against the published one, in standard deviations of all that may lie between them. */
export function pull(observed: readonly Observed[], o: Observed, figures: ArrayLike<number>): number {
  const [best, low, high] = [o.best, o.low, o.high].map((x) => onScale(o.scale, x));
  const { shift, variance } = carry(o, figures, observed);
  const whole = variance + o.simulated * o.simulated;
  const f = onScale(o.scale, figures[o.figure]) + shift;
  if (o.range === 'bounds') {
    const outside = f < low ? f - low : f > high ? f - high : 0;
    return outside / Math.sqrt(whole);
  }
  const error = sourceError(o, best, low, high);
  const away = f - best;
  if ((o.range === 'floor' && away > 0) || (o.range === 'ceiling' && away < 0)) return 0;
  const side = away < 0 ? error.below : error.above;
  return away / Math.sqrt(side * side + whole);
}

function lnTerm(o: Observed, figures: ArrayLike<number>, observed: readonly Observed[]): number {
  const [best, low, high] = [o.best, o.low, o.high].map((x) => onScale(o.scale, x));
  const { shift, variance } = carry(o, figures, observed);
  const f = onScale(o.scale, figures[o.figure]) + shift;
  const error = sourceError(o, best, low, high);
  const spread = (source: number): number => Math.sqrt(sideVariance(source, variance, o));
  if (o.range === 'bounds') return lnBetween(f, low, high, spread(0));
  if (o.range === 'floor') return lnNormalBelow((f - best) / spread(error.below));
  if (o.range === 'ceiling') return lnNormalBelow((best - f) / spread(error.above));
  const [below, above] = [spread(error.below), spread(error.above)];
  return lnNormalDensity((f - best) / (f < best ? below : above)) - ln((below + above) / 2);
}

function lnBetween(f: number, low: number, high: number, spread: number): number {
  const [a, b] = [(low - f) / spread, (high - f) / spread];
  // The mirror image on the other side keeps the difference in the tail that has digits.
  const [near, far] = a > 0 ? [-a, -b] : [b, a];
  const inside = normalBelow(near) - normalBelow(far);
  return inside > 0 ? ln(inside) : lnNormalBelow(near);
}

/**
 * What an earlier total of the same count says of the error of this one. The earlier total N1 is a part of this one, N2, so
 * what discrepancy and chance added to it stands in N2 too: on the log scale its share is k = N1 / N2 of it. Given the
 * earlier residual r1 with variance s1^2 + v1, the part that is not the source's own is r1 v1 / (s1^2 + v1), with
 * variance v1 s1^2 / (s1^2 + v1). `variance` keeps at least a quarter of its own: what came since can be missed too.
 */
export function carry(
  o: Observed,
  figures: ArrayLike<number>,
  observed: readonly Observed[],
): { shift: number; variance: number } {
  const own = addedVariance(o);
  const earlier = observed[o.contains];
  if (earlier === undefined || earlier.scale !== 'log' || !isTwoSided(earlier) || o.scale !== 'log')
    return { shift: 0, variance: own };
  const part = Math.min(1, Math.max(0, figures[earlier.figure] / figures[o.figure])) || 0;
  const [best, low, high] = [earlier.best, earlier.low, earlier.high].map((x) => onScale('log', x));
  const residual = best - onScale('log', figures[earlier.figure]);
  const error = sourceError(earlier, best, low, high);
  const side = residual > 0 ? error.below : error.above;
  const carried = Math.max(0, addedVariance(earlier));
  const whole = side * side + carried;
  if (carried === 0) return { shift: 0, variance: own };
  const left = (carried * side * side) / whole;
  return {
    shift: (part * residual * carried) / whole,
    variance: Math.max(own - part * part * carried, own / 4) + part * part * left,
  };
}

function isTwoSided({ range }: Observed): boolean {
  return range === 'ninety' || range === 'half' || range === 'exact';
}
