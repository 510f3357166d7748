import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  about,
  dayName,
  difference,
  differenceRange,
  factor,
  monthName,
  monthNumber,
  people,
  percent,
  percentRange,
  range,
  roundTo,
} from '../../src/text/index.ts';

const guarded = { profile: 'armed_group' } as const;

describe('counts of people', () => {
  it('have commas between thousands, in both languages', () => {
    expect([0, 999, 1000, 27330, 1234567].map((n) => people(n, 'en'))).toEqual([
      '0',
      '999',
      '1,000',
      '27,330',
      '1,234,567',
    ]);
    expect(people(27330, 'ar')).toBe('27,330');
  });

  it('have Arabic-Indic digits with their own separator where asked for', () => {
    expect(people(27330, 'ar', { digits: 'arabic' })).toBe('٢٧٬٣٣٠');
    expect(people(27330, 'en', { digits: 'arabic' })).toBe('27,330');
  });

  it('are rounded to what a range of runs can carry', () => {
    expect([4.4, 87.6, 869, 5843, 9951, 12345, 99950, 123456].map((n) => about(n, 'en'))).toEqual([
      '4',
      '88',
      '870',
      '5,800',
      '10,000',
      '12,300',
      '100,000',
      '123,000',
    ]);
  });

  it('hide one to nine modelled people of an armed group, and only there', () => {
    expect([0, 0.4, 0.5, 1, 9, 9.4, 9.5, 10].map((n) => about(n, 'en', guarded))).toEqual([
      '0',
      '0',
      '<10',
      '<10',
      '<10',
      '<10',
      '10',
      '10',
    ]);
    expect(people(7, 'ar', guarded)).toBe('أقل من 10');
    expect(about(7, 'en', { profile: 'displacement' })).toBe('7');
    expect(range(40, 3, 90, 'en', guarded)).toBe('40 (<10 to 90)');
    expect(difference(-3, 'en', guarded)).toBe('<10 either way');
    expect(difference(0, 'en', guarded)).toBe('<10 either way');
    expect(difference(-3, 'ar', guarded)).toBe('أقل من 10 زيادة أو نقصًا');
  });

  it('never show a digit of a hidden count', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 9.49, noNaN: true }), (n) => {
        expect(about(n, 'en', guarded)).toBe('<10');
        expect(people(n, 'en', guarded)).toBe('<10');
      }),
    );
  });
});

describe('ranges and differences are in words', () => {
  it('a range', () => {
    expect(range(5800, 3000, 9600, 'en')).toBe('5,800 (3,000 to 9,600)');
    expect(range(5800, 3000, 9600, 'ar')).toBe('5,800 (من 3,000 إلى 9,600)');
    expect(percentRange(0.4, 0.15, 0.7, 'ar')).toBe('40% (من 15% إلى 70%)');
  });

  it('a difference', () => {
    expect([-390, 390, 0, 0.3].map((n) => difference(n, 'en'))).toEqual([
      '390 fewer',
      '390 more',
      'no change',
      'no change',
    ]);
    expect([-390, 390, 0].map((n) => difference(n, 'ar'))).toEqual([
      'أقل بـ 390',
      'أكثر بـ 390',
      'دون تغيير',
    ]);
  });

  it('a difference with its range names both directions only when both are possible', () => {
    expect(differenceRange(-390, -730, -190, 'en')).toBe('390 fewer (190 to 730)');
    expect(differenceRange(390, 190, 730, 'ar')).toBe('أكثر بـ 390 (من 190 إلى 730)');
    expect(differenceRange(-390, -730, 120, 'en')).toBe('390 fewer (730 fewer to 120 more)');
    expect(differenceRange(0, -20, 30, 'en')).toBe('no change (20 fewer to 30 more)');
    expect(differenceRange(0, 0, 0, 'en')).toBe('no change');
  });

  it('hold no signs, arrows or dashes, whatever the numbers', () => {
    const n = fc.integer({ min: -100_000, max: 100_000 });
    fc.assert(
      fc.property(n, n, n, (...three) => {
        const [low, best, high] = three.sort((a, b) => a - b);
        for (const language of ['en', 'ar'] as const) {
          expect(differenceRange(best, low, high, language)).not.toMatch(
            /[-\u2212\u2013\u2014\u2190-\u21ff+]|NaN|undefined/,
          );
        }
      }),
    );
  });
});

it('percents and factors are short', () => {
  expect([0, 0.0004, 0.004, 0.05, 0.0995, 0.405, 1].map((f) => percent(f, 'en'))).toEqual([
    '0%',
    '<0.1%',
    '0.4%',
    '5%',
    '10%',
    '41%',
    '100%',
  ]);
  expect(percent(0.025, 'ar', { digits: 'arabic' })).toBe('٢٫٥٪');
  expect([0.3, 1.84, 12345].map((n) => factor(n, 'en'))).toEqual(['0.3', '1.8', '12,000']);
});

it('rounding keeps the asked number of figures', () => {
  expect([12345, 0.012345, 0].map((n) => roundTo(n, 2))).toEqual([12000, 0.012, 0]);
});

describe('dates', () => {
  it('name the month as both parts of the Arab world do', () => {
    expect(monthName('2017-10', 'en')).toBe('October 2017');
    expect(monthName('2017-10-31', 'ar')).toBe('أكتوبر (تشرين الأول) 2017');
    expect(monthName('2017-10', 'ar', { digits: 'arabic' })).toBe('أكتوبر (تشرين الأول) ٢٠١٧');
  });

  it('name the day, and the month in numbers where there is no room', () => {
    expect(dayName('2017-10-05', 'en')).toBe('5 October 2017');
    expect(dayName('2017-10', 'en')).toBe('October 2017');
    expect(monthNumber('2017-10-31', 'ar')).toBe('10/2017');
  });

  it('refuse what is not a date', () => {
    expect(() => monthName('2017-13', 'en')).toThrow('2017-13');
  });
});
