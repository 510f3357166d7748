import { linkTo } from './candidates.ts';
import type { OpenRoads } from './movement-calendar.ts';
import type { MovementLinks } from './movement-plan.ts';

/**
 * What makes people alike: the link that they are on, or the place where they stand, and the rest of their route. Routes with
 * the same rest are the same, wherever they began. The first keys are the links, without a route.
 */
export interface CohortKeys {
  count: number;
  links: number;
  /** Link, or the number of links and the place. */
  link: Int32Array;
  /** Rest of the route; 0 for none. */
  rest: Int32Array;
  /** The key of those who stand at the end of the link with the same rest of a route; -1 for not looked up. */
  arrived: Int32Array;
  /** Where those who stand somewhere go next, and on which network that was found; -1 for nowhere. */
  next: Int32Array;
  nextOn: Int32Array;
  /** Rests of routes: first place, what is left after it, and last place. */
  first: number[];
  after: number[];
  end: number[];
  known: Map<number, number>;
  knownRests: Map<number, number>;
}

export function createKeys({ from }: MovementLinks): CohortKeys {
  const room = from.length + 64;
  const keys: CohortKeys = {
    count: 0,
    links: from.length,
    link: new Int32Array(room),
    rest: new Int32Array(room),
    arrived: new Int32Array(room),
    next: new Int32Array(room),
    nextOn: new Int32Array(room),
    first: [-1],
    after: [0],
    end: [-1],
    known: new Map(),
    knownRests: new Map(),
  };
  for (let link = 0; link < from.length; link++) keyOf(keys, link, 0);
  return keys;
}

/** Above any number of links and places, or of rests of routes. */
const WIDE = 67108864;

/** The number of a link, or of the number of links and a place, with a rest of a route. */
export function keyOf(keys: CohortKeys, link: number, rest: number): number {
  const name = link * WIDE + rest;
  let key = keys.known.get(name);
  if (key === undefined) {
    key = keys.count++;
    if (key >= keys.link.length) widen(keys, 2 * key);
    keys.link[key] = link;
    keys.rest[key] = rest;
    keys.arrived[key] = -1;
    keys.nextOn[key] = -1;
    keys.known.set(name, key);
  }
  return key;
}

/** The key of those who have come to the end of the link of a key. */
export function arrivedKey(keys: CohortKeys, key: number, { to }: MovementLinks): number {
  let arrived = keys.arrived[key];
  if (arrived < 0) {
    arrived = keyOf(keys, keys.links + to[keys.link[key]], keys.rest[key]);
    // The column may have been widened.
    keys.arrived[key] = arrived;
  }
  return arrived;
}

/** Where those of the key of a place and a rest go next on a network of roads: a link and what is left then; -1 for nowhere. */
export function nextOnNetwork(
  keys: CohortKeys,
  key: number,
  links: MovementLinks,
  roads: OpenRoads,
  network: number,
): number {
  if (keys.nextOn[key] !== network) {
    const rest = keys.rest[key];
    const link = linkTo(links, roads, keys.link[key] - keys.links, keys.first[rest]);
    const next = link < 0 ? -1 : keyOf(keys, link, keys.after[rest]);
    keys.next[key] = next;
    keys.nextOn[key] = network;
  }
  return keys.next[key];
}

/** The rest of a route over these nodes from the first index to before the second. */
export function restOver(keys: CohortKeys, nodes: Int32Array, at: number, end: number): number {
  let rest = 0;
  for (let k = end - 1; k >= at; k--) {
    const name = nodes[k] * WIDE + rest;
    let known = keys.knownRests.get(name);
    if (known === undefined) {
      known = keys.first.length;
      keys.first.push(nodes[k]);
      keys.end.push(rest === 0 ? nodes[k] : keys.end[rest]);
      keys.after.push(rest);
      keys.knownRests.set(name, known);
    }
    rest = known;
  }
  return rest;
}

function widen(keys: CohortKeys, room: number): void {
  for (const column of ['link', 'rest', 'arrived', 'next', 'nextOn'] as const) {
    const wider = new Int32Array(room);
    wider.set(keys[column]);
    keys[column] = wider;
  }
}
