import { smooth } from './regression.ts';

/** What knowing would be worth for a choice between options, in the unit of the benefit. */
export interface ValueOfInformation {
  /** Option that is best by its mean. */
  best: number;
  /** Expected value of perfect information: of knowing everything before choosing. */
  evpi: number;
  /** Standard error of `evpi`. */
  error: number;
}

/**
 * Expected value of perfect information: the mean of the best option of each draw, less the best of the means (Raiffa 1961).
 * `benefits`: more is better. [options][draws]
 */
export function perfectInformation(benefits: readonly Float64Array[]): ValueOfInformation {
  const n = benefits[0].length;
  const means = benefits.map((b) => b.reduce((sum, x) => sum + x, 0) / n);
  const best = means.indexOf(Math.max(...means));
  const gains = Float64Array.from(
    { length: n },
    (_, i) => Math.max(...benefits.map((b) => b[i])) - benefits[best][i],
  );
  const evpi = gains.reduce((sum, g) => sum + g, 0) / n;
  const square = gains.reduce((sum, g) => sum + (g - evpi) * (g - evpi), 0);
  return { best, evpi, error: Math.sqrt(square / n / Math.max(1, n - 1)) };
}

/**
 * Expected value of knowing some parameters exactly (EVPPI), from an ensemble that has been run already: the benefit of each
 * option over the best one is smoothed over these parameters, and the smoothed values are chosen among (Strong, Oakley and
 * Brennan, Medical Decision Making 34, 2014). Between 0 and the value of perfect information. [parameters][draws]
 */
export function partialInformation(
  benefits: readonly Float64Array[],
  positions: readonly Float64Array[],
): number {
  const { best, evpi } = perfectInformation(benefits);
  const n = benefits[0].length;
  const over = benefits.map((b, option) =>
    option === best
      ? new Float64Array(n)
      : smooth(
          b.map((x, i) => x - benefits[best][i]),
          positions,
        ).fitted,
  );
  let value = 0;
  for (let i = 0; i < n; i++) value += Math.max(...over.map((o) => o[i])) / n;
  const means = over.map((o) => o.reduce((sum, x) => sum + x, 0) / n);
  return Math.min(evpi, Math.max(0, value - Math.max(...means)));
}
