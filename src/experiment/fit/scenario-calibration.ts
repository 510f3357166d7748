import { meansParameter, type Scenario } from '../../scenario/index.ts';
import { headlineFigures, headlineOf } from '../headline-figures.ts';
import { type Runner, type RunOptions, runWith } from '../run.ts';
import { type Calibration, positionsAt } from './calibration.ts';
import { onScale } from './figure-scale.ts';
import type { Observed } from './observed.ts';
import { spreads } from './sensitivity.ts';

/** How a model is evaluated. */
export type ModelOptions = Pick<RunOptions, 'seed' | 'thin' | 'executor' | 'signal'>;

/** Keeps evaluations, so that a fit that was killed goes on where it stopped. */
export interface EvaluationLog {
  /** What was kept of the next batch, if it was computed at these scores. */
  next(scores: Float64Array): Float64Array | null;
  keep(scores: Float64Array, figures: Float64Array): void;
}

/** Rows that are computed and kept together. */
const BATCH = 128;

/**
 * A scenario as a calibration. Its figures: the metrics of the plan, then people at the headline date
 * (`headlineFigures`). `count` is told how many rows were asked for.
 */
export function calibrationOf(
  runner: Runner,
  scenario: Scenario,
  observed: readonly Observed[],
  options: ModelOptions,
  { log, count }: { log?: EvaluationLog; count?: (rows: number) => void } = {},
): Calibration {
  const parameters = estimated(scenario);
  const figures = scenario.plan.metrics.length + headlineFigures(scenario).length;
  const compute = async (scores: Float64Array, rows: number, paired: boolean): Promise<Float64Array> => {
    const positions = {
      parameters,
      rows: positionsAt(scores),
      ...(paired ? { chance: new Uint32Array(rows) } : {}),
    };
    const { results } = await runWith(runner, scenario, { ...options, draws: rows, positions });
    const values = new Float64Array(rows * figures);
    results.forEach((result, row) => {
      values.set(result.metrics, row * figures);
      values.set(headlineOf(scenario, result), row * figures + result.metrics.length);
    });
    return values;
  };
  return {
    parameters,
    observed,
    figures,
    async evaluate(scores, rows, paired = false) {
      const values = new Float64Array(rows * figures);
      for (let first = 0; first < rows; first += BATCH) {
        const n = Math.min(BATCH, rows - first);
        const part = scores.slice(first * parameters.length, (first + n) * parameters.length);
        const kept = log?.next(part) ?? null;
        const computed = kept ?? (await compute(part, n, paired));
        if (kept === null) log?.keep(part, computed);
        values.set(computed, first * figures);
        count?.(n);
      }
      return values;
    },
  };
}

/** Ranged parameters that the scenario lets the fit estimate: those that its `fit.parameters` names, or all. */
function estimated({ plan, source }: Scenario): string[] {
  const named = source.fit?.parameters;
  return plan.parameters
    .filter(({ fixed }) => fixed === null)
    .map(({ id }) => id)
    .filter((id) => named === undefined || named.some(({ value }) => meansParameter(value, id)));
}

/** Draws at the best values from which chance is measured. */
const CHANCE_DRAWS = 16;

/**
 * Standard deviation of each metric from chance alone, on its scale: draws of the individuals, all at the best values, of a
 * population thinned by `thin`.
 */
export async function measureChance(
  runner: Runner,
  scenario: Scenario,
  observed: readonly Observed[],
  options: ModelOptions,
): Promise<Float64Array> {
  const parameters = scenario.plan.parameters.filter(({ fixed }) => fixed === null).map(({ id }) => id);
  const rows = new Float64Array(CHANCE_DRAWS * parameters.length).fill(0.5);
  const { results } = await runWith(runner, scenario, {
    ...options,
    executor: 'individuals',
    draws: CHANCE_DRAWS,
    positions: { parameters, rows },
  });
  return Float64Array.from(observed, ({ figure, scale }) => {
    const values = results.map(({ metrics }) => onScale(scale, metrics[figure]));
    const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
    return Math.sqrt(values.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / (values.length - 1));
  });
}

/** Thinnings that are tried, the coarsest first. */
const THINNINGS = [16, 8, 4, 2, 1];
/** The chance of an evaluation may be so much of the variance between the model and an observation. */
const MOST_CHANCE = 2 / 3;

/**
 * The coarsest thinning at which the chance of an evaluation stays within what lies between the model and every observation
 * anyway. Chance goes with the root of the thinning. 1 where none is fine enough.
 */
export function thinningFor(observed: readonly Observed[]): number {
  const spread = spreads({ observed: observed.map((o) => ({ ...o, weight: 1 })) });
  const fine = (thin: number): boolean =>
    observed.every((o, i) => thin * o.chance * o.chance <= MOST_CHANCE * spread[i] * spread[i]);
  return THINNINGS.find(fine) ?? 1;
}
