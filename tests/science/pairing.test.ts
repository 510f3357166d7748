import { describe, expect, it } from 'vitest';
import { draws, peopleIn, scenarioOf, variance } from './scenario-of.ts';

const text = `
masar: 1
title: Pairs
time: { from: 2014-01, to: 2017-12 }
groups: { all: { start: 2000, at: here } }
places: [here]
moves:
  - { from: with_group, to: on_route, rate: 2% (1%..4%) per month }
  - { from: on_route, to: irregular, median: 3 (2..5) months }
  - { from: irregular, to: removed, rate: 10% (6%..15%) per month, lever: removals }
  - { from: irregular, to: refugee, rate: 3% (2%..5%) per month }
  - { from: with_group, to: dead, rate: 1% (0.5%..2%) per month }
levers:
  removals: { label: Removals, range: 0..2, start: 1 }
`;

describe('paired draws', () => {
  it('take at least five times the variance out of the difference that a lever makes', () => {
    const file = scenarioOf(text);
    const less = scenarioOf(text, {}, { removals: '0.5' });
    const removed = (s: typeof file, seed: number): number[] =>
      draws(s, 200, { seed }).map((record) => peopleIn(s, record, 'removed'));
    const base = removed(file, 1);
    const paired = removed(less, 1).map((people, draw) => people - base[draw]);
    const unpaired = removed(less, 2).map((people, draw) => people - base[draw]);
    expect(variance(unpaired) / variance(paired)).toBeGreaterThan(5);
    expect(paired.every((difference) => difference < 0)).toBe(true);
  });
});

describe('one person', () => {
  const crowd = (people: number, extra = ''): ReturnType<typeof scenarioOf> =>
    scenarioOf(`
masar: 1
title: One of many
profile: displacement
time: { from: 2014-01, to: 2015-12 }
groups:
  many: { start: ${people}, at: here, status: on_route }
  one: { start: 1, at: here, status: on_route }
places: [here]
moves:
  - { from: on_route, to: irregular, rate: 90% per month${extra} }
  - { from: on_route, to: dead, rate: 5% per month }
  - { from: irregular, to: on_route, rate: 50% per month }
`);
  const UNLIKELY = ', times: { group.one: 0.000001 }';
  const FORBIDDEN = ', if: { group: [many] }';

  it('is forbidden a move, and every other life is counted the same in every month', () => {
    const free = crowd(500);
    const [a] = draws(free, 1);
    const many = (s: typeof free, record: typeof a): number[] => {
      const { recording, groups } = s.plan;
      const g = groups.findIndex(({ id }) => id === 'many');
      return [...record.stock].filter((_, cell) => recording.groupOfStrand[cell % recording.strands] === g);
    };
    for (const extra of [UNLIKELY, FORBIDDEN]) {
      const bound = crowd(500, extra);
      const [b] = draws(bound, 1);
      expect(many(bound, b)).toEqual(many(free, a));
      expect(b.lanes).not.toEqual(a.lanes);
    }
  });

  it('is forbidden a move, and every moment of every other life is equal to the last bit', () => {
    // The lanes of a draw are sums over everything that happens to anybody, with the bits of the moment: what is left
    // without the one person is the others.
    const others = (extra: string): number[][] => {
      const [together, alone] = [crowd(500, extra), crowd(0, extra)].map((s) => draws(s, 8));
      return together.map(({ lanes }, draw) =>
        [...lanes].map((lane, l) => (lane - alone[draw].lanes[l]) | 0),
      );
    };
    const free = others('');
    expect(others(UNLIKELY)).toEqual(free);
    expect(others(FORBIDDEN)).toEqual(free);
    const nobody = (extra: string): number[][] => draws(crowd(0, extra), 8).map(({ lanes }) => [...lanes]);
    expect(nobody(FORBIDDEN)).not.toEqual(nobody(''));
    // A lane is no constant: one more among the many changes it.
    expect(draws(crowd(501), 1)[0].lanes).not.toEqual(draws(crowd(500), 1)[0].lanes);
  });
});
