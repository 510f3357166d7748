import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { rewriteFile, type ScenarioFolder, WorldError } from '../node/index.ts';
import { formatFile } from '../scenario/index.ts';
import type { Diagnostic } from '../text/index.ts';
import { exitCodes } from './exit-codes.ts';
import { readNamed, shownFile, tellDiagnostics } from './open-scenario.ts';
import { perform, type Session } from './session.ts';
import type { Terminal } from './terminal.ts';

/** One YAML file and what becomes of it. */
interface Formatted {
  folder: ScenarioFolder;
  /** Its name in the folder, and as seen from the working folder. */
  name: string;
  shown: string;
  before: string;
  /** Null for a file with mistakes, which is left as it is. */
  after: string | null;
  diagnostics: Diagnostic[];
}

/** `masar fmt`: the YAML of scenarios in its canonical form. */
export function addFmt(program: Command, session: Session): void {
  const { cli } = session.words;
  const command = program
    .command('fmt')
    .description(cli.commands.fmt)
    .argument('[file...]', cli.arguments.files)
    .option('--check', cli.options.fmtCheck);
  perform<{ check?: boolean }>(session, command, async (terminal, { check = false }, paths) => {
    const asked = paths.length > 0 ? paths : ['.'];
    const files = new Map(
      asked.flatMap((path) => formatted(terminal, path)).map((file) => [file.shown, file]),
    );
    const changed = [...files.values()].filter(({ before, after }) => after !== null && after !== before);
    const refused = [...files.values()].filter(({ after }) => after === null);
    if (!check) {
      for (const { folder, name, shown, after } of changed)
        if (folder.folder !== null) rewriteFile(join(folder.folder, name), after ?? '', shown);
    }
    tellResult(terminal, [...files.values()], changed, refused, check);
    return refused.length > 0 || (check && changed.length > 0) ? exitCodes.notSo : exitCodes.done;
  });
}

/** The scenario of a folder with its overlays; a file by itself. Unlike elsewhere, a name means no bundled scenario. */
function formatted(terminal: Terminal, path: string): Formatted[] {
  const there = path === '-' ? undefined : statSync(resolve(path), { throwIfNoEntry: false });
  if (path !== '-' && !there) throw new WorldError({ what: 'missing', path });
  const folder = readNamed(terminal, path);
  const alone = !there?.isDirectory();
  return Object.entries(folder.files)
    .filter(([name]) => (alone ? name === folder.main : /\.ya?ml$/i.test(name)))
    .map(([name, before]) => {
      const { text: after, diagnostics } = formatFile(name, before);
      return { folder, name, shown: shownFile(folder, name), before, after, diagnostics };
    });
}

/** Names of what changed as data; of standard input the text itself. */
function tellResult(
  terminal: Terminal,
  files: readonly Formatted[],
  changed: readonly Formatted[],
  refused: readonly Formatted[],
  check: boolean,
): void {
  const { cli, shared } = terminal.words;
  for (const { folder, diagnostics } of refused) tellDiagnostics(terminal, diagnostics, folder);
  const names = changed.map(({ shown }) => shown);
  const piped = files.find(({ folder }) => folder.folder === null);
  if (terminal.json) {
    const document = { changed: names, refused: refused.map(({ shown }) => shown), text: piped?.after };
    terminal.print(JSON.stringify(document, null, 2));
  } else if (piped && !check) {
    if (piped.after !== null) terminal.print(piped.after.trimEnd());
  } else if (names.length > 0) terminal.print(names.join('\n'));
  const many = shared.counted(files.length, 'files');
  if (refused.length > 0) terminal.complain(cli.fmtRefused(refused.length, many));
  if (!piped || check)
    terminal.say(check ? cli.fmtWould(names.length, many) : cli.fmtDone(names.length, many));
}
