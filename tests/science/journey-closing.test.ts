import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DrawRecord } from '../../src/engine/index.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { expectCount } from './chances.ts';
import { draws, peopleIn, scenarioOf, timesMade } from './scenario-of.ts';

const PEOPLE = 10_000;
const MONTH_DAYS = 30.436875;

const JOURNEY = `journeys:
  on_route:
    toward: { t: { pull: 1, to: irregular } }
    speed: 30 km per day
    blocked: { to: attempting, at: back }
`;

function network(text: string, group = `{ start: ${PEOPLE}, at: a, status: on_route }`): Scenario {
  return scenarioOf(`
masar: 1
title: Closing
groups: { all: ${group} }
places: [a, b, c, t]
${text.includes('journeys:') ? '' : JOURNEY}
${text}
`);
}

/** People on a link since the map before, along and against it. */
function entered(scenario: Scenario, record: DrawRecord, map: number, id: string): [number, number] {
  const { links } = scenario.plan;
  const at = (map * links.length + links.findIndex((link) => link.id === id)) * 2;
  return [record.links[at], record.links[at + 1]];
}

describe('a link that closes', () => {
  it('stops entry from the day after its last on, and nobody who is on it', () => {
    const scenario = network(
      `time: { from: 2014-01, to: 2014-03, maps: [2014-01-10, 2014-03-31] }
links: { way: { from: a, to: t, distance_km: 600, closes: 2014-01-10 } }`,
      `{ arrives: ${PEOPLE} per month, at: a, status: on_route }`,
    );
    const [record] = draws(scenario, 1);
    const [until] = entered(scenario, record, 0, 'way');
    // Ten of the 31 days of January; the way takes twenty days, so nobody arrives before it has closed.
    expectCount(until, PEOPLE, 10 / 31);
    expect(entered(scenario, record, 1, 'way')).toEqual([0, 0]);
    expect(peopleIn(scenario, record, 'irregular')).toBe(until);
    expect(peopleIn(scenario, record, 'attempting', { place: 'a' })).toBe(record.people.in - until);
  });

  it('sends those who come to its beginning too late by another way from there', () => {
    const scenario = network(`time: { from: 2014-01, to: 2014-02, maps: [2014-01-05, 2014-01-06] }
links:
  ab: { from: a, to: b, distance_km: 60 }
  bt: { from: b, to: t, distance_km: 30, closes: 2014-01-02 }
  bc: { from: b, to: c, distance_km: 40 }
  ct: { from: c, to: t, distance_km: 50 }`);
    const [record] = draws(scenario, 1);
    // At b after 2 days, on the third; from there by c in 90 / 30 = 3 days more.
    const row = (day: number): number => scenario.plan.recording.days.indexOf(day);
    expect(peopleIn(scenario, record, 'irregular', { row: row(4) })).toBe(0);
    expect(peopleIn(scenario, record, 'irregular', { row: row(5) })).toBe(PEOPLE);
    expect(entered(scenario, record, 0, 'bt')).toEqual([0, 0]);
  });

  it('lets those whom it cuts off go back to where they set out', () => {
    const scenario = network(`time: { from: 2014-01, to: 2014-02, maps: [2014-01-02, 2014-01-03] }
links:
  ab: { from: a, to: b, distance_km: 60, two_way: false }
  bt: { from: b, to: t, distance_km: 30, closes: 2014-01-02 }`);
    const [record] = draws(scenario, 1);
    expect(timesMade(scenario, record, 'on_route.blocked')).toBe(PEOPLE);
    const row = (day: number): number => scenario.plan.recording.days.indexOf(day);
    expect(peopleIn(scenario, record, 'on_route', { row: row(1) })).toBe(PEOPLE);
    expect(peopleIn(scenario, record, 'attempting', { row: row(2), place: 'a' })).toBe(PEOPLE);
  });

  it('or lets them stay where they are cut off, in the status that is said', () => {
    const scenario = network(`time: { from: 2014-01, to: 2014-02 }
links:
  ab: { from: a, to: b, distance_km: 60 }
  bt: { from: b, to: t, distance_km: 30, closes: 2014-01-02 }
${JOURNEY.replace('{ to: attempting, at: back }', '{ to: in_camp }')}`);
    expect(peopleIn(scenario, draws(scenario, 1)[0], 'in_camp', { place: 'b' })).toBe(PEOPLE);
  });

  it('is tried again with the speed of the status, and passed by the first who try after it opens', () => {
    const scenario = network(`time: { from: 2014-01, to: 2014-06 }
links: { way: { from: a, to: t, distance_km: 30, opens: 2014-03-11 } }
moves: [{ id: try, from: attempting, to: on_route, rate: 50% per month }]`);
    const [record] = draws(scenario, 1);
    const hazard = -Math.log(0.5) / MONTH_DAYS;
    const opens = 31 + 28 + 10;
    scenario.plan.recording.days.forEach((day, row) => {
      const waiting = peopleIn(scenario, record, 'attempting', { row });
      if (day < opens) expect(waiting).toBe(PEOPLE);
      else expectCount(waiting, PEOPLE, Math.exp(-hazard * (day + 1 - opens)));
    });
    // Everybody is blocked on the first day, and as often again as they try before it opens.
    const again = timesMade(scenario, record, 'on_route.blocked') - PEOPLE;
    expect(Math.abs(again - PEOPLE * hazard * opens)).toBeLessThan(4 * Math.sqrt(PEOPLE * hazard * opens));
  });
});

