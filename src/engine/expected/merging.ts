import type { Plan } from '../plan.ts';
import type { Tables } from '../tables.ts';
import type { Course } from '../world.ts';
import { kindShares } from './kind-shares.ts';

/**
 * Kinds that hazards hardly tell apart, taken as one with their mean hazards (near lumpability: Buchholz 1994, J. Appl. Prob.
 * 31, 59-75). Only kinds that differ in traits which no move changes, and that shares, journeys, falls, shapes and
 * counters treat alike.
 */
export interface Merging {
  /** [kinds] */
  clusterOf: Int32Array;
  /** [clusters][members] */
  kindsOf: number[][];
  /** The kind of the same fixed traits that stands for those of all levels of the others. [kinds] */
  baseOf: Int32Array;
}

/** Hazards are compared by what they do in so many days. */
const DAYS = 365;

/**
 * Joins, within each group, those two clusters whose joining makes the least of sum of shares x (difference of hazards)^2
 * (Ward 1963), as long as it stays below `tolerance`^2. 0 joins nobody.
 */
export function mergeKinds(course: Course, tables: Tables, tolerance: number): Merging {
  const { plan } = course;
  const clusterOf = new Int32Array(plan.kinds).fill(-1);
  const kindsOf: number[][] = [];
  const baseOf = new Int32Array(plan.kinds);
  const changing = changingTraits(plan);
  const apart = namesApart(course);
  for (let g = 0; g < plan.groups.length; g++) {
    const shares = kindShares(plan, tables.parameters, g);
    const first = g * plan.kindsPerGroup;
    // Kinds that differ in changing traits only are joined with the others of their level, all in the same way.
    const bases = new Map<number, number[]>();
    for (let k = 0; k < plan.kindsPerGroup; k++) {
      const base = changing.reduce((rest, t) => rest - levelOf(plan, k, t) * plan.traitStride[t], k);
      baseOf[first + k] = first + base;
      bases.set(base, [...(bases.get(base) ?? []), first + k]);
    }
    const clusters = [...bases.values()].map((kinds) => {
      const weight = kinds.reduce((sum, kind) => sum + shares[kind - first], 0);
      return {
        kinds: [kinds],
        weight,
        name: kinds.map((kind) => apart[kind]).join(),
        features: featuresOf(course, tables, kinds),
      };
    });
    joinNearest(clusters, tolerance);
    for (const { kinds } of clusters) {
      // The members that have the same levels of changing traits.
      kinds[0].forEach((_, level) => {
        const members = kinds.map((list) => list[level]);
        for (const kind of members) clusterOf[kind] = kindsOf.length;
        kindsOf.push(members);
      });
    }
  }
  return { clusterOf, kindsOf, baseOf };
}

interface Cluster {
  /** Kinds of each member, by level of the changing traits. */
  kinds: number[][];
  weight: number;
  name: string;
  features: Float64Array;
}

function joinNearest(clusters: Cluster[], tolerance: number): void {
  for (;;) {
    let least = tolerance * tolerance;
    let pair: [number, number] | null = null;
    for (let a = 0; a < clusters.length; a++) {
      for (let b = a + 1; b < clusters.length; b++) {
        if (clusters[a].name !== clusters[b].name) continue;
        const cost = costOf(clusters[a], clusters[b]);
        if (cost >= least) continue;
        least = cost;
        pair = [a, b];
      }
    }
    if (pair === null) return;
    const [b] = clusters.splice(pair[1], 1);
    const a = clusters[pair[0]];
    const weight = a.weight + b.weight;
    const part = weight > 0 ? b.weight / weight : 0.5;
    a.features = a.features.map((x, i) => x + part * (b.features[i] - x));
    a.weight = weight;
    a.kinds.push(...b.kinds);
  }
}

function costOf(a: Cluster, b: Cluster): number {
  const weight = a.weight + b.weight;
  if (weight === 0) return 0;
  let distance = 0;
  for (let i = 0; i < a.features.length; i++) distance += (a.features[i] - b.features[i]) ** 2;
  return (distance * a.weight * b.weight) / weight;
}

function levelOf(plan: Plan, kind: number, trait: number): number {
  return Math.floor(kind / plan.traitStride[trait]) % plan.traits[trait].levels.length;
}

function changingTraits(plan: Plan): number[] {
  return plan.traits.flatMap((_, trait) =>
    plan.moves.some(
      ({ kindAfter }) =>
        kindAfter?.some((after, kind) => levelOf(plan, after, trait) !== levelOf(plan, kind, trait)) ?? false,
    )
      ? [trait]
      : [],
  );
}

/** What keeps kinds apart whatever the hazards. [kinds] */
function namesApart({ plan, layout }: Course): string[] {
  const parts: ArrayLike<number>[] = [plan.recording.strandOfKind];
  plan.moves.forEach((_, m) => {
    const { classOfKind, profileOf, kindOfClass } = layout.moves[m];
    if (!isPlain(plan, m)) parts.push(classOfKind);
    else {
      const classes = kindOfClass.length;
      const rows = Array.from(kindOfClass, (_, c) =>
        plan.places.map((_place, place) => profileOf[place * classes + c]).join(),
      );
      const numbers = rows.map((row) => rows.indexOf(row));
      if (numbers.some((n) => n !== 0)) parts.push(classOfKind.map((c) => numbers[c]));
    }
  });
  return Array.from({ length: plan.kinds }, (_, kind) => parts.map((part) => part[kind]).join());
}

/** A constant hazard of a status that is not travelled: kinds may share its mean. */
export function isPlain(plan: Plan, m: number): boolean {
  const { timing, shape, from } = plan.moves[m];
  return timing === 'hazard' && shape < 0 && !plan.journeys.some(({ status }) => status === from);
}

/** What each plain hazard does to the kinds in a year, on the mean of time and places. */
function featuresOf({ plan, layout }: Course, tables: Tables, kinds: number[]): Float64Array {
  const features: number[] = [];
  layout.moves.forEach((move, m) => {
    if (!isPlain(plan, m)) return;
    let rate = 0;
    for (let i = 0; i < move.profiles.length; i++) {
      const profile = move.profileOffset + i;
      for (let s = 0; s < tables.segments; s++) {
        const days = plan.segmentStarts[s + 1] - plan.segmentStarts[s];
        rate += (tables.hazards[(s * tables.profiles + profile) * 2 + 1] * days) / plan.days;
      }
    }
    rate /= Math.max(1, move.profiles.length);
    for (const kind of kinds)
      features.push(
        (tables.factor[move.factorOffset + move.classOfKind[kind]] * Math.min(1, rate * DAYS)) / kinds.length,
      );
  });
  return Float64Array.from(features);
}
