import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inverseNormal } from '../../src/engine/index.ts';
import { DOTS, dotSize, quantileDots, stackDots } from '../../src/studio/explore/quantile-dots.ts';

const draws = fc.array(fc.integer({ min: 0, max: 40_000 }), { minLength: 1, maxLength: 300 });
const places = fc
  .array(fc.double({ min: 0, max: 600, noNaN: true }), { minLength: 1, maxLength: 40 })
  .map((some) => some.sort((a, b) => a - b));

describe('twenty dots for all draws', () => {
  it('are the middles of twentieths', () => {
    const normal = Array.from({ length: 4001 }, (_, i) => inverseNormal((i + 0.5) / 4001));
    for (const [i, dot] of quantileDots(normal).entries())
      expect(dot).toBeCloseTo(inverseNormal((i + 0.5) / DOTS), 2);
    expect(quantileDots([7])).toEqual(new Array(DOTS).fill(7));
  });

  it('say above any number what the draws say, to half a dot and what lies between two draws', () => {
    fc.assert(
      fc.property(draws, fc.integer({ min: 0, max: 40_000 }), (some, threshold) => {
        const told = quantileDots(some).filter((dot) => dot > threshold).length / DOTS;
        const share = some.filter((n) => n > threshold).length / some.length;
        expect(Math.abs(told - share)).toBeLessThanOrEqual(0.5 / DOTS + 1 / some.length + 1e-9);
      }),
    );
  });

  it('stand on each other only where they would touch, and none is lost', () => {
    fc.assert(
      fc.property(places, fc.integer({ min: 4, max: 22 }), (some, size) => {
        const stacked = stackDots(some, size);
        expect(stacked).toHaveLength(some.length);
        for (const [i, { x, row }] of stacked.entries()) {
          expect(Math.abs(x - some[i])).toBeLessThanOrEqual(size);
          const under = stacked.filter((dot) => dot.x === x && dot.row < row);
          expect(under.length).toBeGreaterThanOrEqual(row);
        }
        // The first dots of two stacks are never nearer than a dot.
        const firsts = some.filter((_, i) => stacked[i].row === 0);
        for (const [i, first] of firsts.slice(1).entries())
          expect(first - firsts[i]).toBeGreaterThanOrEqual(size);
      }),
    );
  });

  it('are as large as there is room for', () => {
    const same = new Array(DOTS).fill(100);
    expect(dotSize(same, 200)).toBe(10);
    expect(dotSize(same, 20)).toBe(4);
    expect(
      dotSize(
        same.map((_, i) => i * 30),
        100,
      ),
    ).toBe(26);
  });
});
