import { type FleeFolder, isFleeFolder, readFleeFolder, readFleeFolders } from '../../node/index.ts';
import { readFlee } from '../../scenario/index.ts';
import { asJson } from '../diagnostic-json.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { tellFlee } from './open-flee.ts';

/** The directory in Flee's format that a command names, as one folder or as two; null where it names none. */
export function fleeFolderOf(path: string, source?: string): FleeFolder | null {
  if (source !== undefined) return readFleeFolders(path, source);
  return isFleeFolder(path) ? readFleeFolder(path) : null;
}

/** `masar check` of a directory in Flee's format: what Flee stops at, and what it passes over in silence. */
export function checkFlee(terminal: Terminal, folder: FleeFolder, strict: boolean): ExitCode {
  const { diagnostics } = readFlee(folder.files, { settings: folder.settings });
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const fails = errors > 0 || (strict && warnings > 0);
  if (terminal.json) {
    const shown = diagnostics.map((d) => asJson({ ...d, file: folder.shown(d.file) }));
    terminal.print(JSON.stringify({ diagnostics: shown }, null, 2));
  } else {
    tellFlee(terminal, diagnostics, folder);
    const { checked, checkedClean } = terminal.words.shared;
    const summary = diagnostics.length === 0 ? checkedClean(folder.id) : checked(folder.id, errors, warnings);
    terminal.print(terminal.paint(fails ? 'bad' : warnings > 0 ? 'caution' : 'good', summary));
  }
  return fails ? exitCodes.notSo : exitCodes.done;
}
