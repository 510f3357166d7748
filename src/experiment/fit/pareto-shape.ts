import { exp, ln } from '../../engine/index.ts';

/**
 * Shape of the generalised Pareto distribution that the largest weights follow: Zhang and Stephens's estimate (Technometrics
 * 51, 2009) with the prior of Vehtari and others (JMLR 25, 2024) towards one half. Minus infinity when all weights are alike.
 */
export function paretoShape(weights: ArrayLike<number>): number {
  const sorted = Float64Array.from(weights).sort();
  const n = sorted.length;
  const tail = Math.min(Math.floor(n / 5), Math.floor(3 * Math.sqrt(n)));
  if (tail < 5) return Number.POSITIVE_INFINITY;
  const cut = sorted[n - tail - 1];
  const excess = sorted.subarray(n - tail).map((w) => w - cut);
  const largest = excess[tail - 1];
  if (!(largest > 0)) return Number.NEGATIVE_INFINITY;
  const quartile = excess[Math.max(0, Math.floor(tail / 4 + 0.5) - 1)] || largest / 1000;
  const grid = 30 + Math.floor(Math.sqrt(tail));
  const thetas = Array.from(
    { length: grid },
    (_, j) => 1 / largest + (1 - Math.sqrt(grid / (j + 0.5))) / (3 * quartile),
  );
  const shapeAt = (theta: number): number => excess.reduce((sum, x) => sum + ln(1 - theta * x), 0) / tail;
  const profile = thetas.map((theta) => {
    const shape = shapeAt(theta);
    return tail * (ln(-theta / shape) - shape - 1);
  });
  const most = Math.max(...profile.filter((p) => !Number.isNaN(p)));
  let above = 0;
  let below = 0;
  thetas.forEach((theta, j) => {
    if (Number.isNaN(profile[j])) return;
    const weight = 1 / profile.reduce((sum, p) => sum + (Number.isNaN(p) ? 0 : exp(p - profile[j])), 0);
    above += weight * theta;
    below += weight;
  });
  const shape = most > Number.NEGATIVE_INFINITY ? shapeAt(above / below) : Number.NaN;
  return (tail * shape + 10 * 0.5) / (tail + 10);
}
