import { expect, it } from 'vitest';
import { run, summarize } from '../../src/experiment/index.ts';
import { codesIn, type Parts, sound } from './small-scenario.ts';

function journey({ share = '25%', times = '', observation = '', move = '' } = {}): Parts {
  return {
    places:
      '{ town: { kind: town, country: SYR }, bridge: { kind: checkpoint, country: SYR }, village: { kind: town, country: SYR }, abroad: { kind: town, country: TUR } }',
    moves: `  - { id: sets_out, from: with_group, to: on_route, rate: 9% per month }
${move}`,
    more: `links:
  one: { from: town, to: bridge, distance_km: 60 }
  two: { from: bridge, to: village, distance_km: 60 }
  three: { from: village, to: abroad, distance_km: 60 }
holders: { g: { label: G, own: true }, army: { label: Army } }
control: { file: control.csv }
journeys:
  on_route:
    toward: { abroad: { pull: 1, to: irregular } }
    speed: 30 km per day
    stopped: { holder.army: { share: ${share}, to: custody_government${times} } }
    dies: 1% per 100 km
    blocked: { to: with_group }
${observation === '' ? '' : `observations: [{ id: o, on: 2015-06, of: ${observation}, value: 100 (50..200) }]`}`,
  };
}

const files = {
  'control.csv': 'on,place,holder\n2014-01-01,town,g\n2014-01-01,bridge,army\n2014-01-01,village,army\n',
};

it('attempt 8: a share of being stopped at one place, to rank checkpoints by a sweep', () => {
  expect(codesIn(journey(), files)).toEqual([]);
  expect(codesIn(journey({ share: '{ place.bridge: 60%, otherwise: 20% }' }), files)).toContain('M-S06');
  expect(codesIn(journey({ share: '{ kind.checkpoint: 60%, otherwise: 20% }' }), files)).toContain('M-S06');
  expect(codesIn(journey({ times: ', times: { place.bridge: 2 }' }), files)).toContain('M-S06');
  expect(codesIn(journey({ share: '{ country.SYR: 60%, otherwise: 20% }' }), files)).toEqual([]);
});

it('attempt 8: a move that stops travellers at one place', () => {
  const move = (where: string): string =>
    `  - { id: caught, from: on_route, to: custody_government, in: ${where}, rate: 9% per month }`;
  expect(codesIn(journey({ move: move('bridge') }), files)).toContain('M-S06');
  expect(codesIn(journey({ move: move('holder.army') }), files)).toEqual([]);
});

it('attempt 8: an observation that counts stops or deaths on the way at one place', () => {
  const stopped = '{ move: on_route.stopped.holder.army, cumulative: true';
  expect(codesIn(journey({ observation: `${stopped}, in: bridge }` }), files)).toContain('M-S06');
  expect(codesIn(journey({ observation: `${stopped} }` }), files)).toEqual([]);
  const dead = '{ move: { from: on_route, to: dead, in: bridge }, cumulative: true }';
  expect(codesIn(journey({ observation: dead }), files)).toContain('M-S06');
});

it('attempt 8: nothing that a summary holds of stops goes with a place or a link', async () => {
  const summary = summarize(await run(sound(journey(), files), { draws: 2 }));
  const stops = summary.moves.filter(({ id }) => id.includes('stopped') || id.includes('dies'));
  expect(stops.map(({ id }) => id).sort()).toEqual(['on_route.dies', 'on_route.stopped.holder.army']);
  for (const move of stops)
    expect(Object.keys(move).sort()).toEqual([
      'from',
      'headline',
      'id',
      'label',
      'monthly',
      'reason',
      'to',
      'total',
    ]);
  for (const { links } of summary.maps)
    for (const link of links) expect(Object.keys(link).sort()).toEqual(['back', 'forward', 'link']);
});
