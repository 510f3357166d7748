import { describe, expect, it } from 'vitest';
import { chartMovement } from '../../src/engine/index.ts';
import { attraction } from '../../src/engine/movement/attraction.ts';
import { attributeRatio } from '../../src/engine/movement/attribute-ratio.ts';
import { enumerateCandidates } from '../../src/engine/movement/candidates.ts';
import { createChoiceTable, pickCandidate } from '../../src/engine/movement/choice-table.ts';
import { connect } from '../../src/engine/movement/deciding.ts';
import { placeInitial } from '../../src/engine/movement/displacing.ts';
import { bestRoutes } from '../../src/engine/movement/fixed-routes.ts';
import { beginMovement } from '../../src/engine/movement/movement-state.ts';
import { createOccupancy } from '../../src/engine/movement/occupancy.ts';
import { compileMovement } from '../../src/scenario/flee/compile-movement.ts';
import { inputOf, type World, walk } from './flee-world.ts';

/** What Flee's own unit tests assert, on inputs built again; each is named after its file and function. */
describe("Flee's own tests", () => {
  it('test_1_agent: nobody is lost in thirty days', () => {
    const { record, at } = walk({
      days: 30,
      places: { A: {}, B: { type: 'camp' }, C: { type: 'camp' }, D: { type: 'camp' } },
      roads: [
        ['A', 'B', 100],
        ['A', 'C', 100],
        ['A', 'D', 100],
      ],
      people: { A: 1 },
      move: { maxMoveSpeed: 5000, campMovechance: 0 },
    });
    expect(['A', 'B', 'C', 'D'].reduce((sum, place) => sum + at(place), 0)).toBe(1);
    expect(record.agents[29]).toBe(1);
  });

  it.each([0, 1, 2, 3, 4])(
    'test_awareness::test_awareness: people who know of %d hops ahead keep moving or stay',
    (hops) => {
      const places = Object.fromEntries(['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((name) => [name, {}]));
      const { record, at } = walk({
        days: 5,
        places,
        roads: ['AB', 'BC', 'CD', 'DE', 'EF', 'FG', 'AG'].map(([a, b]) => [a, b, 100]),
        people: { A: 50 },
        move: { awarenessLevel: hops, maxMoveSpeed: 5000 },
      });
      expect(record.agents[4]).toBe(50);
      if (hops === 0) expect(at('A')).toBe(50);
      else expect(at('A', 0)).toBeLessThan(50);
    },
  );

  it('test_awareness::test_marker_location: markers are passed through', () => {
    const world: World = {
      days: 1,
      places: { A: {}, B: {}, C: { type: 'marker' }, D: { type: 'camp' } },
      roads: [
        ['A', 'B', 834],
        ['A', 'C', 834],
        ['B', 'D', 834],
        ['C', 'D', 834],
      ],
      move: { awarenessLevel: 5 },
    };
    const plan = compileMovement(inputOf(world));
    const roads = chartMovement(plan).calendar.networks[0];
    const { destination, start, nodes } = enumerateCandidates(plan.links, roads, 0, 5, false);
    const routes = Array.from(destination, (_, c) =>
      Array.from(nodes.subarray(start[c], start[c + 1]), (node) => plan.locations[node]).join(''),
    );
    expect(routes.toSorted()).toEqual(['B', 'BD', 'CD', 'CDB']);
  });

  it('test_camp_sink: a camp takes everybody off the road', () => {
    const { record, at } = walk(
      {
        days: 3,
        places: {
          A: { type: 'conflict_zone' },
          B: { type: 'camp', attributes: { deactivation_probability: '1.0' } },
        },
        roads: [['A', 'B', 100]],
        people: { A: 100 },
        spawn: { campsAreSinks: true },
      },
      { compat: 'fixed' },
    );
    expect(record.deactivated).toBe(100);
    expect(at('B')).toBe(100);
  });

  it('test_close_location: a closed location has no open link', () => {
    const plan = compileMovement(
      inputOf({
        days: 2,
        places: { A: {}, B: {}, C: {}, D: {} },
        roads: [
          ['A', 'B', 100],
          ['B', 'C', 100],
          ['C', 'D', 100],
        ],
        closures: [['location', 'C', '', 1, -1]],
      }),
    );
    const { networks, networkOf } = chartMovement(plan).calendar;
    expect(networks[networkOf[1]].open.map((links) => links.length)).toEqual([1, 1, 0, 0]);
    expect(networks[networkOf[0]].open.map((links) => links.length)).toEqual([1, 2, 2, 1]);
  });

  it('test_conflict_driven_spawning: a hundred a day for ten days', () => {
    const { record } = walk({
      days: 10,
      places: { A: { type: 'conflict_zone' }, B: { type: 'camp' } },
      roads: [['A', 'B', 100]],
      spawn: { conflictDriven: { mode: 'constant', displacedPerConflictDay: 100 } },
    });
    expect(record.agents[9]).toBe(1000);
  });

  it('test_conflict_driven_spawning::post_conflict: numbers follow the intensity', () => {
    const { record } = walk(
      {
        days: 4,
        places: { A: { type: 'conflict_zone' }, B: {}, C: { type: 'conflict_zone' }, D: {} },
        roads: [['A', 'B', 100]],
        conflicts: { A: [1, 1, 0, 0], C: [1, 1, 1, 1], D: [1, 1, 0.5, 0.5] },
        spawn: { conflictDriven: { mode: 'constant', displacedPerConflictDay: 100 } },
      },
      // Flee's test sets the intensity through its interface; its table of conflicts would keep that of the onset.
      { compat: 'fixed' },
    );
    expect(Array.from(record.agents)).toEqual([300, 600, 750, 900]);
  });

  describe('test_crawling::4loc', () => {
    const plan = compileMovement(
      inputOf({
        days: 1,
        places: { A: {}, B: {}, C: {}, D: {}, E: {} },
        roads: [
          ['A', 'B', 100],
          ['A', 'C', 200],
          ['B', 'D', 100],
          ['C', 'D', 100],
          ['D', 'E', 100],
        ],
        major: [['B', 'D', 'E']],
        move: { awarenessLevel: 2, fixedRoutes: true },
      }),
    );
    const roads = chartMovement(plan).calendar.networks[0];
    const weight = (_: number, km: number): number => 1 / (10 + km);
    const namesOf = (majorRoutes: Int32Array[]): Map<string, string> => {
      const { destination, start, nodes } = bestRoutes({ ...plan, majorRoutes }, roads, 0, weight);
      return new Map(
        Array.from(destination, (end, c) => [
          plan.locations[end],
          Array.from(nodes.subarray(start[c], start[c + 1]), (node) => plan.locations[node]).join(''),
        ]),
      );
    };
    it('reaches B, C and D, the last by the shorter way', () => {
      expect(Object.fromEntries(namesOf([]))).toEqual({ B: 'B', C: 'C', D: 'BD' });
    });
    it('reaches E over the major route, whose path lacks its first hop', () => {
      expect(namesOf(plan.majorRoutes).get('E')).toBe('DE');
      expect(chartMovement(plan).calendar.scoreBefore[1]).toBe(1);
    });
  });

  it('test_csv::test_location_changes: types change on their day', () => {
    const plan = compileMovement(
      inputOf({
        days: 501,
        places: { A: { type: 'conflict_zone' }, B: {}, C: {} },
        roads: [],
        changes: [
          ['C', 'idpcamp', 100],
          ['A', 'town', 500],
        ],
      }),
    );
    const { camp, town, conflict } = chartMovement(plan).calendar;
    expect([town[99 * 3 + 2], camp[99 * 3 + 2], camp[100 * 3 + 2], town[100 * 3 + 2]]).toEqual([1, 0, 1, 0]);
    expect([conflict[499 * 3], conflict[500 * 3], town[500 * 3]]).toEqual([1, -1, 1]);
  });

  it('test_csv::test_csv: shares short of food lie on straight lines between rows', () => {
    const plan = compileMovement(
      inputOf({
        days: 30,
        places: { A: { region: 'AB' }, F: { region: 'EF' }, G: { region: 'elsewhere' } },
        roads: [],
        food: { days: [0, 10, 20, 501], regions: { AB: [5, 9, 1, 0], EF: [6, 10, 15, 0] } },
      }),
    );
    expect(plan.food![15]).toBeCloseTo(0.07, 15);
    expect(plan.food![16]).toBeCloseTo(0.08, 15);
    expect(plan.food![17]).toBeNaN();
  });

  it('test_csv::test_csv: conflicts begin on the row of their day', () => {
    const plan = compileMovement(
      inputOf({
        days: 95,
        places: { A: { type: 'conflict_zone' }, C: {}, C2: {} },
        roads: [],
        conflicts: { A: [1], C: [...new Array(50).fill(0), 1], C2: [0] },
      }),
    );
    const { conflict } = chartMovement(plan).calendar;
    expect([conflict[0], conflict[49 * 3 + 1], conflict[50 * 3 + 1], conflict[94 * 3 + 2]]).toEqual([
      1, -1, 1, -1,
    ]);
  });

  describe('test_dflee', () => {
    const floods = { A: [0, 0, 0, 0, 2, 1, 1, 1, 1, 1, 1], B: [1, 1, 1, 3, 1, 1, 0, 0, 0, 0, 1] };
    const rules = {
      maxFloodLevel: 3,
      movechances: [0, 0.05, 0.9, 1],
      locWeights: [1, 0.75, 0.5, 0.25],
      forecaster: false,
      forecasterTimescaleDays: 5,
      forecasterWeights: [1, 0.9, 0.8, 0.7, 0.6],
      forecasterEndDay: 10,
      awarenessWeights: [0, 0.5, 1],
    };
    const { record, plan, at } = walk({
      days: 11,
      places: { A: { type: 'flood_zone' }, B: { type: 'flood_zone' }, C: {}, E: { type: 'camp' } },
      roads: [
        ['A', 'C', 100],
        ['B', 'E', 100],
      ],
      people: { A: 40 },
      floods,
      move: { flood: rules },
      spawn: { conflictZoneSpawningOnly: false },
    });
    const { flood } = chartMovement(plan).calendar;
    const level = (place: number, day: number): number => flood[day * 4 + place];
    it('reads levels by day and place, 0 where there is no column', () => {
      expect([level(0, 10), level(0, 4), level(1, 10), level(1, 0), level(1, 9)]).toEqual([1, 2, 1, 1, 0]);
      expect([level(2, 5), level(3, 5)]).toEqual([0, 0]);
    });
    it('keeps everybody', () => {
      expect(record.agents[10]).toBe(40);
      expect(at('A', 0) + at('C', 0)).toBe(40);
    });
  });

  it('test_flood_driven_spawning: a hundred a day where the level is 1', () => {
    const { record, at } = walk({
      days: 10,
      places: { A: { type: 'flood_zone', people: 5000 }, B: { type: 'flood_zone', people: 5000 } },
      roads: [['A', 'B', 100]],
      floods: { A: [1], B: [0] },
      move: {
        defaultMovechance: 0,
        flood: {
          maxFloodLevel: 4,
          movechances: [0, 0, 0, 0, 0],
          locWeights: [1, 1, 1, 1, 1],
          forecaster: false,
          forecasterTimescaleDays: 0,
          forecasterWeights: [],
          forecasterEndDay: 0,
          awarenessWeights: [],
        },
      },
      spawn: {
        conflictZoneSpawningOnly: false,
        floodZoneSpawningOnly: true,
        takeFromPopulation: true,
        floodDriven: { mode: 'constant', displacedPerFloodDay: [0, 100, 200, 300, 500] },
      },
    });
    expect(record.agents[9]).toBe(1000);
    expect(at('A')).toBe(1000);
  });

  it('test_load_agent: only people of known places are there', () => {
    const { record } = walk({ days: 1, places: { A: {} }, roads: [], agents: [['A', 1, { name: 'x' }]] });
    expect(record.agents[0]).toBe(1);
  });

  it.each([false, true])(
    'test_moving::stay_close_to_home (fixed routes %s): hardly anybody goes on to the far place',
    (fixedRoutes) => {
      const { at } = walk({
        days: 20,
        places: { A: { x: 0, y: 0 }, B: { x: 0, y: 1 }, C: { x: 0, y: 50 } },
        roads: [
          ['A', 'B', 100],
          ['B', 'C', 5000],
        ],
        people: { A: 100 },
        move: { stayCloseToHome: true, homeDistancePower: 5, fixedRoutes, awarenessLevel: 1 },
      });
      expect(at('C')).toBeLessThan(2);
    },
  );

  it('test_moving::scoring_foreign_weight: nobody goes abroad at weight 0', () => {
    const { at, crossed } = walk({
      days: 10,
      places: { A: { type: 'conflict_zone' }, B: {}, C: {}, D: { country: 'abroad' } },
      roads: [
        ['A', 'B', 100],
        ['A', 'C', 100],
        ['A', 'D', 100],
      ],
      people: { A: 100 },
      move: { foreignWeight: 0 },
    });
    expect(at('D')).toBe(0);
    expect(crossed('A', 'D')).toBe(0);
  });

  it.each([
    [[1, 8, 4, 12], 2, [1, 3]],
    [[1, 8, 9, 12], 1.1, [3]],
  ])('test_moving::prune_routes: of weights %j at threshold %d remain %j', (weights, threshold, kept) => {
    const candidates = {
      destination: Int32Array.of(0, 1, 2, 3),
      distance: new Float64Array(4),
      start: Int32Array.of(0, 1, 2, 3, 4),
      nodes: Int32Array.of(0, 1, 2, 3),
      firstLink: Int32Array.of(0, 1, 2, 3),
    };
    const plan = compileMovement(inputOf({ days: 1, places: { A: {} }, roads: [] }));
    const occupancy = createOccupancy(4, plan.rules);
    const table = createChoiceTable(candidates, Float64Array.from(weights), () => false, threshold);
    const picked = new Set(
      Array.from({ length: 1000 }, (_, k) => pickCandidate(table, occupancy, ((k + 0.5) * 4294967.296) | 0)),
    );
    expect([...picked].toSorted()).toEqual(kept);
  });

  it('test_path_choice, test_removelink: a path is chosen among the links that are open', () => {
    const { crossed } = walk({
      days: 10,
      places: { A: { type: 'conflict_zone' }, B: { type: 'camp' }, C: { type: 'camp' } },
      roads: [
        ['A', 'B', 100],
        ['A', 'C', 100],
      ],
      people: { A: 50 },
      closures: [
        ['country', 'home', 'abroad', 0, -1],
        ['location', 'C', '', 0, -1],
      ],
    });
    expect(crossed('A', 'B')).toBeGreaterThanOrEqual(50);
    expect(crossed('A', 'C')).toBe(0);
  });

  it('test_tiny_closure: who came before the road closed has arrived, who came after has not', () => {
    // One person a day at A, B 5 km away; B closes after two days and a day's people in it have moved on for good.
    const { at } = walk({
      days: 100,
      places: { A: { type: 'conflict_zone', people: 1000 }, B: { type: 'camp' } },
      roads: [['A', 'B', 5]],
      closures: [['location', 'B', '', 3, -1]],
      spawn: { conflictDriven: { mode: 'constant', displacedPerConflictDay: 1 } },
      move: { campMovechance: 0 },
    });
    expect([at('A'), at('B')]).toEqual([97, 3]);
  });

  it.each([
    [false, 1135],
    [true, 135],
  ])(
    'test_toy_escape (camps empty on the first day: %s): capacity grows by the day, and %d people are made',
    (empty, people) => {
      // Registrations as in the test: 1000 at the start, 15 more a day for nine days.
      const { record, plan } = walk({
        days: 10,
        places: {
          A: { type: 'camp', people: 100, attributes: { capacity_per_day: '10000' } },
          Z: { type: 'conflict_zone', people: 9999 },
        },
        roads: [['Z', 'A', 100]],
        registrations: {
          total: [
            [0, 1000],
            [9, 1135],
          ],
          A: [
            [0, 1000],
            [9, 1135],
          ],
        },
        spawn: { insertDay0: true, emptyCampsOnDay0: empty },
      });
      expect(record.agents[9]).toBe(people);
      const { capacity } = chartMovement(plan).calendar;
      expect([1, 2, 3].map((t) => capacity[t * 2] - capacity[(t - 1) * 2])).toEqual([10000, 10000, 10000]);
    },
  );

  it('test_demographics::get_attribute_ratio: twenty of a thousand, as the rules about matching weigh them', () => {
    expect(attributeRatio(20, 1000)).toBe(0.02);
    // Where fewer than one person lives, as in camps, hardly anything.
    expect([attributeRatio(20, 0), attributeRatio(20, 0.9)]).toEqual([2e-7, 2e-7]);
    expect(attributeRatio(20, 1)).toBe(20);
    const world = (type: string): World => ({
      days: 1,
      places: { A: { type: 'conflict_zone' }, B: { people: 1000, type } },
      roads: [['A', 'B', 10]],
      demographics: { ethnicity: { british: 1, other: 1 } },
      move: { matchTownEthnicity: true, matchCampEthnicity: true, matchConflictEthnicity: true },
    });
    const weighed = (type: string): number => {
      const chart = chartMovement(compileMovement(inputOf(world(type)), { compat: 'flee' }));
      const { plan, calendar, classes } = chart;
      const british = [...classes.ethnicity].findIndex(
        (value) => plan.traits[classes.used.ethnicity].values[value] === 'british',
      );
      const ethnicities = new Int32Array(plan.locations.length * classes.ethnicities);
      ethnicities[classes.ethnicities + classes.ethnicity[british]] = 20;
      const live = { population: plan.population, ethnicities, religions: null };
      return attraction(plan, calendar, classes, live, 0, 0, 1, british, 1);
    };
    expect(weighed('town')).toBe(10 * 0.02);
    expect(weighed('conflict_zone')).toBe(10 * 0.02);
    expect(weighed('camp')).toBe(10 * 2e-7);
  });

  it.each([
    ['among 500 people two more', 500, 'town', 3, 5],
    ['among 500 people up to ten', 500, 'town', 9, 10],
    ['among 3 people one less', 3, 'town', 3, 2],
    ['among 50 people as many', 50, 'town', 3, 3],
    ['in a conflict two less, however many there are', 500, 'conflict_zone', 3, 1],
  ])('test_twosystem: %s acquaintances', (_, people, type, before, after) => {
    const plan = compileMovement(
      inputOf({
        days: 2,
        places: { A: { type }, B: {} },
        roads: [['A', 'B', 1000]],
        people: { A: people },
        move: { twoSystemDecisionMaking: true },
      }),
      { compat: 'fixed' },
    );
    const state = beginMovement(chartMovement(plan), { seed: 1, draw: 0 });
    placeInitial(state);
    state.movers.connections[0] = before;
    connect(state, 0, true);
    expect(state.movers.connections[0]).toBe(after);
    expect(state.movers.daysHere[0]).toBe(2);
  });
});
