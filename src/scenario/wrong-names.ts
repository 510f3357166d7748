import type { Diagnostic } from '../text/index.ts';
import { createCollector } from './compile/collector.ts';
import { compileScenario } from './compile/compile-scenario.ts';
import type { ScenarioSource } from './source.ts';

/** Names that lead nowhere in a scenario that has mistakes of form as well, so that both are told at once. */
export function wrongNames(
  salvaged: ScenarioSource | null,
  files: Record<string, string>,
  found: Diagnostic[],
): Diagnostic[] {
  if (salvaged === null || found.some(losesNames)) return [];
  const collector = createCollector(files);
  try {
    compileScenario(salvaged, collector, { quantity: () => null, lever: () => null });
  } catch {
    // Something that the compiler may rely on is missing; what it had found until then still stands.
  }
  return collector.diagnostics.filter(({ problem }) => problem.code === 'M0107');
}

/** Mistakes that take names away with them: what they leave would be full of names that seem to lead nowhere. */
function losesNames({ problem, file }: Diagnostic): boolean {
  return problem.code.startsWith('M00') || problem.code === 'M0117' || file.endsWith('.csv');
}
