import { describe, expect, it } from 'vitest';
import type { DrawRecord } from '../../src/engine/index.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import { expectCount } from './chances.ts';
import { draws, peopleIn, scenarioOf, timesMade } from './scenario-of.ts';

const PEOPLE = 20_000;
const MONTH_DAYS = 30.436875;

/** Everybody sets out from `a` on the first day; the last place of the chain is the target. */
function journey(parts: {
  links: string;
  places: string;
  journey?: string;
  speed?: string;
  rest?: string;
}): Scenario {
  return scenarioOf(`
masar: 1
title: A journey
time: { from: 2014-01, to: 2014-03, maps: [2014-01-02, 2014-01-06, 2014-01-10, 2014-01-11, 2014-01-14, 2014-01-15, 2014-01-20] }
groups: { all: { start: ${PEOPLE}, at: a, status: on_route } }
places: ${parts.places}
links: ${parts.links}
journeys:
  on_route:
    toward: { end: { pull: 1, to: irregular } }
    speed: ${parts.speed ?? '30 km per day'}
    blocked: { to: attempting }
${parts.journey ?? ''}
${parts.rest ?? ''}
`);
}

const CHAIN = `{ ab: { from: a, to: b, distance_km: 300 }, bc: { from: end, to: b, distance_km: 90, mode: desert } }`;

/** People in a status at the end of a day, which must be recorded. */
function onDay(scenario: Scenario, record: DrawRecord, day: number, status: string, place?: string): number {
  const row = scenario.plan.recording.days.indexOf(day);
  if (row < 0) throw new Error(`day ${day} is not recorded`);
  return peopleIn(scenario, record, status, { row, place });
}

const hazardPerKm = (riskPer100Km: number): number => -Math.log(1 - riskPer100Km) / 100;

