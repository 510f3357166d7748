import { chart, countCells, parameterAt } from '../../engine/index.ts';
import { inverseGamma } from '../../engine/mathematics/inverse-gamma.ts';
import { type Scenario, VERSION } from '../../scenario/index.ts';
import { headlineFigures } from '../headline-figures.ts';
import type { Runner, RunOptions } from '../run.ts';
import { type Calibration, positionsAt } from './calibration.ts';
import { onScale } from './figure-scale.ts';
import { FIT_DEFAULTS, type FitGround, type FitOptions, fitSamples, prepareFit } from './fit-samples.ts';
import { scoreFold } from './fold.ts';
import { fitIdentity } from './identity.ts';
import type { Sample, WeightedSamples } from './importance.ts';
import { weightsWithout } from './influence.ts';
import { pull } from './likelihood.ts';
import { type FitObservation, observationsOf } from './observations.ts';
import { sourceError } from './observed.ts';
import type { Fit, FittedObservation, FittedParameter, FoldScores } from './posterior.ts';
import { scoresOfRow } from './posterior-positions.ts';
import { calibrationOf, type EvaluationLog, measureChance, thinningFor } from './scenario-calibration.ts';
import { ownScores } from './scores.ts';
import { weightedMoments, weightedQuantiles } from './weighted.ts';

export interface RunFitOptions extends FitOptions {
  /** Default: the coarsest at which chance stays within the spread of every observation. */
  thin?: number;
  /** Default: `expected` where the model has few enough cells, else `individuals`. */
  executor?: 'individuals' | 'expected';
  /** Fit once more without each theme, and score what was held back. */
  folds?: boolean;
  signal?: RunOptions['signal'];
  log?: EvaluationLog;
}

/** The lightest rows, which weigh no more than this together, are left out of what is stored. */
const LEFT_OUT = 0.015;
/** Chance is measured on one person in so many: it goes with the root of the thinning. */
const CHANCE_THIN = 4;
/** Effective rows from which a posterior without an observation is told. */
const LEAST_ROWS = 30;

/**
 * Fits a scenario's ranges to its observations of `use: fit`: the same bytes for any runner. Throws a `RangeError` when the
 * scenario has nothing to fit to, or no range.
 */
export async function runFit(
  runner: Runner,
  scenario: Scenario,
  options: Partial<RunFitOptions> = {},
): Promise<Fit> {
  const settings = { ...FIT_DEFAULTS, ...options };
  const { seed, signal, log, progress } = settings;
  const executor = settings.executor ?? executorFor(scenario);
  const all = observationsOf(scenario);
  if (!all.some(({ use }) => use === 'fit')) throw new RangeError('no observation of `use: fit`');
  progress?.('chance', 0, 1);
  const chance = await measureChance(runner, scenario, all, { seed, thin: CHANCE_THIN, signal });
  all.forEach((o, i) => {
    const known = o.scheme === 'known_cases' && o.form === 'count' ? 1 / o.best : 0;
    o.chance = Math.sqrt((chance[i] * chance[i]) / CHANCE_THIN + known);
  });
  const fitting = all.filter(({ use }) => use === 'fit');
  const thin = executor === 'expected' ? 1 : (settings.thin ?? thinningFor(fitting));
  all.forEach((o, i) => {
    o.simulated = executor === 'expected' ? 0 : chance[i] * Math.sqrt(thin / CHANCE_THIN);
  });
  let evaluations = 0;
  const model = calibrationOf(
    runner,
    scenario,
    [],
    { seed, thin, signal, executor },
    {
      log,
      count: (rows) => {
        evaluations += rows;
      },
    },
  );
  if (model.parameters.length === 0) throw new RangeError('no parameter has a range');
  const calibration = observing(model, all);
  const ground = await prepareFit(calibration, settings);
  const { posterior } = await fitSamples(calibration, ground, settings);
  const folds = settings.folds ? await runFolds(model, all, ground, posterior, settings) : undefined;
  const kept = heaviest(posterior);
  const used = model.parameters.flatMap((_, p) => (ground.subspace.basis.some((d) => d[p] !== 0) ? [p] : []));
  const { strong, weak } = ground.identifiability;
  const { effective, paretoShape, lnEvidence, lnEvidenceError, rounds } = posterior;
  const fit: Fit = {
    kind: 'modelled',
    exact: true,
    scenario: { id: scenario.id, title: scenario.title, identity: fitIdentity(scenario) },
    engine: VERSION,
    rival: scenario.settings.rival ?? '',
    seed,
    executor,
    thin,
    evaluations,
    parameters: used.map((p) => model.parameters[p]),
    directions: ground.subspace.basis.map((direction) => used.map((p) => direction[p])),
    information: [...ground.subspace.information],
    rows: kept.map(({ sample, weight }) => ({ row: sample.row, weight, at: [...sample.coordinates] })),
    diagnostics: { effective, paretoShape, lnEvidence, lnEvidenceError, rounds, strong, weak },
    observations: [],
    fitted: [],
    answer: answerOf(scenario, posterior, ground),
    ...(folds ? { folds } : {}),
  };
  fit.fitted = parametersOf(scenario, fit, model.parameters, ground);
  fit.observations = all.map((o, i) => observationOf(scenario, fit, o, i, all, posterior, ground));
  return shortened(fit);
}

