/** Nodes of all routes that people may be on, in one array, so that an index is a place on a route. */
export interface RoutePool {
  nodes: Int32Array;
  count: number;
  /** Where each list of nodes begins. */
  starts: Map<Int32Array, number>;
}

export function createRoutePool(): RoutePool {
  return { nodes: new Int32Array(256), count: 0, starts: new Map() };
}

/** Adds a list of nodes, once, and returns where it begins. */
export function poolNodes(pool: RoutePool, nodes: Int32Array): number {
  const known = pool.starts.get(nodes);
  if (known !== undefined) return known;
  const start = pool.count;
  pool.count += nodes.length;
  if (pool.count > pool.nodes.length) {
    const wider = new Int32Array(2 * pool.count);
    wider.set(pool.nodes);
    pool.nodes = wider;
  }
  pool.nodes.set(nodes, start);
  pool.starts.set(nodes, start);
  return start;
}
