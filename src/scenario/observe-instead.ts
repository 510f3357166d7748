import type { Diagnostic } from '../text/index.ts';
import { createCollector } from './compile/collector.ts';
import { type Compiled, compileScenario } from './compile/compile-scenario.ts';
import type { OutsideObservations } from './language/observation-file.ts';
import { readObservations } from './read/read-observations.ts';
import { parseSettings } from './settings.ts';
import type { ScenarioSource } from './source.ts';
import { wrongNames } from './wrong-names.ts';

interface Observed {
  source: ScenarioSource;
  files: Record<string, string>;
  settings: Record<string, string>;
}

/**
 * A scenario, read and with its settings, compiled with the observations of another file in place of its own, and with that
 * file's sources and evidence beside its own. `compiled` is null when there is a mistake in that file; all of them are told.
 * Throws a `RangeError` when the name is that of a file of the scenario: places in them could not be told apart.
 */
export function observeInstead(
  { source, files, settings }: Observed,
  name: string,
  text: string,
): { source: ScenarioSource; compiled: Compiled | null; diagnostics: Diagnostic[] } {
  if (Object.hasOwn(files, name)) throw new RangeError(`${name} is a file of the scenario`);
  const all = { ...files, [name]: text };
  const { outside, salvaged, diagnostics } = readObservations(name, text);
  if (outside === null) {
    const names = wrongNames(salvaged && withOutside(source, salvaged), all, diagnostics);
    return { source, compiled: null, diagnostics: [...diagnostics, ...names] };
  }
  const collector = createCollector(all);
  // What is set or fitted for an observation of the scenario would act on another of the same id.
  const own = new Set((source.observations ?? []).map(({ id }) => id.value));
  for (const { id } of outside.observations)
    if (own.has(id.value)) collector.error({ code: 'M0201', id: id.value, kind: 'observation' }, id.at);
  const observed = withOutside(source, outside);
  const ofOwn = (id: string): boolean => id.startsWith('observations.') && own.has(id.split('.')[1]);
  const kept = Object.fromEntries(Object.entries(settings).filter(([id]) => !ofOwn(id)));
  const replacements = parseSettings(kept, observed, collector);
  const compiled = compileScenario(observed, collector, replacements);
  if (compiled !== null) replacements.finish(compiled);
  const wrong = collector.diagnostics.some(({ severity }) => severity === 'error');
  return { source: observed, compiled: wrong ? null : compiled, diagnostics: collector.diagnostics };
}

function withOutside(source: ScenarioSource, outside: OutsideObservations): ScenarioSource {
  return {
    ...source,
    observations: outside.observations,
    sources: [...(source.sources ?? []), ...(outside.sources ?? [])],
    evidence: [...(source.evidence ?? []), ...(outside.evidence ?? [])],
  };
}
