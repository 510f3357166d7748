import { LIVE, SHAPED, STEADY } from './exit-sorts.ts';
import type { Tables } from './tables.ts';
import type { Course } from './world.ts';

/**
 * The causes that can end a spell, for one status, place and kind of person: gathered when the first such spell
 * opens, then read in a row. Kept from draw to draw, with the factors of the draw.
 */
export interface ExitLists {
  /** First entry of each (kind, spot), -1 until gathered: by kind first, because a life goes on with one kind. [kinds x spots] */
  start: Int32Array;
  /**
   * Number of entries of constant hazard, at `start`; of those that follow a count of the run and are known only to the
   * end of a window; and of those with a shape. One after another.
   */
  length: Int32Array;
  liveLength: Int32Array;
  shapedLength: Int32Array;
  /** Number of shares on entry, which follow those. */
  shareLength: Int32Array;
  /** Of each entry: the move, the purpose that keys its threshold, and its profile. */
  move: Int32Array;
  hash: Int32Array;
  profile: Int32Array;
  factor: Float64Array;
  /** Where the factor of each entry comes from: index into `tables.factor`. */
  source: Int32Array;
  used: number;
  /** 1 for the factors that are 0, and keep their moves out of the lists. [factors] */
  absent: Uint8Array;
}

export function createExitLists(course: Course): ExitLists {
  const { spots } = course.plan.recording;
  const capacity = 4096;
  return {
    start: new Int32Array(spots.length * course.plan.kinds).fill(-1),
    length: new Int32Array(capacity),
    liveLength: new Int32Array(capacity),
    shapedLength: new Int32Array(capacity),
    shareLength: new Int32Array(capacity),
    move: new Int32Array(capacity),
    hash: new Int32Array(capacity),
    profile: new Int32Array(capacity),
    factor: new Float64Array(capacity),
    source: new Int32Array(capacity),
    used: 0,
    absent: new Uint8Array(course.layout.factors),
  };
}

/** Gives the lists the factors of another draw; forgets them if other moves are impossible in it. */
export function renewExitLists(lists: ExitLists, tables: Tables): void {
  const { absent, factor, source } = lists;
  let same = true;
  for (let f = 0; f < absent.length; f++) {
    const now = tables.factor[f] === 0 ? 1 : 0;
    if (absent[f] !== now) same = false;
    absent[f] = now;
  }
  if (same) {
    for (let e = 0; e < lists.used; e++) factor[e] = tables.factor[source[e]];
    return;
  }
  lists.start.fill(-1);
  lists.used = 0;
}

/** First entry of the list of a (spot, kind). */
export function exitList(
  lists: ExitLists,
  course: Course,
  tables: Tables,
  spot: number,
  kind: number,
): number {
  const known = lists.start[kind * course.spots + spot];
  return known >= 0 ? known : gather(lists, course, tables, spot, kind);
}

function gather(lists: ExitLists, course: Course, tables: Tables, spot: number, kind: number): number {
  const { plan } = course;
  const { status, place } = plan.recording.spots[spot];
  const at = status * plan.places.length + place;
  const most = plan.exitStart[at + 1] - plan.exitStart[at] + plan.entryStart[at + 1] - plan.entryStart[at];
  while (lists.used + most + 1 > lists.move.length) grow(lists);
  const start = lists.used;
  let next = start;
  const addExits = (sort: number): void => {
    for (let e = plan.exitStart[at]; e < plan.exitStart[at + 1]; e++)
      if (course.exitSort[plan.exits[e]] === sort)
        next = addMove(lists, course, tables, place, kind, plan.exits[e], next);
  };
  addExits(STEADY);
  const live = next;
  addExits(LIVE);
  const shaped = next;
  addExits(SHAPED);
  const share = next;
  for (let e = plan.entryStart[at]; e < plan.entryStart[at + 1]; e++)
    next = addMove(lists, course, tables, place, kind, plan.entries[e], next);
  lists.length[start] = live - start;
  lists.liveLength[start] = shaped - live;
  lists.shapedLength[start] = share - shaped;
  lists.shareLength[start] = next - share;
  // An empty list takes a place too, so that every list has its own start.
  lists.used = Math.max(next, start + 1);
  lists.start[kind * course.spots + spot] = start;
  return start;
}

/** Adds a move as entry `next` if this kind of person can make it here. Returns the entry after the last. */
function addMove(
  lists: ExitLists,
  course: Course,
  tables: Tables,
  place: number,
  kind: number,
  move: number,
  next: number,
): number {
  const c = course.classOfKind[move * course.plan.kinds + kind];
  const source = course.factorOffset[move] + c;
  const factor = tables.factor[source];
  const profile = course.profileOf[course.profileStart[move] + place * course.classes[move] + c];
  if (factor === 0 || profile < 0) return next;
  lists.move[next] = move;
  lists.hash[next] = course.moveHash[move];
  lists.profile[next] = profile;
  lists.factor[next] = factor;
  lists.source[next] = source;
  return next + 1;
}

function grow(lists: ExitLists): void {
  for (const key of [
    'length',
    'liveLength',
    'shapedLength',
    'shareLength',
    'move',
    'hash',
    'profile',
    'source',
  ] as const) {
    const larger = new Int32Array(lists[key].length * 2);
    larger.set(lists[key]);
    lists[key] = larger;
  }
  const larger = new Float64Array(lists.factor.length * 2);
  larger.set(lists.factor);
  lists.factor = larger;
}
