import { describe, expect, it } from 'vitest';
import { inverseNormal } from '../../../src/engine/index.ts';
import { designWord, type Model } from '../../../src/experiment/drivers/rows.ts';
import {
  type Factor,
  type SobolIndices,
  sobolIndices,
  twoSamples,
} from '../../../src/experiment/drivers/sobol.ts';
import { gFunction, gIndices, ishigami, ishigamiIndices } from './functions.ts';

async function indicesOf(
  model: Model,
  names: readonly string[],
  rows: number,
  seed: number,
  factors: readonly Factor[] = names.map((id) => ({ id, parameters: [id] })),
): Promise<SobolIndices> {
  const samples = twoSamples(names, rows, seed);
  return sobolIndices(model, samples, await model(samples), factors, seed);
}

describe('Sobol indices', () => {
  it('of the Ishigami function are those of the closed form', async () => {
    const { variance, first, total } = ishigamiIndices();
    const found = await indicesOf(ishigami, ['x', 'y', 'z'], 8192, 1);
    expect(found.variance / variance).toBeCloseTo(1, 1);
    found.indices.forEach((index, i) => {
      expect(Math.abs(index.first.value - first[i])).toBeLessThan(0.03);
      expect(Math.abs(index.total.value - total[i])).toBeLessThan(0.03);
    });
  });

  it('of the g-function are those of the closed form, one by one and of groups', async () => {
    const a = [0, 1, 4.5, 9, 99, 99];
    const { variance, first, total } = gIndices(a);
    const names = a.map((_, i) => `p${i}`);
    const found = await indicesOf(gFunction(a), names, 8192, 3);
    found.indices.forEach((index, i) => {
      expect(Math.abs(index.first.value - first[i])).toBeLessThan(0.03);
      expect(Math.abs(index.total.value - total[i])).toBeLessThan(0.03);
    });
    // Two factors that hold everything: what one does alone is what the other does not do at all.
    const own = a.map((each) => 1 / (3 * (1 + each) ** 2));
    const alone = ((1 + own[0]) * (1 + own[1]) - 1) / variance;
    const grouped = await indicesOf(gFunction(a), names, 8192, 4, [
      { id: 'first two', parameters: names.slice(0, 2) },
      { id: 'others', parameters: names.slice(2) },
    ]);
    expect(Math.abs(grouped.indices[0].first.value - alone)).toBeLessThan(0.03);
    expect(Math.abs(grouped.indices[1].total.value - (1 - alone))).toBeLessThan(0.03);
  });

  it('keep chance apart from what a parameter does alone', async () => {
    // y = x + e + x e with x, e standard normal: a third of the variance each, the last only together.
    const noise = (draw: number): number => inverseNormal((designWord('e', 5, draw) + 0.5) / 4294967296);
    const model: Model = async ({ points, chance }) =>
      Float64Array.from(chance, (draw, row) => {
        const [x, e] = [inverseNormal(points[row]), noise(draw)];
        return x + e + x * e;
      });
    const { indices } = await indicesOf(model, ['x'], 8192, 1, [
      { id: 'x', parameters: ['x'] },
      { id: 'chance', chance: true },
    ]);
    for (const { first, total } of indices) {
      expect(Math.abs(first.value - 1 / 3)).toBeLessThan(0.05);
      expect(Math.abs(total.value - 2 / 3)).toBeLessThan(0.05);
    }
  });

  it('have intervals that hold the truth about as often as they say, and never cut it off', async () => {
    const { first, total } = ishigamiIndices();
    const seeds = 40;
    let held = 0;
    let below = 0;
    for (let seed = 1; seed <= seeds; seed++) {
      const { indices } = await indicesOf(ishigami, ['x', 'y', 'z'], 256, seed);
      indices.forEach((index, i) => {
        for (const [interval, truth] of [
          [index.first, first[i]],
          [index.total, total[i]],
        ] as const)
          if (truth >= interval.low && truth <= interval.high) held++;
        if (index.first.value < 0) below++;
      });
    }
    // 240 intervals of 90 percent: the binomial deviation is 2 percent, and a Latin hypercube scatters less than the
    // independent rows that the bootstrap takes it for.
    expect(held / (6 * seeds)).toBeGreaterThan(0.85);
    expect(held / (6 * seeds)).toBeLessThan(0.99);
    expect(below).toBeGreaterThan(0);
  });

  it('of a figure that never changes are 0', async () => {
    const { variance, indices } = await indicesOf(
      async ({ chance }) => new Float64Array(chance.length).fill(7),
      ['x'],
      16,
      1,
    );
    expect(variance).toBe(0);
    expect(indices[0]).toEqual({
      id: 'x',
      first: { value: 0, low: 0, high: 0 },
      total: { value: 0, low: 0, high: 0 },
    });
  });
});
