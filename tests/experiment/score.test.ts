import { describe, expect, it } from 'vitest';
import { crps, intervalScore, quantile, quantilesOf } from '../../src/experiment/index.ts';

describe('quantiles', () => {
  it('interpolate between ordered values (definition 7)', () => {
    expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
    expect(quantile([10, 20, 30, 40, 50], 0.05)).toBeCloseTo(12, 12);
    expect(quantilesOf([50, 10, 40, 20, 30])).toEqual({ p5: 12, p25: 20, p50: 30, p75: 40, p95: 48 });
  });

  it('leave out what has no value', () => {
    expect(quantilesOf([Number.NaN, 3, 1, 2]).p50).toBe(2);
    expect(quantile([], 0.5)).toBeNaN();
  });
});

describe('scores', () => {
  it('of an ensemble are those of the definition, by hand', () => {
    // |x - y|: 2, 0, 1, mean 1. All pairs |x - x'|: 0 2 3 2 0 1 3 1 0, mean 12/9; half of it 2/3.
    expect(crps([1, 3, 4], 3)).toBeCloseTo(1 - 2 / 3, 12);
    expect(crps([5], 3)).toBe(2);
    expect(crps([3, 3, 3], 3)).toBe(0);
  });

  it('of an interval are its width and what the figure lies outside, twenty times over', () => {
    expect(intervalScore(10, 20, 15, 0.1)).toBe(10);
    expect(intervalScore(10, 20, 22, 0.1)).toBeCloseTo(10 + 40, 12);
    expect(intervalScore(10, 20, 9, 0.1)).toBeCloseTo(10 + 20, 12);
  });

  it('agree with the integral of (F - 1{x >= y})^2', () => {
    const ensemble = [0.3, 1.1, 1.7, 2.4, 4.2];
    const observed = 1.9;
    let integral = 0;
    const step = 1e-4;
    for (let x = -1; x < 6; x += step) {
      const below = ensemble.filter((value) => value <= x).length / ensemble.length;
      integral += (below - (x >= observed ? 1 : 0)) ** 2 * step;
    }
    expect(crps(ensemble, observed)).toBeCloseTo(integral, 3);
  });
});
