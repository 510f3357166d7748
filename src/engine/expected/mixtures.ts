import type { Course } from '../world.ts';
import { isPlain } from './leaving.ts';
import type { Lumps } from './lumps.ts';
import type { Possible } from './possible.ts';
import type { Sorts } from './sorts.ts';

/**
 * The people of one status by sort: kinds as far as hazards tell them apart. They are followed by status only; at every
 * place a class is taken to be the same mixture of its sorts. (Where hazards of two sorts differ, so do their ways to get
 * there; how much that matters is measured in docs/model.md.)
 */
export interface Mixture {
  status: number;
  classes: number;
  /** Sorts of each class lie together: `start[c] .. start[c + 1]`. [classes + 1] */
  start: Int32Array;
  /** Class of each sort. [sorts] */
  classOf: Int32Array;
  /** Kinds of each sort, those that somebody has: `kinds[firstKind[s] .. firstKind[s + 1]]`. [sorts + 1] */
  firstKind: Int32Array;
  kinds: Int32Array;
  /** Sort of each kind, -1 for none. [kinds] */
  sortOf: Int32Array;
  /** Hazards that differ within a class. */
  sifting: Sifting[];
  /** What the sorts of a class become by moves to a status where they are of several classes. */
  splits: Split[];
  /** Split of each move or outcome of a fall, by `move/status to which it leads`. */
  splitOf: Map<string, number>;
  /** By status: sort that each sort is there, for statuses that are mixed as well; null for the others. [statuses][sorts] */
  sortsIn: (Int32Array | null)[];
  /** Moves that make another class of people of the status, and the sort that each sort becomes. [turns], [sorts] */
  turns: { move: number; sortAfter: Int32Array }[];
}

/** A hazard that takes some sorts of a class sooner than others. */
export interface Sifting {
  move: number;
  /** Which of a draw's factors each kind has. [kinds of the mixture] */
  factor: Int32Array;
  /** False where it only takes people to another place. */
  leaves: boolean;
  /** Status to which it leads, -1 for one that is not mixed; and the sort there, -1 for nobody. [sorts] */
  to: number;
  sortAfter: Int32Array;
}

/** How a class is shared out over the classes of another status. */
export interface Split {
  /** Which part of its class each sort goes to: counted from 0 in each class. [sorts] */
  part: Int32Array;
  /** Most parts that a class has. */
  parts: number;
  /** A kind, as it was before the move, of each part. [parts x classes], -1 for none */
  kind: Int32Array;
  /** Weighted by the factor of this hazard, -1: by the numbers of people only. */
  sifting: number;
}

type Leaving = { move: number; to: number };

/** The mixtures of the statuses that are mixed. */
export function layMixtures(
  course: Course,
  possible: Possible,
  lumps: Pick<Lumps, 'classOf' | 'kindOf'>,
  sorts: Sorts,
  mixed: boolean[],
  leaving: Leaving[][],
): (Mixture | null)[] {
  const mixtures = mixed.map((is, status) => (is ? layPeople(lumps, sorts, status) : null));
  for (const mixture of mixtures) {
    if (mixture === null) continue;
    mixture.sortsIn = mixtures.map((other) => other && Int32Array.from(sortsAfter(mixture, other, (k) => k)));
    for (const leads of leaving[mixture.status])
      layLeaving(course, possible, lumps, mixtures, mixture, leads);
  }
  return mixtures;
}

function layPeople(
  { classOf, kindOf }: Pick<Lumps, 'classOf' | 'kindOf'>,
  sorts: Sorts,
  status: number,
): Mixture {
  const classes = kindOf[status].length;
  const byClass: Map<number, number[]>[] = Array.from({ length: classes }, () => new Map());
  classOf[status].forEach((c, kind) => {
    if (c < 0) return;
    const members = byClass[c].get(sorts.sortOf[kind]) ?? [];
    members.push(kind);
    byClass[c].set(sorts.sortOf[kind], members);
  });
  const start = new Int32Array(classes + 1);
  byClass.forEach((map, c) => {
    start[c + 1] = start[c] + map.size;
  });
  const lists = byClass.flatMap((map) => [...map.values()]);
  const firstKind = new Int32Array(lists.length + 1);
  lists.forEach((kinds, s) => {
    firstKind[s + 1] = firstKind[s] + kinds.length;
  });
  const sortOf = new Int32Array(classOf[status].length).fill(-1);
  lists.forEach((kinds, s) => {
    for (const kind of kinds) sortOf[kind] = s;
  });
  return {
    status,
    classes,
    start,
    classOf: Int32Array.from(byClass.flatMap((map, c) => Array.from(map, () => c))),
    firstKind,
    kinds: Int32Array.from(lists.flat()),
    sortOf,
    sifting: [],
    splits: [],
    splitOf: new Map(),
    sortsIn: [],
    turns: [],
  };
}

