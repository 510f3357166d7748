import fc from 'fast-check';
import type { World } from './flee-world.ts';

/** A few places with links of all lengths, camps that fill up, markers and closures. */
export const randomWorld = fc
  .record({
    kinds: fc.array(fc.constantFrom('town', 'camp', 'camp', 'conflict_zone', 'marker', 'forwarding_hub'), {
      minLength: 2,
      maxLength: 8,
    }),
    rooms: fc.array(fc.constantFrom(0, 5, 20, 80, 300), { minLength: 9, maxLength: 9 }),
    roads: fc.array(fc.tuple(fc.nat(8), fc.nat(8), fc.constantFrom(5, 40, 150, 360, 500, 2000)), {
      minLength: 2,
      maxLength: 18,
    }),
    closed: fc.array(fc.tuple(fc.nat(8), fc.nat(8), fc.nat(12), fc.integer({ min: 1, max: 12 })), {
      maxLength: 3,
    }),
    people: fc.integer({ min: 0, max: 300 }),
    awareness: fc.integer({ min: 1, max: 3 }),
    buffer: fc.constantFrom(0.5, 0.9, 1),
    onFoot: fc.boolean(),
    shortStints: fc.boolean(),
  })
  .map(({ kinds, rooms, roads, closed, people, awareness, buffer, onFoot, shortStints }) => {
    const names = ['Start', ...kinds.map((_, i) => `P${i}`)];
    const name = (i: number): string => names[i % names.length];
    const seen = new Set<string>();
    const world: World = {
      days: 25,
      places: {
        Start: { type: 'conflict_zone', people: 1000, date: 0 },
        ...Object.fromEntries(
          kinds.map((type, i) => [
            `P${i}`,
            {
              type,
              people: type === 'camp' ? rooms[i] : 0,
              country: type === 'camp' && i % 2 === 0 ? 'away' : 'home',
            },
          ]),
        ),
      },
      roads: roads
        .map(([from, to, km]): World['roads'][0] => [name(from), name(to), km])
        .filter(([from, to]) => {
          const key = [from, to].sort().join();
          const fresh = from !== to && !seen.has(key);
          seen.add(key);
          return fresh;
        }),
      conflicts: { Start: [1] },
      people: { Start: 200 + people },
      closures: closed
        .filter(([from, to]) => name(from) !== name(to))
        .map(([from, to, start, days]) => ['link', name(from), name(to), start, start + days]),
    };
    return {
      world,
      move: {
        awarenessLevel: awareness,
        capacityBuffer: buffer,
        startOnFoot: onFoot,
        avoidShortStints: shortStints,
      },
    };
  });
