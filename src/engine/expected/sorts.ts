import type { Plan } from '../plan.ts';
import type { Course } from '../world.ts';
import { kindShares } from './kind-shares.ts';
import { isPlain } from './leaving.ts';
import type { Possible } from './possible.ts';

/** Kinds that hazards hardly tell apart are of one sort. */
export interface Sorts {
  /** [kinds] */
  sortOf: Int32Array;
  sorts: number;
}

/** How far apart the hazards of a sort may be, in the sense of `joinNearest`. */
const TOLERANCE = 0.01;

/** Hazards are compared by what they do in so many days. */
const DAYS = 365;

/**
 * Sorts of kinds: within a group, kinds of one name join as long as their hazards are close. Kinds that differ only in
 * traits that moves change are joined with others of their own level, all in the same way, so that a sort changes into a
 * sort.
 */
export function sortKinds(course: Course, { tables }: Possible, nameOf: (kind: number) => string): Sorts {
  const { plan } = course;
  const sortOf = new Int32Array(plan.kinds).fill(-1);
  let sorts = 0;
  const rates = yearlyRates(course, tables);
  const changing = changingTraits(plan);
  for (let g = 0; g < plan.groups.length; g++) {
    const shares = kindShares(plan, tables.parameters, g);
    const first = g * plan.kindsPerGroup;
    const bases = new Map<number, number[]>();
    for (let k = 0; k < plan.kindsPerGroup; k++) {
      const base = changing.reduce((rest, t) => rest - levelOf(plan, k, t) * plan.traitStride[t], k);
      const kinds = bases.get(base) ?? [];
      kinds.push(first + k);
      bases.set(base, kinds);
    }
    const clusters = [...bases.values()].map((kinds) => ({
      kinds: [kinds],
      weight: kinds.reduce((sum, kind) => sum + shares[kind - first], 0),
      name: kinds.map(nameOf).join('|'),
      effects: effectsOn(course, tables, rates, kinds),
    }));
    joinNearest(clusters);
    for (const { kinds } of clusters) {
      for (const members of kinds)
        members.forEach((kind, level) => {
          sortOf[kind] = sorts + level;
        });
      sorts += kinds[0].length;
    }
  }
  return { sortOf, sorts };
}

interface Cluster {
  /** Kinds of each member, by level of the changing traits. */
  kinds: number[][];
  weight: number;
  name: string;
  effects: Float64Array;
}

/**
 * Joins those two whose joining makes the least of the sum of shares x (difference of hazards)^2, as long as that is below
 * TOLERANCE^2 (Ward 1963, J. Amer. Statist. Assoc. 58, 236-244).
 */
function joinNearest(clusters: Cluster[]): void {
  const costs = clusters.map((a, i) => clusters.map((b, j) => (j > i ? costOfJoining(a, b) : NEVER)));
  for (;;) {
    let least = TOLERANCE * TOLERANCE;
    let pair: [number, number] | null = null;
    for (let a = 0; a < clusters.length; a++) {
      for (let b = a + 1; b < clusters.length; b++) {
        if (costs[a][b] >= least) continue;
        least = costs[a][b];
        pair = [a, b];
      }
    }
    if (pair === null) return;
    const [first, second] = pair;
    const [b] = clusters.splice(second, 1);
    costs.splice(second, 1);
    for (const row of costs) row.splice(second, 1);
    const a = clusters[first];
    const weight = a.weight + b.weight;
    const part = weight > 0 ? b.weight / weight : 0.5;
    a.effects = a.effects.map((x, i) => x + part * (b.effects[i] - x));
    a.weight = weight;
    a.kinds.push(...b.kinds);
    for (let other = 0; other < clusters.length; other++) {
      if (other < first) costs[other][first] = costOfJoining(clusters[other], a);
      if (other > first) costs[first][other] = costOfJoining(a, clusters[other]);
    }
  }
}

const NEVER = Number.POSITIVE_INFINITY;

function costOfJoining(a: Cluster, b: Cluster): number {
  return a.name === b.name ? costOf(a, b) : NEVER;
}

function costOf(a: Cluster, b: Cluster): number {
  const weight = a.weight + b.weight;
  if (weight === 0) return 0;
  let distance = 0;
  for (let i = 0; i < a.effects.length; i++)
    distance += (a.effects[i] - b.effects[i]) * (a.effects[i] - b.effects[i]);
  return (distance * a.weight * b.weight) / weight;
}

function levelOf(plan: Plan, kind: number, trait: number): number {
  return Math.floor(kind / plan.traitStride[trait]) % plan.traits[trait].levels.length;
}

function changingTraits(plan: Plan): number[] {
  const changes = (after: Uint16Array | null, trait: number): boolean =>
    after?.some((to, kind) => levelOf(plan, to, trait) !== levelOf(plan, kind, trait)) ?? false;
  return plan.traits.flatMap((_, trait) =>
    plan.moves.some(({ kindAfter }) => changes(kindAfter, trait)) ? [trait] : [],
  );
}

/** What each plain hazard of factor 1 adds up to in a year, on the mean of time and places; NaN for the others. [moves] */
function yearlyRates({ plan, layout }: Course, tables: Possible['tables']): number[] {
  return layout.moves.map((move, m) => {
    if (!isPlain(plan, m)) return Number.NaN;
    let rate = 0;
    for (let i = 0; i < move.profiles.length; i++) {
      for (let s = 0; s < tables.segments; s++) {
        const days = plan.segmentStarts[s + 1] - plan.segmentStarts[s];
        const at = (s * tables.profiles + move.profileOffset + i) * 2;
        rate += (tables.hazards[at + 1] * days) / plan.days;
      }
    }
    return (rate * DAYS) / Math.max(1, move.profiles.length);
  });
}

/** What each plain hazard does to the kinds in a year: x / (1 + x) of what it adds up to. */
function effectsOn(
  { layout }: Course,
  tables: Possible['tables'],
  rates: number[],
  kinds: number[],
): Float64Array {
  const effects: number[] = [];
  layout.moves.forEach((move, m) => {
    if (Number.isNaN(rates[m])) return;
    for (const kind of kinds) {
      const x = tables.factor[move.factorOffset + move.classOfKind[kind]] * rates[m];
      effects.push(x / (1 + x) / kinds.length);
    }
  });
  return Float64Array.from(effects);
}
