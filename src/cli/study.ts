import { availableParallelism } from 'node:os';
import { hasVariants, runStudy, type Study } from '../experiment/index.ts';
import { openThreadsApart } from '../node/index.ts';
import type { Scenario } from '../scenario/index.ts';
import type { DrawOptions } from './draw-options.ts';
import { showProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** Rivals, mechanisms, disputes and levers of a scenario beside it; null where it has none. */
export async function studyOf(
  terminal: Terminal,
  scenario: Scenario,
  options: DrawOptions,
  signal: AbortSignal,
): Promise<Study | null> {
  if (!hasVariants(scenario)) return null;
  terminal.say(`  ${terminal.words.cli.studying}`);
  let progress: ReturnType<typeof showProgress> | null = null;
  const threads = openThreadsApart();
  try {
    return await runStudy(threads.runner, scenario, {
      seed: options.seed,
      signal,
      lanes: options.workers ?? availableParallelism(),
      progress: (done, of) => {
        progress ??= showProgress(terminal, of, 'variants');
        progress.of(0)(done);
      },
    });
  } finally {
    await threads.close();
    (progress as ReturnType<typeof showProgress> | null)?.end();
  }
}
