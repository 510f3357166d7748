import { expect, test } from 'vitest';
import { civilOf, civilText, dayOf, isMonth, monthText, readDay } from '../../../src/scenario/read/civil.ts';

test.each([
  ['1970-01-01', 'first', 0],
  ['2014-01', 'first', 16071],
  ['2017-12', 'last', 17531],
  ['2016-02', 'last', 16860],
  ['2015-02', 'last', 16494],
  ['٢٠١٧-١٠-١٧', 'first', 17456],
] as const)('%s, %s day, is day %i', (text, edge, day) => {
  expect(readDay(text, edge)).toBe(day);
});

test.each([
  '2014',
  '2014-13',
  '2014-00',
  '2015-02-29',
  '2014-1',
  '14-01',
  '2014-01-32',
  '2014-01-1',
  'January',
  '',
  '2014-01-01T00:00',
])('%s is not a date', (text) => expect(readDay(text, 'first')).toBeUndefined());

test('days and dates agree with the calendar of the platform over 400 years', () => {
  for (let day = dayOf(1800, 1, 1); day < dayOf(2200, 1, 1); day += 13) {
    expect(civilText(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
    const { year, month, day: ofMonth } = civilOf(day);
    expect(dayOf(year, month, ofMonth)).toBe(day);
  }
});

test('a day has its month', () => {
  expect(monthText(dayOf(2014, 3, 31))).toBe('2014-03');
  expect([isMonth('2014-03'), isMonth('2014-03-31')]).toEqual([true, false]);
});
