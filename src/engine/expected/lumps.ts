import { classify } from '../classes.ts';
import type { Plan } from '../plan.ts';
import type { Course } from '../world.ts';
import { isPlain, listLeaving } from './leaving.ts';
import { layMixtures, type Mixture } from './mixtures.ts';
import type { Possible } from './possible.ts';
import { sortKinds } from './sorts.ts';

/**
 * Kinds of people as far as anything still to come, or anything counted, tells them apart in each status: people of one
 * class have the same chances from there on (strong lumpability: Kemeny and Snell 1960, Finite Markov Chains, 6.3). Where
 * that would be very many classes, hazards do not tell kinds apart, and the mixture of kinds in each class is followed
 * beside (`Mixture`).
 */
export interface Lumps {
  /** Class of each kind, -1 for kinds that nobody has in the status. [statuses][kinds] */
  classOf: Int32Array[];
  /** A kind of each class. [statuses][classes] */
  kindOf: number[][];
  /** Null where classes are of one sort of people. [statuses] */
  mixtures: (Mixture | null)[];
}

/** A status has mixtures where its kinds fall into more than so many times the classes that it would have with them. */
const MANY = 8;

type Classes = { classOf: Int32Array; first: number[] };

/** `mixes`: whether classes may be mixtures. */
export function lumpKinds(course: Course, possible: Possible, mixes: boolean): Lumps {
  const { plan } = course;
  const leaving = plan.statuses.map((_, status) => listLeaving(plan, status));
  const reached = reachKinds(plan, possible, leaving);
  const nothing = plan.statuses.map(() => false);
  const exact = keepReached(refine(course, possible, leaving, nothing), reached);
  const none = plan.statuses.map(() => null);
  if (!mixes) return { ...exact, mixtures: none };
  const coarse = keepReached(
    refine(
      course,
      possible,
      leaving,
      plan.statuses.map(() => true),
    ),
    reached,
  );
  const mixed = exact.kindOf.map((kinds, status) => kinds.length > MANY * coarse.kindOf[status].length);
  const lumps = keepReached(refine(course, possible, leaving, mixed), reached);
  // Kinds are of one sort only if they are of one class in every mixed status, and so are in those where they go next.
  const divisions = mixed.flatMap((is, status) =>
    is
      ? [
          lumps.classOf[status],
          ...leaving[status].map(({ move, to }) => {
            const after = move < 0 ? null : plan.moves[move].kindAfter;
            const next = lumps.classOf[to < 0 ? status : to];
            return next.map((_class, kind) => next[after === null ? kind : after[kind]]);
          }),
        ]
      : [],
  );
  const { classOf: names } = classify(
    plan.kinds,
    divisions.map((division) => division.map((c) => c + 1)),
  );
  const sorts = sortKinds(course, possible, (kind) => `${names[kind]}`);
  return { ...lumps, mixtures: layMixtures(course, possible, lumps, sorts, mixed, leaving) };
}

/** Classes of kinds in every status; in those that are mixed, neither plain hazards nor what comes later count. */
function refine(
  course: Course,
  possible: Possible,
  leaving: { move: number; to: number }[][],
  mixed: boolean[],
): Classes[] {
  const { plan, layout } = course;
  const seen = layout.moves.map(({ classOfKind, factorOffset }) => {
    // Whoever a move never happens to is of one class for it.
    const impossible = classOfKind.findIndex((c) => !(possible.tables.factor[factorOffset + c] > 0));
    return classOfKind.map((c, kind) =>
      possible.tables.factor[factorOffset + c] > 0 ? c : classOfKind[impossible < 0 ? kind : impossible],
    );
  });
  const rows = layout.moves.map((_, m) => (isPlain(plan, m) ? profileRows(course, m) : seen[m]));
  let classes = plan.statuses.map(() => classify(plan.kinds, [plan.recording.strandOfKind]));
  const count = (): number => classes.reduce((sum, { first }) => sum + first.length, 0);
  for (let before = 0; before < count(); ) {
    before = count();
    classes = plan.statuses.map((_, status) => {
      const divisions: ArrayLike<number>[] = [classes[status].classOf];
      for (const { move, to } of leaving[status]) {
        if (move >= 0) divisions.push(mixed[status] ? rows[move] : seen[move]);
        if (mixed[status]) continue;
        const next = classes[to < 0 ? status : to].classOf;
        const after = move >= 0 ? plan.moves[move].kindAfter : null;
        divisions.push(after === null ? next : next.map((_class, kind) => next[after[kind]]));
      }
      return classify(plan.kinds, divisions);
    });
  }
  return classes;
}

/** Kinds as far as the course of a hazard in time and place tells them apart, whatever its size. [kinds] */
function profileRows({ plan, layout }: Course, m: number): Int32Array {
  const { classOfKind, profileOf, kindOfClass } = layout.moves[m];
  const classes = kindOfClass.length;
  const rows = Array.from(kindOfClass, (_, c) =>
    plan.places.map((_place, place) => profileOf[place * classes + c]).join(),
  );
  return Int32Array.from(classOfKind, (c) => rows.indexOf(rows[c]));
}

/** 1 for the kinds that somebody in the status can have. [statuses][kinds] */
function reachKinds(plan: Plan, possible: Possible, leaving: { move: number; to: number }[][]): Uint8Array[] {
  const reached = plan.statuses.map(() => new Uint8Array(plan.kinds));
  const queue: number[] = [];
  const visit = (status: number, kind: number): void => {
    if (reached[status][kind] === 1) return;
    reached[status][kind] = 1;
    queue.push(status * plan.kinds + kind);
  };
  for (let kind = 0; kind < plan.kinds; kind++)
    if (possible.arriving[kind] === 1) visit(plan.groups[Math.floor(kind / plan.kindsPerGroup)].status, kind);
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    const status = Math.floor(at / plan.kinds);
    const kind = at % plan.kinds;
    for (const { move, to } of leaving[status]) {
      if (move >= 0 && !possible.anywhere(move, kind)) continue;
      const after = move >= 0 ? plan.moves[move].kindAfter : null;
      visit(to < 0 ? status : to, after === null ? kind : after[kind]);
    }
  }
  return reached;
}

/** Numbers the classes that somebody is in; a class is named by the first of its kinds that somebody has. */
function keepReached(classes: Classes[], reached: Uint8Array[]): Pick<Lumps, 'classOf' | 'kindOf'> {
  const kindOf: number[][] = [];
  const classOf = classes.map(({ classOf: all, first }, status) => {
    const numbers = new Int32Array(first.length).fill(-1);
    const kinds: number[] = [];
    const kept = all.map((c, kind) => {
      if (reached[status][kind] === 0) return -1;
      if (numbers[c] < 0) numbers[c] = kinds.push(kind) - 1;
      return numbers[c];
    });
    kindOf.push(kinds);
    return kept;
  });
  return { classOf, kindOf };
}
