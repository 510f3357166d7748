import { NotExchangeable } from '../experiment/displacement/displacement-run.ts';
import { tellFault, WorldError } from '../node/index.ts';
import { MasarError, VERSION } from '../scenario/index.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { Interrupted } from './interruption.ts';
import { isOfSetting, ScenarioRefused } from './scenario-refused.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-fault.ts';
import { tellUsage } from './words.ts';

/** A finished run and the scenario beside it, or inside a report, do not belong together. */
export class NotReproducible extends Error {
  path: string;
  what: 'run' | 'report';

  constructor(path: string, what: 'run' | 'report' = 'run') {
    super('not reproducible');
    this.name = 'NotReproducible';
    this.path = path;
    this.what = what;
  }
}

const UNMIXED: readonly string[] = ['other_engine', 'other_scenario', 'other_run'];

/** Says what went wrong, and with which exit code the program ends. */
export function tellFailure(terminal: Terminal, error: unknown, command: string): ExitCode {
  const { cli, shared } = terminal.words;
  const headed = (sentence: string): string =>
    `${terminal.paintTalk('bad', shared.labels.error)}: ${sentence}`;
  if (error instanceof UsageError) {
    terminal.complain(headed(tellUsage(error.fault, terminal.lang)));
    terminal.say(cli.moreHelp(command));
    return exitCodes.usage;
  }
  if (error instanceof NotExchangeable)
    return tellFailure(terminal, new UsageError({ what: 'no_cohorts', rule: error.rule }), command);
  if (error instanceof WorldError) {
    terminal.complain(headed(tellFault(error.fault, terminal.lang)));
    if (terminal.verbose) terminal.complain(stackOf(error));
    // Draws of two runs are not mixed: what would come of it could not be reproduced.
    return UNMIXED.includes(error.fault.what) ? exitCodes.notReproducible : exitCodes.world;
  }
  if (error instanceof ScenarioRefused) {
    const told = error.what === 'observations' ? cli.observationsRefused : cli.refused;
    terminal.complain(told(shared.counted(error.errors.length, 'errors')));
    // What was set on the command line is wrong, not the file.
    return error.errors.every(isOfSetting) ? exitCodes.usage : exitCodes.notSo;
  }
  if (error instanceof NotReproducible) {
    const told = error.what === 'run' ? cli.notReproducible : cli.reportChanged;
    terminal.complain(headed(told(error.path)));
    return exitCodes.notReproducible;
  }
  if (error instanceof Interrupted) {
    terminal.complain(cli.interrupted);
    return exitCodes.interrupted;
  }
  tellOurMistake(terminal, error);
  return exitCodes.ourMistake;
}

function tellOurMistake(terminal: Terminal, error: unknown): void {
  const { shared } = terminal.words;
  const lines = [
    `${terminal.paintTalk('bad', shared.labels.error)}: ${shared.ourMistake()}`,
    `  masar ${VERSION}, Node ${process.version}, ${process.platform}`,
    `  masar ${process.argv.slice(2).join(' ')}`,
    `  ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`,
  ];
  if (error instanceof MasarError)
    lines.push(...error.diagnostics.map((d) => `  ${d.problem.code} ${d.file}:${d.line}`));
  terminal.complain(lines.join('\n'));
  if (terminal.verbose) terminal.complain(stackOf(error));
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? `\ncause: ${stackOf(error.cause)}` : '';
  return `${error.stack ?? error.message}${cause}`;
}
