/** Rests of routes that cohorts are on, numbered from 1 as they come up; 0 is none. */
export interface CohortRoutes {
  nodes: Int32Array[];
  at: number[];
  end: number[];
  /** Number of the route that is left after one more link, -1 for not looked up. */
  next: number[];
  known: Map<Int32Array, Map<number, number>>;
}

export function createRoutes(): CohortRoutes {
  return { nodes: [new Int32Array(0)], at: [0], end: [0], next: [0], known: new Map() };
}

/** The number of the route over these nodes from the first index to before the second. */
export function routeNumber(routes: CohortRoutes, nodes: Int32Array, at: number, end: number): number {
  if (at >= end) return 0;
  let known = routes.known.get(nodes);
  if (known === undefined) {
    known = new Map();
    routes.known.set(nodes, known);
  }
  let number = known.get(at);
  if (number === undefined) {
    number = routes.nodes.length;
    routes.nodes.push(nodes);
    routes.at.push(at);
    routes.end.push(end);
    routes.next.push(-1);
    known.set(at, number);
  }
  return number;
}

/** The route that is left of another after one more link. */
export function afterOneLink(routes: CohortRoutes, route: number): number {
  if (routes.next[route] < 0) {
    routes.next[route] = routeNumber(routes, routes.nodes[route], routes.at[route] + 1, routes.end[route]);
  }
  return routes.next[route];
}
