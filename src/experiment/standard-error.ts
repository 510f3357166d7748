import { quantile } from './quantiles.ts';

/**
 * Monte Carlo standard error of a quantile of independent draws: half the distance between the order statistics that lie one
 * standard deviation of a binomial count to either side (Woodruff 1952). Draws of a low-discrepancy sequence are spread more
 * evenly than that, so it errs on the safe side. NaN for none.
 */
export function standardErrorOf(ascending: ArrayLike<number>, p: number): number {
  const n = ascending.length;
  if (n === 0) return Number.NaN;
  const spread = Math.sqrt((p * (1 - p)) / n);
  const [low, high] = [Math.max(0, p - spread), Math.min(1, p + spread)];
  // At the ends one side is cut off: the other stands for both.
  const width = quantile(ascending, high) - quantile(ascending, low);
  return width / ((high - low) / spread);
}

/** A standard error of a range's middle or ends above this part of the range says that there are too few draws. */
const MOST_ERROR = 0.1;

/** The largest standard error of the 5, 50 and 95 percent points, as a part of the range between the outer two. */
export function errorOfRange(ascending: ArrayLike<number>): number {
  const range = quantile(ascending, 0.95) - quantile(ascending, 0.05);
  if (!(range > 0)) return 0;
  return Math.max(...[0.05, 0.5, 0.95].map((p) => standardErrorOf(ascending, p))) / range;
}

/** True where the draws do not carry the range that is shown. */
export function tooFewDraws(ascending: ArrayLike<number>): boolean {
  return errorOfRange(ascending) > MOST_ERROR;
}
