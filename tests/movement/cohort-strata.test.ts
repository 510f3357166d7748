import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginStratum,
  createStrata,
  giveShare,
  keepShare,
  makePeople,
  moveAll,
  movePart,
  moveShare,
  roundRow,
  STRATA,
} from '../../src/engine/movement/cohort-strata.ts';

const rowOf = ({ people }: { people: Float64Array }, row: number): number[] => [
  ...people.subarray(row * STRATA, (row + 1) * STRATA),
];
const sumOf = (row: number[]): number => row.reduce((all, people) => all + people, 0);

describe('strata of days of birth', () => {
  it('give of every stratum alike when a row is divided, in one go or one after the other, and nobody is lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(40), { minLength: 1, maxLength: STRATA - 1 }),
        fc.array(fc.nat(40), { minLength: 1, maxLength: STRATA - 1 }),
        fc.array(fc.double({ min: 0, max: 0.3, noNaN: true }), { minLength: 3, maxLength: 3 }),
        (made, there, shares) => {
          const filled = (): ReturnType<typeof createStrata> => {
            const strata = createStrata(true, 2);
            for (let day = 0; day < Math.max(made.length, there.length); day++) {
              beginStratum(strata, day);
              makePeople(strata, 0, made[day] ?? 0);
              makePeople(strata, 1, there[day] ?? 0);
            }
            return strata;
          };
          const gone = shares[0] + shares[1] + shares[2];
          const once = filled();
          const before = [rowOf(once, 0), rowOf(once, 1)];
          moveShare(once, 0, 1, gone);
          const parts = filled();
          for (const share of shares) giveShare(parts, 0, 1, share);
          keepShare(parts, 0, 1 - gone);
          for (const strata of [once, parts])
            for (let s = 0; s < STRATA; s++) {
              expect(rowOf(strata, 0)[s]).toBeCloseTo(before[0][s] * (1 - gone), 9);
              expect(rowOf(strata, 1)[s]).toBeCloseTo(before[1][s] + before[0][s] * gone, 9);
            }
        },
      ),
      { seed: 3, numRuns: 300 },
    );
  });

  it('have whole people when they are rounded, as many as there were in all, each stratum its own within one', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 40, noNaN: true }), { minLength: 1, maxLength: STRATA }),
        fc.nat(400),
        fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        (made, all, start) => {
          const strata = createStrata(true, 1);
          made.forEach((_, day) => {
            beginStratum(strata, day);
          });
          strata.people.set(made);
          const mass = sumOf(made);
          roundRow(strata, 0, all, start);
          const row = rowOf(strata, 0);
          expect(sumOf(row)).toBe(all);
          row.forEach((people, s) => {
            expect(Number.isInteger(people) && people >= 0).toBe(true);
            if (mass > 0) expect(Math.abs(people - ((made[s] ?? 0) * all) / mass)).toBeLessThan(1.000001);
          });
        },
      ),
      { seed: 3, numRuns: 500 },
    );
  });

  it('give each stratum its share on average over starts when they are rounded', () => {
    const made = [1.5, 7, 0, 29.5, 2];
    const got = made.map(() => 0);
    for (let k = 0; k < 1000; k++) {
      const strata = createStrata(true, 1);
      made.forEach((_, day) => {
        beginStratum(strata, day);
      });
      strata.people.set(made);
      roundRow(strata, 0, 13, (k + 0.5) / 1000);
      rowOf(strata, 0).forEach((people, s) => {
        if (s < made.length) got[s] += people / 1000;
      });
    }
    made.forEach((people, s) => {
      expect(got[s]).toBeCloseTo((people * 13) / 40, 2);
    });
  });

  it('are put together where days are many: long past ones first, in order, and nobody is lost', () => {
    const strata = createStrata(true, 3);
    let made = 0;
    for (let day = 0; day < 200; day++) {
      beginStratum(strata, day);
      makePeople(strata, day % 3, 5 + (day % 7));
      made += 5 + (day % 7);
      expect(strata.used).toBeLessThanOrEqual(STRATA);
      if (day % 10 === 9) moveAll(strata, 0, 1);
    }
    const rows = [0, 1, 2].map((row) => rowOf(strata, row));
    expect(sumOf(rows.flat())).toBe(made);
    for (let s = 0; s < strata.used; s++) {
      expect(sumOf(rows.map((row) => row[s]))).toBe(strata.made[s]);
      if (s > 0) expect(strata.last[s]).toBeGreaterThan(strata.last[s - 1]);
    }
    expect(strata.last[strata.used - 1]).toBe(199);
    // The last days are told apart, the first are not.
    expect(strata.last[strata.used - 2]).toBe(198);
    expect(strata.last[0]).toBeGreaterThan(10);
  });

  it('know who is left when some of one stratum go', () => {
    const strata = createStrata(true, 2);
    beginStratum(strata, 0);
    makePeople(strata, 0, 3);
    movePart(strata, 0, 1, 0, 2);
    expect([rowOf(strata, 0)[0], rowOf(strata, 1)[0]]).toEqual([1, 2]);
    movePart(strata, 0, 1, 0, 1);
    expect(rowOf(strata, 0)[0]).toBe(0);
    expect(rowOf(strata, 1)[0]).toBe(3);
  });
});
