import { describe, expect, it } from 'vitest';
import { chartMovement, type MovementChart } from '../../src/engine/index.ts';
import { choiceTable } from '../../src/engine/movement/movement-chart.ts';
import { beginMovement } from '../../src/engine/movement/movement-state.ts';
import { compileMovement } from '../../src/scenario/flee/compile-movement.ts';
import { arrivalsOf } from '../../src/scenario/flee/registered-people.ts';
import { inputOf, type Walked, type World, walk } from './flee-world.ts';

/** One world under what Flee computes and under what it documents; the numbers are those of docs/flee.md. */
function both(world: World): { flee: Walked; fixed: Walked } {
  return { flee: walk(world), fixed: walk(world, { compat: 'fixed' }) };
}

const calendarOf = (world: World, compat: 'flee' | 'fixed') =>
  chartMovement(compileMovement(inputOf(world), { compat })).calendar;

const FLOOD = {
  maxFloodLevel: 4,
  movechances: [0, 0.5, 1],
  locWeights: [1, 0.5, 0.25],
  forecaster: false,
  forecasterTimescaleDays: 3,
  forecasterWeights: [1, 1, 1],
  forecasterEndDay: 100,
  awarenessWeights: [],
};

describe('quirks of Flee, and what it documents instead', () => {
  it('1: the first row is home', () => {
    const { plan } = walk({
      days: 1,
      places: { A: { country: 'x' }, B: { country: 'y' }, C: { country: 'x' } },
      roads: [],
    });
    expect(Array.from(plan.foreign)).toEqual([0, 1, 0]);
  });

  it('2: a conflict to come never does without a table of conflicts', () => {
    const world: World = { days: 12, places: { A: { type: 'conflict_zone', date: 10 } }, roads: [] };
    expect([9, 10].map((day) => calendarOf(world, 'flee').conflict[day])).toEqual([-1, -1]);
    expect([9, 10].map((day) => calendarOf(world, 'fixed').conflict[day])).toEqual([-1, 1]);
  });

  it('3: a redirection of 1 makes the link twice', () => {
    const world: World = {
      days: 1,
      places: { A: { type: 'conflict_zone' }, B: { type: 'camp' }, C: { type: 'camp' } },
      roads: [
        ['A', 'B', 400, 1],
        ['A', 'C', 400],
      ],
      people: { A: 3000 },
    };
    const { flee, fixed } = both(world);
    expect(flee.plan.links.from.length).toBe(6);
    expect(flee.crossed('A', 'B')).toBeGreaterThan(1900);
    expect(flee.crossed('A', 'B')).toBeLessThan(2100);
    expect(fixed.plan.links.from.length).toBe(4);
  });

  it('4: redirection has no effect', () => {
    const world: World = {
      days: 1,
      places: { A: { type: 'conflict_zone' }, B: { type: 'camp' }, C: { type: 'camp' } },
      roads: [
        ['B', 'A', 400, 2],
        ['A', 'C', 400],
      ],
      people: { A: 3000 },
    };
    const { flee, fixed } = both(world);
    expect(Math.abs(flee.crossed('A', 'B') - 1500)).toBeLessThan(120);
    expect(fixed.crossed('A', 'B')).toBe(3000);
    const lifted: World = { ...world, closures: [['remove_forced_redirection', 'A', 'B', 0, -1]] };
    expect(Math.abs(both(lifted).fixed.crossed('A', 'B') - 1500)).toBeLessThan(120);
  });

  it('5: a place that changes to a conflict zone has the default intensity, not its own', () => {
    const world: World = {
      days: 2,
      places: { A: { attributes: { conflict_intensity: '0.4' } } },
      roads: [],
      changes: [['A', 'conflict_zone', 1]],
    };
    expect(calendarOf(world, 'flee').conflict[1]).toBe(1);
    expect(calendarOf(world, 'fixed').conflict[1]).toBe(0.4);
  });

  it('6: an intensity stays that of the onset', () => {
    const world: World = { days: 3, places: { A: {} }, roads: [], conflicts: { A: [0.5, 0.9, 0.2] } };
    expect(Array.from(calendarOf(world, 'flee').conflict)).toEqual([0.5, 0.5, 0.5]);
    expect(Array.from(calendarOf(world, 'fixed').conflict)).toEqual([0.5, 0.9, 0.2]);
  });

  it('7: a camp is left at the chance of a town after a conflict in it', () => {
    const world: World = { days: 2, places: { A: { type: 'camp' } }, roads: [], conflicts: { A: [1, 0] } };
    const [flee, fixed] = [calendarOf(world, 'flee'), calendarOf(world, 'fixed')];
    expect([flee.camp[1], flee.town[1], flee.movechance[1]]).toEqual([1, 1, 0.3]);
    expect([fixed.camp[1], fixed.town[1], fixed.movechance[1]]).toEqual([1, 0, 0.001]);
  });

  it('8: allowing other origins than conflict zones brings none', () => {
    const world: World = {
      days: 1,
      places: { A: { people: 10 }, B: { type: 'conflict_zone', people: 10 } },
      roads: [],
      spawn: { conflictZoneSpawningOnly: false },
    };
    expect(Array.from(calendarOf(world, 'flee').spawnFactor)).toEqual([0, 1]);
    expect(Array.from(calendarOf(world, 'fixed').spawnFactor)).toEqual([1, 1]);
  });

  it('9: on the first day the total counts beside the camps', () => {
    const input = inputOf({
      days: 3,
      places: {
        A: { type: 'conflict_zone', people: 9 },
        D: { type: 'camp' },
        E: { type: 'camp' },
        F: { type: 'camp' },
      },
      roads: [],
      registrations: {
        total: [
          [0, 10],
          [2, 30],
        ],
        D: [
          [0, 2],
          [2, 10],
        ],
        E: [
          [0, 6],
          [2, 14],
        ],
        F: [
          [0, 2],
          [2, 4],
        ],
      },
    });
    expect(Array.from(arrivalsOf(input, 'flee').registered)).toEqual([20, 29, 38]);
    expect(Array.from(arrivalsOf(input, 'fixed').registered)).toEqual([10, 19, 28]);
    expect(Array.from(arrivalsOf(input, 'flee').counts)).toEqual([0, 9, 9]);
  });

  it('10: people of the first day take up room twice, and may lift the limit', () => {
    const world: World = {
      days: 1,
      places: { A: { type: 'camp', people: 704 }, B: { type: 'camp', people: 9000 } },
      roads: [],
      registrations: { total: [[0, 0]], A: [[0, 6505]], B: [[0, 1000]] },
    };
    const { flee, fixed } = both(world);
    expect(Array.from(flee.plan.capacity)).toEqual([704 - 6505, 8000]);
    expect(Array.from(fixed.plan.capacity)).toEqual([704, 9000]);
    expect(flee.at('B')).toBe(1000);
  });

  it('11: on a day without a conflict zone nobody is displaced, where Flee gives up', () => {
    const { record } = walk({
      days: 2,
      places: { A: { people: 10 }, B: { type: 'camp' } },
      roads: [],
      registrations: {
        total: [
          [0, 0],
          [1, 5],
        ],
        B: [
          [0, 0],
          [1, 5],
        ],
      },
    });
    expect(Array.from(record.agents)).toEqual([0, 0]);
  });

  it('12: above the last level of flood its number holds, where Flee gives up', () => {
    const world: World = {
      days: 1,
      places: { A: { type: 'flood_zone' }, B: {} },
      roads: [['A', 'B', 1000]],
      people: { A: 50 },
      floods: { A: [4] },
      move: { flood: FLOOD },
    };
    expect(both(world).flee.at('A')).toBe(0);
  });

  it('13: a closed link stays open, or with names of one letter is closed on the way back', () => {
    const world = (first: string): World => ({
      days: 1,
      places: { [first]: {}, B: {} },
      roads: [[first, 'B', 10]],
      closures: [['link', first, 'B', 0, -1]],
    });
    const open = (name: string, compat: 'flee' | 'fixed'): number[] =>
      calendarOf(world(name), compat).networks[0].open.map((links) => links.length);
    expect(open('Aleppo', 'flee')).toEqual([1, 1]);
    expect(open('A', 'flee')).toEqual([1, 0]);
    expect(open('Aleppo', 'fixed')).toEqual([0, 0]);
  });

  it('14: a closure of an unknown camp is one of the first location', () => {
    const world: World = {
      days: 1,
      places: { A: { type: 'camp' }, B: { type: 'camp' } },
      roads: [],
      closures: [['camp', 'nowhere', '', 0, -1]],
    };
    expect(Array.from(calendarOf(world, 'flee').camp)).toEqual([0, 1]);
    expect(Array.from(calendarOf(world, 'fixed').camp)).toEqual([1, 1]);
  });

  it('15: with a forecaster no flood zone draws anybody', () => {
    const world: World = {
      days: 1,
      places: { A: { type: 'flood_zone' } },
      roads: [],
      floods: { A: [1] },
      move: { flood: { ...FLOOD, forecaster: true } },
    };
    expect(calendarOf(world, 'flee').score[0]).toBe(0);
    expect(calendarOf(world, 'fixed').score[0]).toBe(0.5);
  });

  it('16: matching counts who stands at a place, where Flee gives up as soon as somebody is on the road', () => {
    const world: World = {
      days: 1,
      places: { A: { type: 'conflict_zone' }, B: { people: 100 }, C: { people: 100 } },
      roads: [
        ['A', 'B', 500],
        ['A', 'C', 500],
      ],
      demographics: { ethnicity: { red: 1, blue: 1 } },
      agents: [
        ['A', 300, { ethnicity: 'red' }],
        ['A', 300, { ethnicity: 'blue' }],
        ['B', 30, { ethnicity: 'red' }],
        ['C', 30, { ethnicity: 'blue' }],
      ],
      move: { matchTownEthnicity: true, defaultMovechance: 0.005, conflictWeight: 0 },
    };
    // Everybody goes where their own are: one place each, though no rule names it.
    const { crossed, at } = walk(world);
    expect([crossed('A', 'B'), crossed('A', 'C')]).toEqual([300, 300]);
    expect(at('A')).toBe(0);
  });

  it('17: staying close is measured from where people stand, not from home', () => {
    const world: World = {
      days: 2,
      places: {
        H: { type: 'conflict_zone', y: 0 },
        M: { type: 'forwarding_hub', y: 10 },
        N: { y: 1 },
        F: { y: 19 },
      },
      roads: [
        ['H', 'M', 370],
        ['M', 'N', 1000],
        ['M', 'F', 1000],
      ],
      people: { H: 2000 },
      move: { stayCloseToHome: true, homeDistancePower: 20, conflictWeight: 0 },
    };
    const { flee, fixed } = both({
      ...world,
      places: {
        ...world.places,
        H: { type: 'conflict_zone', x: 0 },
        M: { type: 'forwarding_hub', x: 10 },
        N: { x: 1 },
        F: { x: 19 },
      },
    });
    expect(Math.abs(flee.crossed('M', 'N') - flee.crossed('M', 'F'))).toBeLessThan(250);
    expect(fixed.crossed('M', 'F')).toBe(0);
  });

  it('18: the third column is taken for the longitude', () => {
    const near = (compat: 'flee' | 'fixed'): number =>
      walk(
        {
          days: 1,
          places: { A: { type: 'conflict_zone', x: 60, y: 0 }, B: { x: 60, y: 10 }, C: { x: 65, y: 0 } },
          roads: [
            ['A', 'B', 999],
            ['A', 'C', 999],
          ],
          people: { A: 4000 },
          move: { stayCloseToHome: true, homeDistancePower: 1 },
        },
        { compat },
      ).crossed('A', 'B');
    // Ten degrees of latitude against five of longitude on the equator: a third go there. At 60 N ten degrees of longitude
    // are as near as five of latitude.
    expect(Math.abs(near('flee') - 4000 / 3)).toBeLessThan(130);
    expect(Math.abs(near('fixed') - 2000)).toBeLessThan(130);
  });

  it('19: where no flood is forecast nobody goes, and nobody leaves a flooded place', () => {
    const world: World = {
      days: 3,
      places: { A: { type: 'flood_zone' }, B: {}, C: {} },
      roads: [
        ['A', 'B', 1000],
        ['A', 'C', 1000],
      ],
      people: { A: 100 },
      floods: { A: [2, 0, 0] },
      move: { flood: { ...FLOOD, forecaster: true }, defaultMovechance: 0 },
    };
    const { flee, fixed } = both(world);
    expect(flee.at('A', 0)).toBe(100);
    expect(fixed.at('A', 0)).toBe(0);
  });

  it('20: who knows of no destination never moves', () => {
    const world: World = {
      days: 1,
      places: { A: { type: 'conflict_zone' }, B: {} },
      roads: [['A', 'B', 1000]],
      people: { A: 100 },
      move: { awarenessLevel: 0 },
    };
    const { flee, fixed } = both(world);
    expect([flee.at('A'), fixed.at('A')]).toEqual([100, 0]);
  });

  it('21, 22: nobody leaves where all ways end at markers, where Flee gives up', () => {
    const { at } = walk({
      days: 3,
      places: { A: { type: 'conflict_zone' }, M: { type: 'marker' } },
      roads: [['A', 'M', 10]],
      people: { A: 5 },
      move: { pruningThreshold: 2 },
    });
    expect(at('A')).toBe(5);
  });

  it('23: with fixed routes a place later in the file has the score of yesterday', () => {
    // B begins to fight on day 1 and is 0 from then; A is before it in the file, Z after it.
    const world: World = {
      days: 2,
      places: { A: { type: 'forwarding_hub' }, B: {}, C: {}, Z: { type: 'forwarding_hub' } },
      roads: [
        ['A', 'B', 1000],
        ['A', 'C', 1000],
        ['Z', 'B', 1000],
        ['Z', 'C', 1000],
      ],
      conflicts: { B: [0, 1] },
      spawn: { conflictDriven: { mode: 'constant', displacedPerConflictDay: 0 } },
      move: { fixedRoutes: true, conflictWeight: 0.5 },
    };
    const weightOfB = (compat: 'flee' | 'fixed', from: number): number =>
      relativeWeight(chartMovement(compileMovement(inputOf(world), { compat })), from);
    // To C weight 1/1010; to B 0.5 as draw, times 1 or 0.5 for the route.
    expect(weightOfB('flee', 0)).toBeCloseTo(0.5, 12);
    expect(weightOfB('flee', 3)).toBeCloseTo(0.25, 12);
    expect(weightOfB('fixed', 0)).toBeCloseTo(0.25, 12);
  });

  it('24: a major route of more than one link cannot be followed', () => {
    const world: World = {
      days: 1,
      places: { A: { type: 'conflict_zone' }, B: {}, C: {}, D: {} },
      roads: [
        ['A', 'B', 100],
        ['B', 'C', 100],
        ['C', 'D', 100],
      ],
      people: { A: 1000 },
      major: [['A', 'B', 'C', 'D']],
      move: { fixedRoutes: true, awarenessLevel: 1, maxMoveSpeed: 90 },
    };
    const { flee, fixed } = both(world);
    // D at 300 / 4 km weighs 1/85 beside B's 1/110: more than half choose it, and stay.
    expect(flee.at('A')).toBeGreaterThan(500);
    expect(fixed.at('A')).toBe(0);
  });

  it('25: of two links to one place the first is taken, whichever was chosen', () => {
    const world: World = {
      days: 1,
      places: { A: { type: 'conflict_zone' }, B: {} },
      roads: [
        ['A', 'B', 1000],
        ['A', 'B', 500],
      ],
      people: { A: 1000 },
    };
    const { flee, fixed } = both(world);
    expect([flee.record.entries[0], flee.record.entries[2]]).toEqual([1000, 0]);
    expect(fixed.record.entries[2]).toBeGreaterThan(550);
    expect(fixed.record.entries[0] + fixed.record.entries[2]).toBe(1000);
  });

  it('26: in months of harvest everybody goes home, farmers or not', () => {
    const world: World = {
      days: 3,
      startDate: '2010-01-30',
      places: { A: { attributes: { farmer_fraction: '0' } }, B: {} },
      roads: [['A', 'B', 100]],
      people: { A: 200 },
      move: { harvestMonths: [2], defaultMovechance: 0.5 },
    };
    const { flee, fixed } = both(world);
    expect(flee.at('A', 1)).toBeLessThan(200);
    expect(flee.at('A', 2)).toBe(200);
    expect(fixed.at('A', 2)).toBeLessThan(200);
  });

  it('27: who goes on has a whole day before them', () => {
    const { at } = walk({
      days: 2,
      places: { A: { type: 'conflict_zone' }, B: { type: 'marker' }, C: { type: 'camp' } },
      roads: [
        ['A', 'B', 300],
        ['B', 'C', 700],
      ],
      people: { A: 1 },
    });
    // 300 km, 360 km of 700 on the same day, and the other 340 on the next: 1000 km in two days of 360.
    expect(at('C', 1)).toBe(1);
  });

  it('28: sinks cannot be had from a file but under `fixed`', () => {
    const world: World = {
      days: 4,
      places: { A: { type: 'camp', attributes: { deactivation_probability: '0.5' } }, B: {} },
      roads: [['A', 'B', 100]],
      people: { A: 4000 },
      spawn: { campsAreSinks: true },
      move: { campMovechance: 0 },
    };
    const { deactivated } = both(world).fixed.record;
    expect(Math.abs(deactivated - 3750)).toBeLessThan(80);
  });

  it('29: decisions by two systems cannot be had from a file but under `fixed`', () => {
    const world: World = { days: 1, places: { A: {} }, roads: [], move: { twoSystemDecisionMaking: true } };
    const { flee, fixed } = both(world);
    expect([flee.plan.rules.twoSystem, fixed.plan.rules.twoSystem]).toEqual([false, true]);
  });
});

/** Weight of the route from a hub to B, over that to C, on the second day. */
function relativeWeight(chart: MovementChart, from: number): number {
  const state = beginMovement(chart, { seed: 1, draw: 0 });
  state.day = 1;
  const { order, weight, candidates } = choiceTable(state, from, 0);
  const of = (place: number): number => weight[order.findIndex((c) => candidates.destination[c] === place)];
  return of(1) / of(2);
}
