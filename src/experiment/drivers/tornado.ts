import { drawsFrom, type Model, stacked } from './rows.ts';

/** The figure with one parameter at the ends of its range and all others at best. */
export interface TornadoBar {
  id: string;
  /** At its 5 and 95 percent points; means over the random numbers. */
  low: number;
  high: number;
  /** Paired difference `high - low` and its Monte Carlo standard error. */
  swing: number;
  se: number;
}

/**
 * Each parameter at its 5 and 95 percent points in turn, all others at their best values, always on the same `draws`
 * random numbers; the longest swing first. `best`: the figure with everything at best. What parameters do together does
 * not show here. Costs `draws x (2 x shown + 1)` evaluations.
 */
export async function tornado(
  model: Model,
  parameters: readonly string[],
  shown: readonly string[],
  { draws }: { draws: number },
): Promise<{ best: number; bars: TornadoBar[] }> {
  const width = parameters.length;
  const chance = drawsFrom(0, draws);
  const block = (column: number, position: number): { points: Float64Array; chance: Uint32Array } => {
    const points = new Float64Array(draws * width).fill(0.5);
    if (column >= 0) for (let draw = 0; draw < draws; draw++) points[draw * width + column] = position;
    return { points, chance };
  };
  const columns = shown.map((id) => {
    const column = parameters.indexOf(id);
    if (column < 0) throw new RangeError(`no parameter ${id} in the design`);
    return column;
  });
  const values = await model(
    stacked(parameters, [
      block(-1, 0.5),
      ...columns.flatMap((column) => [block(column, 0.05), block(column, 0.95)]),
    ]),
  );
  const of = (at: number): Float64Array => values.subarray(at * draws, (at + 1) * draws);
  const mean = (each: Float64Array): number => each.reduce((sum, value) => sum + value, 0) / draws;
  const bars = shown.map((id, i): TornadoBar => {
    const [low, high] = [of(1 + 2 * i), of(2 + 2 * i)];
    const swings = high.map((value, draw) => value - low[draw]);
    const swing = mean(swings);
    const squares = swings.reduce((sum, each) => sum + (each - swing) ** 2, 0);
    const se = draws < 2 ? Number.NaN : Math.sqrt(squares / (draws - 1) / draws);
    return { id, low: mean(low), high: mean(high), swing, se };
  });
  bars.sort((x, y) => Math.abs(y.swing) - Math.abs(x.swing) || (x.id < y.id ? -1 : 1));
  return { best: mean(of(0)), bars };
}
