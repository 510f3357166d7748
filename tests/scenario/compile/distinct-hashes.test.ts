import { expect, it } from 'vitest';
import { keepHashesDistinct } from '../../../src/scenario/compile/distinct-hashes.ts';

it('names that share a hash are given their own, in the order of ids whatever the order of the list', () => {
  const list = (ids: string[]): { id: string; hash: number }[] =>
    ids.map((id) => ({ id, hash: id === 'd' ? 9 : 7 }));
  const there = list(['a', 'b', 'c', 'd']);
  const back = list(['d', 'c', 'b', 'a']);
  keepHashesDistinct(there);
  keepHashesDistinct(back);
  expect(new Set(there.map(({ hash }) => hash)).size).toBe(4);
  expect(there.find(({ id }) => id === 'a')?.hash).toBe(7);
  expect(there.find(({ id }) => id === 'd')?.hash).toBe(9);
  expect([...back].reverse()).toEqual(there);
});
