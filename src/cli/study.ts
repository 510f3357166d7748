import { availableParallelism } from 'node:os';
import { type Fit, hasVariants, runStudy, type Study } from '../experiment/index.ts';
import { openThreadsApart, WorldError } from '../node/index.ts';
import type { DrawOptions } from './draw-options.ts';
import { openFit } from './open-fit.ts';
import type { Opened } from './open-scenario.ts';
import { showProgress } from './progress.ts';
import type { Terminal } from './terminal.ts';

/** Rivals, mechanisms, disputes and levers of a scenario beside it; null where it has none. */
export async function studyOf(
  terminal: Terminal,
  opened: Opened,
  options: DrawOptions,
  signal: AbortSignal,
): Promise<Study | null> {
  const { scenario } = opened;
  if (!hasVariants(scenario)) return null;
  terminal.say(`  ${terminal.words.cli.studying}`);
  let progress: ReturnType<typeof showProgress> | null = null;
  const threads = openThreadsApart();
  try {
    return await runStudy(threads.runner, scenario, {
      seed: options.seed,
      signal,
      fitOf: fitsOf(opened, options),
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

/** The posterior of each structure; of a rival only where one was fitted. */
export function fitsOf(
  opened: Opened,
  options: DrawOptions,
): ((rival: string) => Fit | undefined) | undefined {
  if (options.fit === undefined) return undefined;
  return (rival) => {
    try {
      return openFit(opened, options, rival === '' ? undefined : rival);
    } catch (error) {
      if (rival !== '' && error instanceof WorldError) return undefined;
      throw error;
    }
  };
}
