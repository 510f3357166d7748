import { classify } from '../classes.ts';
import type { Plan } from '../plan.ts';
import type { Course } from '../world.ts';
import type { Merging } from './merging.ts';
import type { Possible } from './possible.ts';

/**
 * Kinds of people as far as anything still to come, or anything counted, tells them apart in each status: people of one
 * class have the same chances from there on (strong lumpability: Kemeny and Snell 1960, Finite Markov Chains, 6.3). A
 * status that only the group leads on from has a class for each group, however many traits people have.
 */
export interface Lumps {
  /** Class of each kind, -1 for kinds that nobody has in the status. [statuses][kinds] */
  classOf: Int32Array[];
  /** A kind of each class. [statuses][classes] */
  kindOf: number[][];
}

export function lumpKinds(course: Course, possible: Possible, merging: Merging): Lumps {
  const { plan, layout } = course;
  const seen = layout.moves.map(({ classOfKind }) => classesOfClusters(classOfKind, merging));
  const leaving = plan.statuses.map((_, status) => listLeaving(plan, status));
  const reached = reachKinds(plan, possible, leaving);
  let classes = plan.statuses.map(() => classify(plan.kinds, [plan.recording.strandOfKind]));
  const count = (): number => classes.reduce((sum, { first }) => sum + first.length, 0);
  for (let before = 0; before < count(); ) {
    before = count();
    classes = plan.statuses.map((_, status) => {
      const divisions: ArrayLike<number>[] = [classes[status].classOf];
      for (const { move, to } of leaving[status]) {
        if (move >= 0) divisions.push(seen[move]);
        const next = classes[to < 0 ? status : to].classOf;
        const after = move >= 0 ? plan.moves[move].kindAfter : null;
        divisions.push(after === null ? next : next.map((_, kind) => next[after[kind]]));
      }
      return classify(plan.kinds, divisions);
    });
  }
  return keepReached(classes, reached);
}

/**
 * What a move tells apart when the kinds of a cluster are one: the classes of clusters whose kinds have one class, and every
 * other cluster by itself. [kinds]
 */
function classesOfClusters(classOfKind: Uint16Array, { clusterOf, kindsOf }: Merging): Int32Array {
  const ofCluster = kindsOf.map((kinds, cluster) => {
    const [first] = kinds;
    return kinds.every((kind) => classOfKind[kind] === classOfKind[first])
      ? classOfKind[first]
      : classOfKind.length + cluster;
  });
  return Int32Array.from(clusterOf, (cluster) => ofCluster[cluster]);
}

/** What leaves a status: moves, and what becomes of people in falls (-1: the refuge). */
function listLeaving(plan: Plan, status: number): { move: number; to: number }[] {
  const leaving = plan.moves.flatMap(({ from, to }, move) => (from === status ? [{ move, to }] : []));
  const seen = new Set<number>();
  for (const fall of plan.falls) {
    if (plan.fallRules[fall.rule].statuses[status] === 0) continue;
    fall.outcomes.forEach((move, o) => {
      if (!seen.has(move)) leaving.push({ move, to: fall.toStatus[o] });
      seen.add(move);
    });
    if (fall.refugeStatus >= 0 && !seen.has(-1 - fall.refugeStatus)) {
      seen.add(-1 - fall.refugeStatus);
      leaving.push({ move: -1, to: fall.refugeStatus });
    }
  }
  return leaving;
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

function keepReached(classes: { classOf: Int32Array; first: number[] }[], reached: Uint8Array[]): Lumps {
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
