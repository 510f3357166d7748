import { describe, expect, it } from 'vitest';
import { inverseNormal } from '../../../src/engine/mathematics/inverse-normal.ts';
import { lnNormalBelow, lnNormalDensity, normalBelow } from '../../../src/engine/mathematics/normal.ts';

/** Abramowitz and Stegun, table 26.1 and 26.2, and Wichura's published values. */
const known: [number, number][] = [
  [0, 0.5],
  [0.5, 0.691462461274013],
  [1, 0.841344746068543],
  [1.6448536269514722, 0.95],
  [1.959963984540054, 0.975],
  [2, 0.977249868051821],
  [3, 0.99865010196837],
  [-1, 0.158655253931457],
  [-3, 1.34989803163009e-3],
  [-5, 2.86651571879194e-7],
  [-10, 7.61985302416053e-24],
  [-20, 2.75362411860623e-89],
];

describe('normalBelow', () => {
  it.each(known)('at %f is %f', (x, p) => {
    expect(Math.abs(normalBelow(x) / p - 1)).toBeLessThan(3e-14);
  });

  it('turns the inverse back over the whole range', () => {
    for (let i = 1; i < 4000; i++) {
      const p = i / 4000;
      expect(Math.abs(normalBelow(inverseNormal(p)) - p)).toBeLessThan(2e-15);
    }
    for (let k = 2; k < 300; k += 7) {
      const p = Number(`1e-${k}`);
      expect(Math.abs(normalBelow(inverseNormal(p)) / p - 1)).toBeLessThan(1e-11);
    }
  });

  it('is smooth where its two forms meet', () => {
    const root = Math.sqrt(3);
    for (const x of [-root, root]) {
      const step = 1e-7;
      const slope = (normalBelow(x + step) - normalBelow(x - step)) / (2 * step);
      expect(Math.abs(slope / Math.exp(lnNormalDensity(x)) - 1)).toBeLessThan(1e-6);
    }
  });

  it('has a logarithm where it is less than the smallest double', () => {
    // Mills' ratio: Phi(-x) = density / x (1 - 1/x^2 + 3/x^4 - 15/x^6 + ...).
    for (const x of [40, 60, 200]) {
      const mills = 1 - 1 / x ** 2 + 3 / x ** 4 - 15 / x ** 6;
      const expected = lnNormalDensity(x) - Math.log(x) + Math.log(mills);
      expect(Math.abs(lnNormalBelow(-x) / expected - 1)).toBeLessThan(1e-10);
    }
    expect(lnNormalBelow(3)).toBeCloseTo(Math.log(0.99865010196837), 14);
  });
});
