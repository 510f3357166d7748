import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashName } from '../../../src/engine/index.ts';
import { quasiRandom } from '../../../src/engine/random/quasi-random.ts';
import { latinHypercube } from '../../../src/experiment/drivers/rows.ts';

/** Root mean square of the sample correlation of all pairs of columns, times the root of their length: 1 when independent. */
function spreadOfCorrelations(columns: readonly Float64Array[], of: (u: number) => number): number {
  let squares = 0;
  let pairs = 0;
  columns.forEach((x, a) => {
    columns.slice(0, a).forEach((y) => {
      const sum = x.reduce((total, u, row) => total + of(u) * of(y[row]), 0);
      squares += (sum / x.length) ** 2;
      pairs++;
    });
  });
  return Math.sqrt((squares / pairs) * columns[0].length);
}

const names = Array.from({ length: 60 }, (_, i) => `p${i}`);
const straight = (u: number): number => (u - 0.5) * Math.sqrt(12);
const side = (u: number): number => (u < 0.5 ? -1 : 1);

describe('a Latin hypercube', () => {
  it('has one point in each part of each column', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), (count, seed) => {
        const points = latinHypercube(['a', 'b'], count, seed, 'A');
        for (const column of [0, 1]) {
          const parts = Array.from({ length: count }, (_, row) =>
            Math.floor(points[row * 2 + column] * count),
          );
          expect(parts.sort((x, y) => x - y)).toEqual([...parts.keys()]);
        }
      }),
    );
  });

  it('leaves its other columns alone when a parameter comes or goes', () => {
    const [two, three] = [latinHypercube(['a', 'c'], 9, 4, 'A'), latinHypercube(['a', 'b', 'c'], 9, 4, 'A')];
    for (let row = 0; row < 9; row++) {
      expect(three[row * 3]).toBe(two[row * 2]);
      expect(three[row * 3 + 2]).toBe(two[row * 2 + 1]);
    }
    expect(latinHypercube(['a', 'c'], 9, 4, 'B')).not.toEqual(two);
    expect(latinHypercube(['a', 'c'], 9, 5, 'A')).not.toEqual(two);
  });

  it('has independent columns, which the sequences of draws have not', () => {
    const points = latinHypercube(names, 256, 1, 'A');
    const columns = names.map((_, c) =>
      Float64Array.from({ length: 256 }, (_, row) => points[row * names.length + c]),
    );
    const sequences = names.map((name) =>
      Float64Array.from({ length: 256 }, (_, row) => quasiRandom(hashName(name), 1, row)),
    );
    for (const of of [straight, side]) {
      expect(spreadOfCorrelations(columns, of)).toBeGreaterThan(0.95);
      expect(spreadOfCorrelations(columns, of)).toBeLessThan(1.05);
      expect(spreadOfCorrelations(sequences, of)).toBeGreaterThan(1.2);
    }
  });
});
