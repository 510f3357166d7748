import type { Course } from '../world.ts';
import type { Merging } from './merging.ts';

/** The factors of a draw, and after them the mean factors of kinds that are taken as one. */
export interface Mixes {
  /** [factors + mixes] */
  values: Float64Array;
  /** Factors of the layout that each mix is the mean of: `members[start[i] .. start[i + 1]]`, with the bases that weigh them. */
  start: number[];
  members: number[];
  bases: number[];
  indexOf: Map<string, number>;
}

export function createMixes({ layout }: Course): Mixes {
  return {
    values: new Float64Array(layout.factors),
    start: [0],
    members: [],
    bases: [],
    indexOf: new Map(),
  };
}

/** Index into `values` of the factor that a move has for people of this kind and those who are taken as one with them. */
export function mixOf(course: Course, merging: Merging, mixes: Mixes, move: number, kind: number): number {
  const { factorOffset, classOfKind } = course.layout.moves[move];
  const kinds = merging.kindsOf[merging.clusterOf[kind]];
  const factors = kinds.map((k) => factorOffset + classOfKind[k]);
  if (factors.every((factor) => factor === factors[0])) return factors[0];
  const name = `${factors.join()}/${kinds.map((k) => merging.baseOf[k]).join()}`;
  const known = mixes.indexOf.get(name);
  if (known !== undefined) return known;
  const index = course.layout.factors + mixes.start.length - 1;
  mixes.members.push(...factors);
  mixes.bases.push(...kinds.map((k) => merging.baseOf[k]));
  mixes.start.push(mixes.members.length);
  mixes.indexOf.set(name, index);
  return index;
}

/** Works out the means of a draw. `weights` are the shares of the bases among those who come. [kinds] */
export function fillMixes(mixes: Mixes, factor: Float64Array, weights: Float64Array): void {
  const { start, members, bases } = mixes;
  const size = factor.length + start.length - 1;
  if (mixes.values.length !== size) mixes.values = new Float64Array(size);
  const { values } = mixes;
  values.set(factor);
  for (let i = 0; i + 1 < start.length; i++) {
    let sum = 0;
    let weight = 0;
    for (let n = start[i]; n < start[i + 1]; n++) {
      sum += weights[bases[n]] * factor[members[n]];
      weight += weights[bases[n]];
    }
    values[factor.length + i] = weight > 0 ? sum / weight : factor[members[start[i]]];
  }
}
