import {
  compareDisplacement,
  DISPLACEMENT_DRAWS,
  type DisplacementSummary,
  digestDisplacement,
  summarizeDisplacement,
} from '../../experiment/index.ts';
import {
  addToRun,
  checkRunFolder,
  displacementContents,
  displacementHead,
  type FleeFolder,
  scenarioOf,
  writeRun,
} from '../../node/index.ts';
import { displacementReport } from '../../report/index.ts';
import { type DrawOptions, defaults } from '../draw-options.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { onInterruption, throwIfInterrupted } from '../interruption.ts';
import { inShell } from '../invocation.ts';
import type { OnOptions } from '../runs/on-options.ts';
import { openFinishedFlee } from '../runs/open-finished-run.ts';
import { runDisplacementInFolder } from '../runs/run-in-folder.ts';
import { runSweep } from '../runs/sweep.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-fault.ts';
import { type OpenedFlee, openFlee, readFleeOrRefuse, runFlee, tellFleeRun } from './open-flee.ts';
import { fleeComparisonPage, fleePage } from './page.ts';
import { type FleeVariant, sweepingFlee } from './sweep-flee.ts';
import { fleeWords } from './words.ts';

/** `masar run` of a directory in Flee's format, or of a scenario imported from one. */
export async function runFleeFolder(
  terminal: Terminal,
  folder: FleeFolder,
  path: string,
  options: DrawOptions & OnOptions & { output?: string; report?: boolean; inFiles: boolean },
): Promise<ExitCode> {
  refuseOthers(options);
  const { draws = DISPLACEMENT_DRAWS, seed = defaults.seed, workers, set = {}, report, inFiles } = options;
  const output = options.output ?? (report || inFiles ? `out/${folder.id}` : undefined);
  if (output !== undefined && !inFiles) checkRunFolder(output);
  const opened = openFlee(terminal, folder, { set }, `masar check ${inShell(path)}`);
  const signal = onInterruption();
  tellFleeRun(terminal, opened, { draws, seed });
  const summary =
    inFiles && output !== undefined
      ? await inFolder(terminal, opened, { ...options, draws, seed, set }, output, signal)
      : await inMemory(terminal, opened, { draws, seed, workers, set }, signal);
  await throwIfInterrupted(signal);
  if (output !== undefined) {
    const html = report
      ? displacementReport(summary, opened.input, opened.diagnostics, { language: terminal.lang })
      : undefined;
    if (!inFiles) writeRun(output, displacementContents(summary, folder, html));
    else if (html !== undefined) addToRun(output, { 'report.html': html });
  }
  if (terminal.json) terminal.print(JSON.stringify(summary, null, 2));
  else terminal.print(fleePage(terminal, summary).join('\n'));
  if (output !== undefined) terminal.say(`  ${fleeWords(terminal.lang).wrote(output)}`);
  return exitCodes.done;
}

/** `masar run` of several directories, or of one with several values of a setting. */
export async function sweepFleeFolders(
  terminal: Terminal,
  variants: readonly { folder: FleeFolder; shown: string; settings: Record<string, string> }[],
  options: DrawOptions & OnOptions & { output?: string },
): Promise<ExitCode> {
  refuseOthers(options);
  const { draws = DISPLACEMENT_DRAWS, seed = defaults.seed } = options;
  const met = new Set<string>();
  const swept = variants.map(({ folder, shown, settings }): FleeVariant => {
    // What is to be said of a directory is said once, and not for every value.
    const again = met.has(shown);
    met.add(shown);
    const opened = again
      ? readFleeOrRefuse(terminal, folder, { set: settings })
      : openFlee(terminal, folder, { set: settings }, `masar check ${inShell(shown)}`);
    if (!again) tellFleeRun(terminal, opened, { draws, seed });
    return { shown, id: folder.id, settings, opened };
  });
  const signal = onInterruption();
  const output = options.output ?? `out/${swept[0].id}-sweep`;
  await runSweep(
    terminal,
    swept,
    sweepingFlee(terminal, { ...options, draws, seed }, signal),
    output,
    signal,
  );
  return exitCodes.done;
}

