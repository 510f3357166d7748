import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Runner } from '../../experiment/index.ts';
import { runInline, runnerInFolders } from '../../node/index.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-fault.ts';
import { chunkRunnerOf, type OnOptions } from './on-options.ts';

/** A runner that a study uses again and again. */
interface StudyRunner {
  runner: Runner;
  close(): Promise<void>;
}

/**
 * What `--on` asks of a fit or of drivers; without it, and with `threads`, the threads that stay. On Slurm the work goes
 * through folders under `folder`, which every node must see. Throws a `UsageError` without one.
 */
export function studyRunner(
  terminal: Terminal,
  options: OnOptions,
  folder: string | undefined,
  threads: () => StudyRunner,
): StudyRunner {
  const { runner: chunkRunner } = chunkRunnerOf(terminal, options);
  if (options.on === undefined || options.on === 'threads') return threads();
  if (options.on === 'inline')
    return {
      runner: (scenario, asked, draws) => runInline(scenario, { ...asked, pause: setImmediate }, draws),
      close: async () => {},
    };
  // A folder for temporary files is one of this machine: tasks on others would not find their run.
  if (folder === undefined) throw new UsageError({ what: 'slurm_output' });
  const root = join(folder, '.work');
  return {
    runner: runnerInFolders(chunkRunner, root),
    close: async () => rmSync(root, { recursive: true, force: true }),
  };
}
