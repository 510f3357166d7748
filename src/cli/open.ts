import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { digestRun, digestScenario } from '../experiment/index.ts';
import { readReport, restoreScenario } from '../node/index.ts';
import { type Restorable, runCommand } from '../report/index.ts';
import { loadScenario, type Scenario, VERSION } from '../scenario/index.ts';
import { exitCodes } from './exit-codes.ts';
import { NotReproducible } from './failures.ts';
import { onInterruption, throwIfInterrupted } from './interruption.ts';
import { invocation } from './invocation.ts';
import { wholeNumber } from './option-values.ts';
import { runDraws, tellRun } from './run-draws.ts';
import { perform, type Session } from './session.ts';
import type { Terminal } from './terminal.ts';

interface OpenOptions {
  output?: string;
  run?: boolean;
  workers?: number;
}

/** `masar open`: the study out of a report; verified by its digest, and on request run again and compared. */
export function addOpen(program: Command, session: Session): void {
  const { cli, shared } = session.words;
  const command = program
    .command('open')
    .description(cli.commands.open)
    .argument('<report>', cli.arguments.report)
    .option('-o, --output <folder>', cli.options.openOutput)
    .option('--run', cli.options.openRun)
    .option('--workers <n>', shared.options.workers, wholeNumber('--workers', 1));
  perform<OpenOptions>(session, command, async (terminal, options, [path]) => {
    const study = readReport(path);
    const scenario = verified(study, path);
    const folder = options.output ?? study.scenario.id;
    restoreScenario(study, folder);
    const named = study.scenario.main === 'scenario.yaml' ? folder : join(folder, study.scenario.main);
    const again = runCommand(
      { ...study.run, settings: study.scenario.settings, fit: study.posterior },
      named,
      invocation(),
    );
    if (!terminal.json) tellRestored(terminal, study, folder, again);
    const digest = options.run ? await digestAgain(terminal, study, scenario, options) : null;
    if (terminal.json)
      terminal.print(
        JSON.stringify({
          folder: resolve(folder),
          scenario: study.scenario.digest,
          run: study.run.digest,
          command: again,
          ...(digest === null ? {} : { again: digest, same: digest === study.run.digest }),
        }),
      );
    if (digest === null) return exitCodes.done;
    if (digest !== study.run.digest) {
      terminal.complain(`  ${cli.restoredDiffers(study.run.digest, digest)}`);
      return exitCodes.notReproducible;
    }
    if (!terminal.json) terminal.print(`  ${cli.restoredSame(digest)}`);
    return exitCodes.done;
  });
}

/** The scenario of a report, which must have the digest that the report names. */
function verified(study: Restorable, path: string): Scenario {
  const { files, main, id, settings, digest } = study.scenario;
  const { scenario } = loadScenario(files, { main, id, settings });
  if (scenario === null || digestScenario(scenario) !== digest) throw new NotReproducible(path, 'report');
  return scenario;
}

function tellRestored(terminal: Terminal, study: Restorable, folder: string, again: string): void {
  const { cli, shared } = terminal.words;
  terminal.print(`  ${cli.restored(Object.keys(study.scenario.files).length, study.scenario.digest)}`);
  terminal.say(`  ${shared.labels.wrote}   ${join(folder, '/')}`);
  if (study.engine !== VERSION) terminal.say(`  ${cli.otherVersion(study.engine, VERSION)}`);
  terminal.say(`  ${cli.runAgain}`);
  terminal.print(`  ${terminal.paint('command', again)}`);
}

async function digestAgain(
  terminal: Terminal,
  { run: { draws, seed, thin, executor }, posterior }: Restorable,
  scenario: Scenario,
  { workers }: OpenOptions,
): Promise<string> {
  const signal = onInterruption();
  const options = { draws, seed, thin, executor, workers };
  tellRun(terminal, scenario, options);
  const [run] = await runDraws(terminal, [scenario], options, signal, [posterior]);
  await throwIfInterrupted(signal);
  return digestRun(run);
}
