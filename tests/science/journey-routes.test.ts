import { describe, expect, it } from 'vitest';
import type { DrawRecord } from '../../src/engine/index.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { expectShares } from './chances.ts';
import { draws, peopleIn, scenarioOf } from './scenario-of.ts';

const PEOPLE = 20_000;

/** Three ways from `a` to `t`: through b (100 + 50 km), through c (200 + 30 km) and straight (400 km); and a way to a camp. */
function ways(parts: { toward?: string; choose?: string; groups?: string; rest?: string }): Scenario {
  return scenarioOf(`
masar: 1
title: Ways
time: { from: 2014-01, to: 2014-12, maps: [2014-12-31] }
groups: ${parts.groups ?? `{ all: { start: ${PEOPLE}, at: a, status: on_route } }`}
places: { a: { country: SYR }, b: { country: SYR }, c: { country: SYR }, t: { country: TUR, kind: town }, u: { country: TUR }, camp: { country: SYR } }
links:
  ab: { from: a, to: b, distance_km: 100, mode: desert }
  bt: { from: t, to: b, distance_km: 50 }
  ac: { from: a, to: c, distance_km: 200 }
  ct: { from: c, to: t, distance_km: 30 }
  at: { from: a, to: t, distance_km: 400 }
  tu: { from: t, to: u, distance_km: 10 }
  camp: { from: c, to: camp, distance_km: 40 }
journeys:
  on_route:
    toward: ${parts.toward ?? '{ t: { pull: 1, to: irregular } }'}
    speed: 30 km per day
    choose: ${parts.choose ?? '{ power: 1.5 }'}
    blocked: { to: attempting }
${parts.rest ?? ''}
`);
}

/** People who set out on each of these links, along it. */
function setOut(scenario: Scenario, record: DrawRecord, ids: string[]): number[] {
  return ids.map((id) => record.links[scenario.plan.links.findIndex((link) => link.id === id) * 2]);
}

const FIRST = ['ab', 'ac', 'at'];

describe('a route is chosen', () => {
  it('by the kilometres to the end to the power of minus one, if nothing is said', () => {
    const scenario = ways({ choose: '{}' });
    const [record] = draws(scenario, 1);
    expectShares(
      setOut(scenario, record, FIRST),
      [150, 230, 400].map((km) => 1 / km),
    );
    expect(peopleIn(scenario, record, 'irregular', { place: 't' })).toBe(PEOPLE);
  });

  it('the more by nearness the larger the power, and by nothing else when it is 0', () => {
    for (const power of [0, 1.5, 4]) {
      const scenario = ways({ choose: `{ power: ${power} }` });
      const [record] = draws(scenario, 1);
      expectShares(
        setOut(scenario, record, FIRST),
        [150, 230, 400].map((km) => km ** -power),
      );
    }
  });

  it('by kilometres as they are felt: by mode, and by who holds the place that a link enters', () => {
    const scenario = ways({
      choose: '{ power: 1.5, cost: { mode.desert: 1.5, holder.army: 2, holder.militia: 0.5 } }',
      rest: `holders: { army: { label: A }, militia: { label: M } }
control: [{ on: 2014-01, place: c, holder: army }, { on: 2014-01, place: t, holder: militia }]`,
    });
    const [record] = draws(scenario, 1);
    const felt = [100 * 1.5 + 50 * 0.5, 200 * 2 + 30 * 0.5, 400 * 0.5];
    expectShares(
      setOut(scenario, record, FIRST),
      felt.map((km) => km ** -1.5),
    );
  });

  it('costs do not slow anybody down', () => {
    const dear = ways({ choose: '{ cost: { mode.desert: 1000000, mode.road: 1000000 } }' });
    const plain = ways({ choose: '{}' });
    expect(draws(dear, 1)[0].lanes).toEqual(draws(plain, 1)[0].lanes);
  });

  it('among the ways to all targets, each by its pull; a set ends at its first place', () => {
    const scenario = ways({
      toward: '{ country.TUR: { pull: 1, to: irregular }, camp: { pull: 3, to: in_camp } }',
    });
    const [record] = draws(scenario, 1);
    // To the camp lead the links ac (240 km), ab (through b, t and c: 220 km) and at (through t and c: 470 km).
    const weight = (pull: number, km: number): number => pull * km ** -1.5;
    const turkey = [150, 230, 400].map((km) => weight(1, km));
    const camp = [100 + 50 + 30 + 40, 240, 400 + 30 + 40].map((km) => weight(3, km));
    expectShares(
      setOut(scenario, record, FIRST),
      turkey.map((w, i) => w + camp[i]),
    );
    const ended = [
      peopleIn(scenario, record, 'irregular', { place: 't' }),
      peopleIn(scenario, record, 'in_camp', { place: 'camp' }),
    ];
    const sum = (weights: number[]): number => weights.reduce((a, b) => a + b, 0);
    expect(ended[0] + ended[1]).toBe(PEOPLE);
    expectShares(ended, [sum(turkey), sum(camp)]);
  });

  it('by pulls that differ by group and trait, and by home', () => {
    const scenario = ways({
      groups: `
  men: { start: ${PEOPLE}, at: a, status: on_route, home: u }
  women: { start: ${PEOPLE}, at: a, status: on_route, home: camp, traits: { who: { woman: 100% } } }`,
      rest: 'traits: { who: [man, woman] }',
      choose: '{ power: 0 }',
      toward:
        '{ t: { pull: { group.men: 2, otherwise: 1 }, times: { trait.who.woman: 4 }, to: irregular }, home: { pull: 1, to: returned } }',
    });
    const [record] = draws(scenario, 1);
    const { groups, recording, statuses, places } = scenario.plan;
    const at = (group: number, status: string, place: string): number => {
      const spot = recording.spots.findIndex(
        (s) => statuses[s.status] === status && places[s.place] === place,
      );
      return spot < 0 ? 0 : record.headline[spot * groups.length + group];
    };
    // Three first links lead to each target, and with power 0 all weigh the same: 2 to 1, and 4 to 1.
    expectShares([at(0, 'irregular', 't'), at(0, 'returned', 'u')], [2, 1]);
    expectShares([at(1, 'irregular', 't'), at(1, 'returned', 'camp')], [4, 1]);
    expect(at(0, 'returned', 'camp') + at(1, 'returned', 'u')).toBe(0);
  });

  it('among open links only, along links in the way that they lead', () => {
    const scenario = scenarioOf(`
masar: 1
title: One way
time: { from: 2014-01, to: 2014-12 }
groups: { all: { start: ${PEOPLE}, at: a, status: on_route } }
places: [a, b, t]
links:
  wrong: { from: t, to: a, distance_km: 10, two_way: false }
  sea: { from: t, to: a, distance_km: 10, mode: sea }
  shut: { from: a, to: t, distance_km: 10, opens: 2014-02 }
  ab: { from: a, to: b, distance_km: 10 }
  bt: { from: b, to: t, distance_km: 10 }
journeys: { on_route: { toward: { t: { pull: 1, to: irregular } }, speed: 30 km per day, blocked: { to: attempting } } }
`);
    const [record] = draws(scenario, 1);
    expect(setOut(scenario, record, ['wrong', 'sea', 'shut']).reduce((a, b) => a + b)).toBe(0);
    expect(peopleIn(scenario, record, 'irregular')).toBe(PEOPLE);
  });

  it('by nobody who is already at the only place that draws them', () => {
    const scenario = ways({ toward: '{ a: { pull: 1, to: irregular } }' });
    expect(peopleIn(scenario, draws(scenario, 1)[0], 'attempting', { place: 'a' })).toBe(PEOPLE);
  });
});
