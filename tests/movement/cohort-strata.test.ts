import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginStratum,
  createStrata,
  makePeople,
  moveAll,
  movePart,
  moveShare,
  STRATA,
} from '../../src/engine/movement/cohort-strata.ts';

const rowOf = ({ people }: { people: Int32Array }, row: number): number[] => [
  ...people.subarray(row * STRATA, (row + 1) * STRATA),
];
const sumOf = (row: number[]): number => row.reduce((all, people) => all + people, 0);

describe('strata of days of birth', () => {
  it('give their share when a row is divided, within one person each, and nobody is lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(40), { minLength: 1, maxLength: STRATA - 1 }),
        fc.array(fc.nat(40), { minLength: 1, maxLength: STRATA - 1 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (made, there, part, start) => {
          const strata = createStrata(true, 2);
          for (let day = 0; day < Math.max(made.length, there.length); day++) {
            beginStratum(strata, day);
            makePeople(strata, 0, made[day] ?? 0);
            makePeople(strata, 1, there[day] ?? 0);
          }
          const before = [rowOf(strata, 0), rowOf(strata, 1)];
          const of = sumOf(before[0]);
          const taken = Math.floor(part * of);
          if (of > 0) moveShare(strata, 0, 1, of, taken, start);
          const after = [rowOf(strata, 0), rowOf(strata, 1)];
          expect(sumOf(after[0])).toBe(of - taken);
          before[0].forEach((people, s) => {
            expect(after[0][s] + after[1][s]).toBe(people + before[1][s]);
            expect(Math.abs(people - after[0][s] - (of > 0 ? (people * taken) / of : 0))).toBeLessThan(
              1.000001,
            );
          });
          for (const row of [0, 1])
            after[row].forEach((people, s) => {
              expect((strata.present[row] >> s) & 1).toBe(people > 0 ? 1 : 0);
            });
        },
      ),
      { seed: 3, numRuns: 500 },
    );
  });

  it('give each stratum its share on average over starts', () => {
    const strata = createStrata(true, 2);
    const made = [1, 7, 0, 30, 2];
    const got = made.map(() => 0);
    for (let k = 0; k < 1000; k++) {
      const fresh = createStrata(true, 2);
      made.forEach((people, day) => {
        beginStratum(fresh, day);
        makePeople(fresh, 0, people);
      });
      moveShare(fresh, 0, 1, 40, 13, (k + 0.5) / 1000);
      rowOf(fresh, 1).forEach((people, s) => {
        if (s < made.length) got[s] += people / 1000;
      });
    }
    made.forEach((people, s) => {
      expect(got[s]).toBeCloseTo((people * 13) / 40, 2);
    });
    expect(strata.used).toBe(0);
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
    expect([strata.present[0], strata.present[1]]).toEqual([1, 1]);
    movePart(strata, 0, 1, 0, 1);
    expect([strata.present[0], strata.present[1]]).toEqual([0, 1]);
    expect(rowOf(strata, 1)[0]).toBe(3);
  });
});
