import { describe, expect, it } from 'vitest';
import { chartMovement } from '../../src/engine/index.ts';
import { enumerateCandidates } from '../../src/engine/movement/candidates.ts';
import { greatCircleKm } from '../../src/engine/movement/great-circle.ts';
import { interpolate } from '../../src/engine/movement/interpolate.ts';
import { roomAt } from '../../src/engine/movement/occupancy.ts';
import { compileMovement } from '../../src/scenario/flee/compile-movement.ts';
import { inputOf, type World, walk } from './flee-world.ts';

/** A road from A over hubs that everybody leaves at once; where the one walker is at the end of each day, or - on a link. */
function wayOf(
  lengths: number[],
  move: World['move'] = {},
  attributes: Record<string, string> = {},
): string[] {
  const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'].slice(0, lengths.length + 1);
  const last = names.length - 1;
  const days = 8;
  const { record, plan } = walk({
    days,
    places: Object.fromEntries(
      names.map((name, i) => [name, { type: i === 0 ? 'conflict_zone' : i === last ? 'camp' : 'marker' }]),
    ),
    roads: lengths.map((km, i) => [names[i], names[i + 1], km, 0, attributes]),
    people: { A: 1 },
    move: { campMovechance: 0, ...move },
  });
  return Array.from({ length: days }, (_, day) => {
    const at = plan.locations.findIndex((__, i) => record.counts[day * names.length + i] === 1);
    return at < 0 ? '-' : names[at];
  });
}

describe('a day of travel', () => {
  it.each([
    ['four links of 100 km at 360 km a day', [100, 100, 100, 100, 100, 100], 360, ['E', 'G']],
    ['two links of 350 km', [350, 350, 350, 350, 350], 360, ['C', 'E', 'F']],
    ['a link as long as a day takes two', [360, 100], 360, ['-', 'C']],
    ['a link longer than two days', [721, 100], 360, ['-', '-', 'C']],
    ['the rest of a day brings a whole day on the next link', [300, 500], 360, ['-', 'C']],
  ])('%s', (_, lengths, maxMoveSpeed, expected) => {
    expect(wayOf(lengths, { maxMoveSpeed }).slice(0, expected.length)).toEqual(expected);
  });

  it('a first link on foot is walked to its end, and the day goes on at full speed', () => {
    // 70 km at 35 km a day: two days are not more than the way, on the third it ends at once, and 30 km follow.
    expect(wayOf([70, 30, 30], { startOnFoot: true }).slice(0, 4)).toEqual(['-', '-', 'D', 'D']);
    expect(wayOf([36, 30], { startOnFoot: true }).slice(0, 3)).toEqual(['-', 'C', 'C']);
  });

  it('a link may have a speed of its own, and be walked', () => {
    expect(wayOf([100, 10], {}, { max_move_speed: '40' }).slice(0, 4)).toEqual(['-', '-', 'C', 'C']);
    expect(wayOf([100, 10], {}, { walk_probability: '1' }).slice(0, 4)).toEqual(['-', '-', 'C', 'C']);
  });

  it('who avoids short stints goes on through towns until they have gone half a day', () => {
    const at = (avoidShortStints: boolean): number =>
      walk({
        days: 1,
        places: { A: { type: 'conflict_zone' }, B: {}, C: { type: 'camp' } },
        roads: [
          ['A', 'B', 10],
          ['B', 'C', 1000],
        ],
        people: { A: 400 },
        move: { avoidShortStints, defaultMovechance: 0.01, conflictWeight: 0, campMovechance: 0 },
      }).at('B');
    expect(at(true)).toBe(0);
    expect(at(false)).toBeGreaterThan(380);
  });
});

describe('closures', () => {
  const border = (end: number, type: 'country' | 'location' = 'country'): World => ({
    days: 8,
    places: { A: { type: 'conflict_zone', country: 'x' }, B: { type: 'camp', country: 'y' } },
    roads: [['A', 'B', 800]],
    people: { A: 10 },
    closures: [[type, type === 'country' ? 'x' : 'B', type === 'country' ? 'y' : '', 1, end]],
    move: { campMovechance: 0 },
  });

  it('turn back who is on the road, when they have gone all of it', () => {
    const { at } = walk(border(-1));
    expect([0, 1, 2, 3, 7].map((day) => at('A', day))).toEqual([0, 0, 10, 10, 10]);
  });

  it('turn them back even if the road is open again by then, and they set out anew', () => {
    const { at } = walk(border(2));
    expect([0, 1, 2, 3, 4, 5].map((day) => at('A', day))).toEqual([0, 0, 10, 0, 0, 0]);
    expect(at('B', 5)).toBe(10);
  });

  it('of a location isolate it', () => {
    const { at } = walk({ ...border(-1, 'location'), closures: [['location', 'A', '', 0, 3]] });
    expect([0, 1, 2, 3, 5].map((day) => at('A', day))).toEqual([10, 10, 10, 0, 0]);
  });

  it('of a camp make it a town while they last', () => {
    const { plan } = walk({ ...border(-1), closures: [['camp', 'B', '', 2, 4]] });
    const { camp, movechance } = chartMovement(plan).calendar;
    expect([1, 2, 3, 4].map((day) => camp[day * 2 + 1])).toEqual([1, 0, 0, 1]);
    expect(movechance[2 * 2 + 1]).toBe(0.3);
  });

  it('bring a link that opens again to the end of its list', () => {
    const { plan } = walk({
      days: 4,
      places: { A: { country: 'x' }, B: { country: 'y' }, C: { country: 'x' } },
      roads: [
        ['A', 'B', 10],
        ['A', 'C', 10],
      ],
      closures: [['country', 'x', 'y', 1, 2]],
    });
    const { networks, networkOf } = chartMovement(plan).calendar;
    const ends = (day: number): string[] =>
      Array.from(networks[networkOf[day]].open[0], (link) => plan.locations[plan.links.to[link]]);
    expect([0, 1, 2].map(ends)).toEqual([['B', 'C'], ['C'], ['C', 'B']]);
  });
});

