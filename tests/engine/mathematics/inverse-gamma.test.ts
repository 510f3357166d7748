import { describe, expect, it } from 'vitest';
import { inverseGamma } from '../../../src/engine/mathematics/inverse-gamma.ts';
import { errorOfGammaQuantile } from './high-precision.ts';

const SHAPES = [0.5, 1, 1.5, 2, 4, 13, 41, 160.25, 1001];

/** Probabilities near both ends and between: as near to 1 as a word of 32 bits comes. */
const PROBABILITIES = [
  ...Array.from({ length: 40 }, (_, i) => (i + 0.5) / 40),
  ...[2, 8, 16, 24, 33].flatMap((bits) => [2 ** -bits, 1 - 2 ** -bits]),
];

describe('inverseGamma', () => {
  it('is within 1e-13 of its value, or four units of the last place of the probability where those are worth more', () => {
    let worst = 0;
    for (const shape of SHAPES)
      for (const p of PROBABILITIES) {
        const { error, perUlp } = errorOfGammaQuantile(shape, p, inverseGamma(shape, p));
        worst = Math.max(worst, Math.abs(error) / (1e-13 + 4 * perUlp));
      }
    expect(worst).toBeLessThan(1);
  });

  it('is near the shape for shapes whose powers no double holds', () => {
    // 160^160 is above the largest double: as many interviews made one code everybody's.
    for (const shape of [143, 160, 500, 20_000, 1e6]) {
      // The median lies a third below the mean: Choi, On the medians of gamma distributions (1994).
      expect(Math.abs(inverseGamma(shape, 0.5) - (shape - 1 / 3))).toBeLessThan(0.03 / shape + 1e-9 * shape);
    }
  });

  it('rises with the probability and with the shape', () => {
    for (const shape of SHAPES)
      for (let i = 1; i < 1000; i++)
        expect(inverseGamma(shape, (i + 0.5) / 1000)).toBeGreaterThan(inverseGamma(shape, (i - 0.5) / 1000));
    for (const p of PROBABILITIES)
      for (let s = 1; s < SHAPES.length; s++)
        expect(inverseGamma(SHAPES[s], p)).toBeGreaterThan(inverseGamma(SHAPES[s - 1], p));
  });

  it('of shape 1 is exponential', () => {
    for (const p of PROBABILITIES) {
      const expected = -Math.log1p(-p);
      // Near 1 the last place of p is worth more than that of the value.
      const tolerance = 1e-13 * expected + (4 * Number.EPSILON) / (1 - p);
      expect(Math.abs(inverseGamma(1, p) - expected)).toBeLessThan(tolerance);
    }
  });
});
