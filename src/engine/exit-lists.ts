import { classify } from './classes.ts';
import { LIVE, SHAPED, STEADY, sortExits } from './exit-sorts.ts';
import type { Plan } from './plan.ts';
import type { Layout, MoveLayout } from './tables.ts';

/**
 * What acts on people in a status at a place, as lists of moves: those that can end a spell and the shares on entering. People
 * and places that the profiles of these moves do not tell apart share a list; the factors, which tell kinds apart far more
 * finely, lie in rows of their own. So the lists of a whole scenario fit into a processor's cache.
 *
 * A list is HEADER integers: how many moves have a steady hazard, how many follow a count of the run, how many have a
 * shape, and how many are shares; then their entries in that order, each of ENTRY integers.
 */
export interface ExitLists {
  /** The lists of a status at a place, one for each class of kinds: number of the first. [statuses x places] */
  firstList: Int32Array;
  /** Pairs: what a kind adds to that number, and where its factors begin. By kind first: a life goes on with one kind. [kinds x statuses x 2] */
  ofKind: Int32Array;
  /** Where each list begins in `whole`. [lists] */
  start: Int32Array;
  whole: Int32Array;
  /** Which of a draw's factors (`Tables.factor`) each entry of a row is. A row: the moves that act on a status. [rows x moves of the status] */
  source: Int32Array;
}

export const HEADER = 4;
export const LIVE_COUNT = 1;
export const SHAPED_COUNT = 2;
export const SHARE_COUNT = 3;

/** An entry: the profile comes first. All begins at multiples of 4, so that `e | MOVE` is a place in it. */
export const ENTRY = 4;
/** The purpose that keys the threshold. */
export const HASH = 1;
export const MOVE = 2;
/** Which of the factors of the row. */
export const COLUMN = 3;

export function layExitLists(plan: Plan, layout: Layout): ExitLists {
  const places = plan.places.length;
  const statuses = plan.statuses.length;
  const sorts = sortExits(plan);
  const firstList = new Int32Array(statuses * places);
  const ofKind = new Int32Array(plan.kinds * statuses * 2);
  const start: number[] = [];
  const whole: number[] = [];
  const source: number[] = [];
  for (let status = 0; status < statuses; status++) {
    const acting = Array.from({ length: places }, (_, place) => movesAt(plan, sorts, status, place));
    const columns = [...new Set(acting.flat(2))];
    const layouts = columns.map((move) => layout.moves[move]);
    const byProfile = classify(
      plan.kinds,
      layouts.map((move) => profileClasses(move, places)),
    );
    const byFactor = classify(
      plan.kinds,
      layouts.map(({ classOfKind }) => classOfKind),
    );
    for (let kind = 0; kind < plan.kinds; kind++) {
      const at = (kind * statuses + status) * 2;
      ofKind[at] = byProfile.classOf[kind];
      ofKind[at + 1] = source.length + byFactor.classOf[kind] * columns.length;
    }
    for (const kind of byFactor.first)
      for (const { factorOffset, classOfKind } of layouts) source.push(factorOffset + classOfKind[kind]);
    const known = new Map<string, number>();
    for (let place = 0; place < places; place++) {
      const here = new Set(acting[place].flat());
      const name = byProfile.first
        .flatMap((kind) =>
          columns.map((move) => (here.has(move) ? profileAt(layout, move, place, kind) : -1)),
        )
        .join();
      const alike = known.get(name);
      firstList[status * places + place] = alike ?? start.length;
      if (alike !== undefined) continue;
      known.set(name, start.length);
      for (const kind of byProfile.first) {
        start.push(whole.length);
        const header = whole.push(...acting[place].map(() => 0)) - HEADER;
        acting[place].forEach((moves, part) => {
          for (const move of moves) {
            const profile = profileAt(layout, move, place, kind);
            if (profile < 0) continue;
            whole.push(profile, plan.moves[move].hash, move, columns.indexOf(move));
            whole[header + part]++;
          }
        });
      }
    }
  }
  return {
    firstList,
    ofKind,
    start: Int32Array.from(start),
    whole: Int32Array.from(whole),
    source: Int32Array.from(source),
  };
}

/** The moves that act on a status at a place, in the four parts of a list. */
function movesAt(plan: Plan, sorts: Uint8Array, status: number, place: number): number[][] {
  const at = status * plan.places.length + place;
  const exits = [...plan.exits.subarray(plan.exitStart[at], plan.exitStart[at + 1])];
  const entries = [...plan.entries.subarray(plan.entryStart[at], plan.entryStart[at + 1])];
  return [...[STEADY, LIVE, SHAPED].map((sort) => exits.filter((move) => sorts[move] === sort)), entries];
}

function profileAt(layout: Layout, move: number, place: number, kind: number): number {
  const { classOfKind, kindOfClass, profileOf, profileOffset } = layout.moves[move];
  const profile = profileOf[place * kindOfClass.length + classOfKind[kind]];
  return profile < 0 ? -1 : profile + profileOffset;
}

/** Kinds as far as the profiles of a move tell them apart, at any place. [kinds] */
function profileClasses({ classOfKind, kindOfClass, profileOf }: MoveLayout, places: number): Uint16Array {
  const width = kindOfClass.length;
  const rows = Array.from({ length: places }, (_, place) =>
    profileOf.subarray(place * width, (place + 1) * width).map((profile) => profile + 1),
  );
  const { classOf } = classify(width, rows);
  return classOfKind.map((c) => classOf[c]);
}

/** The factors of a draw, in the rows that the lists read. */
export function fillExitFactors({ source }: ExitLists, factor: Float64Array, rows: Float64Array): void {
  for (let at = 0; at < source.length; at++) rows[at] = factor[source[at]];
}
