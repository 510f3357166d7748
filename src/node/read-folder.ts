import { readdirSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Files, sideFilesOf } from '../scenario/index.ts';
import { reasonOf, WorldError } from './world-fault.ts';

/** Far above what the reader accepts; keeps a wrong path from filling the memory. In bytes. */
const MOST_BYTES = 128_000_000;

/** The scenarios that come with the program, beside `src` and `dist`. */
export const BUNDLED = fileURLToPath(new URL('../../scenarios/', import.meta.url));

/** The texts of a scenario and where they come from. */
export interface ScenarioFolder {
  files: Files;
  /** Name of the scenario's file among `files`. */
  main: string;
  /** Absolute path of the folder; null for standard input. */
  folder: string | null;
  /** Used where the file gives no id: the name of its folder. */
  id: string;
}

/**
 * Reads a scenario: a folder with `scenario.yaml` (else its only `*.masar.yaml`), the file itself, the name of a bundled
 * scenario, or `-` for a text from standard input, whose side files are read from `cwd`. Besides the scenario only the
 * CSV files that it names are read, and only from inside its folder. A side file that is not there is left to the
 * scenario's reader, which knows its place. Throws a `WorldError`.
 */
export function readScenarioFolder(path: string, cwd = process.cwd()): ScenarioFolder {
  if (path === '-') {
    const main = 'scenario.yaml';
    return { ...withSideFiles(cwd, main, readText(0, '-')), main, folder: null, id: 'scenario' };
  }
  const at = locateScenario(path, cwd);
  const folder = dirname(at);
  const main = basename(at);
  const id = main === 'scenario.yaml' ? basename(folder) : main.replace(/(\.masar)?\.ya?ml$/, '');
  return { ...withSideFiles(folder, main, readText(at, path)), main, folder, id };
}

/** The UTF-8 text of a file beside a scenario, such as observations of another source. Throws a `WorldError`. */
export function readTextFile(path: string): string {
  const found = statOf(resolve(path), path);
  if (found === null) throw new WorldError({ what: 'unreadable', path, reason: 'ENOENT' });
  return readText(resolve(path), path, found);
}

/** Absolute path of the scenario's file. */
function locateScenario(path: string, cwd: string): string {
  const asked = resolve(cwd, path);
  const found = statOf(asked, path);
  if (found?.isDirectory()) return mainFileIn(asked, path);
  if (found) return asked;
  const bundled = /^[a-z0-9][a-z0-9_-]*$/.test(path) ? join(BUNDLED, path) : null;
  if (bundled !== null && statOf(bundled, path)?.isDirectory()) return mainFileIn(bundled, path);
  throw new WorldError({ what: 'missing', path });
}

/** The scenario's file in a folder. */
function mainFileIn(folder: string, shown: string): string {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    throw new WorldError({ what: 'unreadable', path: shown, reason: reasonOf(error) }, error);
  }
  if (names.includes('scenario.yaml')) return join(folder, 'scenario.yaml');
  const others = names.filter((name) => name.endsWith('.masar.yaml')).sort();
  if (others.length === 1) return join(folder, others[0]);
  if (others.length === 0) throw new WorldError({ what: 'no_scenario', path: shown });
  throw new WorldError({ what: 'several_scenarios', path: shown, names: others });
}

function withSideFiles(folder: string, main: string, text: string): { files: Files } {
  const files: Files = { [main]: text };
  const queue = sideFilesOf(text);
  for (const name of queue) {
    const plain = name.replace(/^\.\//, '');
    if (files[plain] !== undefined) continue;
    const read = readSideFile(folder, name);
    if (read === null) continue;
    files[plain] = read;
    // An overlay may name side files of its own.
    if (isOverlay(name)) queue.push(...sideFilesOf(read));
  }
  return { files };
}

/** Rivals and mechanisms taken away are YAML; everything else beside a scenario is CSV. */
function isOverlay(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

/** The text of a side file; null when it is not there. */
function readSideFile(folder: string, name: string): string | null {
  if (isAbsolute(name) || !isInside(folder, resolve(folder, name)))
    throw new WorldError({ what: 'outside', path: name });
  const at = resolve(folder, name);
  const found = statOf(at, name);
  if (!found) return null;
  // The user's own copy of a source is theirs: it is not read along.
  if (/\.(txt|md)$/i.test(name)) return null;
  if (!name.toLowerCase().endsWith('.csv') && !isOverlay(name))
    throw new WorldError({ what: 'not_csv', path: name });
  // A link may lead out of the folder although its name does not.
  if (!isInside(realpathSync(folder), realpathSync(at)))
    throw new WorldError({ what: 'outside', path: name });
  return readText(at, name, found);
}

export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** What stands at a path; null for nothing. */
function statOf(path: string, shown: string): Stats | null {
  try {
    return statSync(path);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === 'ENOENT' || reason === 'ENOTDIR') return null;
    throw new WorldError({ what: 'unreadable', path: shown, reason }, error);
  }
}

/** The UTF-8 text of a regular file, or of standard input (0). */
function readText(source: string | 0, shown: string, known?: Stats): string {
  let bytes: Uint8Array;
  try {
    if (source !== 0) {
      const found = known ?? statSync(source);
      if (found.isDirectory()) throw new WorldError({ what: 'unreadable', path: shown, reason: 'EISDIR' });
      if (found.size > MOST_BYTES)
        throw new WorldError({ what: 'too_large', path: shown, limit: MOST_BYTES });
    }
    bytes = readFileSync(source);
  } catch (error) {
    if (error instanceof WorldError) throw error;
    throw new WorldError({ what: 'unreadable', path: shown, reason: reasonOf(error) }, error);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new WorldError({ what: 'not_text', path: shown }, error);
  }
}