describe('those who are turned back', () => {
  it('come back to where each of them set out, and not to the last place on the way', () => {
    const scenario = scenarioOf(`
masar: 1
title: Back
time: { from: 2014-01, to: 2014-03 }
groups:
  few: { start: 100, at: b, status: on_route }
  many: { start: 900, at: c, status: on_route }
  moved: { start: 500, at: a, status: on_route }
places: { a: { country: SYR }, b: { country: SYR }, c: { country: SYR }, m: { country: SYR }, t: { country: TUR } }
links:
  am: { from: a, to: m, distance_km: 900 }
  bm: { from: b, to: m, distance_km: 30 }
  cm: { from: c, to: m, distance_km: 30 }
  mt: { from: m, to: t, distance_km: 30 }
journeys:
  on_route:
    toward: { t: { pull: 1, to: irregular } }
    speed: 30 km per day
    stopped: { country.TUR: { share: 100%, to: attempting, at: back } }
    blocked: { to: in_camp }
moves: [{ id: driven, from: on_route, in: a, at: b, mean: 1 day }]
`);
    const [record] = draws(scenario, 1);
    const driven = timesMade(scenario, record, 'driven');
    // Whoever is driven to b sets out from there, and comes back there.
    expect(driven).toBe(500);
    expect(peopleIn(scenario, record, 'attempting', { place: 'b' })).toBe(100 + 500);
    expect(peopleIn(scenario, record, 'attempting', { place: 'c' })).toBe(900);
  });

  it('try again: the number of attempts is geometric', () => {
    const scenario = scenarioOf(`
masar: 1
title: Attempts
time: { from: 2014-01, to: 2015-12 }
traits: { tries: [one, two, three, more] }
groups: { all: { start: ${PEOPLE}, at: a, status: on_route } }
places: { a: { country: SYR }, t: { country: TUR } }
links: { way: { from: a, to: t, distance_km: 30 } }
journeys:
  on_route:
    toward: { t: { pull: 1, to: irregular } }
    speed: 30 km per day
    stopped: { country.TUR: { share: 60%, to: attempting, at: back } }
    blocked: { to: attempting }
moves:
  - { id: second, from: attempting, to: on_route, mean: 2 days, if: { tries: one }, set: { tries: two } }
  - { id: third, from: attempting, to: on_route, mean: 2 days, if: { tries: two }, set: { tries: three } }
  - { id: later, from: attempting, to: on_route, mean: 2 days, if: { tries: [three, more] }, set: { tries: more } }
`);
    const [record] = draws(scenario, 1);
    const second = timesMade(scenario, record, 'second');
    const third = timesMade(scenario, record, 'third');
    const later = timesMade(scenario, record, 'later');
    expectCount(second, PEOPLE, 0.6);
    expectCount(third, second, 0.6);
    // Attempts after the third: 0.6^3 / 0.4 for each person in the mean, with the variance of a geometric number.
    const expected = (PEOPLE * 0.6 ** 3) / 0.4;
    const each = 0.6 ** 3 * (0.6 / 0.4 ** 2 + 1 / 0.4 ** 2) - (0.6 ** 3 / 0.4) ** 2;
    expect(Math.abs(later - expected)).toBeLessThan(4 * Math.sqrt(PEOPLE * each));
    expect(peopleIn(scenario, record, 'irregular', { place: 't' })).toBe(PEOPLE);
    expect(timesMade(scenario, record, 'on_route.stopped.country.TUR')).toBe(second + third + later);
  });
});

