import type { Code } from '../../../src/text/index.ts';
import { base } from './sound-scenario.ts';

/**
 * A broken scenario: the base with a few words replaced. In the new words, `⟦M0107 remvoed⟧` stands for `remvoed` and
 * says that this code is to be reported where it begins; `⟦M0102 ⟧` marks a place without covering anything.
 */
export interface BrokenCase {
  name: string;
  /** `[old words, new words]`; the old words stand exactly once in their file. */
  change:
    | Record<string, [old: string, broken: string][]>
    | ((files: Record<string, string>) => Record<string, string>);
  /** What is broken, if not the base. */
  base?: Record<string, string>;
  settings?: Record<string, string>;
  /** What is reported besides the marks. */
  elsewhere?: Expectation[];
  /** After a mistake in the text itself, the rest cannot be understood: more mistakes of its code may follow it. */
  andMoreOfTheSame?: boolean;
}

export interface Expectation {
  code: Code;
  file: string;
  line: number;
  column: number;
}

const MARK = /⟦(M0\d{3}|M-S\d{2}) ([^⟧]*)⟧/;

/** The files of a broken scenario without the marks, and what the marks expect, by file, line and column. */
export function breakBase(broken: BrokenCase): { files: Record<string, string>; expected: Expectation[] } {
  const sound = broken.base ?? base;
  const marked = typeof broken.change === 'function' ? broken.change({ ...sound }) : changed(sound, broken);
  const files: Record<string, string> = {};
  const expected: Expectation[] = [...(broken.elsewhere ?? [])];
  for (const [file, text] of Object.entries(marked)) {
    let rest = text;
    for (let found = MARK.exec(rest); found; found = MARK.exec(rest)) {
      const before = rest.slice(0, found.index);
      const line = before.split('\n').length;
      expected.push({ code: found[1] as Code, file, line, column: found.index - before.lastIndexOf('\n') });
      rest = before + found[2] + rest.slice(found.index + found[0].length);
    }
    files[file] = rest;
  }
  return { files, expected: expected.sort(byPlace) };
}

/** By file, line, column and code. */
export function byPlace(a: Expectation, b: Expectation): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : 1);
}

function changed(sound: Record<string, string>, { name, change }: BrokenCase): Record<string, string> {
  const files = { ...sound };
  for (const [file, changes] of Object.entries(change as Record<string, [string, string][]>)) {
    for (const [old, broken] of changes) {
      if (files[file].split(old).length !== 2)
        throw new Error(`"${old}" must stand once in ${file} (${name})`);
      files[file] = files[file].replace(old, () => broken);
    }
  }
  return files;
}
