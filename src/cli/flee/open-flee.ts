// The files themselves: a run of one draw then loads little besides the movement model.
import { type MovementExecutor, runDisplacement } from '../../experiment/displacement/displacement-run.ts';
import type { DisplacementRun } from '../../experiment/index.ts';
import { displacementThreads } from '../../node/displacement-threads.ts';
import type { FleeFolder } from '../../node/index.ts';
import { readFlee } from '../../scenario/flee/read-flee.ts';
import type { FleeInput, FleeOptions } from '../../scenario/index.ts';
import { type Diagnostic, renderDiagnostic } from '../../text/index.ts';
import { showProgress } from '../progress.ts';
import { isOfSetting, ScenarioRefused } from '../scenario-refused.ts';
import type { Terminal } from '../terminal.ts';
import { fleeWords } from './words.ts';

/** A directory in Flee's format that can be run. */
export interface OpenedFlee {
  input: FleeInput;
  compat: 'flee' | 'fixed';
  folder: FleeFolder;
  diagnostics: Diagnostic[];
}

/** Opens a directory. Its errors are told, and then it is refused; `command` lists what remains. */
export function openFlee(
  terminal: Terminal,
  folder: FleeFolder,
  options: FleeOptions,
  command?: string,
): OpenedFlee {
  const opened = readFleeOrRefuse(terminal, folder, options);
  const { diagnostics } = opened;
  const { cli, shared } = terminal.words;
  if (folder.settings === undefined) terminal.say(`  ${fleeWords(terminal.lang).noSettings}`);
  // What was asked for and is not given is told in full, not only counted.
  tellFlee(
    terminal,
    diagnostics.filter(({ problem }) => problem.code === 'M0815'),
    folder,
  );
  if (diagnostics.length > 0 && command !== undefined)
    terminal.say(`  ${cli.warningsRemain(shared.counted(diagnostics.length, 'warnings'), command)}`);
  return opened;
}

/** Opens a directory without a word about what remains. */
export function readFleeOrRefuse(terminal: Terminal, folder: FleeFolder, options: FleeOptions): OpenedFlee {
  const { input, compat, diagnostics } = readFlee(folder.files, { settings: folder.settings, ...options });
  if (input !== null) return { input, compat, folder, diagnostics };
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  tellFlee(terminal, errors, folder);
  throw new ScenarioRefused(errors, folder.id);
}

/** Every diagnostic in full, with the path of its file as the command named it. */
export function tellFlee(
  terminal: Terminal,
  diagnostics: readonly Diagnostic[],
  { shown }: FleeFolder,
): void {
  for (const diagnostic of diagnostics) {
    const lines = renderDiagnostic({ ...diagnostic, file: shown(diagnostic.file) }, terminal.lang, {
      color: terminal.talkColor,
    });
    const told = isOfSetting(diagnostic)
      ? lines
          .split('\n')
          .filter((_, i) => i !== 1)
          .join('\n')
      : lines;
    terminal.complain(`${told}\n`);
  }
}

/** Runs directories one after the other on the same seed and draws, with one bar for all. */
export async function runFlee(
  terminal: Terminal,
  opened: readonly OpenedFlee[],
  options: {
    draws: number;
    seed: number;
    workers?: number;
    links?: boolean;
    executor?: MovementExecutor;
    signal: AbortSignal;
  },
): Promise<DisplacementRun[]> {
  const { draws, seed, workers, links, executor, signal } = options;
  const progress = showProgress(terminal, draws * opened.length);
  const runner = displacementThreads(workers);
  const runs: DisplacementRun[] = [];
  try {
    for (const [i, { input, compat }] of opened.entries())
      runs.push(
        await runDisplacement(runner, input, {
          compat,
          draws,
          seed,
          links,
          executor,
          signal,
          progress: progress.of(i * draws),
        }),
      );
  } finally {
    progress.end();
  }
  return runs;
}

/** What is about to be run, in one line, and how. */
export function tellFleeRun(
  terminal: Terminal,
  { input, compat, folder }: OpenedFlee,
  { draws, seed }: { draws: number; seed: number },
): void {
  const words = fleeWords(terminal.lang);
  const camps = input.locations.filter(({ type }) => type.includes('camp')).length;
  const size = { days: input.days, places: input.locations.length, camps, draws, seed };
  terminal.say(`  ${terminal.paintTalk('title', folder.id)}   ${words.runOf(size)}`);
  if (compat === 'fixed') terminal.say(`  ${words.compat.fixed}`);
  if (input.settings.hasten > 1) terminal.say(`  ${words.hastened(input.settings.hasten)}`);
}