describe('a place that falls', () => {
  const falling = (day: string, otherwise: string): Scenario =>
    network(`time: { from: 2014-01, to: 2014-03, maps: [2014-01-12, 2014-01-13, 2014-01-17, 2014-01-18] }
links:
  ab: { from: a, to: b, distance_km: 60 }
  bt: { from: b, to: t, distance_km: 300 }
holders: { group: { label: G, own: true }, army: { label: A, custody: custody_government } }
control:
  - { on: 2014-01-01, place: a, holder: group }
  - { on: 2014-01-01, place: b, holder: group }
  - { on: ${day}, place: b, holder: army }
falls: [{ id: lost, status: [on_route], share: { dead: 10% }, otherwise: ${otherwise} }]`);
  const arrived = (scenario: Scenario, record: DrawRecord, day: number): number =>
    peopleIn(scenario, record, 'irregular', { row: scenario.plan.recording.days.indexOf(day) });

  it('before they come there concerns nobody on the way to it', () => {
    const scenario = falling('2014-01-02', 'nearest_held');
    const [record] = draws(scenario, 1);
    expect(arrived(scenario, record, 11)).toBe(0);
    expect(arrived(scenario, record, 12)).toBe(PEOPLE);
  });

  it('while they are on the link behind it: a share dies, and the others set out again from their refuge', () => {
    const scenario = falling('2014-01-06', 'nearest_held');
    const [record] = draws(scenario, 1);
    const dead = peopleIn(scenario, record, 'dead', { place: 'b' });
    expectCount(dead, PEOPLE, 0.1);
    // Back at a at the start of day 5, and 360 / 30 = 12 days from there.
    expect(arrived(scenario, record, 16)).toBe(0);
    expect(arrived(scenario, record, 17)).toBe(PEOPLE - dead);
  });

  it('or, where the others stay, they go on as if nothing had been', () => {
    const scenario = falling('2014-01-06', 'stays');
    const [record] = draws(scenario, 1);
    const dead = peopleIn(scenario, record, 'dead');
    expectCount(dead, PEOPLE, 0.1);
    expect(arrived(scenario, record, 11)).toBe(0);
    expect(arrived(scenario, record, 12)).toBe(PEOPLE - dead);
  });
});

const PLACES = ['a', 'b', 'c', 'd', 't'];
const day = fc.integer({ min: 1, max: 120 });
const dateOf = (n: number): string => new Date(Date.UTC(2014, 0, 1 + n)).toISOString().slice(0, 10);

const randomNetwork = fc.record({
  links: fc.array(
    fc.record({
      from: fc.constantFrom(...PLACES),
      to: fc.constantFrom(...PLACES),
      km: fc.integer({ min: 5, max: 900 }),
      opens: fc.option(day),
      closes: fc.option(day),
      mode: fc.constantFrom('road', 'desert', 'sea'),
    }),
    { minLength: 3, maxLength: 8 },
  ),
  control: fc.array(fc.tuple(day, fc.constantFrom(...PLACES), fc.constantFrom('group', 'army')), {
    maxLength: 8,
  }),
});

