import { expect, it } from 'vitest';
import { codesIn } from './small-scenario.ts';

const control =
  'holders: { g: { label: G, own: true }, army: { label: Army } }\ncontrol: { file: control.csv }';
const source = (fields: string): string => `sources: { s: { publisher: P, ${fields} } }`;

it('attempt 7: a conflict of today under the profile for armed groups', () => {
  expect(codesIn({ time: '{ from: 2025-01, to: 2026-10 }' })).toContain('M-S04');
});

it('attempt 7: its rows left at their dates, the time of the scenario shifted', () => {
  const rows = 'on,place,holder\n2014-01-01,town,g\n2026-10-01,town,army\n';
  expect(codesIn({ more: control }, { 'control.csv': rows })).toContain('M-S04');
  const groups = '  tunisia: { arrives: { file: arrivals.csv, column: tunisia }, at: town }';
  expect(codesIn({ groups }, { 'arrivals.csv': 'month,tunisia\n2014-02,900\n2026-02,90\n' })).toContain(
    'M-S04',
  );
  const more = 'signals: { danger: { file: signals.csv, column: danger } }';
  expect(codesIn({ more }, { 'signals.csv': 'month,danger\n2014-01,1\n2026-02,2\n' })).toContain('M-S04');
});

it('attempt 7: its news left at their dates', () => {
  expect(codesIn({ more: source('date: 2026-10-01, type: news') })).toContain('M-S04');
  expect(codesIn({ more: source('date: "2026"') })).toContain('M-S04');
  expect(codesIn({ more: source('date: 2026-10-01, type: academic') })).toEqual([]);
  expect(codesIn({ more: source('date: 2019-10-01, type: news') })).toEqual([]);
});

it('attempt 7: its year left in a label, an id or the name of a file', () => {
  expect(codesIn({ places: '{ town: {}, abroad: {}, front_2026: {} }' })).toContain('M-S04');
  const labelled = '{ town: { label: "الجبهة ٢٠٢٦" }, abroad: {} }';
  expect(codesIn({ places: labelled })).toContain('M-S04');
  const rows = 'on,place,holder\n2014-01-01,town,g\n';
  const named = control.replace('control.csv', 'control-2026-10.csv');
  expect(codesIn({ more: named }, { 'control-2026-10.csv': rows })).toContain('M-S04');
});

it('attempt 7: the way round by the other profile is closed by its vocabulary', () => {
  const head = 'profile: displacement';
  expect(codesIn({ head, time: '{ from: 2025-01, to: 2026-10 }' })).toContain('M-S08');
  const own = {
    head,
    groups: '  fighters: { start: 900, at: town, status: on_route }',
    moves: '  - { from: on_route, to: refugee, at: abroad, rate: 3% per month }',
  };
  expect(codesIn(own)).toContain('M-S08');
  for (const status of ['custody_sdf', 'detained_by_group', 'prosecuted', 'attempting'])
    expect(
      codesIn({
        ...own,
        groups: '  families: { start: 900, at: town, status: on_route }',
        moves: `  - { from: on_route, to: ${status}, rate: 3% per month }`,
      }),
    ).toContain('M-S08');
});
