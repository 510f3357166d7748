import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashName } from '../../../src/engine/random/hash-name.ts';
import { quasiRandom } from '../../../src/engine/random/quasi-random.ts';

function sequence(name: string, seed: number, length: number): Float64Array {
  const hash = hashName(name);
  return Float64Array.from({ length }, (_, index) => quasiRandom(hash, seed, index));
}

/** The correlation of two sequences, times the root of their length. */
function scaledCorrelation(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] - 0.5) * (b[i] - 0.5);
  return (12 * sum) / Math.sqrt(a.length);
}

describe('quasiRandom', () => {
  it('puts exactly one of the first 2^k numbers into each of 2^k equal parts', () => {
    fc.assert(
      fc.property(fc.string(), fc.maxSafeNat(), fc.integer({ min: 0, max: 11 }), (name, seed, k) => {
        const length = 2 ** k;
        const parts = new Set(sequence(name, seed, length).map((u) => Math.floor(u * length)));
        expect(parts.size).toBe(length);
      }),
      { numRuns: 200 },
    );
  });

  it('does so for every later run of 2^k numbers that starts at a multiple of 2^k', () => {
    const numbers = sequence('rate.leave', 3, 4096);
    for (let start = 0; start < 4096; start += 64) {
      const parts = new Set(numbers.subarray(start, start + 64).map((u) => Math.floor(u * 64)));
      expect(parts.size).toBe(64);
    }
  });

  it('lies on the middles of 2^32 steps, strictly inside 0 to 1, for any index', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.maxSafeNat(),
        fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        (hash, seed, index) => {
          const steps = quasiRandom(hash, seed, index) * 2 ** 32;
          expect(steps - Math.floor(steps)).toBe(0.5);
          expect(steps).toBeGreaterThan(0);
          expect(steps).toBeLessThan(2 ** 32);
        },
      ),
    );
  });

  it('has the mean and variance of a uniform number, far closer than chance', () => {
    for (const name of ['a', 'b', 'معدل']) {
      const numbers = sequence(name, 1, 512);
      const mean = numbers.reduce((sum, u) => sum + u, 0) / 512;
      const variance = numbers.reduce((sum, u) => sum + (u - mean) ** 2, 0) / 512;
      // Chance alone: 0.013 and 0.003.
      expect(Math.abs(mean - 0.5)).toBeLessThan(0.0005);
      expect(Math.abs(variance - 1 / 12)).toBeLessThan(0.0005);
    }
  });

  it('is uncorrelated between any two names: as spread as scrambled nets are', () => {
    // Paired neighbours move together inside one net, so the variance is above 1: 1.6 by exact Owen scrambling.
    const all = Array.from({ length: 60 }, (_, i) => sequence(`parameter.${i}`, 11, 256));
    let sum = 0;
    let squares = 0;
    let pairs = 0;
    for (let a = 0; a < all.length; a++) {
      for (let b = 0; b < a; b++) {
        const r = scaledCorrelation(all[a], all[b]);
        sum += r;
        squares += r * r;
        pairs++;
        expect(Math.abs(r)).toBeLessThan(7);
      }
    }
    expect(Math.abs(sum / pairs)).toBeLessThan(0.15);
    expect(squares / pairs).toBeGreaterThan(1.3);
    expect(squares / pairs).toBeLessThan(1.9);
  });

  it('puts the first number of many names evenly over 0 to 1', () => {
    const cells = new Float64Array(64);
    for (let i = 0; i < 16384; i++) cells[Math.floor(64 * quasiRandom(hashName(`p${i}`), 5, 0))]++;
    let chiSquare = 0;
    for (const count of cells) chiSquare += (count - 256) ** 2 / 256;
    // 63 degrees of freedom: the 0.0005 and 0.9995 points.
    expect(chiSquare).toBeGreaterThan(32);
    expect(chiSquare).toBeLessThan(106);
  });

  it('differs between seeds, beyond 32 bits too, and not between calls', () => {
    const base = sequence('a', 1, 64);
    expect(sequence('a', 1, 64)).toEqual(base);
    for (const seed of [0, 2, 2 ** 32 + 1, 2 ** 53 - 1]) {
      const other = sequence('a', seed, 64);
      expect(other).not.toEqual(base);
      expect(Math.abs(scaledCorrelation(base, other))).toBeLessThan(7);
    }
  });
});
