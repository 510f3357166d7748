import { exp } from './mathematics/exp.ts';
import { inverseGamma } from './mathematics/inverse-gamma.ts';
import { inverseNormal } from './mathematics/inverse-normal.ts';
import type { Parameter, Plan } from './plan.ts';
import { quasiRandom } from './random/quasi-random.ts';

/** The value at a standard normal score: g(x) = g(best) + s z, with the spread of that side (docs/model.md, Ranges). Not for gamma variates. */
export function parameterAt(parameter: Parameter, z: number): number {
  if (parameter.fixed !== null) return parameter.fixed;
  const g = parameter.centre + (z < 0 ? parameter.below : parameter.above) * z;
  if (parameter.scale === 'identity') return g;
  if (parameter.scale === 'log') return exp(g);
  return g >= 0 ? 1 / (1 + exp(-g)) : exp(g) / (1 + exp(g));
}

/**
 * The parameters of one draw, from each one's own low-discrepancy sequence: adding or removing a parameter leaves the
 * others as they are. `positions` says instead where in (0, 1) of its distribution a parameter is read, NaN for its own
 * sequence. Hazards per day, probabilities, factors, people, days. [parameters]
 */
export function drawParameters(
  plan: Plan,
  seed: number,
  draw: number,
  values: Float64Array = new Float64Array(plan.parameters.length),
  positions?: Float64Array,
): Float64Array {
  for (let i = 0; i < values.length; i++) {
    const parameter = plan.parameters[i];
    if (parameter.fixed !== null) values[i] = parameter.fixed;
    else {
      const given = positions?.[i] ?? Number.NaN;
      const p = Number.isNaN(given) ? quasiRandom(parameter.hash, seed, draw) : given;
      values[i] =
        parameter.scale === 'gamma'
          ? inverseGamma(parameter.centre, p)
          : parameterAt(parameter, inverseNormal(p));
    }
  }
  return values;
}
