import type { Command } from 'commander';
import { DEFAULT_DRAWS, type Executor } from '../experiment/index.ts';
import type { Settings } from '../scenario/index.ts';
import { DEFAULT_SEED } from './default-seed.ts';
import { oneOf, setting, settings, wholeNumber } from './option-values.ts';
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
  /** A posterior or its folder; true: the one in the scenario's own folder. */
  fit?: string | true;
}

export const defaults = { draws: DEFAULT_DRAWS, seed: DEFAULT_SEED, thin: 1 };

type DrawOptionName = 'draws' | 'seed' | 'thin' | 'set' | 'rival' | 'without' | 'fit' | 'workers';
const ALL: readonly DrawOptionName[] = ['draws', 'seed', 'thin', 'set', 'rival', 'without', 'fit', 'workers'];

/** Adds the options of draws, or some of them. */
export function addDrawOptions(
  command: Command,
  { shared }: Words,
  names: readonly DrawOptionName[] = ALL,
): Command {
  const { draws, seed, thin, set, workers, rival, without, fit } = shared.options;
  const shown = (text: string, value: number): string => `${text} (${value})`;
  const add: Record<DrawOptionName, () => Command> = {
    draws: () => command.option('--draws <n>', shown(draws, defaults.draws), wholeNumber('--draws', 1)),
    seed: () => command.option('--seed <n>', shown(seed, defaults.seed), wholeNumber('--seed', 0)),
    thin: () => command.option('--thin <n>', shown(thin, defaults.thin), wholeNumber('--thin', 1)),
    set: () => command.option('--set <name=value>', set, command.name() === 'run' ? settings : setting),
    rival: () => command.option('--rival <id>', rival),
    without: () => command.option('--without <mechanism>', without),
    fit: () => command.option('--fit [path]', fit),
    workers: () => command.option('--workers <n>', workers, wholeNumber('--workers', 1)),
  };
  for (const name of ALL) if (names.includes(name)) add[name]();
  return command;
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
  if (executor === 'expected' && thin !== undefined && thin > 1)
    throw new UsageError({ what: 'expected_thin' });
}

/** Without the option the file's own values stand. */
export function settingsOf({ set = {}, rival, without }: DrawOptions): Settings {
  const all = { ...set, ...(rival ? { rival } : {}), ...(without ? { without } : {}) };
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
}
