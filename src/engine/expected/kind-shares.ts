import type { Plan } from '../plan.ts';

/** Shares of the kinds of a group among those who come, in the draw. */
export function kindShares(plan: Plan, parameters: Float64Array, group: number): Float64Array {
  const { traitShares, traitSelection } = plan.groups[group];
  const shares = new Float64Array(plan.kindsPerGroup).fill(1);
  traitShares.forEach((levels, trait) => {
    const selection = traitSelection[trait];
    const given = Array.from(levels, (share, level) => {
      if (share < 0) return 0;
      const bias = selection === null ? -1 : selection[level];
      return parameters[share] / (bias < 0 ? 1 : parameters[bias]);
    });
    const sum = given.reduce((a, b) => a + b, 0);
    const rest = levels.indexOf(-1);
    const scale = sum > 1 || rest < 0 ? 1 / sum : 1;
    const of = given.map((share, level) => (level === rest ? Math.max(0, 1 - sum * scale) : share * scale));
    const stride = plan.traitStride[trait];
    for (let kind = 0; kind < shares.length; kind++)
      shares[kind] *= of[Math.floor(kind / stride) % levels.length];
  });
  return shares;
}
