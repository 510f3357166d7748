import type { Calibration } from './calibration.ts';
import { type Identifiability, identify } from './identifiability.ts';
import {
  type Begun,
  type Sample,
  sampleImportance,
  samplePrior,
  type WeightedSamples,
} from './importance.ts';
import { lnLikelihood } from './likelihood.ts';
import { findMode } from './mode.ts';
import { slopesAt } from './sensitivity.ts';
import { informedSubspace, type Subspace } from './subspace.ts';

export interface FitOptions {
  seed: number;
  /** Points of the parameter space at which slopes are taken. */
  points: number;
  /** Samples of the ranges as they are, before anything else. */
  prior: number;
  perRound: number;
  mostRounds: number;
  /** Wanted effective size of the posterior. */
  effective: number;
  /** Told of each stage and how far it is. */
  progress?: (stage: FitStage, done: number, of: number) => void;
}

export type FitStage = 'chance' | 'slopes' | 'prior' | 'mode' | 'posterior' | 'folds';

export const FIT_DEFAULTS: FitOptions = {
  seed: 1,
  points: 1,
  prior: 300,
  perRound: 250,
  mostRounds: 12,
  effective: 500,
};

/** What stays the same when only the observations change: the directions and the samples of the ranges. */
export interface FitGround {
  subspace: Subspace;
  identifiability: Identifiability;
  prior: Sample[];
}

export interface FittedSamples extends FitGround {
  posterior: WeightedSamples;
}

/** Slopes, directions and samples of the ranges. */
export async function prepareFit(calibration: Calibration, options: FitOptions): Promise<FitGround> {
  options.progress?.('slopes', 0, options.points);
  const slopes = await slopesAt(calibration, options.seed, options.points);
  const subspace = informedSubspace(calibration, slopes);
  options.progress?.('prior', 0, options.prior);
  const prior = await samplePrior(calibration, subspace, options.seed, options.prior);
  return { subspace, identifiability: identify(calibration, slopes[0]), prior };
}

/**
 * The posterior of a calibration: mode in the informed subspace, then adaptive importance sampling about it. `begun`: samples
 * to begin with, those of the ranges without it. Where they are worth enough already, the model is asked nothing more.
 */
export async function fitSamples(
  calibration: Calibration,
  ground: FitGround,
  options: FitOptions,
  begun: Begun = priorOf(ground),
): Promise<FittedSamples> {
  const { subspace } = ground;
  const progress = (_: number, effective: number): void =>
    options.progress?.('posterior', Math.min(effective, options.effective), options.effective);
  const asItIs = await sampleImportance(calibration, subspace, begun, null, {
    ...options,
    progress: undefined,
    mostRounds: 0,
  });
  if (asItIs.effective >= options.effective || subspace.basis.length === 0)
    return { ...ground, posterior: asItIs };
  options.progress?.('mode', 0, 1);
  const likeliest = begun.samples.reduce((best, sample) => {
    const [own, other] = [sample, best].map(({ figures }) => lnLikelihood(calibration.observed, figures));
    return own > other ? sample : best;
  });
  const starts = [new Float64Array(subspace.basis.length), likeliest.coordinates];
  const mode = await findMode(calibration, subspace, starts);
  const posterior = await sampleImportance(calibration, subspace, begun, mode, { ...options, progress });
  return { ...ground, posterior };
}

function priorOf({ prior }: FitGround): Begun {
  return { samples: prior, proposals: [{ proposal: null, count: prior.length }] };
}
