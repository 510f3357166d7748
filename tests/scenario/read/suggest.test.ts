import { expect, test } from 'vitest';
import { editDistance, suggest } from '../../../src/scenario/read/suggest.ts';

test.each([
  ['kitten', 'sitting', 3],
  ['remvoed', 'removed', 1],
  ['', 'abc', 3],
  ['same', 'same', 0],
])('from %s to %s is %i', (a, b, distance) => expect(editDistance(a, b)).toBe(distance));

test.each([
  ['remvoed', 'removed'],
  ['Mosul', 'mosul'],
  ['tme', 'time'],
  ['xyz', undefined],
  ['', undefined],
  ['a'.repeat(10_000), undefined],
])('%s was meant as %s', (name, meant) => {
  expect(suggest(name, ['removed', 'returned', 'mosul', 'time', 'on'])).toBe(meant);
});
