import type { Command } from 'commander';
import { reasonOf, WorldError } from '../node/world-fault.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { type GlobalOptions, openTerminal, type Terminal } from './terminal.ts';
import type { Words } from './words.ts';

/** One call of the program. */
export interface Session {
  words: Words;
  exitCode: ExitCode;
  /** Replaced by what the options ask for once they are read. */
  terminal: Terminal;
}

/** Makes a command do its work: its options are read, the working folder is entered, its answer is the exit code. */
export function perform<Options extends object>(
  session: Session,
  command: Command,
  work: (terminal: Terminal, options: Options, args: string[]) => Promise<ExitCode>,
): void {
  command.action(async () => {
    const options = command.optsWithGlobals<Options & GlobalOptions & { directory?: string }>();
    session.terminal = openTerminal(options);
    if (options.directory !== undefined) enter(options.directory);
    session.exitCode = await work(session.terminal, options, command.args);
  });
}

/** The state before the options are read. */
export function createSession(words: Words): Session {
  const terminal = openTerminal({
    json: false,
    quiet: false,
    verbose: false,
    color: 'auto',
    lang: words.language,
    input: true,
  });
  return { words, exitCode: exitCodes.done, terminal };
}

function enter(directory: string): void {
  try {
    process.chdir(directory);
  } catch (error) {
    const reason = reasonOf(error);
    const fault =
      reason === 'ENOENT'
        ? ({ what: 'missing', path: directory } as const)
        : ({ what: 'unreadable', path: directory, reason } as const);
    throw new WorldError(fault, error);
  }
}
