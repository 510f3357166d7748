import { type Files, type LoadOptions, loadScenario, MasarError, type Scenario } from '../scenario/index.ts';
import { type Run, type RunOptions, runInline, runWith } from './run.ts';

export {
  type FleeInput,
  type FleeOptions,
  type FleeSettings,
  MasarError,
  readFlee,
  type Scenario,
} from '../scenario/index.ts';
export { type Compared, type Comparison, compare, differences, type PairedDifference } from './compare.ts';
export { computeDraws, type DrawEvaluator, drawIndividuals } from './compute-draws.ts';
export { digestFit, digestRun, digestScenario, digestText, openRunDigest } from './digest.ts';
export { type Camps, campsOf } from './displacement/camp-series.ts';
export { compareDisplacement, type DisplacementComparison } from './displacement/displacement-comparison.ts';
export { displacementCsv } from './displacement/displacement-csv.ts';
export {
  digestDirectory,
  digestDisplacement,
  openDisplacementDigest,
} from './displacement/displacement-digest.ts';
export {
  computeDisplacementDraw,
  DISPLACEMENT_DRAWS,
  type DisplacementDraw,
  type DisplacementOptions,
  type DisplacementRun,
  type DisplacementRunHead,
  type DisplacementRunner,
  runDisplacement,
  runDisplacementInline,
  runFirstDraw,
} from './displacement/displacement-run.ts';
export {
  type CampSummary,
  type DisplacementSummary,
  dateOfDay,
  PERSISTENCE_DAYS,
} from './displacement/displacement-summary.ts';
export {
  type DisplacementPart,
  type DisplacementTable,
  displacementTables,
  emptyDisplacementDraw,
} from './displacement/displacement-tables.ts';
export { type DrawSpread, spreadOf } from './displacement/draw-spread.ts';
export { fitMovement, type MovementFit, type MovementFitLog } from './displacement/fit-movement.ts';
export { linksOut, originsCsv } from './displacement/links-out.ts';
export {
  ardOf,
  askDisplacement,
  askEnd,
  type DisplacementFigures,
  skillOf,
  summarizeDisplacement,
} from './displacement/summarize-displacement.ts';
export {
  type VariedAsked,
  type VariedDraws,
  type VariedRunner,
  variedInline,
  variedMovement,
} from './displacement/varied-movement.ts';
export {
  type CellTable,
  type DrawPart,
  type DrawTable,
  drawTables,
  emptyDraw,
  numbersOf,
  putNumber,
} from './draw-tables.ts';
export { type AtHand, influenceAtHand } from './drivers/at-hand.ts';
export { type Decision, decisionsOf } from './drivers/decision.ts';
export { CHANCE, type Drivers, METHODS, type Method, OTHERS } from './drivers/drivers.ts';
export { type AnswerFigure, figureOf } from './drivers/figure.ts';
export { DRIVERS_DRAWS, type DriversOptions, findDrivers, rangedParameters } from './drivers/find-drivers.ts';
export type { ElementaryEffect } from './drivers/morris.ts';
export type { NextQuestion } from './drivers/next.ts';
export { type ParameterName, type ParameterPart, parameterNames } from './drivers/parameter-name.ts';
export type { PartName, RangeSplit, VariancePart } from './drivers/split.ts';
export { type Narrowing, narrowings, type ValueOfInformation, valueOfInformation } from './drivers/value.ts';
export {
  EXTREMES_DRAWS,
  type ExtremesOptions,
  runExtremes,
} from './extremes/extremes.ts';
export type { ExtremeFinding, ExtremeId, Extremes, ExtremeTest, Measure } from './extremes/finding.ts';
export { type Band, type FigureBook, type Figures, openFigures } from './figures.ts';
export { FIT_DEFAULTS, type FitStage } from './fit/fit-samples.ts';
export { fitIdentity } from './fit/identity.ts';
export type { Fit, FittedObservation, FittedParameter, FoldScores } from './fit/posterior.ts';
export { posteriorPositions } from './fit/posterior-positions.ts';
export { foldGain, isMatched, mostLearnt, teachesNothing } from './fit/readings.ts';
export { type RunFitOptions, runFit } from './fit/run-fit.ts';
export type { EvaluationLog } from './fit/scenario-calibration.ts';
export { headlineFigures, headlineOf } from './headline-figures.ts';
export { publish, publishCells, publishLeft } from './publish.ts';
export { isUntold, publishRow, toTens, UNTOLD } from './published-row.ts';
export { quantile, quantilesOf } from './quantiles.ts';
export { QUANTILES, resultsCsv } from './results-csv.ts';
export {
  type Chunk,
  computeChunk,
  DEFAULT_DRAWS,
  type DrawResult,
  type Executor,
  headOf,
  optionsOfChunk,
  type Positions,
  type Run,
  type RunHead,
  type Runner,
  type RunOptions,
  runInline,
  runWith,
  type Stop,
} from './run.ts';
export { crps, intervalScore, scoreRun } from './score.ts';
export {
  type ComparedBaseline,
  type DetailedObservation,
  type DetailedScore,
  scoreInDetail,
} from './score-detail.ts';
export type { Scores } from './score-rules.ts';
export type { Tally, TallyOf } from './score-tally.ts';
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
export { askSummary, outcomeLabel, statusLabel, summarize } from './summarize.ts';
export type { QuantileSeries, Quantiles, Score, ScoredObservation, Summary } from './summary.ts';
export { type Told, told, toldDifference, toldFraction } from './told.ts';
export { type ToldPoints, type ToldSummary, toldSummary } from './told-summary.ts';
export type {
  Challenge,
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
  Revision,
  Saying,
  Speeds,
  Spread,
  Where,
} from './why/finding.ts';
export type { Hit } from './why/number-hits.ts';
export { remarkedName, remarksOn, toldIn } from './why/remarks.ts';
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
