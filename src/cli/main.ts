#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { VERSION } from '../scenario/index.ts';
import type { Language } from '../text/index.ts';
import { addCheck } from './check.ts';
import { addCompare } from './compare.ts';
import { addDrivers } from './drivers.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { addExplain } from './explain.ts';
import { tellFailure } from './failures.ts';
import { addFit } from './fit.ts';
import { addFmt } from './fmt.ts';
import { epilogue, wordHelp } from './help.ts';
import { addInit } from './init.ts';
import { addOpen } from './open.ts';
import { oneOf } from './option-values.ts';
import { addReport } from './report.ts';
import { addRun } from './run.ts';
import { addExport } from './runs/export.ts';
import { addQuery } from './runs/query.ts';
import { addTask } from './runs/task.ts';
import { addSchema } from './schema.ts';
import { addScore } from './score.ts';
import { createSession, type Session } from './session.ts';
import { UsageError, type UsageFault } from './usage-fault.ts';
import { addWhy } from './why.ts';
import { wordsOf } from './words.ts';

/** The program with its commands in the order of its help. */
function createProgram(session: Session): Command {
  const { cli, shared } = session.words;
  const { options } = shared;
  const program = new Command('masar')
    .description(cli.about)
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .version(`masar ${VERSION}`, '--version', options.version)
    .helpOption('-h, --help', options.help)
    .helpCommand('help [command]', cli.helpCommand)
    .option('--json', options.json, false)
    .option('--quiet', options.quiet, false)
    .option('--verbose', cli.options.verbose, false)
    .option('--color <when>', options.color, oneOf('--color', ['auto', 'always', 'never']), 'auto')
    .option('--lang <language>', options.lang, oneOf('--lang', ['en', 'ar']), 'en')
    .option('--no-input', cli.options.noInput)
    .option('-C, --directory <folder>', options.directory)
    .addHelpText('after', epilogue(cli));
  wordHelp(program, cli);
  for (const add of [
    addInit,
    addRun,
    addCheck,
    addCompare,
    addScore,
    addFit,
    addReport,
    addExport,
    addQuery,
    addTask,
    addDrivers,
    addOpen,
    addWhy,
    addFmt,
    addSchema,
    addExplain,
  ])
    add(program, session);
  return program;
}

async function main(args: string[]): Promise<ExitCode> {
  const session = createSession(wordsOf(languageOf(args)));
  const program = createProgram(session);
  const named = program.commands.find((command) => args.includes(command.name()));
  const command = named ? `masar ${named.name()}` : 'masar';
  try {
    await program.parseAsync(args, { from: 'user' });
    return session.exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) return tellFailure(session.terminal, error, command);
    if (error.code === 'commander.help') program.outputHelp();
    if (error.exitCode === 0 || error.code === 'commander.help') return exitCodes.done;
    return tellFailure(session.terminal, new UsageError(faultOf(error)), command);
  }
}

/** The language is needed before the options are read, for what may be wrong with them. */
function languageOf(args: readonly string[]): Language {
  const at = args.indexOf('--lang');
  return args.includes('--lang=ar') || (at >= 0 && args[at + 1] === 'ar') ? 'ar' : 'en';
}

/** What the argument reader found, without its English. */
function faultOf({ code, message }: CommanderError): UsageFault {
  const name = /'([^']*)'/.exec(message)?.[1] ?? '';
  const suggestion = /Did you mean (?:one of )?([^?,]+)/.exec(message)?.[1];
  if (code === 'commander.unknownOption') return { what: 'unknown_option', name, suggestion };
  if (code === 'commander.unknownCommand') return { what: 'unknown_command', name, suggestion };
  if (code === 'commander.missingArgument') return { what: 'missing_argument', name };
  if (code === 'commander.optionMissingArgument') return { what: 'missing_value', option: name };
  if (code === 'commander.excessArguments')
    return { what: 'too_many', found: process.argv.slice(2).join(' ') };
  return { what: 'other', message };
}

// Whoever reads our output may stop early, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCodes.done);
  throw error;
});
process.exitCode = await main(process.argv.slice(2));
