import type { Course } from '../world.ts';
import { isPlain } from './leaving.ts';
import type { Lumps } from './lumps.ts';
import type { Possible } from './possible.ts';

/**
 * The people of one status by sort: kinds as far as anything tells them apart. They are followed by status only; at every
 * place a class is taken to be the same mixture of its sorts. (Where hazards of two sorts differ, so do their ways to get
 * there; how much that matters is measured in docs/model.md.)
 */
export interface Mixture {
  status: number;
  classes: number;
  /** Sorts of each class lie together: `start[c] .. start[c + 1]`. [classes + 1] */
  start: Int32Array;
  /** A kind of each sort. [sorts] */
  kind: Int32Array;
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
}

/** A hazard that takes some sorts of a class sooner than others. */
export interface Sifting {
  move: number;
  /** Which of a draw's factors. [sorts] */
  factor: Int32Array;
  /** False where it only takes people to another place. */
  leaves: boolean;
  /** Status to which it leads, -1 for one that is not mixed; and the sort there. [sorts] */
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

export function layMixture(
  course: Course,
  possible: Possible,
  {
    exact,
    lumps,
    status,
  }: { exact: Pick<Lumps, 'classOf' | 'kindOf'>; lumps: Pick<Lumps, 'classOf' | 'kindOf'>; status: number },
  mixed: boolean[],
  leaving: { move: number; to: number }[][],
): Mixture {
  const { plan, layout } = course;
  const classes = lumps.kindOf[status].length;
  const order = [...exact.kindOf[status].keys()].sort(
    (a, b) =>
      lumps.classOf[status][exact.kindOf[status][a]] - lumps.classOf[status][exact.kindOf[status][b]] ||
      a - b,
  );
  const kind = Int32Array.from(order, (sort) => exact.kindOf[status][sort]);
  const start = new Int32Array(classes + 1);
  for (const k of kind) start[lumps.classOf[status][k] + 1]++;
  for (let c = 0; c < classes; c++) start[c + 1] += start[c];
  const place = new Int32Array(order.length);
  order.forEach((sort, at) => {
    place[sort] = at;
  });
  const sortOf = exact.classOf[status].map((sort) => (sort < 0 ? -1 : place[sort]));
  const sifting: Sifting[] = [];
  const splits: Split[] = [];
  const splitOf = new Map<string, number>();
  for (const { move, to } of leaving[status]) {
    const next = to < 0 ? status : to;
    const after = move >= 0 ? plan.moves[move].kindAfter : null;
    const kindAfter = (k: number): number => (after === null ? k : after[k]);
    let sifts = -1;
    if (move >= 0 && isPlain(plan, move)) {
      const { classOfKind, factorOffset } = layout.moves[move];
      const factor = kind.map((k) => factorOffset + classOfKind[k]);
      const differs = factor.some((f, s) => f !== factor[start[lumps.classOf[status][kind[s]]]]);
      const changes = after !== null && kind.some((k) => after[k] !== k);
      if (differs || changes) {
        // Sorts to which it never happens need no sort afterwards.
        const leads = mixed[next] && (next !== status || changes);
        sifts =
          sifting.push({
            move,
            factor,
            leaves: next !== status || changes,
            to: leads ? next : -1,
            sortAfter: kind.map((k) => (leads && possible.anywhere(move, k) ? kindAfter(k) : -1)),
          }) - 1;
      }
    }
    const goes = (k: number): boolean => move < 0 || possible.anywhere(move, k);
    const split = layOneSplit(kind, start, sifts, (k) => (goes(k) ? lumps.classOf[next][kindAfter(k)] : -1));
    const alike = splits.findIndex((other) => isSame(other, split));
    splitOf.set(`${move}/${next}`, alike >= 0 ? alike : splits.push(split) - 1);
  }
  return {
    status,
    classes,
    start,
    kind,
    sortOf,
    sifting,
    splits,
    splitOf,
    sortsIn: plan.statuses.map(() => null),
  };
}

function layOneSplit(
  kind: Int32Array,
  start: Int32Array,
  sifting: number,
  classAfter: (kind: number) => number,
): Split {
  const classes = start.length - 1;
  const part = new Int32Array(kind.length);
  const kinds: number[][] = [];
  let parts = 1;
  for (let c = 0; c < classes; c++) {
    const ends: number[] = [];
    const first: number[] = [];
    for (let s = start[c]; s < start[c + 1]; s++) {
      const end = classAfter(kind[s]);
      if (end < 0) {
        part[s] = -1;
        continue;
      }
      part[s] = ends.indexOf(end);
      if (part[s] >= 0) continue;
      part[s] = ends.push(end) - 1;
      first.push(kind[s]);
    }
    parts = Math.max(parts, ends.length);
    kinds.push(first);
  }
  const flat = new Int32Array(parts * classes).fill(-1);
  kinds.forEach((list, c) => {
    list.forEach((k, p) => {
      flat[p * classes + c] = k;
    });
  });
  return { part, parts, kind: flat, sifting };
}

function isSame(a: Split, b: Split): boolean {
  return (
    a.parts === b.parts &&
    a.sifting === b.sifting &&
    a.part.every((p, s) => p === b.part[s]) &&
    a.kind.every((k, i) => k === b.kind[i])
  );
}

/** Once all mixtures are laid: which sort of another status each sort is. */
export function joinMixtures(mixtures: (Mixture | null)[]): void {
  for (const mixture of mixtures) {
    if (mixture === null) continue;
    mixture.sortsIn = mixtures.map((other) =>
      other === null ? null : mixture.kind.map((k) => other.sortOf[k]),
    );
    for (const sift of mixture.sifting) {
      const other = sift.to < 0 ? null : mixtures[sift.to];
      if (other !== null && other !== undefined)
        sift.sortAfter = sift.sortAfter.map((k) => (k < 0 ? -1 : other.sortOf[k]));
    }
  }
}
