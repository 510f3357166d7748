import { createCollector } from '../scenario/compile/collector.ts';
import type { Scenario } from '../scenario/index.ts';
import type { Diagnostic } from '../text/index.ts';

/** Warnings for the numbers that have a range and do not say both where it comes from (`because`) and how sure that is (`basis`). */
export function ungrounded(scenario: Scenario): Diagnostic[] {
  const collector = createCollector(scenario.files);
  for (const { id, text, converted, basis, because, file, start } of scenario.parameters) {
    if (converted.low === converted.high || (basis !== undefined && because.length > 0)) continue;
    collector.warn({ code: 'M0302', id }, { file, start, end: start + text.length });
  }
  return collector.diagnostics;
}
