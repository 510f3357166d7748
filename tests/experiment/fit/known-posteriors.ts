import { exp, ln } from '../../../src/engine/index.ts';
import type { Calibration } from '../../../src/experiment/fit/calibration.ts';
import type { Observed } from '../../../src/experiment/fit/observed.ts';

/** A count observed with a log-normal error and nothing else. */
export function countOf(id: string, figure: number, best: number, sd: number): Observed {
  return {
    id,
    figure,
    scale: 'log',
    best,
    low: exp(ln(best) - 1.6448536269514722 * sd),
    high: exp(ln(best) + 1.6448536269514722 * sd),
    range: 'ninety',
    weight: 1,
    discrepancy: 0,
    chance: 0,
    simulated: 0,
    contains: -1,
  };
}

/** Figures whose logarithms are linear in the scores: the posterior is a normal in closed form. `slope`: [observed][parameters] */
export function linearCalibration(
  slope: number[][],
  level: number[],
  best: number[],
  sd: number[],
): Calibration {
  const n = slope[0].length;
  return {
    parameters: Array.from({ length: n }, (_, i) => `p${i}`),
    observed: best.map((value, o) => countOf(`o${o}`, o, value, sd[o])),
    figures: slope.length,
    evaluate: async (scores, rows) =>
      Float64Array.from({ length: rows * slope.length }, (_, at) => {
        const row = Math.floor(at / slope.length);
        const o = at % slope.length;
        return exp(slope[o].reduce((sum, b, i) => sum + b * scores[row * n + i], level[o]));
      }),
  };
}