describe('on any network', () => {
  it('nobody enters a link on a day on which it is closed, or against a one-way link; and people are where links lead', () => {
    let moved = 0;
    fc.assert(
      fc.property(randomNetwork, ({ links, control }) => {
        const ways = links
          .map(({ opens, closes, ...rest }) => ({
            ...rest,
            opens: opens ?? 0,
            closes: closes === null ? 150 : Math.max(closes, opens ?? 0),
          }))
          .filter(({ from, to }) => from !== to);
        fc.pre(ways.some(({ from, to, mode }) => from === 'a' || (to === 'a' && mode !== 'sea')));
        // The days on which something opens or closes: between two of them every link is either open or closed.
        const cuts = [...new Set(ways.flatMap(({ opens, closes }) => [opens - 1, closes]))]
          .filter((n) => n >= 0)
          .sort((x, y) => x - y);
        const rows = new Map(control.map(([n, place, holder]) => [`${n}/${place}`, { n, place, holder }]));
        const scenario = scenarioOf(`
masar: 1
title: Any network
time: { from: 2014-01, to: 2014-06, maps: [${[...new Set([...cuts, 180])].map(dateOf).join(', ')}] }
groups: { all: { start: 300, arrives: 200 per month, at: a, status: on_route } }
places: [${PLACES.join(', ')}]
links:
${ways.map((l, i) => `  l${i}: { from: ${l.from}, to: ${l.to}, distance_km: ${l.km}, mode: ${l.mode}, opens: ${dateOf(l.opens)}, closes: ${dateOf(l.closes)} }`).join('\n')}
holders: { group: { label: G, own: true }, army: { label: A, custody: custody_government } }
control: [${['{ on: 2014-01-01, place: b, holder: group }', ...[...rows.values()].map(({ n, place, holder }) => `{ on: ${dateOf(n)}, place: ${place}, holder: ${holder} }`)].join(', ')}]
falls: [{ id: lost, status: [on_route, attempting], share: { dead: 5%, custody: { by: new_holder, share: 5% } }, otherwise: nearest_held }]
journeys:
  on_route:
    toward: { t: { pull: 1, to: irregular }, d: { pull: 0.5, to: in_camp } }
    speed: { mode.desert: 20 km per day, otherwise: 35 km per day }
    choose: { power: 1, cost: { holder.army: 3 } }
    stopped: { holder.army: { share: 10%, to: attempting, at: back } }
    dies: 3% per 100 km
    blocked: { to: attempting, at: back }
moves: [{ id: again, from: attempting, to: on_route, rate: 60% per month }]
`);
        const [record] = draws(scenario, 1);
        const { days, maps } = scenario.plan.recording;
        let fromDay = 0;
        maps.forEach((at, map) => {
          const to = days[at];
          ways.forEach(({ opens, closes, mode }, i) => {
            const [along, against] = entered(scenario, record, map, `l${i}`);
            if (to < opens || fromDay > closes) expect([along, against]).toEqual([0, 0]);
            if (mode === 'sea') expect(against).toBe(0);
            moved += along + against;
          });
          fromDay = to + 1;
        });
        // A place to which no link leads is left as it was: only the group arrives anywhere, at a.
        const linked = new Set(ways.flatMap(({ from, to, mode }) => (mode === 'sea' ? [to] : [from, to])));
        for (const place of ['c', 'd', 't'])
          if (!linked.has(place) && !control.some((row) => row[1] === place))
            for (const status of scenario.plan.statuses)
              expect(peopleIn(scenario, record, status, { place })).toBe(0);
      }),
      { numRuns: 60, seed: 11 },
    );
    expect(moved).toBeGreaterThan(10_000);
  });
});
