import { join, relative } from 'node:path';
import { isFleeFolder, readScenarioFolder, type ScenarioFolder } from '../node/index.ts';
import { loadScenario, type Scenario, type Settings } from '../scenario/index.ts';
import { type Diagnostic, renderDiagnostic } from '../text/index.ts';
import { isOfSetting, ScenarioRefused } from './scenario-refused.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-fault.ts';

/** A scenario that can be run, and where it came from. */
export interface Opened {
  scenario: Scenario;
  folder: ScenarioFolder;
  /** As it is to be named in a command. */
  shown: string;
}

/** Reads the texts of the scenario that a command names; without a name, the one of the working folder. */
export function readNamed(terminal: Terminal, path: string | undefined): ScenarioFolder {
  if (path === '-' && process.stdin.isTTY) {
    if (!terminal.input) throw new UsageError({ what: 'terminal_input' });
    terminal.say(terminal.words.cli.waitingForInput);
  }
  if (isFleeFolder(path ?? '.')) throw new UsageError({ what: 'flee_elsewhere', path: path ?? '.' });
  return readScenarioFolder(path ?? '.');
}

/** Opens the scenario that a command names. Its errors are told, and then it is refused. */
export function openScenario(terminal: Terminal, path: string | undefined, settings: Settings = {}): Opened {
  return openFolder(terminal, readNamed(terminal, path), path, settings);
}

export function openFolder(
  terminal: Terminal,
  folder: ScenarioFolder,
  path: string | undefined,
  settings: Settings = {},
): Opened {
  const { scenario, diagnostics } = loadScenario(folder.files, {
    main: folder.main,
    id: folder.id,
    settings,
  });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (scenario === null) {
    tellDiagnostics(terminal, errors, folder);
    throw new ScenarioRefused(errors, path);
  }
  return { scenario, folder, shown: path ?? '.' };
}

/** Every diagnostic in full, with the path of its file as seen from the working folder; `beside` is named so already. */
export function tellDiagnostics(
  terminal: Terminal,
  diagnostics: readonly Diagnostic[],
  folder: ScenarioFolder,
  beside?: string,
): void {
  for (const diagnostic of diagnostics)
    terminal.complain(`${rendered(terminal, diagnostic, folder, beside)}\n`);
}

function rendered(
  terminal: Terminal,
  diagnostic: Diagnostic,
  folder: ScenarioFolder,
  beside: string | undefined,
): string {
  const style = { color: terminal.talkColor };
  if (!isOfSetting(diagnostic))
    return renderDiagnostic(
      { ...diagnostic, file: diagnostic.file === beside ? beside : shownFile(folder, diagnostic.file) },
      terminal.lang,
      style,
    );
  const lines = renderDiagnostic(diagnostic, terminal.lang, style).split('\n');
  return [lines[0], ...lines.slice(2)].join('\n');
}

/** A file of a scenario as seen from the working folder. */
export function shownFile(folder: ScenarioFolder, name: string): string {
  if (folder.folder === null) return name === folder.main ? '-' : name;
  const path = join(folder.folder, name);
  const way = relative(process.cwd(), path);
  return way.startsWith('..') ? path : way;
}
