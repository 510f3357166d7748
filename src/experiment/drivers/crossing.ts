import type { Scenario, Settings } from '../../scenario/index.ts';
import type { SplitDesign } from './drivers.ts';
import { drawsFrom, latinHypercube, type Model } from './rows.ts';
import type { CrossedFigures } from './split.ts';

/** Full crossing of disputes up to this many followings; beyond, one dispute at a time. */
const MOST_FOLLOWINGS = 16;
const REPLICATES = 2;

/** Every structure of a scenario under every following of its disputes. */
export interface Crossing {
  structures: string[];
  disputes: Settings[];
  /** Structures x disputes, the disputes of a structure side by side. */
  variants: Settings[];
  /** The figures of all variants on the same rows and random numbers. */
  split(
    modelOf: (scenario: Scenario) => Model,
    options: { rows: number; seed: number },
  ): Promise<SplitDesign & { figures: CrossedFigures }>;
}

/**
 * The scenario's own structure and its rivals, and the disputes whose options set parameters (one that sets only what was
 * observed changes no figure of the model). Each variant is compiled when it is run.
 */
export function crossingOf(scenario: Scenario): Crossing {
  const structures = ['', ...(scenario.source.rivals ?? []).map(({ id }) => id.value)];
  const disputes = followings(scenario);
  const variants = structures.flatMap((rival) =>
    disputes.map((dispute) => ({ ...dispute, ...(rival === '' ? {} : { rival }) })),
  );
  return {
    structures,
    disputes,
    variants,
    async split(modelOf, { rows, seed }) {
      const changed = variants.map((settings) => scenario.with(settings));
      const parameters = [
        ...new Set(
          changed.flatMap(({ plan }) =>
            plan.parameters.flatMap(({ id, fixed }) => (fixed === null ? [id] : [])),
          ),
        ),
      ];
      const points = latinHypercube(parameters, rows, seed, 'split');
      const width = parameters.length;
      const repeated = new Float64Array(rows * REPLICATES * width);
      for (let row = 0; row < rows; row++)
        for (let r = 0; r < REPLICATES; r++)
          repeated.set(points.subarray(row * width, (row + 1) * width), (row * REPLICATES + r) * width);
      const chance = drawsFrom(0, rows * REPLICATES);
      const values = new Float64Array(variants.length * rows * REPLICATES);
      for (const [v, each] of changed.entries()) {
        const figures = await modelOf(each)({ parameters, points: repeated, chance });
        values.set(figures, v * rows * REPLICATES);
      }
      return {
        structures,
        disputes,
        rows,
        replicates: REPLICATES,
        figures: {
          structures: structures.length,
          disputes: disputes.length,
          rows,
          replicates: REPLICATES,
          values,
        },
      };
    },
  };
}

function followings({ source }: Scenario): Settings[] {
  const disputes = (source.disputes ?? []).flatMap(({ key, value }) => {
    const sets = value.options.some((option) =>
      option.value.set.some(({ key: id }) => !id.value.startsWith('observation.')),
    );
    if (!sets) return [];
    const options = value.options.map((option) => option.key.value);
    const followed = value.uses.value;
    return [{ id: `dispute.${key.value}`, others: options.filter((option) => option !== followed) }];
  });
  let all: Settings[] = [{}];
  for (const { id, others } of disputes)
    all = all.flatMap((settings) => [settings, ...others.map((option) => ({ ...settings, [id]: option }))]);
  if (all.length <= MOST_FOLLOWINGS) return all;
  return [{}, ...disputes.flatMap(({ id, others }) => others.map((option) => ({ [id]: option })))];
}
