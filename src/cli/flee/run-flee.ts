import {
  compareDisplacement,
  DISPLACEMENT_DRAWS,
  digestDisplacement,
  summarizeDisplacement,
} from '../../experiment/index.ts';
import {
  checkRunFolder,
  displacementContents,
  type FleeFolder,
  readDisplacementSummary,
  scenarioOf,
  writeRun,
} from '../../node/index.ts';
import { displacementReport } from '../../report/index.ts';
import { type DrawOptions, defaults } from '../draw-options.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { NotReproducible } from '../failures.ts';
import { onInterruption, throwIfInterrupted } from '../interruption.ts';
import { inShell } from '../invocation.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-fault.ts';
import { type OpenedFlee, openFlee, runFlee, tellFleeRun } from './open-flee.ts';
import { fleeComparisonPage, fleePage } from './page.ts';
import { fleeWords } from './words.ts';

/** `masar run` of a directory in Flee's format, or of a scenario imported from one. */
export async function runFleeFolder(
  terminal: Terminal,
  folder: FleeFolder,
  path: string,
  options: DrawOptions & { output?: string; report?: boolean },
): Promise<ExitCode> {
  refuseOthers(options);
  const { draws = DISPLACEMENT_DRAWS, seed = defaults.seed, workers, set = {}, report } = options;
  const output = options.output ?? (report ? `out/${folder.id}` : undefined);
  if (output !== undefined) checkRunFolder(output);
  const opened = openFlee(terminal, folder, { set }, `masar check ${inShell(path)}`);
  const signal = onInterruption();
  tellFleeRun(terminal, opened, { draws, seed });
  const [run] = await runFlee(terminal, [opened], { draws, seed, workers, signal });
  await throwIfInterrupted(signal);
  const summary = summarizeDisplacement(run, scenarioOf(folder, set));
  if (output !== undefined) {
    const html = report
      ? displacementReport(summary, opened.input, opened.diagnostics, { language: terminal.lang })
      : undefined;
    writeRun(output, displacementContents(summary, folder, html));
  }
  if (terminal.json) terminal.print(JSON.stringify(summary, null, 2));
  else terminal.print(fleePage(terminal, summary).join('\n'));
  if (output !== undefined) terminal.say(`  ${fleeWords(terminal.lang).wrote(output)}`);
  return exitCodes.done;
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
  if (finished !== null) {
    const summary = readDisplacementSummary(finished);
    const { set } = summary.scenario;
    const { input, diagnostics } = openFlee(terminal, folder, { set });
    if (scenarioOf(folder, set).digest !== summary.scenario.digest)
      throw new NotReproducible(`${finished}/scenario`);
    return displacementReport(summary, input, diagnostics, { language });
  }
  const { draws = DISPLACEMENT_DRAWS, seed = defaults.seed, workers, set = {} } = options;
  const opened = openFlee(terminal, folder, { set });
  tellFleeRun(terminal, opened, { draws, seed });
  const [run] = await runFlee(terminal, [opened], { draws, seed, workers, signal });
  await throwIfInterrupted(signal);
  const summary = summarizeDisplacement(run, scenarioOf(folder, set));
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
