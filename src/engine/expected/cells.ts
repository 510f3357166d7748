import type { Move } from '../plan.ts';
import type { RouteBook } from '../routes.ts';
import { candidatesAt } from '../routes.ts';
import type { Course } from '../world.ts';
import { type Lumps, lumpKinds } from './lumps.ts';
import { orderByStatus } from './order.ts';
import { findPossible, type Possible } from './possible.ts';

/** Where people can be: a status, a place and a class of kinds. */
export interface Cells {
  possible: Possible;
  lumps: Lumps;
  /** In the order in which a step goes through them: most moves lead from earlier to later ones. */
  blocks: Block[];
  /** Those of each status. [statuses] */
  blocksOf: Block[][];
  /** Block of each status and place, -1 where nobody can be. [statuses x places] */
  blockOf: Int32Array;
  /** Cells in all. */
  size: number;
  /** The cells of a status lie together: the first, and how many. [statuses] */
  firstOfStatus: Int32Array;
  sizeOfStatus: Int32Array;
}

/** The cells of one status at one place. For a status that is travelled: those who set out from the place. */
export interface Block {
  status: number;
  place: number;
  /** Index of the block: its turn in a step. */
  order: number;
  /** Number of its first cell. */
  first: number;
  /** A kind of each cell. [cells of the block] */
  kinds: Int32Array;
  /** Class of each cell. [cells of the block] */
  classes: Int32Array;
  /** Cell of each class of the status, counted from `first`, -1 for none. [classes] */
  cellOfClass: Int32Array;
}

/** The cell of people of a kind. */
export function cellAt(
  { blocks, blockOf, lumps }: Cells,
  places: number,
  status: number,
  place: number,
  kind: number,
): number {
  const block = blocks[blockOf[status * places + place]];
  const at = block?.cellOfClass[lumps.classOf[status][kind]] ?? -1;
  if (at < 0) throw new Error(`nobody of kind ${kind} can be in status ${status} at place ${place}`);
  return block.first + at;
}

/** True if the move can happen at the place to some of those who are of one class with this kind. */
export function canHappen(
  { possible, lumps }: Pick<Cells, 'possible' | 'lumps'>,
  move: number,
  status: number,
  kind: number,
  place: number,
): boolean {
  const mixture = lumps.mixtures[status];
  if (mixture === null) return possible.move(move, kind, place);
  const c = lumps.classOf[status][kind];
  const last = mixture.firstKind[mixture.start[c + 1]];
  for (let n = mixture.firstKind[mixture.start[c]]; n < last; n++)
    if (possible.move(move, mixture.kinds[n], place)) return true;
  return false;
}

/** Where a move leads somebody of a group from a place: the places, and the chance of each where one is drawn. */
export function placesAfter(
  move: Move,
  group: number,
  place: number,
  origin: number,
): { place: number; chance: number }[] {
  const { placeOfGroup, shares, sharesOfGroup } = move.destination;
  const to = placeOfGroup[group];
  if (to >= 0) return [{ place: to, chance: 1 }];
  if (to === -1) return [{ place, chance: 1 }];
  if (to === -3) return [{ place: origin, chance: 1 }];
  const { places, weights } = shares[sharesOfGroup[group]];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return Array.from(places, (p, i) => ({ place: p, chance: weights[i] / total })).filter(
    ({ chance }) => chance > 0,
  );
}

export function layCells(course: Course, mixes: boolean): Cells {
  const { plan } = course;
  const possible = findPossible(course);
  const lumps = lumpKinds(course, possible, mixes);
  const places = plan.places.length;
  const { groupsAt, leads } = explore(course, { possible, lumps });
  const blockOf = new Int32Array(plan.statuses.length * places).fill(-1);
  const blocks: Block[] = [];
  let size = 0;
  const firstOfStatus = new Int32Array(plan.statuses.length);
  const sizeOfStatus = new Int32Array(plan.statuses.length);
  const arrivals = plan.groups.map(({ status }) => status);
  const spots = [...groupsAt.keys()].sort((a, b) => a - b);
  for (const { status, nodes } of orderByStatus(spots, leads, places, arrivals)) {
    firstOfStatus[status] = size;
    for (const at of nodes) {
      const groups = groupsAt.get(at) ?? new Set<number>();
      const all = lumps.kindOf[status];
      const isHere = (kind: number): boolean => groups.has(Math.floor(kind / plan.kindsPerGroup));
      let cell = 0;
      const cellOfClass = Int32Array.from(all, (kind) => (isHere(kind) ? cell++ : -1));
      const kinds = Int32Array.from(all.filter(isHere));
      const classes = Int32Array.from([...all.keys()].filter((c) => isHere(all[c])));
      blockOf[at] = blocks.length;
      blocks.push({
        status,
        place: at % places,
        order: blocks.length,
        first: size,
        kinds,
        classes,
        cellOfClass,
      });
      size += kinds.length;
    }
    sizeOfStatus[status] = size - firstOfStatus[status];
  }
  const blocksOf = plan.statuses.map((_, status) => blocks.filter((block) => block.status === status));
  return { possible, lumps, blocks, blocksOf, blockOf, size, firstOfStatus, sizeOfStatus };
}

