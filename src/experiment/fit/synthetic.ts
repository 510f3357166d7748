import { normalBelow } from '../../engine/mathematics/normal.ts';
import { offScale, onScale } from './figure-scale.ts';
import { carry } from './likelihood.ts';
import { type Observed, sideVariance, sourceError } from './observed.ts';

/**
 * What sources would publish if the model's figures were the truth: each observation drawn from the distribution that the
 * likelihood assumes, its range as wide as it is. A floor or ceiling has no distribution, and stays out. `standard`: standard
 * normal numbers, two for each observation. [2 x observed]
 */
export function publishSynthetic(
  observed: readonly Observed[],
  figures: ArrayLike<number>,
  standard: ArrayLike<number>,
): Observed[] {
  const published: Observed[] = [];
  const indexOf = new Map<number, number>();
  observed.forEach((o, i) => {
    if (o.range === 'floor' || o.range === 'ceiling') return;
    const contains = indexOf.get(o.contains) ?? -1;
    const own = { ...o, contains };
    const [best, low, high] = [o.best, o.low, o.high].map((x) => onScale(o.scale, x));
    const { shift, variance } = carry(own, figures, published);
    const centre = onScale(o.scale, figures[o.figure]) + shift;
    const [first, second] = [standard[2 * i], standard[2 * i + 1]];
    let drawn: number;
    if (o.range === 'bounds') {
      // The interval holds the figure with its error, which lies anywhere in it.
      const inside = centre + Math.sqrt(sideVariance(0, variance, own)) * first;
      drawn = inside - normalBelow(second) * (high - low) + (best - low);
    } else {
      const { below, above } = sourceError(o, best, low, high);
      const [downwards, upwards] = [above, below].map((s) => Math.sqrt(sideVariance(s, variance, own)));
      // Above the figure the published best has the error of its lower side, and the other way round.
      const up = normalBelow(second) < upwards / (upwards + downwards);
      drawn = centre + (up ? upwards : -downwards) * Math.abs(first);
    }
    indexOf.set(i, published.length);
    published.push({
      ...own,
      best: offScale(o.scale, drawn),
      low: offScale(o.scale, drawn + low - best),
      high: offScale(o.scale, drawn + high - best),
    });
  });
  return published;
}
