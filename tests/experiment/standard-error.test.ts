import { describe, expect, it } from 'vitest';
import { inverseNormal } from '../../src/engine/index.ts';
import { designWord } from '../../src/experiment/drivers/rows.ts';
import { cellOf, drawsWanted, quantile, quantileError } from '../../src/experiment/index.ts';

const normal = (seed: number, counter: number): number =>
  inverseNormal((designWord('sample', seed, counter) + 0.5) / 4294967296);

describe('the standard error of a quantile', () => {
  it.each([
    ['normal', (z: number) => z],
    ['skewed', (z: number) => Math.exp(z)],
  ])('is, on average, the deviation of that quantile over many samples that are %s', (_, of) => {
    for (const draws of [64, 200]) {
      for (const p of [0.05, 0.5, 0.95]) {
        const samples = Array.from({ length: 500 }, (_, seed) =>
          Float64Array.from({ length: draws }, (_, i) => of(normal(seed, i))).sort(),
        );
        const found = samples.map((sample) => quantile(sample, p));
        const mean = found.reduce((sum, q) => sum + q, 0) / found.length;
        const truth = Math.sqrt(found.reduce((sum, q) => sum + (q - mean) ** 2, 0) / (found.length - 1));
        const told = samples.reduce((sum, sample) => sum + quantileError(sample, p), 0) / samples.length;
        // The deviation itself is known to 3 percent from 500 samples.
        expect(told / truth).toBeGreaterThan(0.85);
        expect(told / truth).toBeLessThan(1.25);
      }
    }
  });

  it('falls with the root of the draws', () => {
    const of = (draws: number): number =>
      quantileError(
        Float64Array.from({ length: draws }, (_, i) => inverseNormal((i + 0.5) / draws)),
        0.5,
      );
    expect(of(400) / of(1600)).toBeCloseTo(2, 1);
    expect(of(1600)).toBeCloseTo(Math.sqrt(Math.PI / 2 / 1600), 3);
  });

  it('is not there for one draw, and 0 where all draws agree', () => {
    expect(quantileError([3], 0.5)).toBeNaN();
    expect(cellOf([3])).toEqual({ p5: 3, p25: 3, p50: 3, p75: 3, p95: 3 });
    expect(cellOf([3, 3, 3]).se).toEqual({ p5: 0, p50: 0, p95: 0 });
  });
});

describe('draws', () => {
  const cell = { p5: 0, p25: 30, p50: 50, p75: 70, p95: 100 };

  it('are enough when both ends of the range are known to a tenth of it', () => {
    expect(drawsWanted({ ...cell, se: { p5: 10, p50: 30, p95: 9 } }, 40)).toBeNull();
    expect(drawsWanted({ ...cell, p95: 0, se: { p5: 1, p50: 1, p95: 1 } }, 40)).toBeNull();
  });

  it('are never enough below twenty', () => {
    expect(drawsWanted({ ...cell, se: { p5: 1, p50: 1, p95: 1 } }, 19)).toBe(40);
    expect(drawsWanted({ ...cell, se: { p5: 1, p50: 1, p95: 1 } }, 20)).toBeNull();
  });

  it('are wanted by the square of what the error is too large', () => {
    expect(drawsWanted({ ...cell, se: { p5: 5, p50: 5, p95: 20 } }, 40)).toBe(160);
    expect(drawsWanted({ ...cell, se: { p5: 10.01, p50: 5, p95: 1 } }, 40)).toBeGreaterThan(40);
  });
});