interface Asked {
  draws: number;
  seed: number;
  set: Record<string, string>;
}

async function inFolder(
  terminal: Terminal,
  opened: OpenedFlee,
  { draws, seed, set, ...on }: Asked & OnOptions,
  output: string,
  signal: AbortSignal,
): Promise<DisplacementSummary> {
  const head = displacementHead(opened.folder, opened, { set, seed, draws });
  return (await runDisplacementInFolder(terminal, head, on, output, signal)).summary;
}

async function inMemory(
  terminal: Terminal,
  opened: OpenedFlee,
  { draws, seed, set, workers }: Asked & { workers?: number },
  signal: AbortSignal,
): Promise<DisplacementSummary> {
  const [run] = await runFlee(terminal, [opened], { draws, seed, workers, signal });
  await throwIfInterrupted(signal);
  return summarizeDisplacement(run, scenarioOf(opened.folder, set));
}

/** `masar report` of a directory, or of a finished run of one, whose files must be those that it was made from. */
export async function fleeReport(
  terminal: Terminal,
  folder: FleeFolder,
  finished: string | null,
  options: DrawOptions,
  signal: AbortSignal,
): Promise<string> {
  refuseOthers(options);
  const language = terminal.lang;
  const done = finished === null ? null : openFinishedFlee(terminal, finished);
  if (done !== null)
    return displacementReport(done.summary, done.opened.input, done.opened.diagnostics, { language });
  const { draws = DISPLACEMENT_DRAWS, seed = defaults.seed, workers, set = {} } = options;
  const opened = openFlee(terminal, folder, { set });
  tellFleeRun(terminal, opened, { draws, seed });
  const summary = await inMemory(terminal, opened, { draws, seed, workers, set }, signal);
  return displacementReport(summary, opened.input, opened.diagnostics, { language });
}

/** `masar compare` of a directory with and without a change, or of two directories. */
export async function compareFleeFolders(
  terminal: Terminal,
  [folder, other]: readonly [FleeFolder, FleeFolder | null],
  options: DrawOptions & { exitCode?: boolean },
): Promise<ExitCode> {
  refuseOthers(options);
  const { draws = DISPLACEMENT_DRAWS, seed = defaults.seed, workers, set = {} } = options;
  const changed = Object.keys(set).length > 0;
  if (other !== null && changed) throw new UsageError({ what: 'scenario_and_set' });
  if (other === null && !changed) throw new UsageError({ what: 'nothing_to_compare' });
  const sides: OpenedFlee[] = [
    openFlee(terminal, folder, {}),
    other === null ? openFlee(terminal, folder, { set }) : openFlee(terminal, other, {}),
  ];
  const signal = onInterruption();
  tellFleeRun(terminal, sides[0], { draws, seed });
  const runs = await runFlee(terminal, sides, { draws, seed, workers, signal });
  await throwIfInterrupted(signal);
  const summaries = runs.map((run, i) =>
    summarizeDisplacement(run, scenarioOf(sides[i].folder, i ? set : {})),
  );
  const comparison = compareDisplacement(runs[0], runs[1]);
  const differs = digestDisplacement(runs[0]) !== digestDisplacement(runs[1]);
  if (terminal.json)
    terminal.print(
      JSON.stringify(
        {
          kind: 'modelled',
          seed,
          draws,
          base: summaries[0].scenario,
          other: summaries[1].scenario,
          digests: runs.map(digestDisplacement),
          differs,
          ...comparison,
        },
        null,
        2,
      ),
    );
  else terminal.print(fleeComparisonPage(terminal, comparison, summaries[0]).join('\n'));
  return options.exitCode === true && differs ? exitCodes.notSo : exitCodes.done;
}

/** Options of other scenarios would be passed over in silence. */
function refuseOthers(options: DrawOptions): void {
  for (const name of ['thin', 'executor', 'rival', 'without', 'fit'] as const)
    if (options[name] !== undefined) throw new UsageError({ what: 'not_for_flee', option: `--${name}` });
}
