import type { Located, Range, ScenarioSource } from '../source.ts';
import type { Collector } from './collector.ts';
import type { Compilation } from './compilation.ts';
import type { Names } from './names.ts';
import type { Timeline } from './timeline.ts';

/** Holder of each place on each segment, -1 before its first row. [places x segments] */
export function layHolding(
  source: ScenarioSource,
  names: Names,
  time: Timeline,
  collector: Collector,
): Int16Array {
  const segments = time.segmentStarts.length - 1;
  const holding = new Int16Array(names.places.length * segments).fill(-1);
  const seen = new Set<string>();
  for (const row of rowsByDay(source)) {
    const place = collector.find('place', row.place, names.places);
    const holder = collector.find('holder', row.holder, names.holders);
    if (place < 0 || holder < 0) continue;
    const name = `${row.on.value}/${row.place.value}`;
    if (seen.has(name)) collector.error({ code: 'M0219', what: row.place.value }, row.on.at);
    seen.add(name);
    const day = Math.max(0, time.relative(row.on.value));
    if (day >= time.days) continue;
    holding.fill(holder, place * segments + time.segmentOfDay[day], (place + 1) * segments);
  }
  return holding;
}

function rowsByDay(source: ScenarioSource): NonNullable<ScenarioSource['control']> {
  return [...(source.control ?? [])].sort((a, b) => a.on.value - b.on.value);
}

/** A place changes hands at the start of a day. */
export interface Change {
  day: number;
  place: number;
  loser: number;
  winner: number;
  at: Range;
}

/** Changes from one holder to another, by day and place. */
export function changesOf(c: Compilation): Change[] {
  const segments = c.time.segmentStarts.length - 1;
  const changes: Change[] = [];
  for (let s = 1; s < segments; s++) {
    for (let place = 0; place < c.names.places.length; place++) {
      const loser = c.holding[place * segments + s - 1];
      const winner = c.holding[place * segments + s];
      if (loser === winner || loser < 0) continue;
      const day = c.time.segmentStarts[s];
      const row = c.source.control?.find(
        (r: { on: Located<number>; place: Located<string> }) =>
          c.time.relative(r.on.value) === day && r.place.value === c.names.places[place],
      );
      if (row) changes.push({ day, place, loser, winner, at: row.place.at });
    }
  }
  return changes;
}

/**
 * The nearest place that a holder still has at the start of a day: along links that are open that day, in kilometres;
 * where no link leads to one, in a straight line; ties by id. -1 when it holds nothing.
 */
export function nearestHeld(c: Compilation, from: number, holder: number, day: number): number {
  const segments = c.time.segmentStarts.length - 1;
  const segment = c.time.segmentOfDay[day];
  const held = c.names.places.map((_, p) => c.holding[p * segments + segment] === holder && p !== from);
  const byRoad = distancesKm(c, from, day);
  const nearest = (distance: (place: number) => number): number => {
    let best = -1;
    held.forEach((isHeld, p) => {
      if (isHeld && distance(p) < Number.POSITIVE_INFINITY && (best < 0 || distance(p) < distance(best)))
        best = p;
    });
    return best;
  };
  const reached = nearest((p) => byRoad[p]);
  return reached >= 0 ? reached : nearest((p) => straightKm(c, from, p));
}

/** Shortest way along open links (Dijkstra; the networks are coarse). [places] */
function distancesKm(c: Compilation, from: number, day: number): Float64Array {
  const distance = new Float64Array(c.names.places.length).fill(Number.POSITIVE_INFINITY);
  distance[from] = 0;
  const done = new Set<number>();
  for (;;) {
    let at = -1;
    distance.forEach((km, p) => {
      if (!done.has(p) && km < Number.POSITIVE_INFINITY && (at < 0 || km < distance[at])) at = p;
    });
    if (at < 0) return distance;
    done.add(at);
    for (const { to, km } of linksFrom(c, at, day))
      if (distance[at] + km < distance[to]) distance[to] = distance[at] + km;
  }
}

interface Way {
  to: number;
  km: number;
  opens: number;
  closes: number;
}

const waysOf = new WeakMap<Compilation, Way[][]>();

/** The ways out of a place that are open on a day. */
function linksFrom(c: Compilation, place: number, day: number): Way[] {
  const ways = waysOf.get(c) ?? listWays(c);
  waysOf.set(c, ways);
  return ways[place].filter(({ opens, closes }) => day >= opens && day <= closes);
}

/** All ways, by the place that they leave. */
function listWays(c: Compilation): Way[][] {
  const ways: Way[][] = c.names.places.map(() => []);
  for (const { value: link } of c.source.links ?? []) {
    const a = c.names.places.indexOf(link.from.value);
    const b = c.names.places.indexOf(link.to.value);
    if (a < 0 || b < 0) continue;
    const km = link.distance_km.value;
    const opens = link.opens ? c.time.relative(link.opens.value) : 0;
    const closes = link.closes ? c.time.relative(link.closes.value) : c.time.days;
    const overLand = link.mode?.value !== 'air' && link.mode?.value !== 'sea';
    ways[a].push({ to: b, km, opens, closes });
    if (link.two_way?.value ?? overLand) ways[b].push({ to: a, km, opens, closes });
  }
  return ways;
}

/** Kilometres on a plane laid through the middle latitude: good to a few percent over the distances of one war. */
function straightKm(c: Compilation, a: number, b: number): number {
  const from = c.places[a];
  const to = c.places[b];
  if (!from.lat || !from.lon || !to.lat || !to.lon) return 1e6 + b;
  const middle = ((from.lat.value + to.lat.value) / 2) * 0.017453292519943295;
  const squared = middle * middle;
  // Taylor series of the cosine: the same digits everywhere, and its error is below 1e-3 at every latitude where people live.
  const cosine = 1 - squared / 2 + (squared * squared) / 24 - (squared * squared * squared) / 720;
  const x = (to.lon.value - from.lon.value) * cosine;
  const y = to.lat.value - from.lat.value;
  return 111.195 * Math.sqrt(x * x + y * y);
}
