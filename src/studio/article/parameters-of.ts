import type { Study } from '../../experiment/index.ts';
import { loadScenario, type Scenario } from '../../scenario/index.ts';

const known = new WeakMap<Scenario, Map<string, string[]>>();

/**
 * Parameters that a sentence of the article feeds: those that differ, vanish or appear when its mechanisms are taken away.
 * Read from the study where there is one, else from the scenario without them.
 */
export function parametersOf(scenario: Scenario, study: Study | null, sentence: string): string[] {
  const written = scenario.source.article?.sentences.find(({ key }) => key.value === sentence)?.value;
  const mechanisms = (written?.mechanism ?? []).map(({ value }) => value);
  return [...new Set(mechanisms.flatMap((mechanism) => ofMechanism(scenario, study, mechanism)))];
}

function ofMechanism(scenario: Scenario, study: Study | null, mechanism: string): string[] {
  const variant = study?.variants.find(({ kind, id }) => kind === 'without' && id === mechanism);
  if (variant !== undefined) return variant.parameters;
  const found = known.get(scenario) ?? new Map<string, string[]>();
  known.set(scenario, found);
  const before = found.get(mechanism);
  if (before !== undefined) return before;
  const { files, main, id, settings } = scenario;
  const other = loadScenario(files, { main, id, settings: { ...settings, without: mechanism } }).scenario;
  const texts = new Map(scenario.parameters.map((parameter) => [parameter.id, parameter.text]));
  const others = new Map((other?.parameters ?? []).map((parameter) => [parameter.id, parameter.text]));
  const changed = [...new Set([...texts.keys(), ...others.keys()])].filter(
    (name) => other !== null && texts.get(name) !== others.get(name),
  );
  found.set(mechanism, changed);
  return changed;
}
