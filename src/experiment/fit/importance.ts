import { exp, ln } from '../../engine/index.ts';
import { choleskyOf, inverseOf } from '../cholesky.ts';
import type { Calibration } from './calibration.ts';
import { lnLikelihood } from './likelihood.ts';
import type { Mode } from './mode.ts';
import { paretoShape } from './pareto-shape.ts';
import { drawFrom, lnDensity, lnSum, type Proposal, priorDensity, proposalOf, rounded } from './proposal.ts';
import { ownScores } from './scores.ts';
import { coordinatesOf, type Subspace, scoresAt } from './subspace.ts';

/** A row of the posterior: a point of parameter space with what the model gives there. */
export interface Sample {
  /** Row of the parameters' own sequences that it keeps outside the subspace. */
  row: number;
  coordinates: Float64Array;
  figures: Float64Array;
  lnLikelihood: number;
}

/** Samples of the posterior with their weights. */
export interface WeightedSamples {
  samples: Sample[];
  /** Sum 1. [samples] */
  weights: Float64Array;
  /** 1 / sum of squared weights: so many equally weighted draws would be worth as much. */
  effective: number;
  /** Shape of the tail of the weights: below 0.7 their averages can be trusted (Vehtari and others, JMLR 25, 2024). */
  paretoShape: number;
  /** Logarithm of the probability of the observations under the ranges, and its standard error. */
  lnEvidence: number;
  lnEvidenceError: number;
  /** Effective size after each round. */
  rounds: { samples: number; effective: number }[];
  /** Where the samples were drawn from; null stands for the ranges as they are. */
  proposals: DrawnFrom[];
}

/** A proposal and how many samples were drawn from it. */
export interface DrawnFrom {
  proposal: Proposal | null;
  count: number;
}

/** Samples to begin with, in the order of their proposals. */
export interface Begun {
  samples: readonly Sample[];
  proposals: readonly DrawnFrom[];
}

export interface ImportanceOptions {
  seed: number;
  /** Rows drawn from the ranges as they are. They are the first proposal, so that no part of the ranges goes unseen. */
  prior: number;
  perRound: number;
  mostRounds: number;
  /** Effective size after which no further round is begun. */
  effective: number;
  /** Told after each round. */
  progress?: (samples: number, effective: number) => void;
}

/**
 * Adaptive multiple importance sampling in the informed subspace (Cornuet, Marin, Mira and Robert, Scandinavian Journal of
 * Statistics 39, 2012): every round draws from a proposal fitted to all rounds before, and every sample of every round is
 * weighted by prior x likelihood over the mixture of all proposals (deterministic mixture: Owen and Zhou, JASA 95, 2000).
 * Outside the subspace samples keep the ranges' own draws, which cancel in the weight. `begun` may be the samples of another
 * likelihood of the same model: they are weighted anew.
 */
export async function sampleImportance(
  calibration: Calibration,
  subspace: Subspace,
  begun: Begun,
  mode: Mode | null,
  options: ImportanceOptions,
): Promise<WeightedSamples> {
  const r = subspace.basis.length;
  const samples: Sample[] = begun.samples.map((sample) => ({
    ...sample,
    lnLikelihood: lnLikelihood(calibration.observed, sample.figures),
  }));
  const proposals: DrawnFrom[] = [...begun.proposals];
  const rounds: WeightedSamples['rounds'] = [];
  let weighed = weigh(samples, proposals);
  rounds.push({ samples: samples.length, effective: weighed.effective });
  let spread = mode === null ? identity(r) : inverseOf(choleskyOf(mode.precision, r), r);
  let mean = mode === null ? new Float64Array(r) : mode.coordinates;
  for (let round = 1; round <= options.mostRounds && weighed.effective < options.effective; round++) {
    if (round > 1 || mode === null) [mean, spread] = moments(samples, weighed.lnWeights, spread);
    const proposal = proposalOf(mean, spread);
    // Numbered by what was drawn before, so that a fit that begins with another's samples repeats none of them.
    const drawn = Array.from({ length: options.perRound }, (_, i) => ({
      row: samples.length + i,
      coordinates: drawFrom(proposal, proposals.length, options.seed, i),
    }));
    samples.push(...(await evaluateSamples(calibration, subspace, options.seed, drawn)));
    proposals.push({ proposal, count: options.perRound });
    weighed = weigh(samples, proposals);
    rounds.push({ samples: samples.length, effective: weighed.effective });
    options.progress?.(samples.length, weighed.effective);
  }
  const { lnWeights, effective } = weighed;
  const whole = lnSum(lnWeights);
  const weights = lnWeights.map((w) => exp(w - whole));
  const n = samples.length;
  const variance = weights.reduce((sum, w) => sum + (n * w - 1) * (n * w - 1), 0) / (n * Math.max(1, n - 1));
  return {
    samples,
    weights,
    effective,
    paretoShape: paretoShape(weights),
    lnEvidence: whole - ln(n),
    lnEvidenceError: Math.sqrt(variance),
    rounds,
    proposals,
  };
}

