import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Stop } from '../../experiment/index.ts';
import type { ChunkAim } from '../runs/chunk-size.ts';
import type { ChunkRunner } from '../runs/compute-chunks.ts';
import { hashOf } from '../runs/hash.ts';
import { writeManifest } from '../runs/manifest.ts';
import { type ChunkFolder, chunkPath, seen } from '../runs/run-directory.ts';
import { WorldError } from '../world-fault.ts';
import { arrayOf, callSlurm, timeLimit } from './commands.ts';
import { openHearing } from './hearing.ts';

export interface SlurmOptions {
  partition?: string;
  /** As Slurm takes it, such as `2:00:00`. */
  time?: string;
  account?: string;
  /** Further options of sbatch, passed on as they are. */
  extra?: readonly string[];
  /** How often a chunk is handed in at most. Default 3. */
  tries?: number;
  /** How long to wait for draws in all. Default 24 hours. */
  waitMinutes?: number;
  /** How long the controller may not answer. Default 10 minutes. */
  silentMinutes?: number;
  /** Between two looks. Default: 1 s, growing to 15 s. */
  pollMilliseconds?: number;
  /** What runs `masar` on a node: program and first arguments. */
  command: readonly string[];
  /** Told when chunks are handed in, with the job's number. */
  submitted?: (job: string, chunks: number[]) => void;
  /** Told once when the controller does not answer: it is asked again until then. */
  silent?: (until: Date) => void;
  /** Told when it answers again. */
  heard?: () => void;
}

/** Slurm's own limit of numbers in an array is 1001 where nobody changed it. */
const BLOCK = 1000;
const POLL_MILLISECONDS = 1000;
const SLOWEST_MILLISECONDS = 15_000;
/** A chunk that is neither there nor in the queue is handed in again after so many looks: a shared disk shows files late. */
const LOOKS = 3;

/** Minutes of work for each task, and far less than its time limit: an array of many short ones clogs a queue. */
export function slurmAim(time: string | undefined): ChunkAim {
  const limit = time === undefined ? null : timeLimit(time);
  const wanted = 5 * 60_000;
  return {
    milliseconds: limit === null || limit === 0 ? wanted : Math.min(wanted, limit / 4),
    bytes: 512e6,
    chunks: BLOCK,
    workers: 16,
  };
}

/**
 * Hands chunks to Slurm as job arrays and waits for their files. Only files count: the queue is asked, by the name of the
 * job, what may still come, so that a program that was killed finds the jobs of the one before. What neither came nor is in
 * the queue is handed in again, a few times. Nothing is waited for without a limit: throws a `WorldError` instead.
 */
export function computeOnSlurm(options: SlurmOptions): ChunkRunner {
  const { tries = 3, waitMinutes = 24 * 60, silentMinutes = 10 } = options;
  return async (directory, chunks, { progress, signal }) => {
    const name = jobName(directory);
    const missing = new Set(chunks);
    const handedIn = new Map<number, number>();
    const unseen = new Map<number, number>();
    const began = performance.now();
    const left = (): number => waitMinutes * 60_000 - (performance.now() - began);
    const hearing = openHearing(() => Math.min(silentMinutes * 60_000, left()), {
      silent: (milliseconds) => options.silent?.(new Date(Date.now() + milliseconds)),
      heard: options.heard,
    });
    let pause = options.pollMilliseconds ?? POLL_MILLISECONDS;
    let first = true;
    for (;;) {
      if (signal?.aborted) throw signal.reason;
      const came = take(directory, missing);
      if (came > 0) progress?.(drawsOf(directory, chunks) - drawsOf(directory, [...missing]));
      if (missing.size === 0) return tidy(directory, name);
      const minutes = (performance.now() - began) / 60_000;
      if (minutes > waitMinutes)
        throw new WorldError({ what: 'waited_enough', minutes: waitMinutes, missing: missing.size });
      if (hearing.silentMinutes() > silentMinutes)
        throw new WorldError({ what: 'slurm_silent', minutes: silentMinutes });
      const queued = await hearing.listen(inQueue(name, directory.manifest.chunks.length, signal));
      if (queued !== null) {
        const gone: number[] = [];
        for (const chunk of missing) {
          const looks = queued.has(chunk) ? 0 : (unseen.get(chunk) ?? 0) + 1;
          unseen.set(chunk, looks);
          if (looks >= (handedIn.has(chunk) || !first ? LOOKS : 1)) gone.push(chunk);
        }
        const lost = gone.filter((chunk) => (handedIn.get(chunk) ?? 0) >= tries);
        if (lost.length > 0 && lost.length === missing.size)
          throw new WorldError({
            what: 'chunks_failed',
            chunks: lost,
            tries,
            logs: join(directory.shown, 'logs'),
          });
        const again = gone.filter((chunk) => !lost.includes(chunk));
        for (const block of blocksOf(again)) {
          const job = await hearing.listen(submit(directory, name, block, options, signal));
          if (job === null) break;
          for (const chunk of block) {
            handedIn.set(chunk, (handedIn.get(chunk) ?? 0) + 1);
            unseen.set(chunk, 0);
          }
          options.submitted?.(job, block);
        }
        first = false;
      }
      await rest(pause, signal);
      if (options.pollMilliseconds === undefined) pause = Math.min(SLOWEST_MILLISECONDS, pause * 1.2);
    }
  };
}

