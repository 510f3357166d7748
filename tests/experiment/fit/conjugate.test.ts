import { describe, expect, it } from 'vitest';
import { ln } from '../../../src/engine/index.ts';
import { choleskyOf, inverseOf } from '../../../src/experiment/cholesky.ts';
import { FIT_DEFAULTS, fitSamples, prepareFit } from '../../../src/experiment/fit/fit-samples.ts';
import { ownScores } from '../../../src/experiment/fit/scores.ts';
import { scoresAt } from '../../../src/experiment/fit/subspace.ts';
import { linearCalibration } from './known-posteriors.ts';

const options = { ...FIT_DEFAULTS, effective: 1500, perRound: 500 };

/** Posterior mean and covariance of standard normal scores under y = A z + b + error: the conjugate normal model. */
function closedForm(slope: number[][], level: number[], best: number[], sd: number[]) {
  const n = slope[0].length;
  const precision = new Float64Array(n * n);
  const pulled = new Float64Array(n);
  for (let i = 0; i < n; i++) precision[i * n + i] = 1;
  slope.forEach((row, o) => {
    const w = 1 / (sd[o] * sd[o]);
    for (let i = 0; i < n; i++) {
      pulled[i] += w * row[i] * (ln(best[o]) - level[o]);
      for (let j = 0; j < n; j++) precision[i * n + j] += w * row[i] * row[j];
    }
  });
  const covariance = inverseOf(choleskyOf(precision, n), n);
  const mean = Float64Array.from({ length: n }, (_, i) =>
    pulled.reduce((sum, x, j) => sum + covariance[i * n + j] * x, 0),
  );
  return { mean, covariance };
}

/** ln of the density of the observations under the prior predictive normal. */
function lnEvidence(slope: number[][], level: number[], best: number[], sd: number[]): number {
  const m = slope.length;
  const spread = new Float64Array(m * m);
  for (let i = 0; i < m; i++)
    for (let j = 0; j < m; j++)
      spread[i * m + j] =
        slope[i].reduce((sum, x, k) => sum + x * slope[j][k], 0) + (i === j ? sd[i] * sd[i] : 0);
  const lower = choleskyOf(spread, m);
  const away = best.map((y, i) => ln(y) - level[i]);
  let square = 0;
  let lnRoot = 0;
  const x = new Float64Array(m);
  for (let i = 0; i < m; i++) {
    let sum = away[i];
    for (let k = 0; k < i; k++) sum -= lower[i * m + k] * x[k];
    x[i] = sum / lower[i * m + i];
    square += x[i] * x[i];
    lnRoot += Math.log(lower[i * m + i]);
  }
  return -lnRoot - square / 2 - (m / 2) * Math.log(2 * Math.PI);
}

async function fitted(slope: number[][], level: number[], best: number[], sd: number[]) {
  const calibration = linearCalibration(slope, level, best, sd);
  const ground = await prepareFit(calibration, options);
  const fit = await fitSamples(calibration, ground, options);
  const n = calibration.parameters.length;
  const { samples, weights } = fit.posterior;
  const scores = samples.map(({ row, coordinates }) =>
    scoresAt(fit.subspace, coordinates, ownScores(calibration.parameters, options.seed, row)),
  );
  const mean = Float64Array.from({ length: n }, (_, i) =>
    scores.reduce((sum, z, s) => sum + weights[s] * z[i], 0),
  );
  const variance = Float64Array.from({ length: n }, (_, i) =>
    scores.reduce((sum, z, s) => sum + weights[s] * (z[i] - mean[i]) ** 2, 0),
  );
  return { fit, mean, variance };
}

function agrees(found: Awaited<ReturnType<typeof fitted>>, exact: ReturnType<typeof closedForm>): void {
  const n = exact.mean.length;
  const { effective } = found.fit.posterior;
  for (let i = 0; i < n; i++) {
    const variance = exact.covariance[i * n + i];
    expect(Math.abs(found.mean[i] - exact.mean[i])).toBeLessThan(4.5 * Math.sqrt(variance / effective));
    expect(Math.abs(found.variance[i] / variance - 1)).toBeLessThan(4.5 * Math.sqrt(2 / effective) + 0.02);
  }
}

describe('a fit of a conjugate model', () => {
  it('finds mean, variance and evidence of one observation of one parameter', async () => {
    const model = [[[0.8]], [ln(1000)], [2500], [0.1]] as const;
    const found = await fitted(...(model.map((m) => [...m]) as [number[][], number[], number[], number[]]));
    agrees(found, closedForm([[0.8]], [ln(1000)], [2500], [0.1]));
    const { posterior } = found.fit;
    const exact = lnEvidence([[0.8]], [ln(1000)], [2500], [0.1]);
    expect(Math.abs(posterior.lnEvidence - exact)).toBeLessThan(4.5 * posterior.lnEvidenceError);
    expect(posterior.paretoShape).toBeLessThan(0.7);
  });

  it('finds all of eighty parameters of which eight observations tell eight directions', async () => {
    const n = 80;
    const names = Array.from({ length: n }, (_, i) => `s${i}`);
    const slope = Array.from({ length: 8 }, (_, o) => [...ownScores(names, 3, o)].map((x) => 0.15 * x));
    const level = slope.map(() => ln(500));
    const best = [900, 300, 520, 1800, 410, 800, 200, 650];
    const sd = [0.1, 0.05, 0.2, 0.1, 0.15, 0.3, 0.1, 0.08];
    const found = await fitted(slope, level, best, sd);
    expect(found.fit.subspace.basis.length).toBe(8);
    agrees(found, closedForm(slope, level, best, sd));
    const { posterior } = found.fit;
    expect(Math.abs(posterior.lnEvidence - lnEvidence(slope, level, best, sd))).toBeLessThan(
      4.5 * posterior.lnEvidenceError,
    );
  });
});