/** The first rows of the parameters' own sequences, as samples of the prior. */
export async function samplePrior(
  calibration: Calibration,
  subspace: Subspace,
  seed: number,
  count: number,
): Promise<Sample[]> {
  const drawn = Array.from({ length: count }, (_, row) => ({
    row,
    coordinates: coordinatesOf(subspace, ownScores(calibration.parameters, seed, row)).map(rounded),
  }));
  return evaluateSamples(calibration, subspace, seed, drawn);
}

async function evaluateSamples(
  calibration: Calibration,
  subspace: Subspace,
  seed: number,
  drawn: readonly { row: number; coordinates: Float64Array }[],
): Promise<Sample[]> {
  const { parameters, figures, observed } = calibration;
  const scores = new Float64Array(drawn.length * parameters.length);
  drawn.forEach(({ row, coordinates }, i) => {
    const across = ownScores(parameters, seed, row);
    scores.set(scoresAt(subspace, coordinates, across), i * parameters.length);
  });
  const values = await calibration.evaluate(scores, drawn.length);
  return drawn.map(({ row, coordinates }, i) => {
    const own = values.slice(i * figures, (i + 1) * figures);
    return { row, coordinates, figures: own, lnLikelihood: lnLikelihood(observed, own) };
  });
}

/** Logarithms of the weights, and their effective size. */
function weigh(
  samples: readonly Sample[],
  proposals: readonly DrawnFrom[],
): { lnWeights: Float64Array; effective: number } {
  const lnWeights = Float64Array.from(samples, ({ coordinates, lnLikelihood: likelihood }) => {
    const prior = priorDensity(coordinates);
    const mixture = lnSum(
      proposals.map(
        ({ proposal, count }) =>
          ln(count / samples.length) + (proposal === null ? prior : lnDensity(proposal, coordinates)),
      ),
    );
    return likelihood + prior - mixture;
  });
  return { lnWeights, effective: effectiveSize(lnWeights, 1) };
}

function effectiveSize(lnWeights: Float64Array, power: number): number {
  const whole = lnSum(lnWeights.map((w) => power * w));
  return exp(2 * whole - lnSum(lnWeights.map((w) => 2 * power * w)));
}

/**
 * Mean and covariance for the next proposal. While few samples carry the weight, weights are flattened by a power until
 * they are worth several samples a direction, and the covariance leans on the one before.
 */
function moments(
  samples: readonly Sample[],
  lnWeights: Float64Array,
  before: Float64Array,
): [Float64Array<ArrayBuffer>, Float64Array<ArrayBuffer>] {
  const r = samples[0].coordinates.length;
  const wanted = Math.min(samples.length / 2, 4 * r + 10);
  let power = 1;
  while (power > 1e-3 && effectiveSize(lnWeights, power) < wanted) power *= 0.85;
  const whole = lnSum(lnWeights.map((w) => power * w));
  const weights = lnWeights.map((w) => exp(power * w - whole));
  const mean = new Float64Array(r);
  samples.forEach(({ coordinates }, i) => {
    for (let k = 0; k < r; k++) mean[k] += weights[i] * coordinates[k];
  });
  const covariance = new Float64Array(r * r);
  samples.forEach(({ coordinates }, i) => {
    for (let a = 0; a < r; a++)
      for (let b = 0; b < r; b++)
        covariance[a * r + b] += weights[i] * (coordinates[a] - mean[a]) * (coordinates[b] - mean[b]);
  });
  const effective = effectiveSize(lnWeights, power);
  const trust = effective / (effective + 2 * r);
  return [mean, covariance.map((c, i) => trust * c + (1 - trust) * before[i])];
}

function identity(n: number): Float64Array {
  return Float64Array.from({ length: n * n }, (_, i) => (i % (n + 1) === 0 ? 1 : 0));
}
