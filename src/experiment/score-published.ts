import { exp, ln } from '../engine/index.ts';
import { inverseNormal } from '../engine/mathematics/inverse-normal.ts';
import { lnNormalBelow, lnNormalDensity, normalBelow } from '../engine/mathematics/normal.ts';
import { type FigureScale, offScale, onScale } from './fit/figure-scale.ts';
import type { Published } from './score-scale.ts';

/** Points of the error that every figure of the model is given. */
const POINTS = 64;
/** Standard scores of the 95 and the 75 percent point. */
const Z95 = 1.6448536269514722;
const Z75 = 0.6744897501960817;
/** No figure is less likely than this: one impossible observation must not hide all others. */
const LEAST = -700;

/** Standard deviations of what is published below and above the model's figure, on the scale of the figure. */
export interface Spread {
  down: number;
  up: number;
}

/** The error of a source on the scale of the figure: how far the truth may lie below and above what it published. */
export function sourceError({ range, best, low, high }: Published, scale: FigureScale): Spread {
  if (range === 'exact' || range === 'bounds') return { down: 0, up: 0 };
  const [b, l, h] = [best, low, high].map((x) => onScale(scale, x));
  const z = range === 'half' ? Z75 : Z95;
  return { down: (b - l) / z, up: (h - b) / z };
}

/**
 * What lies between the model's figure and the published one: the discrepancy of the structure and the error of the source,
 * as in the likelihood of a fit (docs/model.md, Fitting). Where the truth may lie far below what was published, the
 * published lies far above the truth: so the sides change places. An edge is as soft as its source on its side.
 */
export function publishedSpread(published: Published, scale: FigureScale, discrepancy: number): Spread {
  const { down, up } = sourceError(published, scale);
  const both = (error: number): number => Math.sqrt(error * error + discrepancy * discrepancy);
  if (published.range === 'floor') return { down: both(down), up: both(down) };
  if (published.range === 'ceiling') return { down: both(up), up: both(up) };
  return { down: both(up), up: both(down) };
}

/** Points of a distribution around a centre whose two halves are normals of their own width with a density that does not jump. Ascending. */
export function twoPiecePoints({ down, up }: Spread, points: number): Float64Array {
  const whole = down + up;
  if (whole === 0) return new Float64Array(points);
  return Float64Array.from({ length: points }, (_, k) => {
    const p = (k + 0.5) / points;
    const below = down / whole;
    return p < below
      ? down * inverseNormal((p * whole) / (2 * down))
      : -up * inverseNormal(((1 - p) * whole) / (2 * up));
  });
}

/** The figures that would be published if the model were right but for its discrepancy, equally likely and ascending. */
export function publishedFigures(figures: Float64Array, spread: Spread, scale: FigureScale): Float64Array {
  if (spread.down === 0 && spread.up === 0) return Float64Array.from(figures).sort();
  const errors = twoPiecePoints(spread, POINTS);
  const all = new Float64Array(figures.length * errors.length);
  figures.forEach((figure, i) => {
    const centre = onScale(scale, figure);
    errors.forEach((error, k) => {
      all[i * errors.length + k] = offScale(scale, centre + error);
    });
  });
  return all.sort();
}

/**
 * Logarithmic score: the logarithm of the density, on the scale of the figure, that the model gives to what was published;
 * of the probability, where that is an edge or bounds. Higher is better; null where no error gives it a density. A fit's
 * likelihood has the same form.
 */
export function logScore(
  figures: Float64Array,
  published: Published,
  { down, up }: Spread,
  scale: FigureScale,
): number | null {
  const edge = published.range === 'bounds' || published.range === 'floor' || published.range === 'ceiling';
  if (figures.length === 0 || (!edge && down + up === 0)) return null;
  const [best, low, high] = [published.best, published.low, published.high].map((x) => onScale(scale, x));
  const terms = figures.map((figure) => {
    const f = onScale(scale, figure);
    if (published.range === 'floor') return lnAbove(f - best, down);
    if (published.range === 'ceiling') return lnAbove(best - f, up);
    if (published.range === 'bounds') return lnBetween(low - f, high - f, down);
    const error = best - f;
    return lnNormalDensity(error / (error < 0 ? down : up)) - ln((down + up) / 2);
  });
  const most = terms.reduce((m, term) => Math.max(m, term), Number.NEGATIVE_INFINITY);
  if (most < LEAST) return LEAST;
  return most + ln(terms.reduce((sum, term) => sum + exp(term - most), 0) / terms.length);
}

/** ln P(distance + error > 0). */
function lnAbove(distance: number, spread: number): number {
  if (spread === 0) return distance >= 0 ? 0 : LEAST * 2;
  return lnNormalBelow(distance / spread);
}

/** ln P(from <= error <= to), with from <= to. */
function lnBetween(from: number, to: number, spread: number): number {
  if (spread === 0) return from <= 0 && to >= 0 ? 0 : LEAST * 2;
  // The mirror image keeps the difference in the tail that has digits.
  const [near, far] = from > 0 ? [-from, -to] : [to, from];
  const inside = normalBelow(near / spread) - normalBelow(far / spread);
  return inside > 0 ? ln(inside) : lnNormalBelow(near / spread);
}
