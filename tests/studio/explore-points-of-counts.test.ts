import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantilesOf } from '../../src/experiment/index.ts';
import { pointsOfCounts } from '../../src/studio/explore/points-of-counts.ts';

/** Mostly small and often nobody, as places have them; now and then more than are told apart one by one. */
const count = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 3 }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 400 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 9000 }) },
);

describe('points of counts', () => {
  it('are the quantiles of as many people as the counts stand for, to the bit, for any number of draws in any order', () => {
    fc.assert(
      fc.property(
        fc.array(count, { minLength: 1, maxLength: 300 }),
        fc.constantFrom(1, 16, 64),
        (counts, thin) => {
          expect(pointsOfCounts(Uint32Array.from(counts), thin)).toEqual(
            quantilesOf(counts.map((n) => thin * n)),
          );
        },
      ),
      { numRuns: 400 },
    );
  });

  it('are nobody where so few draws have anybody that nine in ten have none', () => {
    const counts = new Uint32Array(256);
    counts.fill(7, 0, 12);
    expect(pointsOfCounts(counts, 16).p95).toBe(0);
    counts.fill(7, 0, 13);
    expect(pointsOfCounts(counts, 16)).toEqual(quantilesOf(Array.from(counts, (n) => 16 * n)));
    expect(pointsOfCounts(counts, 16).p95).toBeGreaterThan(0);
  });
});
