import { type Candidates, enumerateCandidates, packCandidates } from './candidates.ts';
import type { OpenRoads } from './movement-calendar.ts';
import type { MovementPlan } from './movement-plan.ts';

/** Routes out of a location of which the best to each destination is kept, by a weight of distance and draw. */
export function bestRoutes(
  plan: MovementPlan,
  roads: OpenRoads,
  origin: number,
  weight: (destination: number, distance: number) => number,
): Candidates {
  const all = enumerateCandidates(plan.links, roads, origin, Math.max(1, plan.rules.awarenessLevel), true);
  const routes = new Map<number, { distance: number; nodes: number[] }>();
  for (let c = 0; c < all.destination.length; c++) {
    const end = all.destination[c];
    const known = routes.get(end);
    if (known !== undefined && weight(end, known.distance) >= weight(end, all.distance[c])) continue;
    routes.set(end, {
      distance: all.distance[c],
      nodes: Array.from(all.nodes.subarray(all.start[c], all.start[c + 1])),
    });
  }
  addMajorRoutes(plan, roads, origin, routes);
  return packRoutes(plan, roads, origin, routes);
}

/**
 * Major routes of the location itself and of every hub that it reaches lead to ends not reached yet, at a quarter of
 * their distance. Flee keeps them without their first hop, so that nobody can follow those of more than one.
 */
function addMajorRoutes(
  plan: MovementPlan,
  roads: OpenRoads,
  origin: number,
  routes: Map<number, { distance: number; nodes: number[] }>,
): void {
  if (plan.majorRoutes.length === 0) return;
  for (const [hub, way] of [[origin, { distance: 0, nodes: [] as number[] }] as const, ...routes]) {
    for (const major of plan.majorRoutes) {
      const end = major[major.length - 1];
      if (major[0] !== hub || end === origin || routes.has(end)) continue;
      const length = lengthOf(plan, roads, major);
      if (length === null) continue;
      const nodes = [...way.nodes, ...major.subarray(1)];
      routes.set(end, {
        distance: (way.distance + length) / 4,
        nodes: plan.compat === 'flee' && nodes.length > 1 ? nodes.slice(1) : nodes,
      });
    }
  }
}

/** km along a sequence of locations, null where no open link joins two of them. */
function lengthOf(plan: MovementPlan, roads: OpenRoads, route: Int32Array): number | null {
  let length = 0;
  for (let k = 0; k + 1 < route.length; k++) {
    const link = roads.open[route[k]].find((l) => plan.links.to[l] === route[k + 1]);
    if (link === undefined) return null;
    length += plan.links.distanceKm[link];
  }
  return length;
}

function packRoutes(
  plan: MovementPlan,
  roads: OpenRoads,
  origin: number,
  routes: Map<number, { distance: number; nodes: number[] }>,
): Candidates {
  const start = [0];
  const nodes: number[] = [];
  for (const route of routes.values()) {
    nodes.push(...route.nodes);
    start.push(nodes.length);
  }
  const distances = Array.from(routes.values(), ({ distance }) => distance);
  return packCandidates(plan.links, roads, origin, [...routes.keys()], distances, start, nodes);
}
