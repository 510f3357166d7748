import { describe, expect, it } from 'vitest';
import type { FleeRegistration } from '../../../src/scenario/flee/flee-input.ts';
import { readFlee } from '../../../src/scenario/flee/read-flee.ts';
import { addSeries, correctSeries } from '../../../src/scenario/flee/registration-series.ts';
import { fleeFiles, hasFleeData, outColumns, referencesOf, settingsOf } from './flee-directory.ts';

/** Registered people of a day: a straight line between rows, cut to a whole number. */
function registered({ days, people }: FleeRegistration, day: number): number {
  const after = days.findIndex((other) => other >= day);
  if (after === 0) return Math.trunc(people[0]);
  if (after < 0) return Math.trunc(people[people.length - 1]);
  const [from, to] = [days[after - 1], days[after]];
  return Math.trunc(people[after - 1] + ((people[after] - people[after - 1]) / (to - from)) * (day - from));
}

describe.skipIf(!hasFleeData)('registrations of the shared Flee directories', () => {
  for (const conflict of ['mali', 'burundi', 'toys/testcity', 'toys/testdata', 'toys/testidp']) {
    const references = hasFleeData ? referencesOf(conflict).filter((name) => /seed-1\.csv$/.test(name)) : [];
    it.each(references)(`${conflict}: every figure of every camp and day as in %s`, (reference) => {
      const settings = settingsOf(reference);
      const { input, diagnostics } = readFlee(fleeFiles(conflict, settings));
      expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      const columns = outColumns(conflict, reference);
      const empty = /empty_camps_on_day0: true/i.test(settings);
      const camps = [...columns.keys()].filter((name) => name.endsWith(' data'));
      expect(camps.length).toBeGreaterThan(0);
      for (const camp of camps) {
        const entry = input!.registrations.find(({ name }) => `${name} data` === camp)!;
        const told = columns.get(camp)!;
        const first = empty ? registered(entry, 0) : 0;
        expect(told.map((_, day) => registered(entry, day) - first)).toEqual(told);
      }
    });
  }
});

describe('several files of one camp', () => {
  it('add up row by row, the sum told with the figure before or of the next row', () => {
    const sum = { days: [0, 10, 20, 30], people: [100, 200, 300, 400] };
    const further = { days: [0, 15, 30], people: [1, 2, 3] };
    expect(addSeries(sum, further)).toEqual({
      series: { days: [0, 10, 15, 20, 30], people: [101, 201, 302, 302, 403] },
      lost: false,
    });
  });

  it('lose what lies after the end of the shorter one, and stop where the sum begins first', () => {
    const long = { days: [0, 10, 20], people: [1, 2, 3] };
    expect(addSeries(long, { days: [0, 5], people: [10, 20] })?.lost).toBe(true);
    expect(addSeries({ days: [0, 5], people: [10, 20] }, long)?.lost).toBe(true);
    expect(addSeries(long, { days: [5, 20], people: [1, 1] })).toBeNull();
  });
});

describe('a correction', () => {
  it('scales everything before its date by the step at that date', () => {
    const series = { days: [0, 5, 9], people: [10, 40, 20] };
    expect(correctSeries(series, 9)).toEqual({ days: [0, 5, 9], people: [5, 20, 20] });
    expect(correctSeries(series, 0)).toBe('first_row');
    expect(correctSeries(series, 7)).toBe('no_row');
    expect(correctSeries({ days: [0, 5], people: [0.5, 40] }, 5)).toBe('below_one');
  });
});