/** Numbers that are read by people keep six digits: a posterior is kept beside its scenario. What draws are made from stays whole. */
function shortened({ parameters, directions, ...fit }: Fit): Fit {
  const short = (_: string, value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toPrecision(6)) : value;
  const { rows, ...told } = fit;
  return {
    ...(JSON.parse(JSON.stringify(told, short)) as Omit<Fit, 'rows' | 'parameters' | 'directions'>),
    parameters,
    directions,
    rows: rows.map((row) => ({ ...row, weight: Number(row.weight.toPrecision(6)) })),
  };
}

/** Expected counts are quicker than people while there are not many more cells than moves in a life. */
const MOST_CELLS = 5000;

function executorFor(scenario: Scenario): 'individuals' | 'expected' {
  return countCells(chart(scenario.plan)) <= MOST_CELLS ? 'expected' : 'individuals';
}

/** The rows that are stored, in the order in which they were drawn. */
function heaviest({ samples, weights }: WeightedSamples): { sample: Sample; weight: number }[] {
  const order = Array.from(weights.keys()).sort((a, b) => weights[a] - weights[b] || a - b);
  const left = new Set<number>();
  let sum = 0;
  for (const i of order) {
    sum += weights[i];
    if (sum > LEFT_OUT) break;
    left.add(i);
  }
  return samples.flatMap((sample, i) => (left.has(i) ? [] : [{ sample, weight: weights[i] }]));
}

/** The same model beside observations of `use: fit`, and those of one theme held back. */
function observing(model: Calibration, all: readonly FitObservation[], without = ''): Calibration {
  const kept = all.filter(({ use, theme }) => use === 'fit' && theme !== without);
  const observed = kept.map((o) => ({ ...o, contains: o.contains < 0 ? -1 : kept.indexOf(all[o.contains]) }));
  return { ...model, observed };
}

/** A fold begins with the samples of the whole fit: little is left to be drawn. */
const FOLD = { effective: 200, perRound: 200, mostRounds: 3 };

async function runFolds(
  model: Calibration,
  all: readonly FitObservation[],
  ground: FitGround,
  whole: WeightedSamples,
  options: FitOptions,
): Promise<FoldScores[]> {
  const themes = [...new Set(all.filter(({ use }) => use === 'fit').map(({ theme }) => theme))].sort();
  const folds: FoldScores[] = [];
  for (const [i, theme] of themes.entries()) {
    options.progress?.('folds', i, themes.length);
    const { posterior } = await fitSamples(
      observing(model, all, theme),
      ground,
      { ...options, ...FOLD, effective: Math.min(options.effective, FOLD.effective), progress: undefined },
      whole,
    );
    const heldBack = all.filter((o) => o.use === 'fit' && o.theme === theme);
    folds.push(scoreFold(theme, heldBack, posterior, ground.prior));
  }
  return folds;
}

function answerOf(
  scenario: Scenario,
  { samples, weights }: WeightedSamples,
  { prior }: FitGround,
): Fit['answer'] {
  const first = scenario.plan.metrics.length;
  const even = new Float64Array(prior.length).fill(1 / prior.length);
  return headlineFigures(scenario).map((id, o) => ({
    id,
    prior: weightedQuantiles(
      prior.map(({ figures }) => figures[first + o]),
      even,
    ),
    posterior: weightedQuantiles(
      samples.map(({ figures }) => figures[first + o]),
      weights,
    ),
  }));
}

