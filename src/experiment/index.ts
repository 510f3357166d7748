import { type Files, type LoadOptions, loadScenario, MasarError, type Scenario } from '../scenario/index.ts';
import { type Run, type RunOptions, runInline, runWith } from './run.ts';

export { MasarError, type Scenario } from '../scenario/index.ts';
export { type Compared, type Comparison, compare, type PairedDifference } from './compare.ts';
export { digestRun, digestScenario } from './digest.ts';
export { type Decision, decisionsOf } from './drivers/decision.ts';
export { CHANCE, type Drivers, METHODS, type Method, OTHERS } from './drivers/drivers.ts';
export { type AnswerFigure, figureOf } from './drivers/figure.ts';
export { DRIVERS_DRAWS, type DriversOptions, findDrivers, rangedParameters } from './drivers/find-drivers.ts';
export type { ElementaryEffect } from './drivers/morris.ts';
export type { NextQuestion } from './drivers/next.ts';
export type { ParameterName, ParameterPart } from './drivers/parameter-name.ts';
export type { PartName, RangeSplit, VariancePart } from './drivers/split.ts';
export { type Narrowing, narrowings, type ValueOfInformation, valueOfInformation } from './drivers/value.ts';
export { publish } from './publish.ts';
export { isUntold, publishRow, toTens, UNTOLD } from './published-row.ts';
export { quantile, quantilesOf } from './quantiles.ts';
export {
  type Chunk,
  computeChunk,
  DEFAULT_DRAWS,
  type DrawResult,
  type Positions,
  type Run,
  type Runner,
  type RunOptions,
  runInline,
  runWith,
} from './run.ts';
export { crps, intervalScore, scoreRun } from './score.ts';
export type { Sign } from './signs.ts';
export { cellOf, drawsWanted, quantileError } from './standard-error.ts';
export {
  hasVariants,
  runStudy,
  type Shown,
  STUDY_DRAWS,
  STUDY_THIN,
  type Study,
  type StudyOptions,
  type StudyVariant,
} from './study.ts';
export { outcomeLabel, statusLabel, summarize } from './summarize.ts';
export type { QuantileSeries, Quantiles, Score, ScoredObservation, Summary } from './summary.ts';
export type {
  Change,
  Cited,
  Claim,
  Conflict,
  Fact,
  FactName,
  FactValue,
  Figure,
  Finding,
  Flow,
  Kind,
  Modelled,
  Named,
  Num,
  Relation,
  Speeds,
  Spread,
  Where,
} from './why/finding.ts';
export type { Hit } from './why/number-hits.ts';
export { mechanismsAsked, type Why, why } from './why/why.ts';

/** Reads a scenario from the texts of its folder. Throws a `MasarError` with every mistake. In Node, `load` also takes a path. */
export async function load(files: Files, options?: LoadOptions): Promise<Scenario> {
  const { scenario, diagnostics } = loadScenario(files, options);
  if (scenario === null) throw new MasarError(diagnostics);
  return scenario;
}

/** Runs the draws of a scenario on this thread. */
export function run(scenario: Scenario, options?: RunOptions): Promise<Run> {
  return runWith(runInline, scenario, options);
}
