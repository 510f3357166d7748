import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChoiceTable, pickCandidate } from '../../src/engine/movement/choice-table.ts';
import { createBatch, createQueue, drain, enqueue } from '../../src/engine/movement/day-queue.ts';
import type { Occupancy } from '../../src/engine/movement/occupancy.ts';
import { guideStays, LONGEST_SHORT_STAY, UNSURE } from '../../src/engine/movement/stay-guides.ts';
import { unitInterval } from '../../src/engine/random/uniform.ts';

const word = fc.integer({ min: -2147483648, max: 2147483647 });

describe('guides into stays', () => {
  it('are sure of most words, and then right: the chance of having stayed falls to the number on that day', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.9, noNaN: true }), word, (chance, random) => {
        const { guideOf, guides } = guideStays(new Float64Array(41).fill(chance), 1, 40);
        const stay = guides[(guideOf[0] << 10) + (random >>> 22)];
        let stayed = chance;
        let expected = 0;
        for (; expected < LONGEST_SHORT_STAY && unitInterval(random) < stayed; expected++) stayed *= chance;
        if (stay !== UNSURE) expect(stay).toBe(expected);
        const table = guides.subarray(guideOf[0] << 10, (guideOf[0] + 1) << 10);
        const long = Math.ceil(chance ** LONGEST_SHORT_STAY * 1024);
        expect(table.filter((entry) => entry === UNSURE).length).toBeLessThanOrEqual(
          LONGEST_SHORT_STAY + long + 1,
        );
      }),
    );
  });

  it('know nothing where the chance changes before their end', () => {
    const staying = new Float64Array(41).fill(0.7);
    staying[20] = 0.4;
    const { guideOf } = guideStays(staying, 1, 40);
    const sure = Array.from(guideOf, (guide) => guide > 0);
    expect(sure.indexOf(false)).toBe(20 - LONGEST_SHORT_STAY + 1);
    expect(sure.slice(21, 40)).not.toContain(false);
    expect(sure[20]).toBe(false);
  });
});

describe('choices', () => {
  const at = (length: number): fc.Arbitrary<number[]> =>
    fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e6, noNaN: true })), {
      minLength: length,
      maxLength: length,
    });
  const world = fc.integer({ min: 1, max: 90 }).chain((length) => fc.tuple(at(length), word));

  it('without limits are those of a walk along the sums', () => {
    fc.assert(
      fc.property(world, ([weights, random]) => {
        const places = Int32Array.from(weights.keys());
        const candidates = {
          destination: places,
          distance: new Float64Array(places.length),
          start: Int32Array.from({ length: places.length + 1 }, (_, c) => c),
          nodes: places,
          firstLink: places,
        };
        const table = createChoiceTable(candidates, Float64Array.from(weights), () => false, 0);
        const sums = weights.map((_, k) => weights.slice(0, k + 1).reduce((sum, weight) => sum + weight, 0));
        const total = sums[sums.length - 1];
        const u = unitInterval(random);
        // With sums so small that rounding leads past the end it is the last.
        const above = sums.findIndex((sum) => sum > u * total);
        const last = weights.length - 1;
        const walked = total > 0 ? (above < 0 ? last : above) : Math.floor(u * weights.length);
        expect(pickCandidate(table, {} as Occupancy, random)).toBe(walked);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('who is due on a day', () => {
  it('comes off in the order of numbers, whenever and however far ahead they joined', () => {
    const days = 60;
    const join = fc.record({
      person: fc.integer({ min: 0, max: 5000 }),
      on: fc.integer({ min: 0, max: days - 1 }),
      ahead: fc.integer({ min: 0, max: days }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(join, { selector: ({ person }) => person, maxLength: 300 }), (joins) => {
        const queue = createQueue(days, 10);
        const next = new Int32Array(5001);
        const batch = createBatch();
        for (let day = 0; day < days; day++) {
          for (const { person, on, ahead } of joins)
            if (on === day && on + ahead < days) enqueue(queue, next, person, on + ahead);
          drain(queue, next, batch);
          const due = joins.flatMap(({ person, on, ahead }) => (on + ahead === day ? [person] : []));
          expect(Array.from(batch.people.subarray(0, batch.count))).toEqual(due.toSorted((a, b) => a - b));
        }
      }),
    );
  });
});
