import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { BUNDLED } from './read-folder.ts';
import { reasonOf, WorldError } from './world-fault.ts';
import type { Contents } from './write-run.ts';

/** The names of the scenarios that come with the program. */
export function bundledScenarios(): string[] {
  return readdirSync(BUNDLED, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** A bundled scenario whole: what it says and what it rests on, without the code and the results that test it. */
export function bundledContents(name: string): Contents {
  const folder = join(BUNDLED, name);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names
      .filter((each) => /\.(ya?ml|csv|md)$/i.test(each))
      .map((each) => [each.replaceAll(sep, '/'), readFileSync(join(folder, each), 'utf8')]),
  );
}

/** Whether a folder has a scenario already. False for a folder that is not there. */
export function holdsScenario(folder: string): boolean {
  try {
    return readdirSync(folder).some((name) => name === 'scenario.yaml' || name.endsWith('.masar.yaml'));
  } catch {
    return false;
  }
}

/** Writes new files into a folder, made if it is not there: all of them or none, and never over another. */
export function startFolder(folder: string, contents: Contents, shown = folder): void {
  const path = resolve(folder);
  const taken = Object.keys(contents).find((name) => existsSync(join(path, name)));
  if (taken !== undefined)
    throw new WorldError({ what: 'unwritable', path: join(shown, taken), reason: 'EEXIST' });
  const made: string[] = [];
  const mkdir = (at: string): void => {
    const first = mkdirSync(at, { recursive: true });
    if (first !== undefined) made.push(first);
  };
  try {
    mkdir(path);
    for (const [name, text] of Object.entries(contents)) {
      const at = join(path, name);
      mkdir(dirname(at));
      writeFileSync(at, text, { flag: 'wx' });
      made.push(at);
    }
  } catch (error) {
    for (const each of made.reverse()) rmSync(each, { recursive: true, force: true });
    throw new WorldError({ what: 'unwritable', path: shown, reason: reasonOf(error) }, error);
  }
}
