import type { Calibration } from './calibration.ts';
import { onScale } from './figure-scale.ts';
import { sourceError } from './observed.ts';
import { ownScores } from './scores.ts';

/** Slopes of the observed figures at one point. */
export interface Slopes {
  /** On the figure's scale per standard deviation of the parameter. [observed x parameters] */
  slope: Float64Array;
  /** The figures at the point. [figures] */
  figures: Float64Array;
}

/** Half the distance between the two points of a difference, in standard deviations of a parameter. */
const STEP = 0.5;

/**
 * Slopes at `points`, by central differences: two evaluations a parameter and point. The first point is the best values;
 * the others are draws of the ranges, so that what matters only elsewhere is seen too.
 */
export async function slopesAt(calibration: Calibration, seed: number, points: number): Promise<Slopes[]> {
  const { parameters, observed, figures } = calibration;
  const n = parameters.length;
  const slopes: Slopes[] = [];
  for (let point = 0; point < points; point++) {
    const centre = point === 0 ? new Float64Array(n) : ownScores(parameters, seed, point - 1);
    const rows = 2 * n + 1;
    const scores = new Float64Array(rows * n);
    for (let row = 0; row < rows; row++) scores.set(centre, row * n);
    for (let i = 0; i < n; i++) {
      scores[(1 + 2 * i) * n + i] += STEP;
      scores[(2 + 2 * i) * n + i] -= STEP;
    }
    const at = await calibration.evaluate(scores, rows, true);
    const slope = new Float64Array(observed.length * n);
    observed.forEach(({ scale, figure }, o) => {
      for (let i = 0; i < n; i++) {
        const above = onScale(scale, at[(1 + 2 * i) * figures + figure]);
        const below = onScale(scale, at[(2 + 2 * i) * figures + figure]);
        slope[o * n + i] = (above - below) / (2 * STEP);
      }
    });
    slopes.push({ slope, figures: at.slice(0, figures) });
  }
  return slopes;
}

/** Standard deviation, on its scale, of all that may lie between the model and each observation. [observed] */
export function spreads({ observed }: Pick<Calibration, 'observed'>): Float64Array {
  return Float64Array.from(observed, (o) => {
    const [best, low, high] = [o.best, o.low, o.high].map((x) => onScale(o.scale, x));
    const { below, above } = sourceError(o, best, low, high);
    const source = o.range === 'bounds' ? (high - low) / Math.sqrt(12) : (below + above) / 2;
    const whole = source * source + o.discrepancy * o.discrepancy + o.chance * o.chance;
    return Math.sqrt(whole / o.weight);
  });
}
