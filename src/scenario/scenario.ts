import type { Plan } from '../engine/index.ts';
import type { Diagnostic } from '../text/index.ts';
import { createCollector } from './compile/collector.ts';
import { type Compiled, compileScenario } from './compile/compile-scenario.ts';
import { checkFit } from './compile/observations.ts';
import type { ParameterEvidence } from './compile/parameters.ts';
import { checkRemarks } from './compile/remarks.ts';
import { checkDecisions, metricNames } from './decisions.ts';
import { checkDisputes, switchDisputes } from './disputes.ts';
import { observeInstead } from './observe-instead.ts';
import { checkAsWritten, checkOverlays, chooseOverlays } from './overlays.ts';
import { withoutOwnCopies } from './own-copies.ts';
import { readScenario } from './read/read-scenario.ts';
import { parseSettings } from './settings.ts';
import type { ScenarioSource, Words } from './source.ts';
import { wrongNames } from './wrong-names.ts';

/** Texts of a scenario's folder by name: `scenario.yaml` and the CSV files that it names. */
export type Files = Record<string, string>;

/**
 * `--set`: levers and parameters by id, as text in the notation of the file; `dispute.ID` and its option; `rival` and
 * `without`, which lay an overlay over the file.
 */
export type Settings = Record<string, string>;

/** A scenario that can be run. */
export interface Scenario {
  id: string;
  title: Words;
  question: Words;
  profile: 'armed_group' | 'displacement';
  files: Files;
  main: string;
  settings: Settings;
  source: ScenarioSource;
  plan: Plan;
  compiled: Compiled;
  parameters: ParameterEvidence[];
  /** Warnings that remain. */
  diagnostics: Diagnostic[];
  /** The same scenario with levers (numbers) or parameters (text such as `20% per month`) set. Throws `MasarError`. */
  with(settings: Record<string, number | string>): Scenario;
  /**
   * The same scenario with the observations of another file in place of its own: a list of them in YAML or JSON, or a map
   * with `observations`, `sources` and `evidence`. Nothing that happens in a run changes. `name` is how mistakes call the
   * file. Throws `MasarError`.
   */
  withObservations(name: string, text: string): Scenario;
}

/** Holds every mistake of a scenario, each with its place and code. */
export class MasarError extends Error {
  diagnostics: Diagnostic[];

  constructor(diagnostics: Diagnostic[]) {
    const errors = diagnostics.filter((d) => d.severity === 'error');
    const first = errors[0];
    super(
      first
        ? `${first.file}:${first.line}:${first.column}: ${first.problem.code} and ${errors.length - 1} more errors`
        : 'the scenario cannot be run',
    );
    this.name = 'MasarError';
    this.diagnostics = diagnostics;
  }
}

export interface LoadOptions {
  /** Name of the scenario's file among `files`. Default `scenario.yaml`. */
  main?: string;
  settings?: Settings;
  /** Used where the file gives no `id`. */
  id?: string;
}

/**
 * Reads and compiles a scenario. `scenario` is null when there is an error; `diagnostics` holds every mistake found, in
 * the order of file, line and column.
 */
export function loadScenario(
  files: Files,
  options: LoadOptions = {},
): { scenario: Scenario | null; diagnostics: Diagnostic[] } {
  const main = options.main ?? 'scenario.yaml';
  const settings = options.settings ?? {};
  let reading = readScenario(files, main);
  const chosen = chooseOverlays(settings, reading.source, files);
  if (chosen.files.length > 0) reading = readScenario(files, main, chosen.files);
  const { salvaged, diagnostics: readDiagnostics } = reading;
  if (reading.source === null || chosen.diagnostics.length > 0)
    return {
      scenario: null,
      diagnostics: sortDiagnostics([
        ...readDiagnostics,
        ...chosen.diagnostics,
        ...wrongNames(salvaged, files, readDiagnostics),
      ]),
    };
  const collector = createCollector(files);
  const source = switchDisputes(reading.source, settings, collector);
  const replacements = parseSettings(settings, source, collector);
  const compiled = compileScenario(source, collector, replacements);
  if (compiled !== null) {
    replacements.finish(compiled);
    const overlaid = chosen.files.length > 0 ? main : null;
    checkDisputes(source, compiled, collector, overlaid);
    checkFit(source, compiled.parameters, collector, overlaid);
    checkRemarks(source, compiled.parameters, metricNames(source, compiled), collector, overlaid);
    checkOverlays(source, files, collector);
    if (chosen.files.length === 0) {
      checkAsWritten(source, compiled, collector);
      checkDecisions(source, compiled, collector);
    }
  }
  const diagnostics = sortDiagnostics([...readDiagnostics, ...collector.diagnostics]);
  if (compiled === null || diagnostics.some((d) => d.severity === 'error'))
    return { scenario: null, diagnostics };
  const scenario: Scenario = {
    id: source.id?.value ?? options.id ?? 'scenario',
    title: source.title,
    question: source.question ?? source.title,
    profile: source.profile?.value ?? 'armed_group',
    files: withoutOwnCopies(files, main, source),
    main,
    settings,
    source,
    plan: compiled.plan,
    compiled,
    parameters: compiled.parameters,
    diagnostics,
    with(changes) {
      const texts = Object.fromEntries(Object.entries(changes).map(([id, value]) => [id, String(value)]));
      const loaded = loadScenario(files, { ...options, settings: { ...settings, ...texts } });
      if (loaded.scenario === null) throw new MasarError(loaded.diagnostics);
      return loaded.scenario;
    },
    withObservations(name, text) {
      const observed = observeInstead({ source, files, settings }, name, text);
      if (observed.compiled === null) throw new MasarError(sortDiagnostics(observed.diagnostics));
      const { compiled } = observed;
      return {
        ...scenario,
        source: observed.source,
        plan: compiled.plan,
        compiled,
        parameters: compiled.parameters,
        with: (changes) => scenario.with(changes).withObservations(name, text),
      };
    },
  };
  return { scenario, diagnostics };
}

function sortDiagnostics(diagnostics: Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return [...diagnostics]
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column))
    .filter((d) => {
      const key = `${d.file}:${d.line}:${d.column}:${JSON.stringify(d.problem)}`;
      return !seen.has(key) && seen.add(key);
    });
}
