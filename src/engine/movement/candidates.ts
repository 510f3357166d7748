import type { OpenRoads } from './movement-calendar.ts';
import type { MovementLinks } from './movement-plan.ts';

/** Ways out of one location that a person weighs: simple paths of a few hops. */
export interface Candidates {
  /** [candidates] */
  destination: Int32Array;
  /** km. [candidates] */
  distance: Float64Array;
  /** Locations on the way, the destination last: `nodes[start[c] .. start[c + 1]]`. */
  start: Int32Array;
  nodes: Int32Array;
  /** The first open link to the first of these, -1 for none. [candidates] */
  firstLink: Int32Array;
}

/**
 * All simple paths of at most `hops` hops out of a location, in the order of its links. A hop to a marker is free unless
 * `markersCount`; nobody goes to a marker to stay. Of several links to one place people take the first, whichever weighs more,
 * unless they take `ownLinks`.
 */
export function enumerateCandidates(
  links: MovementLinks,
  roads: OpenRoads,
  origin: number,
  hops: number,
  markersCount: boolean,
  ownLinks = false,
): Candidates {
  const destination: number[] = [];
  const distances: number[] = [];
  const start = [0];
  const nodes: number[] = [];
  const firstLinks: number[] = [];
  const path = [origin];
  const extend = (place: number, depth: number, distance: number, first: number): void => {
    const open = roads.open[place];
    const forced = open.filter((link) => roads.forced[link] === 1);
    for (const link of forced.length > 0 ? forced : open) {
      const end = links.to[link];
      if (path.includes(end)) continue;
      const far = distance + links.distanceKm[link];
      const marker = roads.marker[end] === 1;
      path.push(end);
      if (!marker) {
        destination.push(end);
        distances.push(far);
        firstLinks.push(first < 0 ? link : first);
        for (let k = 1; k < path.length; k++) nodes.push(path[k]);
        start.push(nodes.length);
      }
      const used = depth + (marker && !markersCount ? 0 : 1);
      if (used < hops) extend(end, used, far, first < 0 ? link : first);
      path.pop();
    }
  };
  extend(origin, 0, 0, -1);
  const candidates = packCandidates(links, roads, origin, destination, distances, start, nodes);
  return ownLinks ? { ...candidates, firstLink: Int32Array.from(firstLinks) } : candidates;
}

/** Brings candidates into their columns. */
export function packCandidates(
  links: MovementLinks,
  roads: OpenRoads,
  origin: number,
  destination: number[],
  distance: number[],
  start: number[],
  nodes: number[],
): Candidates {
  return {
    destination: Int32Array.from(destination),
    distance: Float64Array.from(distance),
    start: Int32Array.from(start),
    nodes: Int32Array.from(nodes),
    firstLink: Int32Array.from(destination, (_, c) => linkTo(links, roads, origin, nodes[start[c]])),
  };
}

/** The first open link from a location to another, -1 if there is none: which of several is taken does not depend on their weight. */
export function linkTo(links: MovementLinks, roads: OpenRoads, from: number, to: number): number {
  const open = roads.open[from];
  for (let k = 0; k < open.length; k++) if (links.to[open[k]] === to) return open[k];
  return -1;
}
