import { choleskyOf, solveCholesky } from '../../experiment/cholesky.js';
import type { Calibration } from '../../experiment/fit/calibration.js';
import { moments } from './problems.js';
import { stream } from './random.js';

const Z95 = 1.6448536269514722;
const WAVES = 3;
/** Candidates that are weighed by the emulator for each run of the model. */
const CANDIDATES = 40_000;
const CUT = 3;

/**
 * Emulator-assisted history matching (Vernon, Goldstein and Bower 2010), ended by weighing candidates with the emulator: each
 * wave fits a regression (quadratic for few parameters, linear for many) with its residual variance, and draws the next
 * wave from candidates of which no figure is implausible (more than three standard deviations away).
 */
export async function historyMatching(
  calibration: Calibration,
  budget: number,
  seed: number,
): Promise<{ mean: Float64Array; sd: Float64Array }> {
  const n = calibration.parameters.length;
  const { normal, uniform } = stream('history matching', seed);
  const perWave = Math.floor(budget / WAVES);
  let rows: Float64Array[] = Array.from({ length: perWave }, () => Float64Array.from({ length: n }, normal));
  const runs: Float64Array[] = [];
  const figures: Float64Array[] = [];
  let emulators: Emulator[] = [];
  for (let wave = 0; wave < WAVES; wave++) {
    const scores = new Float64Array(rows.length * n);
    rows.forEach((row, i) => {
      scores.set(row, i * n);
    });
    const values = await calibration.evaluate(scores, rows.length);
    rows.forEach((row, i) => {
      runs.push(row);
      figures.push(values.slice(i * calibration.figures, (i + 1) * calibration.figures));
    });
    // Waves after the first emulate only where it matters.
    const near = wave === 0 ? runs : runs.slice(-perWave * (wave > 1 ? 2 : 1));
    const nearFigures = figures.slice(-near.length);
    emulators = calibration.observed.map(({ figure }) =>
      regress(
        near,
        nearFigures.map((f) => Math.log(f[figure])),
      ),
    );
    if (wave === WAVES - 1) break;
    const next: Float64Array[] = [];
    for (let tried = 0; tried < CANDIDATES && next.length < perWave; tried++) {
      // Around runs that are not implausible themselves, as a kernel; from the ranges at first.
      const candidate =
        wave === 0 || uniform() < 0.3
          ? Float64Array.from({ length: n }, normal)
          : runs[Math.floor(uniform() * runs.length)].map((z) => 0.95 * z + 0.31 * normal());
      if (implausible(calibration, emulators, candidate) <= CUT) next.push(candidate);
    }
    while (next.length < perWave) next.push(Float64Array.from({ length: n }, normal));
    rows = next;
  }
  const candidates = new Float64Array(CANDIDATES * n);
  const weights = new Float64Array(CANDIDATES);
  for (let c = 0; c < CANDIDATES; c++) {
    const z = Float64Array.from({ length: n }, normal);
    candidates.set(z, c * n);
    weights[c] = Math.exp(
      calibration.observed.reduce((sum, { best, high }, o) => {
        const { mean, variance } = emulators[o](z);
        const error = (Math.log(high / best) / Z95) ** 2 + variance;
        return sum - (mean - Math.log(best)) ** 2 / (2 * error) - Math.log(error) / 2;
      }, 0),
    );
  }
  return moments(candidates, weights, n);
}

type Emulator = (z: Float64Array) => { mean: number; variance: number };

function implausible({ observed }: Calibration, emulators: Emulator[], z: Float64Array): number {
  return Math.max(
    ...observed.map(({ best, high }, o) => {
      const { mean, variance } = emulators[o](z);
      return Math.abs(mean - Math.log(best)) / Math.sqrt((Math.log(high / best) / Z95) ** 2 + variance);
    }),
  );
}

/** Ridge regression on 1, z and, for few parameters, all products. */
function regress(rows: readonly Float64Array[], y: readonly number[]): Emulator {
  const n = rows[0].length;
  const products = n <= 6;
  const terms = (z: Float64Array): number[] => {
    const all = [1, ...z];
    if (products) for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) all.push(z[i] * z[j]);
    return all;
  };
  const design = rows.map(terms);
  const k = design[0].length;
  const gram = new Float64Array(k * k);
  const right = new Float64Array(k);
  design.forEach((row, r) => {
    for (let i = 0; i < k; i++) {
      right[i] += row[i] * y[r];
      for (let j = 0; j < k; j++) gram[i * k + j] += row[i] * row[j];
    }
  });
  for (let i = 1; i < k; i++) gram[i * k + i] += 0.1;
  const lower = choleskyOf(gram, k);
  const coefficients = solveCholesky(lower, k, right);
  const at = (z: Float64Array): number => terms(z).reduce((sum, t, i) => sum + t * coefficients[i], 0);
  const residual =
    rows.reduce((sum, row, r) => sum + (at(row) - y[r]) ** 2, 0) / Math.max(1, rows.length - k);
  return (z) => ({ mean: at(z), variance: residual });
}
