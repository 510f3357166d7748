import { inverseNormal } from '../../engine/mathematics/inverse-normal.js';
import { fitNumber } from '../../experiment/fit/scores.js';

/** A stream for one contender and seed, so that a bench gives the same figures again. */
export function stream(name: string, seed: number): { uniform(): number; normal(): number } {
  let at = 0;
  const uniform = (): number => fitNumber(`bench ${name} ${at % 64}`, seed, Math.floor(at++ / 64));
  return { uniform, normal: () => inverseNormal(uniform()) };
}

/** Rows drawn with replacement by their weights. */
export function resample(weights: ArrayLike<number>, count: number, uniform: () => number): Int32Array {
  const cumulative = new Float64Array(weights.length);
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i];
    cumulative[i] = sum;
  }
  const start = uniform();
  let i = 0;
  return Int32Array.from({ length: count }, (_, k) => {
    const at = ((k + start) / count) * sum;
    while (i < weights.length - 1 && cumulative[i] < at) i++;
    return i;
  });
}
