import type { Calibration } from '../experiment/fit/calibration.js';
import { FIT_DEFAULTS, fitSamples, prepareFit } from '../experiment/fit/fit-samples.js';
import { ownScores } from '../experiment/fit/scores.js';
import { scoresAt } from '../experiment/fit/subspace.js';
import { historyMatching } from './fit-methods/history-matching.js';
import { type KnownProblem, linear, moments, threeStates } from './fit-methods/problems.js';
import { smcAbc } from './fit-methods/smc-abc.js';
import { number, spread, table } from './markdown.js';
import { spreadOf } from './measure.js';

type Method = (
  calibration: Calibration,
  budget: number,
  seed: number,
) => Promise<{ mean: Float64Array; sd: Float64Array }>;

/** The method of `masar fit`, stopped when the evaluations are spent. */
const importance: Method = async (calibration, budget, seed) => {
  let spent = 0;
  const counted: Calibration = {
    ...calibration,
    evaluate(scores, rows, paired) {
      spent += rows;
      return calibration.evaluate(scores, rows, paired);
    },
  };
  const prior = Math.min(FIT_DEFAULTS.prior, Math.floor(budget / 5));
  const options = {
    ...FIT_DEFAULTS,
    seed,
    prior,
    points: 1,
    mostRounds: 0,
    effective: Number.POSITIVE_INFINITY,
  };
  const ground = await prepareFit(counted, options);
  await fitSamples(counted, ground, options);
  const perRound = Math.max(20, Math.floor((budget - spent) / 6));
  const mostRounds = Math.max(1, Math.floor((budget - spent) / perRound));
  const { posterior, subspace } = await fitSamples(calibration, ground, { ...options, perRound, mostRounds });
  const n = calibration.parameters.length;
  const scores = new Float64Array(posterior.samples.length * n);
  posterior.samples.forEach(({ row, coordinates }, i) => {
    scores.set(scoresAt(subspace, coordinates, ownScores(calibration.parameters, seed, row)), i * n);
  });
  return moments(scores, posterior.weights, n);
};

const methods: Record<string, Method> = {
  'importance sampling in the informed subspace': importance,
  'sequential Monte Carlo ABC': smcAbc,
  'emulator and history matching': historyMatching,
};

/**
 * Three methods on problems whose posterior is known, with the same evaluations: how far the posterior mean of a parameter is
 * off, in posterior standard deviations (root of the mean square over parameters), and by what factor its standard deviation.
 */
export async function benchFitMethods(seeds: number): Promise<string> {
  const problems: KnownProblem[] = [
    linear('one parameter, one figure (conjugate)', 1, 1, 0.1),
    await threeStates(),
    linear('eighty parameters, eight figures (conjugate)', 80, 8, 0.1),
  ];
  const rows: string[][] = [];
  for (const problem of problems) {
    for (const budget of [600, 2400]) {
      for (const [name, method] of Object.entries(methods)) {
        const errors: number[] = [];
        const factors: number[] = [];
        for (let seed = 1; seed <= seeds; seed++) {
          const { mean, sd } = await method(problem.calibration, budget, seed);
          errors.push(rootMean(problem.mean.map((m, p) => (mean[p] - m) / problem.sd[p])));
          factors.push(Math.exp(rootMean(problem.sd.map((s, p) => Math.log(Math.max(sd[p], 1e-6) / s)))));
        }
        rows.push([problem.name, number(budget), name, spread(spreadOf(errors)), spread(spreadOf(factors))]);
      }
    }
  }
  return [
    '## Methods of fitting, on known posteriors',
    table(
      [
        'problem',
        'evaluations',
        'method',
        'error of means, in standard deviations',
        'standard deviations wrong by a factor of',
      ],
      rows,
    ),
    `Median, least and most over ${seeds} seeds. Every method has the same evaluations of the model, those for slopes and emulators included.`,
  ].join('\n\n');
}

function rootMean(values: Float64Array): number {
  return Math.sqrt(values.reduce((sum, x) => sum + x * x, 0) / values.length);
}
