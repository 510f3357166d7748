import { join } from 'node:path';
import type { Command } from 'commander';
import { bundledContents, bundledScenarios, holdsScenario, startFolder } from '../node/index.ts';
import { newScenario } from '../scenario/index.ts';
import { displayWidth } from '../text/index.ts';
import { exitCodes } from './exit-codes.ts';
import { inShell, invocation } from './invocation.ts';
import { oneOf } from './option-values.ts';
import { perform, type Session } from './session.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-fault.ts';

/** `masar init`: a folder with a new scenario that runs, its remarks in the language asked for. */
export function addInit(program: Command, session: Session): void {
  const { cli } = session.words;
  const command = program
    .command('init')
    .description(cli.commands.init)
    .argument('[folder]', cli.arguments.newFolder)
    .option('--from <name>', cli.options.from, oneOf('--from', bundledScenarios()));
  perform<{ from?: string }>(session, command, async (terminal, { from }, [folder = '.']) => {
    if (holdsScenario(folder))
      throw new UsageError({ what: 'scenario_there', path: folder, example: 'masar init my-scenario' });
    const contents = from === undefined ? newScenario(terminal.lang) : bundledContents(from);
    startFolder(folder, contents);
    if (terminal.json) terminal.print(JSON.stringify({ folder, files: Object.keys(contents) }, null, 2));
    else tellNext(terminal, folder, Object.keys(contents));
    return exitCodes.done;
  });
}

/** What was written, and the commands that lead on. */
function tellNext(terminal: Terminal, folder: string, names: readonly string[]): void {
  const { labels } = terminal.words.shared;
  const top = [...new Set(names.map((name) => (name.includes('/') ? `${name.split('/')[0]}/` : name)))];
  terminal.say(`  ${labels.wrote}   ${join(folder, '/')}   ${top.join('  ')}`);
  const named = folder === '.' ? '' : ` ${inShell(folder)}`;
  for (const [i, verb] of ['check', 'run', 'report'].entries()) {
    const head = i === 0 ? labels.next : ' '.repeat(displayWidth(labels.next));
    terminal.say(`  ${head}   ${terminal.paintTalk('command', `${invocation()} ${verb}${named}`)}`);
  }
}
