import { exp } from './exp.ts';
import { lnGamma } from './gamma.ts';
import { inverseNormal } from './inverse-normal.ts';
import { ln } from './ln.ts';
import { power } from './power.ts';

/** Steps after which the search stops: Newton's needs about six, halving sixty. */
const MOST_STEPS = 100;
/** Terms after which a sum stops: about ten times the root of the shape are needed. */
const MOST_TERMS = 100_000;

/**
 * The value below which a gamma variate of this shape and scale 1 falls with probability `p`, strictly between 0 and 1.
 * Newton's method on the logarithm of the value, from Wilson and Hilferty's approximation (Abramowitz and Stegun 26.4.17)
 * or, for small probabilities, from the first term of the series; halved into the bracket where a step leaves it.
 */
export function inverseGamma(shape: number, p: number): number {
  const lnTop = lnGamma(shape);
  const z = inverseNormal(p);
  const third = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
  const small = exp((ln(p) + lnGamma(shape + 1)) / shape);
  let x = third > 0.1 ? shape * third * third * third : small;
  if (!(x > 0)) x = Number.MIN_VALUE;
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  for (let step = 0; step < MOST_STEPS; step++) {
    const above = lowerGamma(shape, x, lnTop) - p;
    if (above === 0) return x;
    if (above > 0) high = x;
    else low = x;
    const density = exp((shape - 1) * ln(x) - x - lnTop);
    let next = x * exp(-above / (density * x));
    if (!(next > low && next < high))
      next = high === Number.POSITIVE_INFINITY ? x * 2 : low === 0 ? high / 2 : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-14 * x) return next;
    x = next;
  }
  return x;
}

/** P(shape, x), the lower incomplete gamma function over the whole: series below shape + 1, continued fraction (Lentz) above. */
function lowerGamma(shape: number, x: number, lnTop: number): number {
  const rising = power(x, shape);
  const falling = exp(-x - lnTop);
  // From shapes of about 140 on one of the two leaves the doubles, though their product does not.
  const front = rising < Number.MAX_VALUE && falling > 0 ? rising * falling : exp(shape * ln(x) - x - lnTop);
  if (front === 0) return x < shape ? 0 : 1;
  if (x < shape + 1) {
    let term = 1 / shape;
    let sum = term;
    for (let n = 1; n < MOST_TERMS && term > sum * 1e-17; n++) {
      term *= x / (shape + n);
      sum += term;
    }
    return front * sum;
  }
  const tiny = 1e-300;
  let b = x + 1 - shape;
  let c = 1 / tiny;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n < MOST_TERMS; n++) {
    const a = -n * (n - shape);
    b += 2;
    d = a * d + b;
    if (Math.abs(d) < tiny) d = tiny;
    c = b + a / c;
    if (Math.abs(c) < tiny) c = tiny;
    d = 1 / d;
    const factor = d * c;
    h *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return 1 - front * h;
}
