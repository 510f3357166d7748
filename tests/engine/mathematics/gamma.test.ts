import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lnGamma } from '../../../src/engine/mathematics/gamma.ts';
import { ln } from '../../../src/engine/mathematics/ln.ts';
import { errorInUlps, exactLnGamma, exactOf } from './high-precision.ts';

describe('lnGamma', () => {
  it('is within 1e-15 of its value, near its zeros too', () => {
    let worst = 0;
    const check = (x: number) => {
      worst = Math.max(worst, errorInUlps(lnGamma(x), exactLnGamma(exactOf(x))));
    };
    for (let i = 1; i <= 400; i++) check(i / 40 + Math.sin(i) / 100);
    for (let i = 1; i <= 45; i++) {
      for (const zero of [1, 2]) {
        check(zero + 2 ** -i);
        check(zero - 2 ** -i);
      }
    }
    for (let x = 1e-18; x < 1e18; x *= 7.3) check(x);
    for (const x of [0.5, 1.5, 2.5, 8]) {
      check(x);
      check(x * (1 - Number.EPSILON));
    }
    expect(worst).toBeLessThan(8);
  });

  it('knows its zeros and its ends', () => {
    expect(lnGamma(1)).toBe(0);
    expect(lnGamma(2)).toBe(0);
    expect(lnGamma(0)).toBe(Number.POSITIVE_INFINITY);
    expect(lnGamma(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY);
    expect(lnGamma(Number.MIN_VALUE)).toBeCloseTo(744.4400719213812, 10);
    expect(lnGamma(-0.5)).toBeNaN();
    expect(lnGamma(Number.NaN)).toBeNaN();
  });

  it('steps by ln x', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1000, noNaN: true }), (x) => {
        const step = lnGamma(x + 1) - lnGamma(x);
        expect(Math.abs(step - ln(x))).toBeLessThan(1e-15 * (6 + Math.abs(lnGamma(x))));
      }),
      { numRuns: 2000 },
    );
  });
});
