import type { Command } from 'commander';
import { DEFAULT_DRAWS, type Executor } from '../experiment/index.ts';
import type { Settings } from '../scenario/index.ts';
import { oneOf, setting, wholeNumber } from './option-values.ts';
import { UsageError } from './usage-fault.ts';
import type { Words } from './words.ts';

/** Options of every command that runs draws. */
export interface DrawOptions {
  draws?: number;
  seed?: number;
  thin?: number;
  workers?: number;
  executor?: Executor;
  set?: Settings;
  rival?: string;
  without?: string;
}

export const defaults = { draws: DEFAULT_DRAWS, seed: 1, thin: 1 };

/** Adds --draws, --seed, --thin, --set and --workers. */
export function addDrawOptions(command: Command, { shared }: Words): Command {
  const { draws, seed, thin, set, workers, rival, without } = shared.options;
  const shown = (text: string, value: number): string => `${text} (${value})`;
  return command
    .option('--draws <n>', shown(draws, defaults.draws), wholeNumber('--draws', 1))
    .option('--seed <n>', shown(seed, defaults.seed), wholeNumber('--seed', 0))
    .option('--thin <n>', shown(thin, defaults.thin), wholeNumber('--thin', 1))
    .option('--set <name=value>', set, setting)
    .option('--rival <id>', rival)
    .option('--without <mechanism>', without)
    .option('--workers <n>', workers, wholeNumber('--workers', 1));
}

/** Adds --executor: to the commands that can do without chance. */
export function addExecutor(command: Command, { shared }: Words): Command {
  return command.option(
    '--executor <name>',
    shared.options.executor,
    oneOf<Executor>('--executor', ['individuals', 'expected']),
  );
}

/** Throws a `UsageError` where options contradict one another. */
export function checkDrawOptions({ executor, thin }: DrawOptions): void {
  if (executor === 'expected' && thin !== undefined && thin > 1) throw new UsageError({ what: 'expected_thin' });
}

/** Without the option the file's own values stand. */
export function settingsOf({ set = {}, rival, without }: DrawOptions): Settings {
  const all = { ...set, ...(rival ? { rival } : {}), ...(without ? { without } : {}) };
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
}
