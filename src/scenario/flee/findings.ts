import type { Diagnostic, Problem } from '../../text/problem.ts';
import { createLocator } from '../read/locate.ts';
import type { Range } from '../source.ts';

/** After so many of one code in one file the rest are only counted: one wrong column would fill the screen. */
const MOST_ALIKE = 20;

/** Every mistake of a Flee directory, each at its place. */
export interface Findings {
  error(problem: Problem, at: Range): void;
  warn(problem: Problem, at: Range): void;
  /** Whether an error was found. */
  failed(): boolean;
  /** By file, line and column. */
  diagnostics(): Diagnostic[];
}

export function createFindings(files: ReadonlyMap<string, string>): Findings {
  const found: { severity: Diagnostic['severity']; problem: Problem; at: Range }[] = [];
  const alike = new Map<string, { count: number; severity: Diagnostic['severity']; last: Range }>();
  let failed = false;
  const add = (severity: Diagnostic['severity'], problem: Problem, at: Range): void => {
    failed ||= severity === 'error';
    const mark = `${problem.code} ${at.file} ${severity}`;
    const group = alike.get(mark) ?? { count: 0, severity, last: at };
    group.count++;
    group.last = at;
    alike.set(mark, group);
    if (group.count <= MOST_ALIKE) found.push({ severity, problem, at });
  };
  return {
    error: (problem, at) => add('error', problem, at),
    warn: (problem, at) => add('warning', problem, at),
    failed: () => failed,
    diagnostics() {
      const locate = createLocator(files);
      const rest = [...alike.values()]
        .filter(({ count }) => count > MOST_ALIKE)
        .map(({ count, severity, last }) => ({
          severity,
          problem: { code: 'M0818', count: count - MOST_ALIKE } as const,
          at: last,
        }));
      return [...found, ...rest]
        .map(({ severity, problem, at }): Diagnostic => ({ severity, problem, file: at.file, ...locate(at) }))
        .sort(
          (a, b) =>
            (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
        );
    },
  };
}
