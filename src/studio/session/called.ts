import { parameterNames } from '../../experiment/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { driverWords, type Language } from '../../text/index.ts';

const known = new WeakMap<Scenario, ReturnType<typeof parameterNames>>();

/** A parameter as the scenario's words name it. */
export function calledOf(scenario: Scenario, id: string, language: Language): string {
  const nameOf = known.get(scenario) ?? parameterNames(scenario);
  known.set(scenario, nameOf);
  const { owner, part, cases, otherwise } = nameOf(id);
  return driverWords(language).called({
    owner: owner[language],
    part,
    cases: cases.map((one) => one[language]),
    otherwise,
  });
}
