/**
 * What makes people alike: the link that they are on, or the place where they stand, and the rest of their route. Numbered as
 * they come up in a draw. Routes with the same rest are the same, wherever they began.
 */
export interface CohortKeys {
  count: number;
  /** Link, or the number of links and the place. */
  link: number[];
  /** Rest of the route; 0 for none. */
  route: number[];
  /** The key of those who stand at the end of the link with the same rest of a route; -1 for not looked up. */
  arrived: number[];
  /** Where each key leads after one more link, and on which network that was found; -2 for not looked up, -1 for nowhere. */
  next: number[];
  nextOn: number[];
  /** Rests of routes: first place, what is left after it, and last place. */
  first: number[];
  rest: number[];
  end: number[];
  known: Map<number, number>;
  knownRoutes: Map<number, number>;
}

export function createKeys(): CohortKeys {
  return {
    count: 0,
    link: [],
    route: [],
    arrived: [],
    next: [],
    nextOn: [],
    first: [-1],
    rest: [0],
    end: [-1],
    known: new Map(),
    knownRoutes: new Map(),
  };
}

/** Above any number of links and places, or of rests of routes. */
const WIDE = 67108864;

/** The number of a link, or of the number of links and a place, with a rest of a route. */
export function keyOf(keys: CohortKeys, link: number, route: number): number {
  const name = link * WIDE + route;
  let key = keys.known.get(name);
  if (key === undefined) {
    key = keys.count++;
    keys.link.push(link);
    keys.route.push(route);
    keys.arrived.push(-1);
    keys.next.push(-2);
    keys.nextOn.push(-1);
    keys.known.set(name, key);
  }
  return key;
}

/** The rest of a route over these nodes from the first index to before the second. */
export function routeOver(keys: CohortKeys, nodes: Int32Array, at: number, end: number): number {
  let route = 0;
  for (let k = end - 1; k >= at; k--) {
    const name = nodes[k] * WIDE + route;
    let known = keys.knownRoutes.get(name);
    if (known === undefined) {
      known = keys.first.length;
      keys.first.push(nodes[k]);
      keys.end.push(route === 0 ? nodes[k] : keys.end[route]);
      keys.rest.push(route);
      keys.knownRoutes.set(name, known);
    }
    route = known;
  }
  return route;
}
