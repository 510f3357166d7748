import { setTimeout } from 'node:timers/promises';
import type { Command } from 'commander';
import { exportStudio, holdsScenario, serveStudio } from '../node/index.ts';
import { exitCodes } from './exit-codes.ts';
import { Interrupted, onInterruption } from './interruption.ts';
import { openInBrowser } from './open-in-browser.ts';
import { wholeNumber } from './option-values.ts';
import { perform, type Session } from './session.ts';
import type { Terminal } from './terminal.ts';
import { wordsOf } from './words.ts';

interface StudioOptions {
  port?: number;
  /** False with --no-open. */
  open: boolean;
  readOnly?: boolean;
  export?: string;
  draws?: number;
}

/** What is opened where nothing is named and no scenario is here. */
const SHOWN_FIRST = 'leaving-isis';

/** `masar studio`: the page in which levers are pulled, served to this machine alone, or written to a folder. */
export function addStudio(program: Command, session: Session): void {
  const { cli } = session.words;
  const command = program
    .command('studio')
    .description(cli.commands.studio)
    .argument('[file]', cli.arguments.opened)
    .option('--port <n>', cli.options.port, wholeNumber('--port', 0))
    .option('--no-open', cli.options.noOpen)
    .option('--read-only', cli.options.readOnly)
    .option('--export <folder>', cli.options.exportTo)
    .option('--draws <n>', cli.options.studioDraws, wholeNumber('--draws', 10));
  perform<StudioOptions>(session, command, async (terminal, options, [path = here()]) => {
    if (options.export !== undefined) {
      const written = exportStudio(path, options.export, terminal.lang, options.draws);
      if (terminal.json) terminal.print(JSON.stringify(written));
      else terminal.say(`  ${terminal.words.shared.labels.wrote}   ${written.page}`);
      return exitCodes.done;
    }
    const signal = onInterruption();
    const served = await serveStudio(path, options);
    if (terminal.json) terminal.print(JSON.stringify({ address: served.address, writable: served.writable }));
    else tellBanner(terminal, served.address, served.writable);
    if (options.open) openInBrowser(served.address);
    try {
      await untilInterrupted(signal);
    } finally {
      await served.close();
    }
    return exitCodes.done;
  });
}

/** The scenario here, else the one that comes with the program. */
function here(): string {
  return holdsScenario('.') ? '.' : SHOWN_FIRST;
}

/** The address, and what it is, in both languages: whoever reads it may share the machine. */
function tellBanner(terminal: Terminal, address: string, writable: boolean): void {
  const other = wordsOf(terminal.lang === 'en' ? 'ar' : 'en').cli.studio;
  const { studio } = terminal.words.cli;
  terminal.print(`\n  masar   ${terminal.paint('command', address)}\n`);
  for (const words of [studio, other]) terminal.say(`  ${words.banner(writable)}`);
  terminal.say('');
}

/** Ctrl-C ends a studio as it is meant to end. */
async function untilInterrupted(signal: AbortSignal): Promise<void> {
  try {
    for (;;) await setTimeout(2 ** 30, undefined, { signal });
  } catch (error) {
    if (!signal.aborted || !(signal.reason instanceof Interrupted)) throw error;
  }
}
