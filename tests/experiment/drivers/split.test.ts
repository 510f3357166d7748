import { describe, expect, it } from 'vitest';
import { inverseNormal } from '../../../src/engine/index.ts';
import { designWord } from '../../../src/experiment/drivers/rows.ts';
import { type CrossedFigures, splitRange } from '../../../src/experiment/drivers/split.ts';

const normal = (name: string, seed: number, counter: number): number =>
  inverseNormal((designWord(name, seed, counter) + 0.5) / 4294967296);

/**
 * Figures with known parts: means of structures 0, s1, ..., disputes 0, d1, ... (the last one only in the first structure
 * where `lopsided`), a normal effect of the row and a normal effect of chance.
 */
function toy(
  seed: number,
  {
    structures,
    disputes,
    row,
    chance,
  }: { structures: number[]; disputes: number[]; row: number; chance: number },
  rows: number,
): CrossedFigures {
  const replicates = 2;
  const values = new Float64Array(structures.length * disputes.length * rows * replicates);
  let at = 0;
  for (const s of structures)
    for (const d of disputes)
      for (let x = 0; x < rows; x++)
        for (let r = 0; r < replicates; r++) {
          // Chance differs by variant where its numbers lead elsewhere: here it is shared by half.
          const shared = normal('shared', seed, x * replicates + r);
          const own = normal('own', seed, at);
          values[at++] = s + d + row * normal('row', seed, x) + chance * Math.SQRT1_2 * (shared + own);
        }
  return { structures: structures.length, disputes: disputes.length, rows, replicates, values };
}

const parts = { structures: [0, 3, 6], disputes: [0, 2], row: 2, chance: 1.5 };
// Variances over all that are at hand, each alike.
const truth = { structure: 6, disputes: 1, parameters: 4, chance: 2.25 };

describe('the split of a range', () => {
  it('gives known parts back, on average over seeds', () => {
    const seeds = 200;
    const sums = { structure: 0, disputes: 0, parameters: 0, chance: 0 };
    for (let seed = 1; seed <= seeds; seed++) {
      const split = splitRange(toy(seed, parts, 12));
      for (const part of Object.keys(sums) as (keyof typeof sums)[])
        sums[part] += split.parts[part].variance / seeds;
    }
    // Standard errors of these means, from the spread over seeds: 0.07, 0.02, 0.14, 0.03.
    expect(Math.abs(sums.structure - truth.structure)).toBeLessThan(0.25);
    expect(Math.abs(sums.disputes - truth.disputes)).toBeLessThan(0.08);
    expect(Math.abs(sums.parameters - truth.parameters)).toBeLessThan(0.5);
    expect(Math.abs(sums.chance - truth.chance)).toBeLessThan(0.1);
  });

  it('says by standard errors how far it may be off', () => {
    const seeds = 100;
    let within = 0;
    for (let seed = 1; seed <= seeds; seed++) {
      const { variance, se } = splitRange(toy(seed, parts, 40)).parts.parameters;
      if (Math.abs(variance - truth.parameters) <= 2 * se) within++;
    }
    expect(within / seeds).toBeGreaterThan(0.85);
  });

  it('has parts that add up to the whole, each with its share', () => {
    const { total, parts: found } = splitRange(toy(1, parts, 24));
    const all = Object.values(found);
    expect(all.reduce((sum, { variance }) => sum + variance, 0)).toBeCloseTo(total, 9);
    expect(all.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(all.every(({ told }) => told)).toBe(true);
  });

  it('does not tell parts that are not there, and leaves them below 0 about as often as above', () => {
    const nothing = { structures: [0, 0, 0], disputes: [0, 0], row: 0, chance: 1 };
    const seeds = 100;
    let told = 0;
    let below = 0;
    for (let seed = 1; seed <= seeds; seed++) {
      const { structure, disputes, parameters } = splitRange(toy(seed, nothing, 16)).parts;
      for (const part of [structure, disputes, parameters]) {
        if (part.told) told++;
        if (part.variance < 0) below++;
      }
    }
    expect(told / (3 * seeds)).toBeLessThan(0.15);
    expect(below / (3 * seeds)).toBeGreaterThan(0.35);
  });

  it('needs replicates and rows', () => {
    const { values, ...sizes } = toy(1, parts, 12);
    expect(() => splitRange({ ...sizes, values, replicates: 1 })).toThrow(RangeError);
    expect(() => splitRange({ ...sizes, values, rows: 2 })).toThrow(RangeError);
  });
});