describe('candidates', () => {
  const plan = compileMovement(
    inputOf({
      days: 1,
      places: { A: {}, B: {}, M: { type: 'marker' }, C: {}, D: {} },
      roads: [
        ['A', 'B', 10],
        ['A', 'M', 20],
        ['M', 'C', 30],
        ['B', 'C', 40],
        ['C', 'D', 50],
        ['A', 'B', 15],
      ],
    }),
  );
  const roads = chartMovement(plan).calendar.networks[0];
  const paths = (hops: number, markersCount = false): string[] => {
    const { start, nodes, distance, destination } = enumerateCandidates(
      plan.links,
      roads,
      0,
      hops,
      markersCount,
    );
    return Array.from(
      destination,
      (_, c) =>
        `${Array.from(nodes.subarray(start[c], start[c + 1]), (node) => plan.locations[node]).join('')} ${distance[c]}`,
    );
  };
  it('are all simple paths of so many hops, each parallel link its own, a marker free', () => {
    expect(paths(1)).toEqual(['B 10', 'MC 50', 'B 15']);
    expect(paths(2)).toEqual(['B 10', 'BC 50', 'MC 50', 'MCB 90', 'MCD 100', 'B 15', 'BC 55']);
    expect(paths(3)).toEqual([
      ...['B 10', 'BC 50', 'BCD 100', 'MC 50', 'MCB 90', 'MCD 100'],
      ...['B 15', 'BC 55', 'BCD 105'],
    ]);
  });
  it('count markers as hops where routes are fixed', () => {
    expect(paths(1, true)).toEqual(['B 10', 'B 15']);
    expect(paths(2, true)).toEqual(['B 10', 'BC 50', 'MC 50', 'B 15', 'BC 55']);
  });
});

describe('the room at a place', () => {
  it.each([
    [0, 100, 1],
    [90, 100, 1],
    [95, 100, 0.5],
    [99, 100, 0.1],
    [100, 100, 0],
    [500, 100, 0],
    [500, 0.9, 1],
    [500, -1, 1],
  ])('with %d people and a limit of %d is %d', (people, limit, room) => {
    expect(roomAt(people, limit, 0.9)).toBeCloseTo(room, 12);
  });

  it('keeps people out of a camp that is nearly full, those of the day before they arrive excepted', () => {
    const { record, plan, crossed } = walk({
      days: 200,
      places: {
        A: { type: 'conflict_zone' },
        B: { type: 'camp', people: 100 },
        C: { type: 'camp', people: 5000 },
      },
      roads: [
        ['A', 'B', 10],
        ['A', 'C', 20],
      ],
      spawn: { conflictDriven: { mode: 'constant', displacedPerConflictDay: 5 } },
      move: { campMovechance: 0 },
    });
    const b = Array.from({ length: plan.days }, (_, day) => record.counts[day * 3 + 1]);
    expect(Math.max(...b)).toBeGreaterThanOrEqual(95);
    expect(Math.max(...b)).toBeLessThanOrEqual(100);
    expect(crossed('A', 'B')).toBe(b[199]);
    expect(crossed('A', 'C')).toBeGreaterThan(890);
  });
});

describe('numbers', () => {
  it('are read between the entries of a list, and beyond its end the last', () => {
    expect([0, 0.5, 1.5, 2, 7].map((at) => interpolate([0, 10, 30], at))).toEqual([0, 5, 20, 30, 30]);
  });
  it('of distances on the globe are right', () => {
    // A quarter of a great circle, a degree of latitude, and Khartoum to Cairo.
    expect(greatCircleKm(0, 0, 90, 0)).toBeCloseTo((6371 * Math.PI) / 2, 8);
    expect(greatCircleKm(10, 20, 10, 21)).toBeCloseTo((6371 * Math.PI) / 180, 8);
    expect(greatCircleKm(10, 20, 10, 20)).toBe(0);
    expect(greatCircleKm(0, -89, 180, -89)).toBeCloseTo((6371 * Math.PI) / 90, 8);
    expect(greatCircleKm(-179, 5, 179, 5)).toBeCloseTo(greatCircleKm(1, 5, 3, 5), 8);
  });
});