/** The sort in another status of the first kind of each sort that is somebody there. */
function sortsAfter(
  { firstKind, kinds, classOf }: Mixture,
  other: Mixture,
  kindAfter: (kind: number) => number,
): number[] {
  return Array.from(classOf, (_, s) => {
    for (let n = firstKind[s]; n < firstKind[s + 1]; n++) {
      const after = kindAfter(kinds[n]);
      if (after >= 0 && other.sortOf[after] >= 0) return other.sortOf[after];
    }
    return -1;
  });
}

function layLeaving(
  { plan, layout }: Course,
  possible: Possible,
  lumps: Pick<Lumps, 'classOf'>,
  mixtures: (Mixture | null)[],
  mixture: Mixture,
  { move, to }: Leaving,
): void {
  const { status, kinds, start, firstKind, sifting, splits, splitOf } = mixture;
  const next = to < 0 ? status : to;
  const other = mixtures[next];
  const after = move >= 0 ? plan.moves[move].kindAfter : null;
  const goes = (k: number): boolean => move < 0 || possible.anywhere(move, k);
  const kindAfter = (k: number): number => (!goes(k) ? -1 : after === null ? k : after[k]);
  let sifts = -1;
  if (move >= 0 && isPlain(plan, move)) {
    const { classOfKind, factorOffset } = layout.moves[move];
    const factor = kinds.map((k) => factorOffset + classOfKind[k]);
    const differs = factor.some((f, n) => f !== factor[firstKind[start[lumps.classOf[status][kinds[n]]]]]);
    const changes = after !== null && kinds.some((k) => after[k] !== k);
    if (differs || changes) {
      const leaves = next !== status || changes;
      const leads = other !== null && leaves;
      const sortAfter = leads ? Int32Array.from(sortsAfter(mixture, other, kindAfter)) : new Int32Array(0);
      sifts = sifting.push({ move, factor, leaves, to: leads ? next : -1, sortAfter }) - 1;
    }
  }
  const split = layOneSplit(mixture, sifts, (k) => (goes(k) ? lumps.classOf[next][kindAfter(k)] : -1));
  const alike = splits.findIndex((s) => isSame(s, split));
  splitOf.set(`${move}/${next}`, alike >= 0 ? alike : splits.push(split) - 1);
}

function layOneSplit(
  { classes, start, firstKind, kinds, classOf }: Mixture,
  sifting: number,
  classAfter: (kind: number) => number,
): Split {
  const part = new Int32Array(classOf.length).fill(-1);
  const first: number[][] = [];
  let parts = 1;
  for (let c = 0; c < classes; c++) {
    const ends: number[] = [];
    const names: number[] = [];
    for (let s = start[c]; s < start[c + 1]; s++) {
      for (let n = firstKind[s]; n < firstKind[s + 1] && part[s] < 0; n++) {
        const end = classAfter(kinds[n]);
        if (end < 0) continue;
        part[s] = ends.indexOf(end);
        if (part[s] >= 0) continue;
        part[s] = ends.push(end) - 1;
        names.push(kinds[n]);
      }
    }
    parts = Math.max(parts, ends.length);
    first.push(names);
  }
  const kind = new Int32Array(parts * classes).fill(-1);
  first.forEach((names, c) => {
    names.forEach((k, p) => {
      kind[p * classes + c] = k;
    });
  });
  return { part, parts, kind, sifting };
}

function isSame(a: Split, b: Split): boolean {
  return (
    a.parts === b.parts &&
    a.sifting === b.sifting &&
    a.part.every((p, s) => p === b.part[s]) &&
    a.kind.every((k, i) => k === b.kind[i])
  );
}
