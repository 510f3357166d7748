import { type Scenario, VERSION, type Words } from '../../scenario/index.ts';
import { quantilesOf } from '../quantiles.ts';
import type { Runner, RunOptions } from '../run.ts';
import type { Quantiles } from '../summary.ts';
import { crossVariants } from './crossed-variants.ts';
import { type ElementaryEffects, morris } from './morris.ts';
import { smooth } from './regression.ts';
import { type SobolIndices, type SobolStudy, sobol } from './sobol.ts';
import { type Split, splitVariance } from './split.ts';
import { type Tornado, tornado } from './tornado.ts';
import { unitModel } from './unit-model.ts';
import { partialInformation, perfectInformation } from './value-of-information.ts';

/** What moves one figure of a scenario: plain JSON, aggregate numbers only. */
export interface Drivers {
  kind: 'modelled';
  exact: true;
  engine: string;
  scenario: { id: string; title: Words; settings: Record<string, string> };
  /** An outcome, `left_alive` or `observation.ID`. */
  figure: string;
  seed: number;
  thin: number;
  evaluations: number;
  /** Ranged parameters in all. */
  ranged: number;
  /** Over the ensemble that was run for the indices. */
  range: Quantiles;
  /** Largest mean of absolute effects first; those that were left out have less. */
  screening: ElementaryEffects[];
  /** The largest of the screening one by one, and all others together (`others`). */
  indices: SobolIndices[];
  tornado: Tornado;
  split: Split;
  /** Part of the variance that goes when a parameter is known: the largest first. */
  knowing: { parameter: string; explained: number }[];
  decision: Decision | null;
}

/** Which option to choose, and what knowing more would be worth. */
export interface Decision {
  /** Of the scenario's decision; '' for options that were given beside it. */
  id: string;
  label: Words | null;
  better: 'less' | 'more';
  /** What counts is only whether the figure stays on the better side of it; null: the figure itself. */
  threshold: number | null;
  /** `mean`: of the figure, or of the part of draws on the better side of the threshold. */
  options: { label: Words | null; settings: Record<string, string>; mean: number }[];
  /** Index of the option that is best on average. */
  best: number;
  evpi: number;
  evpiError: number;
  /** The largest first. */
  evppi: { parameter: string; value: number }[];
}

export interface DriversOptions extends Pick<RunOptions, 'seed' | 'thin' | 'executor' | 'signal'> {
  figure?: string;
  /** A choice whose value of information is asked; its figure must be `figure`. */
  decision?: Choice;
  /** Points of the screening, rows of the indices and of the split. */
  points?: number;
  rows?: number;
  splitRows?: number;
  progress?: (stage: DriversStage, done: number, of: number) => void;
}

/** Options of a decision about a figure: settings as of `--set`, {} for the scenario as it is. */
export interface Choice {
  id: string;
  label: Words | null;
  better: 'less' | 'more';
  threshold: number | null;
  options: readonly { label: Words | null; settings: Record<string, string> }[];
}

export type DriversStage = 'screening' | 'indices' | 'tornado' | 'split' | 'decision';

/** Parameters that are told one by one. */
const SCREENED = 30;
const INDEXED = 10;
const BARS = 12;
const BAR_CHANCES = 6;
const KNOWN = 12;

/**
 * Screens all ranges, then asks more of the largest: Sobol indices, tornado, what knowing would take away; and splits the range
 * into chance, parameters, disputes and structure. The same bytes for any runner. `runnerOf` gives a runner for a scenario
 * other than the one at hand (rivals, disputes, options).
 */