describe('on the way', () => {
  it('everybody walks each link in its kilometres by the speed of its mode', () => {
    const scenario = journey({
      places: '[a, b, end]',
      links: CHAIN,
      speed: '{ mode.desert: 20 km per day, otherwise: 30 km per day }',
    });
    const [record] = draws(scenario, 1);
    // 300 / 30 = 10 days to b, 90 / 20 = 4.5 days more; day d ends at d + 1.
    expect(onDay(scenario, record, 9, 'on_route', 'a')).toBe(PEOPLE);
    expect(onDay(scenario, record, 10, 'on_route', 'b')).toBe(PEOPLE);
    expect(onDay(scenario, record, 13, 'on_route', 'b')).toBe(PEOPLE);
    expect(onDay(scenario, record, 14, 'irregular', 'end')).toBe(PEOPLE);
    expect(timesMade(scenario, record, 'on_route.toward.end')).toBe(PEOPLE);
  });

  it('in each draw with the speed of the draw', () => {
    const scenario = journey({ places: '[a, b, end]', links: CHAIN, speed: '40 (20..80) km per day' });
    const speed = scenario.plan.parameters.findIndex(({ id }) => id === 'on_route.speed');
    const arrived = new Set<number>();
    for (const record of draws(scenario, 16)) {
      const days = 390 / record.parameters[speed];
      scenario.plan.recording.days.forEach((day, row) => {
        const there = peopleIn(scenario, record, 'irregular', { row });
        expect(there).toBe(day + 1 > days ? PEOPLE : 0);
        arrived.add(there);
      });
    }
    expect(arrived.size).toBe(2);
  });

  it('people die by the kilometre, at the place that they passed last', () => {
    const scenario = journey({
      places: '[a, b, end]',
      links: CHAIN,
      journey: '    dies: 10% per 100 km',
    });
    const [record] = draws(scenario, 1);
    const h = hazardPerKm(0.1);
    expectCount(peopleIn(scenario, record, 'irregular'), PEOPLE, Math.exp(-h * 390));
    expectCount(peopleIn(scenario, record, 'dead', { place: 'a' }), PEOPLE, 1 - Math.exp(-h * 300));
    expectCount(
      peopleIn(scenario, record, 'dead', { place: 'b' }),
      PEOPLE,
      Math.exp(-h * 300) * (1 - Math.exp(-h * 90)),
    );
    // By the end of day d they have walked 30 (d + 1) kilometres.
    for (const day of [1, 5, 9])
      expectCount(onDay(scenario, record, day, 'dead'), PEOPLE, 1 - Math.exp(-h * 30 * (day + 1)));
  });

  it('a risk of one mode takes nobody on another', () => {
    const scenario = journey({
      places: '[a, b, end]',
      links: CHAIN,
      journey: '    dies: { mode.desert: 30% per 100 km }',
    });
    const [record] = draws(scenario, 1);
    expect(peopleIn(scenario, record, 'dead', { place: 'a' })).toBe(0);
    expectCount(
      peopleIn(scenario, record, 'dead', { place: 'b' }),
      PEOPLE,
      1 - Math.exp(-hazardPerKm(0.3) * 90),
    );
  });

  it('a move out of the status competes with the way and with death on it', () => {
    const scenario = journey({
      places: '[a, b, end]',
      links: CHAIN,
      journey: '    dies: 10% per 100 km',
      rest: 'moves: [{ id: give_up, from: on_route, to: hidden, rate: 60% per month }]\nstatuses: { hidden: { family: irregular } }',
    });
    const [record] = draws(scenario, 1);
    const giveUp = -Math.log(1 - 0.6) / MONTH_DAYS;
    const die = hazardPerKm(0.1) * 30;
    const gone = 1 - Math.exp(-(giveUp + die) * 13);
    expectCount(peopleIn(scenario, record, 'irregular'), PEOPLE, 1 - gone);
    expectCount(peopleIn(scenario, record, 'hidden'), PEOPLE, (gone * giveUp) / (giveUp + die));
    expectCount(peopleIn(scenario, record, 'dead'), PEOPLE, (gone * die) / (giveUp + die));
  });

  it('a move that leaves the status as it is and the traveller where they are does not delay them', () => {
    const scenario = journey({
      places: '[a, b, end]',
      links: CHAIN,
      rest: 'traits: { papers: [valid, none] }\nmoves: [{ id: lose, from: on_route, set: { papers: none }, rate: 90% per week, if: { papers: valid } }]',
    });
    const [record] = draws(scenario, 1);
    expect(onDay(scenario, record, 11 + 2, 'irregular')).toBe(PEOPLE);
    expectCount(timesMade(scenario, record, 'lose'), PEOPLE, 1 - 0.1 ** (13 / 7));
  });

  it('a move to another place lets the traveller set out from there', () => {
    const scenario = journey({
      places: '[a, b, end]',
      links: `{ ab: { from: a, to: b, distance_km: 300 }, be: { from: b, to: end, distance_km: 150 } }`,
      rest: 'periods: { day_three: { from: 2014-01-04, to: 2014-01-04 } }\nmoves: [{ id: driven, from: on_route, in: a, at: b, rate: { period.day_three: 50% per day } }]',
    });
    const [record] = draws(scenario, 1);
    const driven = timesMade(scenario, record, 'driven');
    expectCount(driven, PEOPLE, 0.5);
    // Those who were driven on day 3 arrive on days 8 and 9, the others on day 15.
    expect(onDay(scenario, record, 9, 'irregular')).toBe(driven);
    expect(onDay(scenario, record, 14, 'irregular')).toBe(driven);
    expect(onDay(scenario, record, 19, 'irregular')).toBe(PEOPLE);
  });
});

