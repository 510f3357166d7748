import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp } from '../../../src/engine/mathematics/exp.ts';
import { ln } from '../../../src/engine/mathematics/ln.ts';
import { errorInUlps, exactLn, exactOf } from './high-precision.ts';

describe('ln', () => {
  it('is within one unit in the last place at every size', () => {
    let worst = 0;
    for (let k = -1074; k <= 1023; k += 3) {
      const x = Math.max(2 ** k * (1 + Math.abs(Math.sin(k))), Number.MIN_VALUE);
      worst = Math.max(worst, errorInUlps(ln(x), exactLn(exactOf(x))));
    }
    for (let i = 0; i < 600; i++) {
      const x = 0.3 + (3 * i) / 600 + Math.sin(i) / 1000;
      worst = Math.max(worst, errorInUlps(ln(x), exactLn(exactOf(x))));
    }
    expect(worst).toBeLessThan(1);
    expect(worst).toBeGreaterThan(0.4);
  });

  it('is within one unit at the edges and around 1', () => {
    const edges = [
      Number.MIN_VALUE,
      2.225073858507201e-308,
      2.2250738585072014e-308,
      Number.MAX_VALUE,
      1 - Number.EPSILON / 2,
      1 + Number.EPSILON,
      1.0000001,
      0.9999999,
      Math.SQRT2,
      Math.SQRT1_2,
      Math.SQRT2 - Number.EPSILON,
    ];
    for (const x of edges) expect(errorInUlps(ln(x), exactLn(exactOf(x))), `ln(${x})`).toBeLessThan(1);
    expect(ln(1)).toBe(0);
  });

  it('gives what it says for what has no logarithm', () => {
    expect(ln(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(ln(-0)).toBe(Number.NEGATIVE_INFINITY);
    expect(ln(-1e-320)).toBeNaN();
    expect(ln(-1)).toBeNaN();
    expect(ln(Number.NEGATIVE_INFINITY)).toBeNaN();
    expect(ln(Number.NaN)).toBeNaN();
    expect(ln(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
  });

  it('agrees with the built-in function to two units in the last place', () => {
    fc.assert(
      fc.property(fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }), (x) => {
        expect(Math.abs(ln(x) - Math.log(x))).toBeLessThanOrEqual(Math.abs(Math.log(x)) * 4.5e-16);
      }),
      { numRuns: 2000 },
    );
  });

  it('is undone by exp', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        expect(Math.abs(ln(exp(x)) - x)).toBeLessThanOrEqual(2.3e-16 * (1.5 + 2 * Math.abs(x)));
      }),
      { numRuns: 2000 },
    );
  });
});
