import type { Scenario, Words } from '../../scenario/index.ts';
import { why } from '../why/why.ts';
import type { Drivers } from './run-drivers.ts';

/** The number that it would pay most to find out, as it is written, with the names of what it acts on; null where none stands out. */
export interface FindNext {
  parameter: string;
  as: string;
  acts: Words[];
  explained: number;
}

/** A number that explains less of the variance than this does not stand out. */
const LEAST_EXPLAINED = 0.02;

export function findNext(drivers: Drivers, scenario: Scenario): FindNext | null {
  const [first] = drivers.knowing;
  if (first === undefined || first.explained < LEAST_EXPLAINED) return null;
  const written = scenario.parameters.find(({ id }) => id === first.parameter);
  const found = why(scenario, `parameter.${first.parameter}`);
  const relations = found.answer === 'finding' ? found.finding.relations : [];
  const acts = relations
    .filter(({ relation }) => relation === 'actsOn')
    .flatMap(({ to }) => to.flatMap(({ label, id }) => [label ?? { en: id, ar: id }]));
  return { parameter: first.parameter, as: written?.text ?? '', acts, explained: first.explained };
}
