import type { GroupSource, TraitShares } from '../source.ts';
import type { Compilation } from './compilation.ts';

/**
 * Shares of a trait from codes of interviews: for every level a gamma variate of shape 1 + people, and the parameter by
 * which it is divided, -1 for none. Scaled to a sum of 1 they are a draw from a Dirichlet distribution.
 */
export function compileCodes(
  c: Compilation,
  id: string,
  trait: { id: string; levels: string[] },
  source: Extract<TraitShares, { from: 'codes' }>,
  group: GroupSource,
): { weights: Int32Array; selection: Int32Array } {
  const { collector, parameters } = c;
  const people = new Float64Array(trait.levels.length);
  if (source.period) collector.find('period', source.period, c.names.periods);
  for (const row of source.codes) {
    const level = collector.find('level', row.code, trait.levels);
    if (row.period) collector.find('period', row.period, c.names.periods);
    if (level < 0 || (source.period && row.period?.value !== source.period.value)) continue;
    people[level] += row.people.value;
  }
  const selection = new Int32Array(trait.levels.length).fill(-1);
  for (const { key, value } of source.selection) {
    const level = collector.find('level', key, trait.levels);
    if (level >= 0) selection[level] = parameters.add(`${id}.selection.${key.value}`, value, 'factor', group);
  }
  const weights = Int32Array.from(trait.levels, (level, l) =>
    parameters.addGamma(`${id}.${level}`, 1 + people[l], source.at, group),
  );
  return { weights, selection };
}