/** Takes back what is still in the queue, whose work is done, and the logs of tasks that need no looking at. */
async function tidy({ path, manifest }: ChunkFolder, name: string): Promise<void> {
  if (!existsSync(join(path, 'logs'))) return;
  await callSlurm('scancel', ['--quiet', `--name=${namesOf(name, manifest.chunks.length)}`]);
  rmSync(join(path, 'logs'), { recursive: true, force: true });
}

/** Names of the arrays of a run, one for each thousand chunks. */
function namesOf(name: string, chunks: number): string {
  return Array.from({ length: Math.ceil(chunks / BLOCK) }, (_, block) => `${name}-${block}`).join(',');
}

/** Of this run in this folder. */
function jobName({ manifest, path }: ChunkFolder): string {
  return `masar-${hashOf(`${manifest.run} ${path}`).slice(0, 12)}`;
}

const drawsOf = ({ manifest }: ChunkFolder, chunks: readonly number[]): number =>
  chunks.reduce((sum, chunk) => sum + manifest.chunks[chunk].count, 0);

/** Takes note of the chunks that came; a file that is not what a task writes is taken away. */
function take(directory: ChunkFolder, missing: Set<number>): number {
  let came = 0;
  for (const chunk of missing) {
    const file = chunkPath(directory.path, chunk);
    if (!existsSync(file)) continue;
    const sha256 = seen(directory, chunk);
    if (sha256 === null) {
      rmSync(file, { force: true });
      continue;
    }
    directory.manifest.chunks[chunk].sha256 = sha256;
    missing.delete(chunk);
    came++;
  }
  if (came > 0) writeManifest(directory.path, directory.manifest, directory.shown);
  return came;
}

/** Arrays that Slurm takes: chunks of the same thousand. */
function blocksOf(chunks: readonly number[]): number[][] {
  const blocks = new Map<number, number[]>();
  for (const chunk of chunks) {
    const block = Math.floor(chunk / BLOCK);
    blocks.set(block, [...(blocks.get(block) ?? []), chunk]);
  }
  return [...blocks.values()];
}

/** Why Slurm keeps a task that it could not start, until somebody lets it go: it does not come by itself. */
const HELD = /JobHeldUser|requeued held/;

/** Chunks that wait or run and may come; null when the controller does not answer. */
async function inQueue(name: string, chunks: number, signal?: Stop): Promise<Set<number> | null> {
  const named = ['--name', namesOf(name, chunks)];
  const said = await callSlurm('squeue', ['--noheader', '--array', ...named, '--format', '%j %K %r'], {
    signal,
  });
  if (!said.ok) return null;
  const queued = new Set<number>();
  for (const line of said.text.split('\n')) {
    const match = /-(\d+) (\d+) (.*)$/.exec(line.trim());
    if (match && !HELD.test(match[3])) queued.add(Number(match[1]) * BLOCK + Number(match[2]));
  }
  return queued;
}

/** Hands chunks of one thousand in; null when the controller does not answer. */
async function submit(
  { path }: ChunkFolder,
  name: string,
  chunks: readonly number[],
  { partition, time, account, extra = [], command }: SlurmOptions,
  signal?: Stop,
): Promise<string | null> {
  const block = Math.floor(chunks[0] / BLOCK);
  const logs = join(path, 'logs');
  mkdirSync(logs, { recursive: true });
  const words = [...command, 'task', path, '--chunk'].map(quoted).join(' ');
  const script = `#!/bin/sh\nexec ${words} "$((${block * BLOCK} + SLURM_ARRAY_TASK_ID))" --quiet\n`;
  const said = await callSlurm(
    'sbatch',
    [
      '--parsable',
      `--job-name=${name}-${block}`,
      `--array=${arrayOf(chunks.map((chunk) => chunk - block * BLOCK))}`,
      `--output=${join(logs, '%A_%a.log')}`,
      '--requeue',
      ...(partition ? [`--partition=${partition}`] : []),
      ...(time ? [`--time=${time}`] : []),
      ...(account ? [`--account=${account}`] : []),
      ...extra,
    ],
    { input: script, signal },
  );
  if (said.ok) return said.text.trim().split(';')[0];
  if (said.silent) return null;
  throw new WorldError({ what: 'slurm_refused', said: said.text });
}

const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

/** Waits, and hears the signal every fraction of a second. */
async function rest(milliseconds: number, signal?: Stop): Promise<void> {
  const end = performance.now() + milliseconds;
  while (performance.now() < end && !signal?.aborted)
    await setTimeout(Math.min(100, Math.max(1, end - performance.now())));
}
