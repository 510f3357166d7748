import type { Plan } from './plan.ts';
import { threefry } from './random/threefry.ts';
import { chance31, threshold31 } from './random/uniform.ts';

/** How the traits of new people are shared out in one draw: the levels of every group and trait in a row. */
export interface TraitChances {
  /** First entry of each group and trait. [groups x traits] */
  start: Int32Array;
  /** What the level adds to the kind of a person. [entries] */
  step: Int32Array;
  /** Rising 31-bit thresholds: the first above the number drawn is the level. [entries] */
  threshold: Float64Array;
}

export function createTraitChances(plan: Plan): TraitChances {
  const start: number[] = [];
  let entries = 0;
  for (const group of plan.groups) {
    for (const shares of group.traitShares) {
      start.push(entries);
      entries += shares.length;
    }
  }
  return {
    start: Int32Array.from(start),
    step: new Int32Array(entries),
    threshold: new Float64Array(entries),
  };
}

/**
 * Works out the thresholds of one draw. Shares that add up to more than one, and those without a level that takes the
 * rest, are scaled to one.
 */
export function fillTraitChances(plan: Plan, parameters: Float64Array, chances: TraitChances): void {
  const { start, step, threshold } = chances;
  plan.groups.forEach((group, g) => {
    group.traitShares.forEach((shares, trait) => {
      const rest = shares.indexOf(-1);
      const selection = group.traitSelection[trait];
      const shareOf = (level: number): number => {
        const bias = selection === null ? -1 : selection[level];
        return parameters[shares[level]] / (bias < 0 ? 1 : parameters[bias]);
      };
      let given = 0;
      shares.forEach((share, level) => {
        if (share >= 0) given += shareOf(level);
      });
      const scale = given > 1 || rest < 0 ? 1 / given : 1;
      let at = start[g * plan.traits.length + trait];
      let cumulative = 0;
      shares.forEach((share, level) => {
        if (share < 0) return;
        cumulative += shareOf(level) * scale;
        step[at] = level * plan.traitStride[trait];
        threshold[at++] = threshold31(cumulative > 1 ? 1 : cumulative);
      });
      // The level that takes the rest comes last; without one, the last level takes what rounding has left.
      if (rest >= 0) step[at++] = rest * plan.traitStride[trait];
      threshold[at - 1] = threshold31(1);
    });
  });
}

/** The traits of a new person of a group, as what they add to the group's first kind. `hashes` is the group's `traitHash`. */
export function drawTraits(
  { start, step, threshold }: TraitChances,
  group: number,
  hashes: Int32Array,
  key0: number,
  key1: number,
): number {
  const traits = hashes.length;
  let kind = 0;
  for (let trait = 0; trait < traits; trait++) {
    const drawn = chance31(threefry(key0, key1, hashes[trait], 0));
    let at = start[group * traits + trait];
    while (drawn >= threshold[at]) at++;
    kind += step[at];
  }
  return kind;
}
