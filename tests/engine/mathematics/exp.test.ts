import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp } from '../../../src/engine/mathematics/exp.ts';
import { errorInUlps, exactExp, exactOf } from './high-precision.ts';

describe('exp', () => {
  it('is within one unit in the last place from the smallest to the largest result', () => {
    let worst = 0;
    for (let i = 0; i <= 1200; i++) {
      const x = -745 + (1454.7 * i) / 1200 + Math.sin(i);
      if (x > 709.78 || x < -745.13) continue;
      worst = Math.max(worst, errorInUlps(exp(x), exactExp(exactOf(x))));
    }
    for (let i = 0; i < 400; i++) {
      const x = Math.sin(i) * 2 ** -(i % 40);
      worst = Math.max(worst, errorInUlps(exp(x), exactExp(exactOf(x))));
    }
    expect(worst).toBeLessThan(1);
    expect(worst).toBeGreaterThan(0.4);
  });

  it('is within one unit at the edges', () => {
    const edges = [
      709.782712893384, 709.4, 709, 708.9999999999999, -707.9999999999999, -708, -708.4, -720, -745.1,
      -745.1332191019411,
    ];
    for (const x of edges) expect(errorInUlps(exp(x), exactExp(exactOf(x))), `exp(${x})`).toBeLessThan(1);
    for (const x of [1e-300, -1e-300, 5e-324, 1e-17, 0, -0]) expect(exp(x)).toBe(1);
  });

  it('is infinite, zero or not a number beyond them', () => {
    expect(exp(709.7827128933841)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(exp(-745.1332191019412)).toBe(0);
    expect(exp(Number.NEGATIVE_INFINITY)).toBe(0);
    expect(exp(Number.NaN)).toBeNaN();
  });

  it('agrees with the built-in function to two units in the last place', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(5e-16);
      }),
      { numRuns: 2000 },
    );
  });

  it('never falls when x rises by much more than its own error', () => {
    fc.assert(
      fc.property(fc.double({ min: -744, max: 709, noNaN: true }), (x) => {
        expect(exp(x + Math.max(1, Math.abs(x)) * 1e-14)).toBeGreaterThanOrEqual(exp(x));
      }),
      { numRuns: 2000 },
    );
  });
});
