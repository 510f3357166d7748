import type { Diagnostic } from '../text/index.ts';
import { type Collector, createCollector } from './compile/collector.ts';
import type { Compiled } from './compile/compile-scenario.ts';
import { suggest } from './read/suggest.ts';
import type { Located, ScenarioSource } from './source.ts';

/** The overlay files that the settings `rival` and `without` ask for, in the order in which they are laid. */
export function chooseOverlays(
  settings: Record<string, string>,
  source: ScenarioSource | null,
  files: Record<string, string>,
): { files: string[]; diagnostics: Diagnostic[] } {
  const collector = createCollector(files);
  const known = {
    rival: new Map((source?.rivals ?? []).map(({ id, file }) => [id.value, file.value])),
    without: new Map((source?.mechanisms ?? []).map(({ key, value }) => [key.value, value.without.value])),
  };
  const chosen: string[] = [];
  for (const kind of ['rival', 'without'] as const) {
    const id = settings[kind];
    if (id === undefined || source === null) continue;
    const file = known[kind].get(id);
    if (file !== undefined && files[file] !== undefined) chosen.push(file);
    else
      collector.error(
        { code: 'M0222', setting: `${kind}=${id}`, suggestion: suggest(id, known[kind].keys()) },
        { file: '--set', start: 0, end: 0 },
      );
  }
  return { files: chosen, diagnostics: collector.diagnostics };
}

/** Names in rivals, mechanisms, the codebook and translations that lead nowhere. */
export function checkOverlays(
  source: ScenarioSource,
  files: Record<string, string>,
  collector: Collector,
): void {
  const names = Object.keys(files);
  const isThere = (file: Located<string>): void => {
    if (files[file.value] === undefined)
      collector.error({ code: 'M0003', name: file.value, suggestion: suggest(file.value, names) }, file.at);
  };
  const sources = (source.sources ?? []).map(({ key }) => key.value);
  const evidence = [...(source.evidence ?? []).map(({ key }) => key.value), ...sources];
  const rivals = new Set<string>();
  for (const { id, file, because } of source.rivals ?? []) {
    if (rivals.has(id.value)) collector.error({ code: 'M0201', id: id.value, kind: 'file' }, id.at);
    rivals.add(id.value);
    isThere(file);
    for (const each of because ?? []) collector.find('evidence', each, evidence);
  }
  for (const { value } of source.mechanisms ?? []) isThere(value.without);
  checkCodebook(source, evidence, collector);
  for (const { value } of source.evidence ?? [])
    for (const each of value.prefers ?? []) collector.find('evidence', each, evidence);
  checkTranslations(source, sources, collector);
}

/**
 * Names in the article and in what levers assume that lead nowhere. Asked of the file as written: an overlay may take
 * away what they name.
 */
export function checkAsWritten(source: ScenarioSource, compiled: Compiled, collector: Collector): void {
  const parameters = compiled.parameters.map(({ id }) => id);
  for (const { value } of source.levers ?? [])
    for (const each of value.assumes ?? []) collector.find('parameter', each, parameters);
  if (!source.article) return;
  const sources = (source.sources ?? []).map(({ key }) => key.value);
  const evidence = [...(source.evidence ?? []).map(({ key }) => key.value), ...sources];
  const disputes = (source.disputes ?? []).map(({ key }) => key.value);
  const mechanisms = (source.mechanisms ?? []).map(({ key }) => key.value);
  collector.find('source', source.article.source, sources);
  for (const { value } of source.article.sentences) {
    for (const each of value.mechanism ?? []) collector.find('mechanism', each, mechanisms);
    for (const each of value.dispute ?? []) collector.find('dispute', each, disputes);
    for (const each of value.because ?? []) collector.find('evidence', each, evidence);
  }
}

/** Every code is a level of a trait or a reason, once. */
function checkCodebook(source: ScenarioSource, evidence: string[], collector: Collector): void {
  const codes = [
    ...(source.traits ?? []).flatMap(({ key, value }) =>
      value.levels.map((level) => `${key.value}.${level.key.value}`),
    ),
    ...(source.reasons ?? []).map(({ key }) => key.value),
  ];
  const seen = new Set<string>();
  for (const { code, because } of source.codebook ?? []) {
    collector.find('coded', code, codes);
    if (seen.has(code.value)) collector.error({ code: 'M0201', id: code.value, kind: 'coded' }, code.at);
    seen.add(code.value);
    for (const each of because ?? []) collector.find('evidence', each, evidence);
  }
}

/** Followed from source to source, `translation_of` ends at an original. */
function checkTranslations(source: ScenarioSource, sources: string[], collector: Collector): void {
  const original = new Map(
    (source.sources ?? []).map(({ key, value }) => [key.value, value.translation_of?.value]),
  );
  for (const { key, value } of source.sources ?? []) {
    if (!value.translation_of) continue;
    collector.find('source', value.translation_of, sources);
    const seen = new Set<string>();
    let at: string | undefined = key.value;
    while (at !== undefined && !seen.has(at)) {
      seen.add(at);
      at = original.get(at);
    }
    if (at === key.value) collector.error({ code: 'M0240', source: key.value }, value.translation_of.at);
  }
}
