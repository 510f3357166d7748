import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { threefry } from '../../../src/engine/random/threefry.ts';
import { chance31, threshold31, unitInterval } from '../../../src/engine/random/uniform.ts';

const word = fc.integer({ min: -(2 ** 31), max: 2 ** 32 - 1 });

describe('unitInterval', () => {
  it('is strictly inside 0 to 1 for every word, signed or not', () => {
    expect(unitInterval(0)).toBe(2 ** -33);
    expect(unitInterval(-1)).toBe(1 - 2 ** -33);
    expect(unitInterval(0xffffffff)).toBe(1 - 2 ** -33);
    fc.assert(
      fc.property(word, (w) => {
        expect(unitInterval(w)).toBe(((w >>> 0) + 0.5) / 2 ** 32);
      }),
    );
  });

  it('has mean 1/2 and variance 1/12 over random words', () => {
    const draws = 200_000;
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < draws; i++) {
      const u = unitInterval(threefry(5, 6, i, 0));
      sum += u;
      squares += (u - 0.5) ** 2;
    }
    expect(Math.abs(sum / draws - 0.5)).toBeLessThan(4 / Math.sqrt(12 * draws));
    expect(Math.abs(squares / draws - 1 / 12)).toBeLessThan(4 / Math.sqrt(180 * draws));
  });
});

describe('chance31 and threshold31', () => {
  it('never happen at 0 and always at 1', () => {
    expect(threshold31(0)).toBe(0);
    expect(threshold31(1)).toBe(2 ** 31);
    expect(threshold31(-1e-17)).toBe(0);
    expect(threshold31(1.0000000000000002)).toBe(2 ** 31);
    fc.assert(
      fc.property(word, (w) => {
        expect(chance31(w)).toBeGreaterThanOrEqual(threshold31(0));
        expect(chance31(w)).toBeLessThan(threshold31(1));
        expect(Number.isInteger(chance31(w))).toBe(true);
      }),
    );
  });

  it('have the probability within 2^-31', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (p) => {
        const threshold = threshold31(p);
        expect(Number.isInteger(threshold)).toBe(true);
        expect(Math.abs(threshold / 2 ** 31 - p)).toBeLessThanOrEqual(2 ** -32);
      }),
      { numRuns: 2000 },
    );
    expect(threshold31(2 ** -31)).toBe(1);
    expect(threshold31(1 - 2 ** -31)).toBe(2 ** 31 - 1);
  });

  it('happen as often as they say', () => {
    const draws = 100_000;
    for (const p of [0.003, 0.2, 0.5, 0.97]) {
      const threshold = threshold31(p);
      let times = 0;
      for (let i = 0; i < draws; i++) if (chance31(threefry(8, 1, i, 4)) < threshold) times++;
      expect(Math.abs(times / draws - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / draws));
    }
  });

  it('refuse what is not a number', () => {
    expect(() => threshold31(Number.NaN)).toThrow('not a number');
  });
});
