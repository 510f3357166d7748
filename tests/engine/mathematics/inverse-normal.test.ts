import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inverseNormal } from '../../../src/engine/mathematics/inverse-normal.ts';
import { errorOfNormalQuantile } from './high-precision.ts';

describe('inverseNormal', () => {
  it('gives the test values of the published algorithm', () => {
    const published = [
      [0.25, -0.6744897501960817],
      [0.001, -3.090232306167814],
      [1e-20, -9.262340089798409],
    ];
    for (const [p, z] of published) expect(Math.abs(inverseNormal(p) / z - 1)).toBeLessThan(4e-16);
  });

  it('is within 1e-15 of the quantile in the middle and in both tails', () => {
    let worst = 0;
    const check = (p: number) => {
      const z = inverseNormal(p);
      worst = Math.max(worst, Math.abs(errorOfNormalQuantile(p, z) / z));
    };
    for (let i = 1; i < 200; i++) check(i / 200 + Math.sin(i) / 1000);
    for (let k = 1; k <= 100; k += 3) check(2 ** -k * 0.7);
    for (let k = 2; k <= 50; k += 3) check(1 - 2 ** -k);
    for (const p of [
      0.075, 0.925, 0.07499999999999998, 0.925000000001, 1.3887943864964021e-11, 1.3887943864964e-11,
    ]) {
      check(p);
    }
    expect(worst).toBeLessThan(1e-15);
  });

  it('is odd about one half', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), (n) => {
        const p = n / 2 ** 32;
        expect(inverseNormal(1 - p)).toBe(n === 2 ** 31 ? 0 : -inverseNormal(p));
      }),
      { numRuns: 2000 },
    );
  });

  it('rises with p', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 32 - 2 }), (n) => {
        expect(inverseNormal((n + 1) / 2 ** 32)).toBeGreaterThan(inverseNormal(n / 2 ** 32));
      }),
      { numRuns: 2000 },
    );
  });

  it('is infinite at 0 and 1 and not a number outside', () => {
    expect(inverseNormal(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(inverseNormal(1)).toBe(Number.POSITIVE_INFINITY);
    expect(inverseNormal(-0.1)).toBeNaN();
    expect(inverseNormal(1.1)).toBeNaN();
    expect(inverseNormal(Number.NaN)).toBeNaN();
  });
});
