import type { Command } from 'commander';
import { inColumns } from './columns.ts';
import { type ExitName, exitCodes } from './exit-codes.ts';
import type { CliWords, HelpTitle } from './words.ts';

const examples = [
  'masar run leaving-isis --report -o out/leaving-isis',
  'masar compare leaving-isis --set removals=0',
  'masar check',
  'masar explain M0107',
  'masar why S23 leaving-isis',
] as const;

/** What stands below the help of the program: examples and exit codes. */
export function epilogue(cli: CliWords): string {
  const shown = examples.map((command, i) => [command, cli.examples[i]]);
  const exits = (Object.keys(exitCodes) as ExitName[]).map((name) => [
    String(exitCodes[name]),
    cli.exits[name],
  ]);
  return [
    '',
    cli.examplesTitle,
    ...inColumns(shown, ['left', 'left']),
    '',
    cli.exitTitle,
    ...inColumns(exits, ['right', 'left']),
  ].join('\n');
}

/** Writes help in the words of a language, with the options of all commands below each one's own. */
export function wordHelp(program: Command, cli: CliWords): void {
  program.configureHelp({
    showGlobalOptions: true,
    styleTitle: (title) => cli.helpTitles[title as HelpTitle] ?? title,
    optionDescription: ({ description }) => description,
  });
}
