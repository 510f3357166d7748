import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { digestText } from '../../experiment/index.ts';
import type { SaveOrder, SaveRefusal } from '../../report/index.ts';
import { isInside } from '../read-folder.ts';
import { reasonOf } from '../world-fault.ts';

/** A file made ready beside its place. */
interface Staged {
  name: string;
  path: string;
  fresh: string;
  /** The bytes that stand there now; null for a new file. */
  before: Buffer | null;
}

/**
 * Saves texts into a scenario's folder, all of them or none: each is written beside its place first, and takes its name
 * only when every other is ready and nothing on disk is other than what the page read. Null when all is saved.
 */
export function saveFiles(folder: string, { files }: SaveOrder): SaveRefusal | null {
  const staged: Staged[] = [];
  const made: string[] = [];
  const drop = (refusal: SaveRefusal): SaveRefusal => {
    for (const { fresh } of staged) rmSync(fresh, { force: true });
    for (const each of made.reverse()) rmSync(each, { recursive: true, force: true });
    return refusal;
  };
  for (const [name, { text, instead }] of Object.entries(files)) {
    try {
      if (!isPlainName(name)) return drop({ what: 'name', name });
      const path = placeOf(folder, name);
      if (path === null) return drop({ what: 'name', name });
      const before = existsSync(path) ? readFileSync(path) : null;
      if (!isStill(before, instead)) return drop({ what: 'changed', name });
      const first = mkdirSync(dirname(path), { recursive: true });
      if (first !== undefined) made.push(first);
      const fresh = join(dirname(path), `.${basename(path)}-${randomBytes(4).toString('hex')}`);
      writeFileSync(fresh, text, { flag: 'wx' });
      staged.push({ name, path, fresh, before });
      if (before !== null) chmodSync(fresh, statSync(path).mode);
    } catch (error) {
      return drop({ what: 'unwritable', name, reason: reasonOf(error) });
    }
  }
  return take(staged, drop);
}

/** Gives every file its name; what has it already gets its old bytes back if one cannot. */
function take(staged: Staged[], drop: (refusal: SaveRefusal) => SaveRefusal): SaveRefusal | null {
  const taken: Staged[] = [];
  for (const one of staged) {
    try {
      renameSync(one.fresh, one.path);
      taken.push(one);
    } catch (error) {
      for (const { path, before } of taken) {
        if (before === null) rmSync(path, { force: true });
        else writeFileSync(path, before);
      }
      return drop({ what: 'unwritable', name: one.name, reason: reasonOf(error) });
    }
  }
  return null;
}

/** Whether a file is still what the page read: the digest is of its text. */
function isStill(before: Buffer | null, instead: string | null): boolean {
  if (before === null || instead === null) return before === null && instead === null;
  // As the reader takes it: a byte order mark is no part of the text.
  return digestText(new TextDecoder().decode(before)) === instead;
}

/**
 * Where a file of the folder really lies; null when that is outside. A link is followed, since a save must reach the file
 * that was read, but only to a regular file inside.
 */
function placeOf(folder: string, name: string): string | null {
  const home = realpathSync(folder);
  const path = join(home, name);
  let above = dirname(path);
  while (!existsSync(above)) above = dirname(above);
  const real = realpathSync(above);
  if (real !== home && !isInside(home, real)) return null;
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return path;
  // A link to nothing would be written through to wherever it points.
  if (!existsSync(path)) return null;
  const file = realpathSync(path);
  return isInside(home, file) && statSync(file).isFile() ? file : null;
}

/** A plain relative path of YAML or CSV, none of its parts hidden. */
export function isPlainName(name: string): boolean {
  return (
    name.length <= 240 &&
    /\.(ya?ml|csv)$/i.test(name) &&
    name
      .split('/')
      .every((part) => /^[^\\:\p{Cc}]+$/u.test(part) && !part.startsWith('.') && part.trim() === part)
  );
}
