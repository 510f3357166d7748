import { describe, expect, it } from 'vitest';
import type { Calibration } from '../../../src/experiment/fit/calibration.ts';
import { FIT_DEFAULTS, fitSamples, prepareFit } from '../../../src/experiment/fit/fit-samples.ts';
import { lnLikelihood } from '../../../src/experiment/fit/likelihood.ts';
import type { Observed } from '../../../src/experiment/fit/observed.ts';
import { ownScores } from '../../../src/experiment/fit/scores.ts';
import { scoresAt } from '../../../src/experiment/fit/subspace.ts';
import { countOf } from './known-posteriors.ts';

/** Inside, on the way, home: hazards a and b per year, each e^score x 0.5. Figures after two years: people inside, share on the way. */
function threeStates(observed: Observed[]): Calibration {
  return {
    parameters: ['leaves', 'arrives'],
    observed,
    figures: 3,
    evaluate: async (scores, rows) => {
      const figures = new Float64Array(rows * 3);
      for (let row = 0; row < rows; row++) {
        const a = 0.5 * Math.exp(scores[row * 2]);
        const b = 0.5 * Math.exp(scores[row * 2 + 1]);
        const inside = Math.exp(-2 * a);
        const apart =
          Math.abs(b - a) < 1e-9 ? 2 * Math.exp(-2 * a) : (Math.exp(-2 * a) - Math.exp(-2 * b)) / (b - a);
        figures.set([1000 * inside, a * apart, 1000 * (1 - inside - a * apart)], row * 3);
      }
      return figures;
    },
  };
}

/** The posterior by brute force: 400 x 400 points of the scores. */
async function onGrid(calibration: Calibration) {
  const side = 400;
  const scores = new Float64Array(side * side * 2);
  for (let i = 0; i < side * side; i++) {
    scores[i * 2] = -5 + (10 * (i % side)) / (side - 1);
    scores[i * 2 + 1] = -5 + (10 * Math.floor(i / side)) / (side - 1);
  }
  const figures = await calibration.evaluate(scores, side * side);
  const ln = Array.from({ length: side * side }, (_, i) => {
    const [x, y] = [scores[i * 2], scores[i * 2 + 1]];
    return lnLikelihood(calibration.observed, figures.subarray(i * 3, i * 3 + 3)) - (x * x + y * y) / 2;
  });
  const most = ln.reduce((m, x) => Math.max(m, x), Number.NEGATIVE_INFINITY);
  const weights = ln.map((x) => Math.exp(x - most));
  const whole = weights.reduce((sum, w) => sum + w, 0);
  const cell = (10 / (side - 1)) ** 2;
  return {
    ...momentsOf(
      scores,
      weights.map((w) => w / whole),
    ),
    lnEvidence: most + Math.log((whole * cell) / (2 * Math.PI)),
  };
}

function momentsOf(scores: Float64Array, weights: ArrayLike<number>) {
  const n = weights.length;
  const mean = [0, 0];
  const second = [0, 0, 0];
  for (let i = 0; i < n; i++) for (const k of [0, 1]) mean[k] += weights[i] * scores[i * 2 + k];
  for (let i = 0; i < n; i++) {
    const [x, y] = [scores[i * 2] - mean[0], scores[i * 2 + 1] - mean[1]];
    second[0] += weights[i] * x * x;
    second[1] += weights[i] * y * y;
    second[2] += weights[i] * x * y;
  }
  return { mean, second };
}

const share = { scale: 'logit', best: 0.2, low: 0.12, high: 0.28 } as const;
const problems: [string, Observed[]][] = [
  ['two sharp figures', [countOf('inside', 0, 500, 0.1), { ...countOf('way', 1, 1, 1), ...share }]],
  ['one figure, and a ridge along which nothing is known', [countOf('home', 2, 300, 0.08)]],
  [
    'bounds, a floor and a weight',
    [
      { ...countOf('inside', 0, 400, 0.2), range: 'bounds', discrepancy: 0.05 },
      { ...countOf('home', 2, 150, 0.1), range: 'floor' },
      { ...countOf('way', 1, 1, 1), ...share, weight: 0.5, discrepancy: 0.1 },
    ],
  ],
  [
    'two modes: so few are on the way because nobody left, or because all have arrived',
    [{ ...countOf('way', 1, 1, 1), scale: 'logit', best: 0.03, low: 0.02, high: 0.045 }],
  ],
];

describe('a fit of two hazards of a multi-state model', () => {
  it.each(problems)('agrees with a grid on %s', async (_, observed) => {
    const calibration = threeStates(observed);
    const exact = await onGrid(calibration);
    const options = { ...FIT_DEFAULTS, effective: 3000, perRound: 1000, prior: 500, mostRounds: 12 };
    const ground = await prepareFit(calibration, options);
    const { posterior, subspace } = await fitSamples(calibration, ground, options);
    const scores = new Float64Array(posterior.samples.length * 2);
    posterior.samples.forEach(({ row, coordinates }, i) => {
      scores.set(
        scoresAt(subspace, coordinates, ownScores(calibration.parameters, options.seed, row)),
        i * 2,
      );
    });
    const found = momentsOf(scores, posterior.weights);
    const { effective, lnEvidence, lnEvidenceError } = posterior;
    expect(effective).toBeGreaterThan(1000);
    for (const k of [0, 1]) {
      const variance = exact.second[k];
      expect(Math.abs(found.mean[k] - exact.mean[k])).toBeLessThan(4.5 * Math.sqrt(variance / effective));
      expect(Math.abs(found.second[k] / variance - 1)).toBeLessThan(0.12);
    }
    const scale = Math.sqrt(exact.second[0] * exact.second[1]);
    expect(Math.abs(found.second[2] - exact.second[2]) / scale).toBeLessThan(0.1);
    expect(Math.abs(lnEvidence - exact.lnEvidence)).toBeLessThan(4.5 * lnEvidenceError + 0.01);
  });
});
