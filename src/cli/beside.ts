import { availableParallelism } from 'node:os';
import { decisionsOf, findDrivers } from '../experiment/index.ts';
import { openThreadsApart } from '../node/index.ts';
import type { Beside } from '../report/index.ts';
import type { DrawOptions } from './draw-options.ts';
import { extremesOf } from './extremes.ts';
import { throwIfInterrupted } from './interruption.ts';
import { openFit } from './open-fit.ts';
import type { Opened } from './open-scenario.ts';
import { fitsOf, studyOf } from './study.ts';
import type { Terminal } from './terminal.ts';

/** Few draws of a thinned population: what `masar drivers` asks in full. */
const DRIVERS = { methods: ['value', 'split'] as const, draws: 96, thin: 16 };

/** What a report shows beside its run: rivals, levers and the rest, extreme conditions, drivers, and the posteriors in use. */
export async function besideOf(
  terminal: Terminal,
  opened: Opened,
  options: DrawOptions,
  signal: AbortSignal,
): Promise<Beside> {
  const { scenario } = opened;
  const study = await studyOf(terminal, opened, options, signal);
  await throwIfInterrupted(signal);
  terminal.say(`  ${terminal.words.cli.examining}`);
  const extremes = await extremesOf(terminal, scenario, signal);
  await throwIfInterrupted(signal);
  const lanes = options.workers ?? availableParallelism();
  const threads = openThreadsApart();
  try {
    const { draws, thin, methods } = DRIVERS;
    const asked = {
      draws,
      thin,
      methods,
      seed: options.seed,
      decisions: decisionsOf(scenario),
      lanes,
      signal,
    };
    const ranged = scenario.plan.parameters.some(({ fixed }) => fixed === null);
    const drivers = ranged ? await findDrivers(threads.runner, scenario, asked) : null;
    return { study, extremes, drivers, fits: fitsInUse(opened, options) };
  } finally {
    await threads.close();
  }
}

/** The posterior of the structure at hand, then those of rivals that were fitted beside it. */
export function fitsInUse(opened: Opened, options: DrawOptions): NonNullable<Beside['fits']> {
  const own = openFit(opened, options);
  if (own === undefined) return [];
  const ofRival = fitsOf(opened, options);
  const rivals = (opened.scenario.source.rivals ?? []).map(({ id }) => id.value);
  const others = rivals.filter((rival) => rival !== own.rival).map((rival) => ofRival?.(rival));
  return [own, ...others.filter((fit) => fit !== undefined)];
}
