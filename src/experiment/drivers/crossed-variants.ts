import type { Scenario } from '../../scenario/index.ts';
import type { Runner, RunOptions } from '../run.ts';
import { unitAt } from './design.ts';
import type { Crossed } from './split.ts';
import { unitModel } from './unit-model.ts';

/**
 * One figure of the scenario, of its rivals and with each dispute followed another way, all on the same rows of parameters and
 * twice on the same two sets of random numbers: what `splitVariance` takes apart.
 */
export async function crossVariants(
  runner: Runner,
  runnerOf: (scenario: Scenario) => Runner,
  scenario: Scenario,
  figure: string,
  run: Pick<RunOptions, 'seed' | 'thin' | 'executor' | 'signal'>,
  rows: number,
  count: (rows: number) => void,
  progress: (done: number, of: number) => void,
): Promise<Crossed> {
  const { source } = scenario;
  const variants: Scenario[] = [scenario];
  const structures = [0];
  for (const { id } of source.rivals ?? []) {
    structures.push(variants.length);
    variants.push(scenario.with({ rival: id.value }));
  }
  const disputes = (source.disputes ?? []).map(({ key, value }) => {
    const levels = [0];
    for (const option of value.options) {
      if (option.key.value === value.uses.value) continue;
      levels.push(variants.length);
      variants.push(scenario.with({ [`dispute.${key.value}`]: option.key.value }));
    }
    return levels;
  });
  const figures: [number, number][][] = [];
  for (const [v, variant] of variants.entries()) {
    const model = unitModel(v === 0 ? runner : runnerOf(variant), variant, figure, run, count);
    const n = model.parameters.length;
    const positions = new Float64Array(2 * rows * n);
    for (let i = 0; i < 2 * rows; i++)
      for (let p = 0; p < n; p++)
        positions[i * n + p] = unitAt('split', model.parameters[p], run.seed ?? 1, i >> 1);
    const chance = Int32Array.from({ length: 2 * rows }, (_, i) => i);
    const found = await model.evaluate(positions, chance);
    figures.push(Array.from({ length: rows }, (_, i) => [found[2 * i], found[2 * i + 1]]));
    progress(v + 1, variants.length);
  }
  return { figures, structures, disputes };
}