interface Reached {
  /** Groups that can be in a status at a place, by status x places + place. */
  groupsAt: Map<number, Set<number>>;
  /** Where people can come to from each, except by falls. */
  leads: Map<number, Set<number>>;
}

/** Everywhere that people of each group can be, whatever the numbers of the draw. */
function explore(course: Course, parts: Pick<Cells, 'possible' | 'lumps'>): Reached {
  const { lumps } = parts;
  const { plan } = course;
  const places = plan.places.length;
  const reached: Reached = { groupsAt: new Map(), leads: new Map() };
  const { groupsAt, leads } = reached;
  const waysFrom = rememberPositions(course);
  plan.groups.forEach((group, g) => {
    const queue: number[] = [];
    const visit = (from: number, at: number): void => {
      if (from >= 0) leads.set(from, (leads.get(from) ?? new Set<number>()).add(at));
      const groups = groupsAt.get(at) ?? new Set<number>();
      groupsAt.set(at, groups);
      if (groups.has(g)) return;
      groups.add(g);
      queue.push(at);
    };
    const kindsIn = plan.statuses.map((_, status) =>
      lumps.kindOf[status].filter((kind) => Math.floor(kind / plan.kindsPerGroup) === g),
    );
    const known = new Map<number, boolean>();
    const someCan = (m: number, status: number, place: number): boolean => {
      const name = (m * plan.statuses.length + status) * places + place;
      const can = known.get(name) ?? kindsIn[status].some((kind) => canHappen(parts, m, status, kind, place));
      known.set(name, can);
      return can;
    };
    for (const place of [...group.at.places, group.otherwiseAt]) {
      if (place < 0) continue;
      visit(-1, group.status * places + place);
    }
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      const status = Math.floor(at / places);
      const origin = at % places;
      const endsOf = (m: number, place: number): number[] =>
        placesAfter(plan.moves[m], g, place, origin).map((end) => end.place);
      for (const place of course.journeyOf[status] >= 0 ? waysFrom(status, origin) : [origin]) {
        const spot = status * places + place;
        for (const m of [
          ...plan.exits.subarray(plan.exitStart[spot], plan.exitStart[spot + 1]),
          ...plan.entries.subarray(plan.entryStart[spot], plan.entryStart[spot + 1]),
          ...journeyMoves(course, status, place),
        ])
          if (someCan(m, status, place))
            for (const end of endsOf(m, place)) {
              const { to } = plan.moves[m];
              visit(at, (to < 0 ? status : to) * places + end);
            }
        for (let f = course.fallStart[spot]; f < course.fallStart[spot + 1]; f++) {
          const fall = plan.falls[course.fallList[f]];
          fall.outcomes.forEach((m, o) => {
            if (!someCan(m, status, place)) return;
            const to = fall.toPlace[o];
            for (const end of to === -2 ? endsOf(m, place) : [to < 0 ? place : to])
              visit(-1, fall.toStatus[o] * places + end);
          });
          const refuge = fall.refugePlace < 0 ? place : fall.refugePlace;
          visit(-1, (fall.refugeStatus < 0 ? status : fall.refugeStatus) * places + refuge);
        }
      }
    }
  });
  return reached;
}

/** The moves by which a journey can end at a place. */
function journeyMoves(course: Course, status: number, place: number): number[] {
  if (course.journeyOf[status] < 0) return [];
  const journey = course.plan.journeys[course.journeyOf[status]];
  const { targets, stopOfHolder, stopOfCountry, diesOfMode, blocked } = journey;
  const ends = targets.filter(({ places }) => places[place] === 1).map(({ move }) => move);
  return [...new Set([...ends, ...stopOfHolder, ...stopOfCountry, ...diesOfMode, blocked])].filter(
    (m) => m >= 0,
  );
}

/** Every place to which a journey from a place can come, on whatever days: the place itself first. */
function rememberPositions({
  plan,
  journeyOf,
  routeBooks,
}: Course): (status: number, origin: number) => number[] {
  const places = plan.places.length;
  const next = new Map<number, Set<number>>();
  const from = (book: RouteBook, status: number, place: number): Set<number> => {
    const known = next.get(status * places + place);
    if (known !== undefined) return known;
    const on = new Set<number>();
    for (const segment of book.segmentOfState) {
      const at = candidatesAt(plan, book, place, segment);
      for (let c = book.start[at]; c < book.start[at] + book.length[at]; c++) {
        for (let leg = 0; leg < book.legs[c]; leg++) {
          const way = book.links[book.firstLeg[c] + leg];
          on.add((way & 1) === 0 ? plan.links[way >> 1].to : plan.links[way >> 1].from);
        }
      }
    }
    next.set(status * places + place, on);
    return on;
  };
  return (status, origin) => {
    const found = new Set([origin]);
    for (const place of found)
      for (const on of from(routeBooks[journeyOf[status]], status, place)) found.add(on);
    return [...found];
  };
}
