import type { Diagnostic, NameKind, Problem } from '../../text/index.ts';
import { createLocator } from '../read/locate.ts';
import { suggest } from '../read/suggest.ts';
import type { Located, Range } from '../source.ts';

/** Collects every mistake of a scenario, each at its place. */
export interface Collector {
  diagnostics: Diagnostic[];
  error(problem: Problem, at: Range): void;
  warn(problem: Problem, at: Range): void;
  /** Index of a name in a list of ids, or -1 with a problem. */
  find(kind: NameKind, name: Located<string>, ids: readonly string[]): number;
}

export function createCollector(files: Record<string, string>): Collector {
  const diagnostics: Diagnostic[] = [];
  const locate = createLocator(new Map(Object.entries(files)));
  const add = (severity: 'error' | 'warning', problem: Problem, at: Range): void => {
    diagnostics.push({ severity, problem, file: at.file, ...locate(at) });
  };
  return {
    diagnostics,
    error: (problem, at) => add('error', problem, at),
    warn: (problem, at) => add('warning', problem, at),
    find(kind, name, ids) {
      const index = ids.indexOf(name.value);
      if (index < 0)
        add(
          'error',
          { code: 'M0107', kind, name: name.value, suggestion: suggest(name.value, ids) },
          name.at,
        );
      return index;
    },
  };
}
