import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import {
  type ChunkAim,
  type ChunkRunner,
  computeInline,
  computeOnSlurm,
  computeOnThreads,
  localAim,
  slurmAim,
} from '../../node/index.ts';
import { oneOf, wholeNumber } from '../option-values.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-fault.ts';
import type { Words } from '../words.ts';
import { runsWords } from './words.ts';

/** Where the draws of a run are computed, and how they are cut. */
export interface OnOptions {
  on?: 'threads' | 'inline' | 'slurm';
  workers?: number;
  chunkDraws?: number;
  partition?: string;
  time?: string;
  account?: string;
  slurm?: string[];
  tries?: number;
  wait?: number;
}

/** Adds --on and what belongs to it. */
export function addOnOptions(command: Command, { language }: Words): Command {
  const { options } = runsWords(language);
  return command
    .option('--on <where>', options.on, oneOf('--on', ['threads', 'inline', 'slurm'] as const))
    .option('--chunk-draws <n>', options.chunkDraws, wholeNumber('--chunk-draws', 1))
    .option('--partition <name>', options.partition)
    .option('--time <limit>', options.time)
    .option('--account <name>', options.account)
    .option('--slurm <option>', options.slurm, (text: string, before: string[] = []) => [...before, text])
    .option('--tries <n>', options.tries, wholeNumber('--tries', 1))
    .option('--wait <minutes>', options.wait, wholeNumber('--wait', 1));
}

/** Throws a `UsageError` where an option of Slurm stands without it: it would be passed over in silence. */
export function checkOnOptions({ on, partition, time, account, slurm, tries, wait }: OnOptions): void {
  if (on === 'slurm') return;
  const only = { partition, time, account, slurm: slurm?.[0], tries, wait };
  const found = Object.entries(only).find(([, value]) => value !== undefined);
  if (found) throw new UsageError({ what: 'needs_slurm', option: `--${found[0]}` });
}

/** What computes chunks where the options say, and how long a chunk should take there. */
export function chunkRunnerOf(
  terminal: Terminal,
  options: OnOptions,
): { runner: ChunkRunner; aim: ChunkAim } {
  const { on = 'threads', partition, time, account, slurm: extra, tries, wait } = options;
  checkOnOptions(options);
  const workers = options.workers ?? availableParallelism();
  if (on === 'inline') return { runner: computeInline, aim: localAim(1) };
  if (on === 'threads') return { runner: computeOnThreads(workers), aim: localAim(workers) };
  const words = runsWords(terminal.lang);
  const runner = computeOnSlurm({
    partition,
    time,
    account,
    extra,
    tries,
    waitMinutes: wait,
    command: [process.execPath, process.argv[1]],
    submitted: (job, chunks) => terminal.say(`  ${words.submitted(job, chunks.length)}`),
    silent: (until) => terminal.say(`  ${words.silent(clock(until))}`),
    heard: () => terminal.say(`  ${words.heard}`),
  });
  return { runner, aim: slurmAim(time) };
}

/** `14:05`, as clocks show it here. */
const clock = (time: Date): string =>
  [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
