import type { Diagnostic, Problem } from '../../text/problem.ts';
import type { Range } from '../source.ts';
import type { CsvTable } from './csv.ts';
import { createLocator } from './locate.ts';
import type { Node } from './node.ts';

/** What is carried through one reading: the files, and every mistake found so far. */
export interface Reading {
  files: ReadonlyMap<string, string>;
  /** The files as they were handed in: what was made of them is kept as long as they are. */
  held: object;
  report(problem: Problem, at: Range): void;
  /** Keep what is right of something that has a mistake, instead of leaving it out: for a look at the names in it. */
  salvage: boolean;
  /** Side files that have been cut into cells; undefined for one that cannot be. */
  tables: Map<string, CsvTable | undefined>;
}

const longestFound = 60;

/** The text of a range for a sentence: one line, cut short. */
export function written(reading: Reading, at: Range): string {
  const text = (reading.files.get(at.file) ?? '').slice(
    at.start,
    Math.min(at.end, at.start + 4 * longestFound),
  );
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longestFound ? `${[...line].slice(0, longestFound - 1).join('')}…` : line;
}

/** Reports that `node` is not what stands there. */
export function reportUnexpected(
  reading: Reading,
  node: Node,
  expected: Extract<Problem, { code: 'M0103' }>['expected'],
): undefined {
  reading.report({ code: 'M0103', found: written(reading, node.at), expected }, node.at);
  return undefined;
}

/** A new reading, and a way to have its diagnostics: each once, by file, line and column. */
export function startReading(
  files: ReadonlyMap<string, string>,
  held: object = files,
): {
  reading: Reading;
  diagnostics: () => Diagnostic[];
} {
  const found: { problem: Problem; at: Range }[] = [];
  const locate = createLocator(files);
  return {
    reading: {
      files,
      held,
      salvage: false,
      tables: new Map(),
      report: (problem, at) => void found.push({ problem, at }),
    },
    diagnostics: () => {
      const seen = new Set<string>();
      const diagnostics: Diagnostic[] = [];
      for (const { problem, at } of found) {
        const diagnostic: Diagnostic = { severity: 'error', problem, file: at.file, ...locate(at) };
        const mark = JSON.stringify([at.file, at.start, problem]);
        if (!seen.has(mark)) diagnostics.push(diagnostic);
        seen.add(mark);
      }
      return diagnostics.sort(byPlace);
    },
  };
}

const byPlace = (a: Diagnostic, b: Diagnostic): number =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
