import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { reasonOf, WorldError } from './world-fault.ts';

/** Writes one file whole or not at all. */
export function writeWhole(file: string, text: string, shown = file): void {
  const path = resolve(file);
  const fresh = beside(path);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(fresh, text);
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw new WorldError({ what: 'unwritable', path: shown, reason: reasonOf(error) }, error);
  }
}

/**
 * Makes a folder whole or not at all, unless something stands there: false then, and nothing is changed. Of two programs that
 * try at once one succeeds.
 */
export function createFolder(
  folder: string,
  contents: Record<string, string | Uint8Array>,
  shown = folder,
): boolean {
  const path = resolve(folder);
  let fresh: string | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true });
    fresh = beside(path);
    fill(fresh, contents);
    renameSync(fresh, path);
    return true;
  } catch (error) {
    if (fresh !== undefined) rmSync(fresh, { recursive: true, force: true });
    if (['ENOTEMPTY', 'EEXIST'].includes(reasonOf(error))) return false;
    throw new WorldError({ what: 'unwritable', path: shown, reason: reasonOf(error) }, error);
  }
}

/** Makes a folder and writes files into it, by their path inside. */
export function fill(folder: string, contents: Record<string, string | Uint8Array>): void {
  mkdirSync(folder);
  for (const [name, text] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** A hidden name beside a path that nothing else has. */
export function beside(path: string): string {
  return join(dirname(path), `.${basename(path)}-${randomBytes(4).toString('hex')}`);
}

/** Gives a folder new files, whole or not at all: what it held before is gone. */
export function replaceFolder(
  folder: string,
  files: Record<string, string | Uint8Array>,
  shown = folder,
): void {
  const path = resolve(folder);
  const fresh = beside(path);
  try {
    mkdirSync(dirname(path), { recursive: true });
    fill(fresh, files);
    takeName(path, fresh);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    throw new WorldError({ what: 'unwritable', path: shown, reason: reasonOf(error) }, error);
  }
}

/** A folder cannot take the name of one that holds files: the old one steps aside first, and back if that fails. */
export function takeName(path: string, fresh: string): void {
  if (!existsSync(path)) {
    renameSync(fresh, path);
    return;
  }
  const old = `${fresh}-old`;
  renameSync(path, old);
  try {
    renameSync(fresh, path);
  } catch (error) {
    renameSync(old, path);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}