export async function runDrivers(
  runner: Runner,
  runnerOf: (scenario: Scenario) => Runner,
  scenario: Scenario,
  options: DriversOptions = {},
): Promise<Drivers> {
  const { figure = 'left_alive', seed = 1, thin = 16, executor, signal } = options;
  const { points = 4, rows = 128, splitRows = 24, progress = () => {} } = options;
  let evaluations = 0;
  const run = { seed, thin, executor, signal };
  const count = (n: number): void => {
    evaluations += n;
  };
  const model = unitModel(runner, scenario, figure, run, count);
  const effects = await morris(model, seed, points, (done, of) => progress('screening', done, of));
  const screening = effects.sort((a, b) => b.muStar - a.muStar || (a.parameter < b.parameter ? -1 : 1));
  const largest = screening.slice(0, INDEXED).map(({ parameter }) => parameter);
  const others = screening.slice(INDEXED).map(({ parameter }) => parameter);
  const groups = largest.map((id) => ({ id, parameters: [id] }));
  const study = await sobol(
    model,
    others.length > 0 ? [...groups, { id: 'others', parameters: others }] : groups,
    seed,
    rows,
    (done, of) => progress('indices', done, of),
  );
  const bars = await tornado(
    model,
    screening.slice(0, BARS).map(({ parameter }) => parameter),
    BAR_CHANCES,
  );
  progress('tornado', 1, 1);
  const crossed = await crossVariants(runner, runnerOf, scenario, figure, run, splitRows, count, (done, of) =>
    progress('split', done, of),
  );
  const split = unthinned(splitVariance(crossed), thin);
  // Variance of the ensemble as it would be at full population: chance goes with the thinning.
  const whole = varianceOf(study.figures);
  const atFull = whole / Math.max(whole / 2, whole - (thin - 1) * split.chance.variance);
  const column = (parameter: string): Float64Array => columnOf(study, model.parameters, parameter);
  const screened = screening.slice(0, SCREENED).map(({ parameter }) => parameter);
  const knowing = screened
    .map((parameter) => ({
      parameter,
      explained: Math.min(1, atFull * smooth(study.figures, [column(parameter)]).explained),
    }))
    .sort((a, b) => b.explained - a.explained || (a.parameter < b.parameter ? -1 : 1))
    .slice(0, KNOWN);
  const decision =
    options.decision === undefined
      ? null
      : await decide(
          runnerOf,
          scenario,
          study,
          screened,
          model.parameters,
          options.decision,
          figure,
          run,
          count,
          progress,
        );
  return {
    kind: 'modelled',
    exact: true,
    engine: VERSION,
    scenario: { id: scenario.id, title: scenario.title, settings: scenario.settings },
    figure,
    seed,
    thin,
    evaluations,
    ranged: model.parameters.length,
    range: quantilesOf(study.figures),
    screening: screening.slice(0, SCREENED),
    indices: study.indices,
    tornado: bars,
    split,
    knowing,
    decision,
  };
}

/** Chance of the whole population, from that of one person in `thin`. */
function unthinned(split: Split, thin: number): Split {
  const { variance, error } = split.chance;
  return { ...split, chance: { variance: variance / thin, error: error / thin } };
}

function varianceOf(values: Float64Array): number {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  return values.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / Math.max(1, values.length - 1);
}

function columnOf(study: SobolStudy, parameters: readonly string[], parameter: string): Float64Array {
  const column = parameters.indexOf(parameter);
  return Float64Array.from(study.figures, (_, row) => study.positions[row * parameters.length + column]);
}

/** Runs every option on the rows of the ensemble that the scenario has been run on. */
async function decide(
  runnerOf: (scenario: Scenario) => Runner,
  scenario: Scenario,
  study: SobolStudy,
  screened: readonly string[],
  parameters: readonly string[],
  { id, label, better, threshold, options }: Choice,
  figure: string,
  run: Pick<RunOptions, 'seed' | 'thin' | 'executor' | 'signal'>,
  count: (rows: number) => void,
  progress: NonNullable<DriversOptions['progress']>,
): Promise<Decision> {
  const sign = better === 'less' ? -1 : 1;
  const benefitOf = (x: number): number =>
    threshold === null ? sign * x : sign * x > sign * threshold ? 1 : 0;
  const benefits: Float64Array[] = [];
  const means: number[] = [];
  for (const [i, { settings }] of options.entries()) {
    progress('decision', i, options.length);
    const figures =
      Object.keys(settings).length === 0
        ? study.figures
        : await onSameRows(runnerOf, scenario.with(settings), study, parameters, figure, run, count);
    const own = figures.map(benefitOf);
    benefits.push(own);
    const told = threshold === null ? figures : own;
    means.push(told.reduce((sum, x) => sum + x, 0) / told.length);
  }
  const { best, evpi, error } = perfectInformation(benefits);
  const evppi = screened
    .map((parameter) => ({
      parameter,
      value: partialInformation(benefits, [columnOf(study, parameters, parameter)]),
    }))
    .sort((a, b) => b.value - a.value || (a.parameter < b.parameter ? -1 : 1))
    .slice(0, KNOWN);
  const told = options.map((option, o) => ({ ...option, mean: means[o] }));
  return { id, label, better, threshold, options: told, best, evpi, evpiError: error, evppi };
}

/** The figures of another scenario on the rows of the ensemble; ranges that only it has stand at their best. */
async function onSameRows(
  runnerOf: (scenario: Scenario) => Runner,
  other: Scenario,
  study: SobolStudy,
  parameters: readonly string[],
  figure: string,
  run: Pick<RunOptions, 'seed' | 'thin' | 'executor' | 'signal'>,
  count: (rows: number) => void,
): Promise<Float64Array> {
  const model = unitModel(runnerOf(other), other, figure, run, count);
  const rows = new Float64Array(study.figures.length * model.parameters.length).fill(0.5);
  model.parameters.forEach((parameter, column) => {
    const from = parameters.indexOf(parameter);
    if (from < 0) return;
    for (let row = 0; row < study.figures.length; row++)
      rows[row * model.parameters.length + column] = study.positions[row * parameters.length + from];
  });
  return model.evaluate(rows, study.chance);
}
