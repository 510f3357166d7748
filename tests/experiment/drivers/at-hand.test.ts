import { describe, expect, it } from 'vitest';
import { hashName, inverseNormal } from '../../../src/engine/index.ts';
import { quasiRandom } from '../../../src/engine/random/quasi-random.ts';
import { influenceAtHand, type Run } from '../../../src/experiment/index.ts';

/** A run of parameters alone, each with its own sequence. */
function runOf(ids: readonly string[], seed: number): Run {
  const parameters = ids.map((id) => ({ id, hash: hashName(id), fixed: null }));
  return { scenario: { plan: { parameters } }, seed, fit: null } as unknown as Run;
}

const scores = (id: string, seed: number, draws: number): number[] =>
  Array.from({ length: draws }, (_, draw) => inverseNormal(quasiRandom(hashName(id), seed, draw)));

describe('what draws at hand say of what moves a figure', () => {
  it('is the part of the variance that each number has alone, where the figure is straight in them', () => {
    const draws = 4096;
    const [a, b, rest] = ['a', 'b', 'unseen'].map((id) => scores(id, 1, draws));
    // Variance 4 + 1 + 1.
    const values = a.map((z, draw) => 2 * z + b[draw] + rest[draw]);
    const { shares, noise } = influenceAtHand(runOf(['b', 'a', 'c'], 1), values);
    expect(shares.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(shares[0].share).toBeCloseTo(4 / 6, 1);
    expect(shares[1].share).toBeCloseTo(1 / 6, 1);
    expect(shares[1].share).toBeGreaterThan(noise);
    expect(shares[2].share).toBeLessThan(noise);
  });

  it('tells hardly ever a number apart that moves nothing, however many there are', () => {
    const ids = Array.from({ length: 100 }, (_, i) => `p${i}`);
    const seeds = 60;
    const draws = 256;
    let told = 0;
    for (let seed = 1; seed <= seeds; seed++) {
      const moved = ['x', 'y', 'z'].map((id) => scores(id, seed, draws));
      const values = moved[0].map((_, draw) => moved.reduce((sum, each) => sum + each[draw], 0));
      const { shares, noise } = influenceAtHand(runOf(ids, seed), values);
      if (shares[0].share > noise) told++;
    }
    // One in twenty is what is allowed: 3 of 60, and 8 would come once in a hundred times.
    expect(told).toBeLessThanOrEqual(7);
  });

  it('says less of draws of a posterior that are the same row again', () => {
    const draws = 64;
    const run = (rows: number): Run =>
      ({
        ...runOf(['a', 'b'], 1),
        fit: {
          parameters: ['a', 'b'],
          directions: [],
          seed: 1,
          rows: Array.from({ length: rows }, (_, row) => ({ row, weight: 1 / rows, at: [] })),
        },
      }) as unknown as Run;
    const values = scores('chance', 1, draws);
    expect(influenceAtHand(run(8), values).noise).toBeGreaterThan(influenceAtHand(run(64), values).noise);
  });

  it('is nothing where nothing differs or too few draws are there', () => {
    const { shares, noise } = influenceAtHand(runOf(['a'], 1), new Array(16).fill(5));
    expect(shares[0].share).toBe(0);
    expect(noise).toBeGreaterThan(0);
    expect(influenceAtHand(runOf(['a'], 1), [1, 2]).noise).toBe(1);
  });
});
