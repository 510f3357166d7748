import { type Command, Option } from 'commander';
// The files themselves, and the rest when it is needed: loading takes a good part of a short run.
import { type MovementExecutor, runFirstDraw } from '../experiment/displacement/displacement-run.ts';
import type { FleeFolder } from '../node/index.ts';
import { isFleeFolder, readFleeFolder, readFleeFolders } from '../node/read-flee-folder.ts';
import { DEFAULT_SEED } from './default-seed.ts';
import { exitCodes } from './exit-codes.ts';
import { openFlee, runFlee, tellFleeRun } from './flee/open-flee.ts';
import { fleeWords } from './flee/words.ts';
import { onInterruption, throwIfInterrupted } from './interruption.ts';
import { inShell } from './invocation.ts';
import { oneOf, setting, wholeNumber } from './option-values.ts';
import { perform, type Session } from './session.ts';
import { UsageError } from './usage-fault.ts';

interface FleeCommandOptions {
  days?: number;
  settings?: string;
  seed?: number;
  draws?: number;
  compat?: 'flee' | 'fixed';
  links?: string;
  origins?: string;
  agents?: boolean;
  output?: string;
  executor?: MovementExecutor;
  workers?: number;
  threads?: number;
  set?: Record<string, string>;
}

/** Two folders as Flee is given them, or one in FabFlee's layout. */
function folderOf(input: string, source: string | undefined, settings: string | undefined): FleeFolder {
  if (source !== undefined) return readFleeFolders(input, source, { settings });
  if (!isFleeFolder(input)) throw new UsageError({ what: 'missing_argument', name: 'source' });
  return readFleeFolder(input, settings);
}

/** `masar flee`: a directory in Flee's format, as Flee would run it, or many draws of it. */
export function addFlee(program: Command, session: Session): void {
  const { cli, shared, language } = session.words;
  const words = fleeWords(language);
  const command = program
    .command('flee')
    .description(cli.commands.flee)
    .argument('<input>', words.arguments.input)
    .argument('[source]', words.arguments.source)
    .option('--days <n>', words.options.days, wholeNumber('--days', 0))
    .option('--settings <file>', words.options.settings)
    .option('--draws <n>', words.options.draws, wholeNumber('--draws', 1))
    .option('--seed <n>', `${shared.options.seed} (${DEFAULT_SEED})`, wholeNumber('--seed', 0))
    .option('--set <name=value>', words.options.set, setting)
    .option('--compat <which>', words.options.compat, oneOf('--compat', ['flee', 'fixed']))
    .option('--executor <which>', words.options.executor, oneOf('--executor', ['individuals', 'cohorts']))
    .option('--links <file>', words.options.links)
    .option('--origins <file>', words.options.origins)
    .option('-o, --output <folder>', words.options.output)
    .option('--workers <n>', shared.options.workers, wholeNumber('--workers', 1))
    .addOption(new Option('--threads <n>').argParser(wholeNumber('--threads', 1)).hideHelp())
    .addOption(new Option('--agents', words.options.agents).hideHelp());
  perform<FleeCommandOptions>(session, command, async (terminal, options, [input, source]) => {
    if (options.agents) throw new UsageError({ what: 'agents_log' });
    const { seed = DEFAULT_SEED, output, set = {} } = options;
    if (output !== undefined) (await import('../node/write-run.ts')).checkRunFolder(output);
    const folder = folderOf(input, source, options.settings);
    const opened = openFlee(
      terminal,
      folder,
      { days: options.days, compat: options.compat, set },
      `masar check ${[input, ...(source === undefined ? [] : [source])].map(inShell).join(' ')}`,
    );
    if (options.links !== undefined && opened.input.settings.log.linkLevel > 1)
      throw new UsageError({ what: 'links_by_attribute' });
    const one = options.draws === undefined;
    const draws = options.draws ?? 1;
    const links = options.links !== undefined;
    const signal = onInterruption();
    if (!one) tellFleeRun(terminal, opened, { draws, seed });
    const { executor } = options;
    for (const counted of ['links', 'origins'] as const)
      if (executor !== undefined && executor !== 'individuals' && options[counted] !== undefined)
        throw new UsageError({ what: 'not_of_cohorts', option: `--${counted}` });
    const first = one ? runFirstDraw(opened.input, { compat: opened.compat, seed, links, executor }) : null;
    const [run] = first
      ? [first.run]
      : await runFlee(terminal, [opened], {
          draws,
          seed,
          workers: options.workers ?? options.threads,
          links,
          executor,
          signal,
        });
    await throwIfInterrupted(signal);
    if (first && !links && options.origins === undefined && output === undefined && !terminal.json) {
      process.stdout.write(first.out);
      return exitCodes.done;
    }
    const { linksOut, originsCsv, summarizeDisplacement } = await import('../experiment/index.ts');
    const { displacementContents, scenarioOf, writeRun, writeWhole } = await import('../node/index.ts');
    if (options.links !== undefined) writeWhole(options.links, linksOut(run) ?? '');
    if (options.origins !== undefined) writeWhole(options.origins, originsCsv(run));
    const summary = summarizeDisplacement(run, scenarioOf(folder, set));
    if (output !== undefined) writeRun(output, displacementContents(summary, folder));
    if (terminal.json) terminal.print(JSON.stringify(summary, null, 2));
    else if (first) process.stdout.write(first.out);
    else terminal.print((await import('./flee/page.ts')).fleePage(terminal, summary).join('\n'));
    if (output !== undefined) terminal.say(`  ${words.wrote(output)}`);
    return exitCodes.done;
  });
}
