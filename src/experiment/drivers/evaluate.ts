import type { Scenario } from '../../scenario/index.ts';
import { type Run, type Runner, type RunOptions, runWith } from '../run.ts';
import { type AnswerFigure, figureValues } from './figure.ts';
import type { Model, Rows } from './rows.ts';

/** Runs a scenario at the rows of a design, one draw a row. */
export type Evaluate = (scenario: Scenario, rows: Rows) => Promise<Run>;

/** Rows of one piece of work: beginning a piece costs about as much as two draws of a large scenario. */
const MOST_ROWS = 128;

/** Evaluates rows as the draws of a run on a runner; `options` as of that run, its draws and positions apart. */
export function evaluateWith(runner: Runner, options: RunOptions): Evaluate {
  return (scenario, { parameters, points, chance }) =>
    runWith(runner, scenario, {
      ...options,
      draws: chance.length,
      positions: { parameters, rows: points, chance },
    });
}

/**
 * A figure of a scenario as a function of rows, a piece at a time and `lanes` pieces at once, keeping nothing else of the
 * runs. `done` hears of each finished piece.
 */
export function modelOf(
  evaluate: Evaluate,
  scenario: Scenario,
  figure: AnswerFigure,
  { lanes, done }: { lanes: number; done: (rows: number) => void },
): Model {
  return async ({ parameters, points, chance }) => {
    const count = chance.length;
    const width = parameters.length;
    const size = Math.min(MOST_ROWS, Math.ceil(count / lanes));
    const values = new Float64Array(count);
    let next = 0;
    const serve = async (): Promise<void> => {
      while (next < count) {
        const first = next;
        const last = Math.min(count, first + size);
        next = last;
        const run = await evaluate(scenario, {
          parameters,
          points: points.slice(first * width, last * width),
          chance: chance.slice(first, last),
        });
        values.set(figureValues(run, figure), first);
        done(last - first);
      }
    };
    await Promise.all(Array.from({ length: Math.min(lanes, Math.ceil(count / size)) }, serve));
    return values;
  };
}
