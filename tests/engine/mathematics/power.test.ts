import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { power } from '../../../src/engine/mathematics/power.ts';
import { errorInUlps, exactOf, exactPower } from './high-precision.ts';

describe('power', () => {
  it('is within one unit in the last place, subnormal and huge results included', () => {
    let worst = 0;
    let subnormal = 0;
    let huge = 0;
    for (let i = 0; i < 1500; i++) {
      const x = 2 ** (Math.sin(i) * (i % 3 === 0 ? 1 : 300)) * (1 + (i % 7) / 10);
      const y = Math.cos(i * 1.7) * (i % 5 === 0 ? 1200 : 6);
      const got = power(x, y);
      if (got === 0 || got === Number.POSITIVE_INFINITY) continue;
      if (got < 2 ** -1022) subnormal++;
      if (got > 2 ** 1000) huge++;
      worst = Math.max(worst, errorInUlps(got, exactPower(exactOf(x), exactOf(y))));
    }
    expect(worst).toBeLessThan(1);
    expect(worst).toBeGreaterThan(0.4);
    expect(subnormal).toBeGreaterThan(0);
    expect(huge).toBeGreaterThan(0);
  });

  it('is within one unit for subnormal bases, bases next to 1 and the switches of its method', () => {
    const cases = [
      [5e-324, 0.3],
      [5e-324, -0.9],
      [1e-310, 1.01],
      [1 + Number.EPSILON, 1e17],
      [1 - Number.EPSILON / 2, 1e18],
      [1.224744871391589, 7.3],
      [1.2247448713915889, 7.3],
      [1.7320508075688772, 3.1],
      [1.732050807568877, 3.1],
      [2, 1023.9999999999999],
      [2, -1073.9],
      [2, -1074],
      [0.5, 1074.3],
      [10, 308.2547155599167],
      [Number.MAX_VALUE, 0.999],
    ];
    for (const [x, y] of cases) {
      expect(errorInUlps(power(x, y), exactPower(exactOf(x), exactOf(y))), `${x}^${y}`).toBeLessThan(1);
    }
  });

  it('is exact where the result is a double', () => {
    for (let n = 3; n <= 22; n++) expect(power(10, n)).toBe(Number(`1e${n}`));
    for (let n = -1074; n <= 1023; n++) expect(power(2, n)).toBe(2 ** n);
    expect(power(3, 33)).toBe(Number(3n ** 33n));
    expect(power(27, 2)).toBe(729);
    expect(power(1e300, 0.5)).toBe(Math.sqrt(1e300));
  });

  it('keeps its promises at 0, 1 and infinity', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, noNaN: true }), fc.double({ noNaN: true }), (x, y) => {
        expect(power(x, 0)).toBe(1);
        expect(power(x, 1)).toBe(x);
        expect(power(1, y)).toBe(1);
        if (y > 0) expect(power(0, y)).toBe(0);
        if (y < 0) expect(power(0, y)).toBe(Number.POSITIVE_INFINITY);
        if (x !== 1) expect(power(x, y)).toSatisfy((got: number) => got >= 0);
      }),
      { numRuns: 1000 },
    );
    const infinity = Number.POSITIVE_INFINITY;
    expect(power(infinity, 2.5)).toBe(infinity);
    expect(power(infinity, -2.5)).toBe(0);
    expect(power(0.5, infinity)).toBe(0);
    expect(power(1.5, infinity)).toBe(infinity);
    expect(power(0.5, -infinity)).toBe(infinity);
    expect(power(1 + Number.EPSILON, 1e300)).toBe(infinity);
    expect(power(1 - Number.EPSILON, 1e300)).toBe(0);
    expect(power(2, 1024)).toBe(infinity);
    expect(power(2, -1076)).toBe(0);
    expect(power(-2, 2)).toBeNaN();
    expect(power(Number.NaN, 2)).toBeNaN();
    expect(power(2, Number.NaN)).toBeNaN();
  });

  it('agrees with the built-in function', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-30, max: 1e30, noNaN: true }),
        fc.double({ min: -9, max: 9, noNaN: true }),
        (x, y) => {
          expect(Math.abs(power(x, y) / x ** y - 1)).toBeLessThan(5e-16);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
