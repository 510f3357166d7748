import { drawsFrom, latinHypercube, type Model, stacked } from './rows.ts';

/** What moving one parameter alone by half of its distribution does, per whole of it; in the unit of the figure. */
export interface ElementaryEffect {
  id: string;
  /** Mean of the absolute effects: how much the parameter matters (Campolongo's mu*). */
  muStar: number;
  /** Mean effect, with its sign. */
  mu: number;
  /** Standard deviation of the effects: far from 0 where the parameter bends the figure or works with others. */
  sigma: number;
  /** Monte Carlo standard error of `muStar`. */
  se: number;
}

/** Half of the distribution: never so short a step that noise of single people stands for an effect. */
const STEP = 0.5;

/**
 * Elementary effects in a radial design: from each of `bases` points every parameter moves alone by half of its
 * distribution, up from the lower half and down from the upper one, on the random numbers of its base point. Costs
 * `bases x (parameters + 1)` evaluations. Sorted by `muStar`. Sources: Morris, Technometrics 33 (1991); Campolongo,
 * Cariboni and Saltelli, Environmental Modelling and Software 22 (2007); radial: Campolongo, Saltelli and Cariboni,
 * Computer Physics Communications 182 (2011).
 */
export async function elementaryEffects(
  model: Model,
  parameters: readonly string[],
  { bases, seed }: { bases: number; seed: number },
): Promise<ElementaryEffect[]> {
  const width = parameters.length;
  const start = latinHypercube(parameters, bases, seed, 'base');
  const chance = drawsFrom(0, bases);
  const moved = parameters.map((_, column) => {
    const points = start.slice();
    for (let base = 0; base < bases; base++) points[base * width + column] += stepFrom(points, base, column);
    return { points, chance };
  });
  function stepFrom(points: Float64Array, base: number, column: number): number {
    return points[base * width + column] < 0.5 ? STEP : -STEP;
  }
  const values = await model(stacked(parameters, [{ points: start, chance }, ...moved]));
  const effects = parameters.map((id, column): ElementaryEffect => {
    const each = Array.from(
      { length: bases },
      (_, base) => (values[(column + 1) * bases + base] - values[base]) / stepFrom(start, base, column),
    );
    const sizes = each.map(Math.abs);
    return {
      id,
      muStar: mean(sizes),
      mu: mean(each),
      sigma: deviation(each),
      se: deviation(sizes) / Math.sqrt(bases),
    };
  });
  return effects.sort((a, b) => b.muStar - a.muStar || (a.id < b.id ? -1 : 1));
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** With n - 1; 0 for a single value. */
function deviation(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1));
}
