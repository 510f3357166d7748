import { join } from 'node:path';
import type { Command } from 'commander';
import { EXPORT_FORMATS, type ExportFormat, exportDisplacement, exportRun } from '../../node/index.ts';
import { exitCodes } from '../exit-codes.ts';
import { oneOf } from '../option-values.ts';
import { perform, type Session } from '../session.ts';
import type { Terminal } from '../terminal.ts';
import { openFinishedFlee, openFinishedRun } from './open-finished-run.ts';
import { runsWords } from './words.ts';

/** `masar export`: the results of a run in a form that other programs read, as they may be published. */
export function addExport(program: Command, session: Session): void {
  const words = runsWords(session.words.language);
  const command = program
    .command('export')
    .description(words.commands.export)
    .argument('<run>', words.arguments.run)
    .requiredOption('--to <format>', words.options.to, oneOf<ExportFormat>('--to', EXPORT_FORMATS))
    .option('-o, --output <folder>', words.options.exportOutput);
  perform<{ to: ExportFormat; output?: string }>(
    session,
    command,
    async (terminal, { to, output }, [path]) => {
      const folder = output ?? join(path, `export-${to}`);
      const files = exported(terminal, path, to, folder);
      if (terminal.json) terminal.print(JSON.stringify({ folder, files }));
      else
        terminal.say(
          `  ${terminal.words.shared.labels.wrote}   ${join(folder, '/')}   ${runsWords(terminal.lang).exported(to, files.length)}`,
        );
      return exitCodes.done;
    },
  );
}

function exported(terminal: Terminal, path: string, to: ExportFormat, folder: string): string[] {
  const flee = openFinishedFlee(terminal, path);
  if (flee !== null) return exportDisplacement(to, flee.summary, flee.opened.input, folder);
  const { summary, scenario } = openFinishedRun(terminal, path);
  return exportRun(to, summary, scenario, folder);
}
