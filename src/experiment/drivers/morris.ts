import { unitRows } from './design.ts';
import type { UnitModel } from './unit-model.ts';

/** Elementary effects of one parameter: its change of the figure per whole range, over several points. */
export interface ElementaryEffects {
  parameter: string;
  /** Mean, mean of the absolute values, and standard deviation, in the unit of the figure. */
  mu: number;
  muStar: number;
  sigma: number;
}

/** The length of a step, as a part of the range of a parameter. */
const STEP = 0.5;

/**
 * Screening by elementary effects (Morris 1991), with mu* and the radial design of Campolongo, Saltelli and Cariboni (2011):
 * from each of `points` points one step along every parameter, by half its range to the other side of the middle. All rows of a
 * point share their random numbers. points x (parameters + 1) evaluations.
 */
export async function morris(
  model: UnitModel,
  seed: number,
  points: number,
  progress: (done: number, of: number) => void = () => {},
): Promise<ElementaryEffects[]> {
  const n = model.parameters.length;
  const bases = unitRows('morris', model.parameters, seed, points);
  const effects = model.parameters.map(() => new Float64Array(points));
  for (let point = 0; point < points; point++) {
    const base = bases.subarray(point * n, (point + 1) * n);
    const rows = new Float64Array((n + 1) * n);
    for (let row = 0; row <= n; row++) rows.set(base, row * n);
    for (let i = 0; i < n; i++) rows[(i + 1) * n + i] = stepped(base[i]);
    const figures = await model.evaluate(rows, new Int32Array(n + 1).fill(point));
    for (let i = 0; i < n; i++)
      effects[i][point] = (figures[i + 1] - figures[0]) / (stepped(base[i]) - base[i]);
    progress(point + 1, points);
  }
  return model.parameters.map((parameter, i) => {
    const mu = effects[i].reduce((sum, e) => sum + e, 0) / points;
    const muStar = effects[i].reduce((sum, e) => sum + Math.abs(e), 0) / points;
    const square = effects[i].reduce((sum, e) => sum + (e - mu) * (e - mu), 0);
    return { parameter, mu, muStar, sigma: points > 1 ? Math.sqrt(square / (points - 1)) : 0 };
  });
}

function stepped(x: number): number {
  return x < 0.5 ? x + STEP : x - STEP;
}