describe('on entering the territory of another', () => {
  const stops = (stopped: string, extra = ''): Scenario =>
    scenarioOf(`
masar: 1
title: Stops
time: { from: 2014-01, to: 2014-12 }
traits: { who: [man, woman] }
groups:
  men: { start: ${PEOPLE}, at: a, status: on_route }
  women: { start: ${PEOPLE}, at: a, status: on_route, traits: { who: { woman: 100% } } }
places: { a: { country: SYR }, b: { country: SYR }, c: { country: SYR }, d: { country: TUR }, e: { country: TUR }, end: { country: SYR }, prison: {} }
links:
  ab: { from: a, to: b, distance_km: 30 }
  bc: { from: b, to: c, distance_km: 30 }
  cd: { from: c, to: d, distance_km: 30 }
  de: { from: d, to: e, distance_km: 30 }
  ez: { from: e, to: end, distance_km: 30 }
holders: { group: { label: G, own: true }, army: { label: A }, militia: { label: M } }
control:
  - { on: 2014-01, place: a, holder: group }
  - { on: 2014-01, place: b, holder: army }
  - { on: 2014-01, place: c, holder: army }
  - { on: 2014-01, place: d, holder: militia }
  - { on: 2014-01, place: e, holder: army }
levers: { checks: { range: 0..2 } }
journeys:
  on_route:
    toward: { end: { pull: 1, to: irregular } }
    speed: 30 km per day
    stopped: ${stopped}
    blocked: { to: attempting }
${extra}
`);

  it('a holder stops at each crossing into its ground, and not inside it', () => {
    const scenario = stops(
      '{ holder.army: { share: 30%, to: custody_government }, holder.militia: { share: 20%, to: detained_admin, at: prison, lever: checks } }',
    );
    const [record] = draws(scenario, 1);
    const at = (status: string, place?: string): number => peopleIn(scenario, record, status, { place });
    const everybody = 2 * PEOPLE;
    expectCount(at('custody_government', 'b'), everybody, 0.3);
    expect(at('custody_government', 'c')).toBe(0);
    expect(at('detained_admin', 'd')).toBe(0);
    expectCount(at('detained_admin', 'prison'), everybody, 0.7 * 0.2);
    expectCount(at('custody_government', 'e'), everybody, 0.7 * 0.8 * 0.3);
    expectCount(at('irregular', 'end'), everybody, 0.7 * 0.8 * 0.7);
    const [free] = draws(scenario.with({ checks: 0 }), 1);
    expect(timesMade(scenario, free, 'on_route.stopped.holder.militia')).toBe(0);
    // A lever multiplies the odds: 20 percent are odds of 1/4, twice that is a third.
    const [strict] = draws(scenario.with({ checks: 2 }), 1);
    expectCount(peopleIn(scenario, strict, 'detained_admin'), everybody, 0.7 / 3);
  });

  it('a border stops at each crossing into the country, after the holder there', () => {
    const scenario = stops(
      '{ holder.militia: { share: 20%, to: detained_admin }, country.TUR: { share: 25%, to: attempting, at: back }, country.SYR: { share: 10%, to: custody_government } }',
    );
    const [record] = draws(scenario, 1);
    const everybody = 2 * PEOPLE;
    expectCount(peopleIn(scenario, record, 'detained_admin', { place: 'd' }), everybody, 0.2);
    expectCount(peopleIn(scenario, record, 'attempting', { place: 'a' }), everybody, 0.8 * 0.25);
    expectCount(
      peopleIn(scenario, record, 'custody_government', { place: 'end' }),
      everybody,
      0.8 * 0.75 * 0.1,
    );
    expectCount(peopleIn(scenario, record, 'irregular', { place: 'end' }), everybody, 0.8 * 0.75 * 0.9);
  });

  it('multipliers act on the odds of being stopped', () => {
    const scenario = stops(
      '{ holder.army: { share: 30%, to: custody_government, times: { trait.who.woman: 0.5 } } }',
    );
    const [record] = draws(scenario, 1);
    const odds = (0.3 / 0.7) * 0.5;
    const woman = odds / (1 + odds);
    const through = [0.7 ** 2, (1 - woman) ** 2];
    const { recording, groups } = scenario.plan;
    groups.forEach((_, group) => {
      let free = 0;
      recording.spots.forEach(({ status }, spot) => {
        if (scenario.plan.statuses[status] === 'irregular')
          free += record.headline[spot * groups.length + group];
      });
      expectCount(free, PEOPLE, through[group]);
    });
  });

  it('a share of all lets nobody through, and one of nobody everybody', () => {
    const all = stops('{ country.TUR: { share: 100%, to: attempting, at: back } }');
    expect(peopleIn(all, draws(all, 1)[0], 'attempting', { place: 'a' })).toBe(2 * PEOPLE);
    const none = stops('{ country.TUR: { share: 0%, to: attempting, at: back } }');
    expect(peopleIn(none, draws(none, 1)[0], 'irregular', { place: 'end' })).toBe(2 * PEOPLE);
  });
});
