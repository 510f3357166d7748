import type { Command } from 'commander';
import { isFleeFolder, readFleeFolder, startFolder } from '../node/index.ts';
import { importFlee } from '../scenario/index.ts';
import { exitCodes } from './exit-codes.ts';
import { openFlee } from './flee/open-flee.ts';
import { fleeWords } from './flee/words.ts';
import { inShell, invocation } from './invocation.ts';
import { oneOf, wholeNumber } from './option-values.ts';
import { perform, type Session } from './session.ts';
import { UsageError } from './usage-fault.ts';

interface ImportOptions {
  output: string;
  days?: number;
  settings?: string;
  compat?: 'flee' | 'fixed';
}

/** `masar import flee`: a scenario made of a directory in Flee's format, which gives the same digest. */
export function addImport(program: Command, session: Session): void {
  const { cli, language } = session.words;
  const words = fleeWords(language);
  const command = program
    .command('import')
    .description(cli.commands.import)
    .argument('<format>', words.arguments.format, oneOf('import', ['flee']))
    .argument('<directory>', words.arguments.directory)
    .requiredOption('-o, --output <folder>', words.options.importOutput)
    .option('--days <n>', words.options.days, wholeNumber('--days', 0))
    .option('--settings <file>', words.options.settings)
    .option('--compat <which>', words.options.compat, oneOf('--compat', ['flee', 'fixed']));
  perform<ImportOptions>(session, command, async (terminal, options, [, directory]) => {
    if (!isFleeFolder(directory)) throw new UsageError({ what: 'not_flee', path: directory });
    const folder = readFleeFolder(directory, options.settings);
    const { compat } = openFlee(
      terminal,
      folder,
      { days: options.days, compat: options.compat },
      `masar check ${inShell(directory)}`,
    );
    const contents = importFlee(folder.files, { id: folder.id, days: options.days ?? 0, compat });
    startFolder(options.output, contents);
    const next = `${invocation()} run ${inShell(options.output)}`;
    if (terminal.json)
      terminal.print(JSON.stringify({ folder: options.output, files: Object.keys(contents) }, null, 2));
    else terminal.say(`  ${words.imported(options.output, next)}`);
    return exitCodes.done;
  });
}
