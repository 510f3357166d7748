import { expect, it } from 'vitest';
import { codesIn } from './small-scenario.ts';

it.each([
  ['a status', { statuses: 'statuses: { threat: { family: home } }' }],
  [
    'a status in Arabic',
    { statuses: 'statuses: { watched: { label: { en: Watched, ar: إرهابي خطير }, family: home } }' },
  ],
  [
    'a status with look-alike letters',
    { statuses: 'statuses: { watched: { label: "tеrrorist", family: home } }' },
  ],
  ['a level', { traits: 'traits: { view: { levels: { calm: {}, radicalised: {} } } }' }],
  ['a level of risk', { traits: 'traits: { risk_level: { levels: { a: {}, b: {} } } }' }],
  ['a level of high risk', { traits: 'traits: { class: { levels: { high_risk: {}, other: {} } } }' }],
  ['a trait in Arabic', { traits: 'traits: { view: { label: درجة التهديد, levels: { a: {}, b: {} } } }' }],
  ['a group', { groups: '  suspects: { start: 900, at: town }' }],
  [
    'an outcome',
    { more: 'outcomes: { dangerous: { status: [irregular] }, rest: { status: [with_group, dead] } }' },
  ],
])('attempt 9: %s of threat, handed out by nationality', (_, parts) => {
  expect(codesIn(parts)).toContain('M-S07');
});

it('a signal, a cause and a move may speak of danger: it is the place that is dangerous', () => {
  const more = `signals: { danger: { file: signals.csv, column: danger, label: { en: danger, ar: الخطر } } }
reasons:
  too_dangerous: { label: { en: Too dangerous to stay, ar: البقاء بات شديد الخطورة }, rate: 1% per month, times: { signal.danger: exp 1 per 1 } }`;
  expect(codesIn({ more }, { 'signals.csv': 'month,danger\n2014-01,1\n' })).toEqual([]);
});
