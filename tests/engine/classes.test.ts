import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify } from '../../src/engine/classes.ts';

/** What the divisions say of a coordinate, in words. */
const nameOf = (divisions: number[][], i: number): string =>
  divisions.map((division) => division[i]).join('/');

describe('classes of coordinates', () => {
  it('are those that no division tells apart, numbered as they come, however many pairs there could be', () => {
    const divisions = fc
      .record({
        size: fc.integer({ min: 1, max: 60 }),
        most: fc.constantFrom(1, 3, 50, 5000),
        count: fc.integer({ min: 0, max: 4 }),
      })
      .chain(({ size, most, count }) =>
        fc.array(fc.array(fc.integer({ min: 0, max: most }), { minLength: size, maxLength: size }), {
          minLength: count,
          maxLength: count,
        }),
      );
    fc.assert(
      fc.property(divisions, (list) => {
        const size = list[0]?.length ?? 7;
        const { classOf, first } = classify(size, list);
        const names = Array.from({ length: size }, (_, i) => nameOf(list, i));
        const known = [...new Set(names)];
        expect([...classOf]).toEqual(names.map((name) => known.indexOf(name)));
        expect(first).toEqual(known.map((name) => names.indexOf(name)));
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});
