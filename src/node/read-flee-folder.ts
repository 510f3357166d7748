import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isImported } from '../scenario/flee/import-flee.ts';
import { readTextFile } from './read-folder.ts';
import { reasonOf, WorldError } from './world-fault.ts';

/** The texts of a directory in Flee's format and where they come from. */
export interface FleeFolder {
  /** By the names that `readFlee` knows: `input_csv/...`, `source_data/...`, the settings. */
  files: Record<string, string>;
  /** Where a file stands, as the command named it; also one that is not there. */
  shown: (name: string) => string;
  /** Name of the settings among `files`; none: Flee's defaults. */
  settings?: string;
  /** What the directory is called. */
  id: string;
}

const SETTINGS = 'simsetting.yml';
const CHANGES = 'location_changes.csv';

/** Whether a path is a directory in FabFlee's layout, or a scenario that was imported from one. */
export function isFleeFolder(path: string): boolean {
  if (!existsSync(path) || !statSync(path).isDirectory()) return false;
  return existsSync(join(path, 'input_csv', 'locations.csv')) && existsSync(join(path, 'source_data'))
    ? true
    : isImportedFolder(path);
}

function isImportedFolder(path: string): boolean {
  const main = join(path, 'scenario.yaml');
  return existsSync(main) && statSync(main).size < 1_000_000 && isImported(readTextFile(main));
}

/**
 * Reads a directory in FabFlee's layout: `input_csv`, `source_data`, and `simsetting.yml` beside them (else one folder up, where
 * Flee itself keeps it). Throws a `WorldError`.
 */
export function readFleeFolder(path: string, settings?: string): FleeFolder {
  // What was carried over stands by itself, also where it lies beside other directories.
  const alone = isImportedFolder(path);
  const around = alone ? [join(path, SETTINGS)] : [join(path, SETTINGS), join(path, '..', SETTINGS)];
  return readFleeFolders(join(path, 'input_csv'), join(path, 'source_data'), {
    settings: settings ?? firstThere(around),
    changes: firstThere([join(path, CHANGES)]),
    id: basename(resolve(path)),
    alone,
  });
}

/**
 * Reads two folders and the settings as Flee is given them: without a name for the settings, `simsetting.yml` of the working folder
 * or beside the first folder. `location_changes.csv` is read from the working folder. `alone`: neither is looked for. Throws a `WorldError`.
 */
export function readFleeFolders(
  input: string,
  source: string,
  {
    settings,
    changes,
    id,
    alone = false,
  }: { settings?: string; changes?: string; id?: string; alone?: boolean } = {},
): FleeFolder {
  const paths: Record<string, string> = {};
  const folders: Record<string, string> = { input_csv: input, source_data: source };
  const shown = (name: string): string => {
    const [prefix, file] = name.split('/');
    return paths[name] ?? (Object.hasOwn(folders, prefix) && file ? join(folders[prefix], file) : name);
  };
  const folder: FleeFolder = { files: {}, shown, id: id ?? nameOf(input) };
  const add = (name: string, path: string): void => {
    folder.files[name] = readTextFile(path);
    paths[name] = path;
  };
  for (const [prefix, path] of Object.entries(folders))
    for (const name of csvFilesIn(path)) add(`${prefix}/${name}`, join(path, name));
  const beside = join(input, '..', SETTINGS);
  const found =
    settings ?? (alone ? undefined : firstThere([SETTINGS, beside, join(input, '..', '..', SETTINGS)]));
  if (found !== undefined) {
    add(SETTINGS, found);
    folder.settings = SETTINGS;
  }
  const scenario = firstThere([join(input, '..', 'scenario.yaml')]);
  if (scenario !== undefined && isImported(readTextFile(scenario))) add('scenario.yaml', scenario);
  const typeChanges = changes ?? (alone ? undefined : firstThere([CHANGES]));
  if (typeChanges !== undefined) add(CHANGES, typeChanges);
  return folder;
}

const firstThere = (paths: readonly string[]): string | undefined => paths.find((path) => existsSync(path));

/** A directory is called by its own name, and `input_csv` by that of the folder around it. */
function nameOf(input: string): string {
  const path = resolve(input);
  return basename(path) === 'input_csv' ? basename(dirname(path)) : basename(path);
}

function csvFilesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.name.endsWith('.csv') && (entry.isFile() || entry.isSymbolicLink()))
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    const reason = reasonOf(error);
    throw new WorldError(
      reason === 'ENOENT' || reason === 'ENOTDIR'
        ? { what: 'missing', path: folder }
        : { what: 'unreadable', path: folder, reason },
      error,
    );
  }
}
