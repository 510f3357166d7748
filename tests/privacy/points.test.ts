import { expect, it } from 'vitest';
import { codesIn } from './small-scenario.ts';

const HIDDEN = [
  'house at 36.1234, 38.5678',
  '36.1234 38.5678',
  '36.12N 38.56E',
  `36°12'34"N 38°34'00"E`,
  '36° 12′ N',
  '٣٦٫١٢٣٤، ٣٨٫٥٦٧٨',
  '۳۶٫۱۲۳۴، ۳۸٫۵۶۷۸',
  'خط العرض ٣٦٫١٢٣٤',
  '36 درجة و12 دقيقة',
  'geo:36.12,38.56',
  'https://maps.example/@36.1234,38.5678,15z',
  'lat 36.1234',
  'latitude: 36.1234',
  '8G5H4H3P+5R',
  '37SDB1234567890',
];

it.each(HIDDEN)('attempt 6: a fine point hidden in the label of a place: %s', (label) => {
  const places = `{ town: { label: ${JSON.stringify(label)} }, abroad: {} }`;
  expect(codesIn({ places })).toContain('M-S02');
});

it.each([
  ['an id', { places: '{ town: {}, abroad: {}, p_36_1234_38_5678: {} }' }],
  ['a note', { groups: '  tunisia: { start: 900, at: town, note: "seen at 36.1234, 38.5678" }' }],
  [
    'the label of a move',
    {
      moves:
        '  - { id: a, label: "by 36.1234, 38.5678", from: with_group, to: irregular, at: abroad, rate: 3% per month }',
    },
  ],
  ['a coordinate', { places: '{ town: { lat: 35.95, lon: 39.0 }, abroad: {} }' }],
])('attempt 6: a point finer than allowed in %s', (_, parts) => {
  expect(codesIn(parts)).toContain('M-S02');
});

it.each([
  'Raqqa (36.0, 39.0)',
  'shares of 12.25% 13.75%',
  'version 1.25, page 4',
  '90,400 and 36,200 people',
  'from 2014-07-01 to 2015-05-31',
])('numbers that are no fine point pass: %s', (label) => {
  expect(codesIn({ places: `{ town: { label: ${JSON.stringify(label)} }, abroad: {} }` })).toEqual([]);
});

it('a camp may be a point in a scenario of displacement', () => {
  const parts = {
    head: 'profile: displacement',
    places: '{ town: { lat: 35.9594, lon: 39.0059 }, abroad: {} }',
    groups: '  families: { start: 900, at: town, status: on_route }',
    moves: '  - { from: on_route, to: refugee, at: abroad, rate: 3% per month }',
  };
  expect(codesIn(parts)).toEqual([]);
});
