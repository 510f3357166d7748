import { expect, test } from 'vitest';
import { loadScenario } from '../../../src/scenario/index.ts';

const text = (rate: string): string =>
  `masar: 1
title: Twice
time: { from: 2014-01, to: 2014-12 }
groups: { all: { start: 1000, at: here, status: with_group } }
places: { file: places.csv }
moves: [{ from: with_group, to: dead, rate: ${rate} per month }]
`;

test('files that were changed where they are held are read anew', () => {
  const files: Record<string, string> = { 'scenario.yaml': text('1%'), 'places.csv': 'id\nhere\n' };
  const first = loadScenario(files).scenario;
  files['scenario.yaml'] = text('2%');
  files['places.csv'] = 'id\nhere\nthere\n';
  const second = loadScenario(files).scenario;
  expect([first, second].map((scenario) => scenario?.plan.places)).toEqual([['here'], ['here', 'there']]);
  expect([first, second].map((scenario) => scenario?.parameters.map((each) => each.text))).toEqual([
    ['1% per month', '1000'],
    ['2% per month', '1000'],
  ]);
  files['places.csv'] = 'id\nhere,\n';
  expect(loadScenario(files).diagnostics.map(({ file }) => file)).toContain('places.csv');
});
