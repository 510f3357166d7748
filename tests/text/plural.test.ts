import { describe, expect, it } from 'vitest';
import { phrases, pluralCategory } from '../../src/text/index.ts';

describe('Arabic has six forms, by the rules of CLDR', () => {
  it.each([
    [0, 'zero', 'لا أحد'],
    [1, 'one', 'شخص واحد'],
    [2, 'two', 'شخصان'],
    [3, 'few', '\u20683\u2069 أشخاص'],
    [10, 'few', '\u206810\u2069 أشخاص'],
    [11, 'many', '\u206811\u2069 شخصًا'],
    [99, 'many', '\u206899\u2069 شخصًا'],
    [100, 'other', '\u2068100\u2069 شخص'],
    [101, 'other', '\u2068101\u2069 شخص'],
    [102, 'other', '\u2068102\u2069 شخص'],
    [103, 'few', '\u2068103\u2069 أشخاص'],
    [111, 'many', '\u2068111\u2069 شخصًا'],
    [1003, 'few', '\u20681,003\u2069 أشخاص'],
  ] as const)('%d is %s', (n, category, text) => {
    expect(pluralCategory(n, 'ar')).toBe(category);
    expect(phrases('ar').counted(n, 'people')).toBe(text);
  });

  it('agrees with the platform for every number that a report can count', () => {
    const platform = new Intl.PluralRules('ar');
    for (const n of [...Array(1200).keys(), 0.5, 1.5, 2300, 100_000]) {
      expect(pluralCategory(n, 'ar'), String(n)).toBe(platform.select(n));
    }
  });
});

it('English has two forms', () => {
  const { counted } = phrases('en');
  expect([0, 1, 2, 1000].map((n) => counted(n, 'people'))).toEqual([
    '0 people',
    '1 person',
    '2 people',
    '1,000 people',
  ]);
  expect(counted(1200, 'people', 'about 1,200')).toBe('about 1,200 people');
});
