import type { Range } from '../source.ts';

/** Where a range is, for people: line and column from 1, in UTF-16 code units. */
export interface Place {
  line: number;
  column: number;
  /** On the first line of the range; at least 1. */
  length: number;
  /** The whole line without its line end. */
  source: string;
}

/** The texts of a scenario by the names of its files. */
export type Files = ReadonlyMap<string, string> | Readonly<Record<string, string>>;

/** The same files as a map. */
export const filesByName = (files: Files): ReadonlyMap<string, string> =>
  files instanceof Map ? files : new Map(Object.entries(files));

/** Finds places in files; the starts of lines are found once per file. */
export function createLocator(files: ReadonlyMap<string, string>): (range: Range) => Place {
  const starts = new Map<string, number[]>();
  return ({ file, start, end }) => {
    const text = files.get(file) ?? '';
    let lines = starts.get(file);
    if (lines === undefined) {
      lines = lineStarts(text);
      starts.set(file, lines);
    }
    const offset = Math.max(0, Math.min(start, text.length));
    const line = lastAtOrBelow(lines, offset);
    const next = text.indexOf('\n', lines[line]);
    let lineEnd = next === -1 ? text.length : next;
    if (lineEnd > lines[line] && text[lineEnd - 1] === '\r') lineEnd--;
    const from = Math.min(offset, lineEnd);
    return {
      line: line + 1,
      column: from - lines[line] + 1,
      length: Math.max(1, Math.min(end, lineEnd) - from),
      source: text.slice(lines[line], lineEnd),
    };
  };
}

/** The place of one range. For many ranges of the same files, `createLocator` finds the lines only once. */
export const locate = (files: Files, range: Range): Place => createLocator(filesByName(files))(range);

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lastAtOrBelow(sorted: number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle] <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
