import { describe, expect, it } from 'vitest';
import {
  errorInUlps,
  errorOfGammaQuantile,
  errorOfNormalQuantile,
  exactExp,
  exactLn,
  exactLnGamma,
  exactOf,
  exactPower,
} from './high-precision.ts';

describe('the references themselves', () => {
  it('know published values', () => {
    expect(errorInUlps(Math.E, exactExp(exactOf(1)))).toBeLessThan(0.5);
    expect(errorInUlps(Math.LN10, exactLn(exactOf(10)))).toBeLessThan(0.5);
    expect(errorInUlps(1024, exactPower(exactOf(2), exactOf(10)))).toBeLessThan(1e-8);
    expect(errorInUlps(Math.SQRT2, exactPower(exactOf(2), exactOf(0.5)))).toBeLessThan(0.5);
    // ln 9! and ln of the square root of pi
    expect(errorInUlps(12.801827480081469, exactLnGamma(exactOf(10)))).toBeLessThanOrEqual(0.5);
    expect(errorInUlps(0.5723649429247001, exactLnGamma(exactOf(0.5)))).toBeLessThanOrEqual(0.5);
    expect(Math.abs(errorOfNormalQuantile(0.975, 1.959963984540054))).toBeLessThan(1e-15);
    // Of shape 1 the quantile is -ln(1 - p); of shape 1/2 half a chi-square of one degree: half the square of 1.96.
    expect(Math.abs(errorOfGammaQuantile(1, 0.5, Math.LN2).error)).toBeLessThan(1e-16);
    expect(Math.abs(errorOfGammaQuantile(0.5, 0.95, 1.959963984540054 ** 2 / 2).error)).toBeLessThan(1e-15);
  });

  it('see an error of one unit', () => {
    expect(errorInUlps(1 + Number.EPSILON, exactOf(1))).toBe(1);
    expect(errorInUlps(Number.MIN_VALUE * 3, exactOf(Number.MIN_VALUE))).toBe(2);
    expect(errorInUlps(Number.POSITIVE_INFINITY, exactOf(1))).toBe(Number.POSITIVE_INFINITY);
  });
});