function parametersOf(
  scenario: Scenario,
  fit: Fit,
  parameters: readonly string[],
  { identifiability, prior }: FitGround,
): FittedParameter[] {
  const rows = fit.rows.map((row) => scoresOfRow(fit.parameters, fit.directions, fit.seed, row));
  const weights = Float64Array.from(fit.rows, ({ weight }) => weight);
  const before = prior.map(({ row }) => ownScores(fit.parameters, fit.seed, row));
  const even = new Float64Array(before.length).fill(1 / before.length);
  return fit.parameters.map((id, p) => {
    const own = scenario.plan.parameters.find((parameter) => parameter.id === id);
    if (own === undefined) throw new Error(`no parameter ${id}`);
    const valueAt = (z: number): number =>
      own.scale === 'gamma'
        ? inverseGamma(own.centre, positionsAt(Float64Array.of(z))[0])
        : parameterAt(own, z);
    const scores = rows.map((row) => row[p]);
    const { mean, variance } = weightedMoments(scores, weights);
    return {
      id,
      prior: weightedQuantiles(
        before.map((row) => valueAt(row[p])),
        even,
      ),
      posterior: weightedQuantiles(scores.map(valueAt), weights),
      shift: mean,
      spread: Math.sqrt(variance),
      expected: identifiability.shrinks[parameters.indexOf(id)],
    };
  });
}

function observationOf(
  scenario: Scenario,
  fit: Fit,
  o: FitObservation,
  index: number,
  all: readonly FitObservation[],
  posterior: WeightedSamples,
  { identifiability, prior }: FitGround,
): FittedObservation {
  const { samples, weights } = posterior;
  const even = new Float64Array(prior.length).fill(1 / prior.length);
  const [best, low, high] = [o.best, o.low, o.high].map((x) => onScale(o.scale, x));
  const fitting = all.filter(({ use }) => use === 'fit');
  const place = fitting.indexOf(o);
  return {
    id: o.id,
    label: o.label,
    on: o.on,
    use: o.use,
    theme: o.theme,
    form: o.form,
    range: o.range,
    observed: { best: o.best, low: o.low, high: o.high },
    spread: { ...sourceError(o, best, low, high), discrepancy: o.discrepancy, chance: o.chance },
    weight: o.weight,
    reach: place < 0 ? 0 : identifiability.reach[place],
    prior: weightedQuantiles(
      prior.map(({ figures }) => figures[o.figure]),
      even,
    ),
    posterior: weightedQuantiles(
      samples.map(({ figures }) => figures[o.figure]),
      weights,
    ),
    pull: weightedQuantiles(
      samples.map(({ figures }) => pull(all, all[index], figures)),
      weights,
    ).p50,
    influence: place < 0 ? null : influenceOf(scenario, fit, place, fitting, posterior),
  };
}

/** How many of the parameters that an observation moved most are told. */
const MOST_MOVED = 3;
/** A parameter of which less than this was to be learnt moves by the luck of the sample. */
const LEAST_LEARNT = 0.02;

function influenceOf(
  scenario: Scenario,
  fit: Fit,
  place: number,
  fitting: readonly FitObservation[],
  posterior: WeightedSamples,
): FittedObservation['influence'] {
  const observed = fitting.map((o) => ({ ...o, contains: -1 }));
  const without = weightsWithout(posterior, observed, place, LEAST_ROWS);
  if (without === null) return null;
  const { samples, weights } = posterior;
  const first = scenario.plan.metrics.length;
  const answer = Object.fromEntries(
    headlineFigures(scenario).map((id, o) => {
      const values = samples.map(({ figures }) => figures[first + o]);
      return [id, weightedQuantiles(values, weights).p50 - weightedQuantiles(values, without).p50];
    }),
  );
  const scores = samples.map(({ row, coordinates }) =>
    scoresOfRow(fit.parameters, fit.directions, fit.seed, { row, weight: 1, at: [...coordinates] }),
  );
  const moved = fit.parameters
    .map((id, p) => {
      const values = scores.map((row) => row[p]);
      return {
        id,
        learnt: fit.fitted[p].expected,
        shift: weightedMoments(values, weights).mean - weightedMoments(values, without).mean,
      };
    })
    .filter(({ learnt }) => learnt >= LEAST_LEARNT)
    .sort((a, b) => Math.abs(b.shift) - Math.abs(a.shift))
    .map(({ id, shift }) => ({ id, shift }));
  return { answer, parameters: moved.slice(0, MOST_MOVED) };
}
