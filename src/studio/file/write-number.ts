import { type Files, gradeAt, loadScenario, rewriteScalar } from '../../scenario/index.ts';
import type { Diagnostic } from '../../text/index.ts';

/** Where a value is written. */
interface Written {
  file: string;
  start: number;
}

/** Texts with something written into them, or why they are left as they are: mistakes, or none that can be told. */
export type Rewritten = { files: Files } | { mistakes: Diagnostic[] };

/** The texts of a scenario with another value at a place; refused when the scenario could no longer be run. */
export function writeValue(files: Files, main: string, { file, start }: Written, value: string): Rewritten {
  const text = rewriteScalar(file, files[file] ?? '', start, value.trim());
  if (text === null) return { mistakes: [] };
  const next = { ...files, [file]: text };
  const { diagnostics, scenario } = loadScenario(next, { main });
  if (scenario !== null) return { files: next };
  return { mistakes: diagnostics.filter(({ severity }) => severity === 'error') };
}

/** The same for the grade of the number that is written at a place. */
export function writeGrade(files: Files, main: string, { file, start }: Written, grade: string): Rewritten {
  const at = gradeAt(file, files[file] ?? '', start);
  return at === null ? { mistakes: [] } : writeValue(files, main, { file, start: at.start }, grade);
}
