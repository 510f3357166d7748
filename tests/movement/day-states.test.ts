import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findDayStates,
  NO_TIME_LEFT,
  stateAfter,
  stateOnArrival,
} from '../../src/engine/movement/day-states.ts';
import { linkTimes } from '../../src/engine/movement/travel-times.ts';
import { compileMovement } from '../../src/scenario/flee/compile-movement.ts';
import { inputOf, type World } from './flee-world.ts';

const PLACES = ['A', 'B', 'C', 'D', 'E'];

const roads = fc
  .uniqueArray(fc.tuple(fc.nat(4), fc.nat(4), fc.integer({ min: 1, max: 800 })), {
    minLength: 3,
    maxLength: 8,
    selector: ([a, b]) => Math.min(a, b) * 10 + Math.max(a, b),
  })
  .map((all) => all.filter(([a, b]) => a !== b));

const worldOf = (all: [number, number, number][], scale = 1): World => ({
  days: 5,
  places: Object.fromEntries(
    PLACES.map((name, i) => [name, { type: i === 0 ? ('conflict_zone' as const) : ('town' as const) }]),
  ),
  roads: all.map(([a, b, km]) => [PLACES[a], PLACES[b], km * scale]),
  spawn: { conflictDriven: { mode: 'constant', displacedPerConflictDay: 10 } },
});

const planOf = (world: World) => compileMovement(inputOf(world));

describe('states of a day', () => {
  it('lead where kilometres behind people lead, on every way, and each before those that follow it', () => {
    let steps = 0;
    let shared = 0;
    fc.assert(
      fc.property(roads, fc.array(fc.nat(20), { minLength: 1, maxLength: 12 }), (all, turns) => {
        if (all.length === 0) return;
        const { links, ...plan } = planOf(worldOf(all));
        const times = linkTimes({ links, ...plan });
        const states = findDayStates(links, times, PLACES.length);
        expect(states.ordered).toBe(true);
        const kmOf = new Map<number, number>();
        for (let first = 0; first < links.from.length; first++) {
          let km = times.last[first];
          let state = stateOnArrival(states, first, links, times);
          let place = links.to[first];
          expect(state === NO_TIME_LEFT).toBe(km >= times.speed[first]);
          for (const turn of turns) {
            if (state === NO_TIME_LEFT) break;
            expect(states.place[state]).toBe(place);
            if (kmOf.has(state) && kmOf.get(state) !== km) shared++;
            kmOf.set(state, km);
            const out = [...links.from.keys()].filter((link) => links.from[link] === place);
            const link = out[turn % out.length];
            if (times.days[link] > 0) break;
            km += times.last[link];
            place = links.to[link];
            const next = stateAfter(states, state, link, links, times);
            expect(next === NO_TIME_LEFT).toBe(km >= times.speed[link]);
            if (next !== NO_TIME_LEFT) expect(next).toBeGreaterThan(state);
            state = next;
            steps++;
          }
        }
      }),
      { seed: 7, numRuns: 200 },
    );
    // The random worlds have ways of several links within a day, and kilometres that are one state.
    expect(steps).toBeGreaterThan(1000);
    expect(shared).toBeGreaterThan(100);
  });

  it('are numbered as they come up, each with its own kilometres, where a link has no length', () => {
    const { links, ...plan } = planOf(
      worldOf([
        [0, 1, 0],
        [1, 2, 100],
      ]),
    );
    const times = linkTimes({ links, ...plan });
    const states = findDayStates(links, times, PLACES.length);
    expect(states.ordered).toBe(false);
    const nil = [...links.from.keys()].find((link) => links.from[link] === 0)!;
    const back = [...links.from.keys()].find((link) => links.from[link] === 1 && links.to[link] === 0)!;
    const on = [...links.from.keys()].find((link) => links.from[link] === 1 && links.to[link] === 2)!;
    const start = stateOnArrival(states, nil, links, times);
    const home = stateAfter(states, start, back, links, times);
    expect(states.place[home]).toBe(0);
    expect(stateAfter(states, home, nil, links, times)).toBe(start);
    let state = stateAfter(states, start, on, links, times);
    expect(states.place[state]).toBe(2);
    // 100 km at a time: with 360 a day behind them people stop.
    const return_ = [...links.from.keys()].find((link) => links.from[link] === 2)!;
    const met = [];
    for (let hop = 0; state !== NO_TIME_LEFT; hop++) {
      met.push(state);
      state = stateAfter(states, state, hop % 2 === 0 ? return_ : on, links, times);
    }
    expect(met.length).toBe(3);
  });
});
