import { expect, it } from 'vitest';
import { codesIn } from './small-scenario.ts';

const traits =
  'traits: { who: { levels: { man: {}, woman: {}, minor: {} } }, role: { levels: { member: {}, leader: {} } } }';
const groups = `  tunisia: { start: 900, at: town, traits: { who: { woman: 10%, minor: 5% }, role: { leader: 5% } } }
  morocco: { start: 5000, at: town, traits: { who: { woman: 10%, minor: 5% }, role: { leader: 5% } } }`;
const observed = (of: string): string =>
  `observations: [{ id: o, on: 2015-06, of: ${of}, value: 100 (50..200) }]`;

it('attempt 2: a combination of traits that isolates one person, named by an observation', () => {
  const one = observed('{ status: irregular, group: tunisia, trait: { who: woman, role: leader } }');
  expect(codesIn({ traits, groups, more: one })).toContain('M-S03');
  const many = observed('{ status: irregular, trait: { who: woman, role: leader } }');
  expect(codesIn({ traits, groups, more: many })).toEqual([]);
});

it('attempt 2: the same named by the `if` of a move, or made small by a setting', () => {
  const moves = (
    who: string,
  ): string => `  - { id: one, from: with_group, to: dead, if: { who: [${who}], role: [leader], group: [tunisia] }, rate: 3% per month }
  - { from: with_group, to: irregular, at: abroad, rate: 3% per month }`;
  expect(codesIn({ traits, groups, moves: moves('minor') })).toContain('M-S03');
  expect(codesIn({ traits, groups, moves: moves('man') })).toEqual([]);
  const more = observed('{ status: irregular, trait: { role: leader } }');
  expect(codesIn({ traits, groups, more })).toEqual([]);
  expect(
    codesIn(
      { traits, groups, more },
      {},
      {
        'groups.tunisia.traits.role.leader': '0.1%',
        'groups.morocco.traits.role.leader': '0.1%',
      },
    ),
  ).toContain('M-S03');
});

it('attempt 2: a group made small by --set, by its scale or by the low end of its range', () => {
  expect(codesIn({}, {}, { 'groups.tunisia.start': '12' })).toContain('M-S03');
  expect(codesIn({ groups: '  tunisia: { start: 51 (1..60), at: town }' })).toContain('M-S03');
  const scaled = '  tunisia: { arrives: 50 per month, scale: 0.01, at: town }';
  expect(codesIn({ groups: scaled })).toContain('M-S03');
});

it('attempt 2: an answer about one person only, in the profile without the limit of 50', () => {
  const head = 'profile: displacement';
  const two = `  many: { start: 900, at: town, status: on_route }
  one: { start: 1, at: town, status: on_route }`;
  const moves = '  - { from: on_route, to: refugee, at: abroad, rate: 3% per month }';
  expect(codesIn({ head, groups: two, moves })).toEqual([]);
  expect(codesIn({ head, groups: two, moves, more: 'answer: { groups: [one] }' })).toContain('M-S03');
});

it('a published figure that is itself a small cell, or a share that tells one, is refused', () => {
  expect(
    codesIn({ more: 'observations: [{ id: o, on: 2015-06, of: { status: dead }, value: 3 }]' }),
  ).toContain('M-S05');
  const share =
    'observations: [{ id: o, on: 2015-06, of: { share: { status: dead }, of: { move: arrive, cumulative: true } }, value: 5% }]';
  expect(codesIn({ groups: '  tunisia: { start: 60, at: town }', more: share })).toContain('M-S05');
  expect(codesIn({ more: share })).toEqual([]);
});
