import type { Scenario } from '../../scenario/index.ts';
import { headlineFigures, headlineOf } from '../fit/headline-figures.ts';
import { type Runner, type RunOptions, runWith } from '../run.ts';

/** A model of which one figure is asked: parameters in (0, 1), and the number of the random numbers of each row. */
export interface UnitModel {
  /** Names of the parameters. They key their numbers, so that another parameter moves none of them. */
  parameters: readonly string[];
  /** `positions`: [rows x parameters]; `chance`: [rows]. Gives the figure. [rows] */
  evaluate(positions: Float64Array, chance: Int32Array): Promise<Float64Array>;
}

/** The figures that can be asked of a scenario: outcomes at the headline date, `left_alive`, and `observation.ID`. */
export function figuresAsked(scenario: Scenario): string[] {
  const observed = (scenario.source.observations ?? []).map(({ id }) => `observation.${id.value}`);
  return [...headlineFigures(scenario), ...observed];
}

/** One figure of a scenario as a model on the unit cube. Throws a `RangeError` for a figure it does not have. */
export function unitModel(
  runner: Runner,
  scenario: Scenario,
  figure: string,
  options: Pick<RunOptions, 'seed' | 'thin' | 'executor' | 'signal'>,
  count: (rows: number) => void = () => {},
): UnitModel {
  const place = figuresAsked(scenario).indexOf(figure);
  if (place < 0) throw new RangeError(`no figure ${figure}`);
  const headline = headlineFigures(scenario).length;
  const parameters = scenario.plan.parameters.filter(({ fixed }) => fixed === null).map(({ id }) => id);
  return {
    parameters,
    async evaluate(positions, chance) {
      const { results } = await runWith(runner, scenario, {
        ...options,
        draws: chance.length,
        positions: { parameters, rows: positions, chance },
      });
      count(chance.length);
      return Float64Array.from(results, (result) => {
        const value =
          place < headline ? headlineOf(scenario, result)[place] : result.metrics[place - headline];
        // A share of nobody says nothing of what drives it.
        return Number.isNaN(value) ? 0 : value;
      });
    },
  };
}
