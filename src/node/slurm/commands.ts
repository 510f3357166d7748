import { spawn } from 'node:child_process';
import type { Stop } from '../../experiment/index.ts';
import { reasonOf, WorldError } from '../world-fault.ts';

/** What a command of Slurm said. `silent`: its controller could not be reached, or the command took too long. */
export type Said = { ok: true; text: string } | { ok: false; silent: boolean; text: string };

/** No command of Slurm is waited for longer. */
const LONGEST_MILLISECONDS = 60_000;
const UNREACHED =
  /unable to contact|connection (refused|failure|timed out)|timed out|socket|try again later/i;

/** How often it is looked whether a call was stopped. */
const LOOK_MILLISECONDS = 100;

/**
 * Calls a command of Slurm; one that is stopped is ended and was silent. Throws a `WorldError` when there is no such command here.
 */
export function callSlurm(
  command: string,
  args: readonly string[],
  { input = '', signal }: { input?: string; signal?: Stop } = {},
): Promise<Said> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: 'pipe',
      timeout: LONGEST_MILLISECONDS,
      killSignal: 'SIGKILL',
    });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    const watch = setInterval(() => {
      if (signal?.aborted) child.kill('SIGKILL');
    }, LOOK_MILLISECONDS);
    child.on('error', (error) => {
      clearInterval(watch);
      reject(reasonOf(error) === 'ENOENT' ? new WorldError({ what: 'no_slurm', command }, error) : error);
    });
    // A command that fails early does not read its input.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.on('close', (code, killedBy) => {
      clearInterval(watch);
      if (code === 0) resolve({ ok: true, text: out });
      else resolve({ ok: false, silent: killedBy !== null || UNREACHED.test(err), text: err.trim() });
    });
  });
}

/** Numbers as Slurm writes them for `--array`: `0-3,7`. */
export function arrayOf(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const n of [...numbers].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last !== undefined && n === last[1] + 1) last[1] = n;
    else ranges.push([n, n]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',');
}

/** A time limit as Slurm takes it (minutes, M:S, H:M:S, D-H, D-H:M, D-H:M:S) in milliseconds; null when it is none. */
export function timeLimit(text: string): number | null {
  const match = /^(?:(\d+)-)?(\d+)(?::(\d+))?(?::(\d+))?$/.exec(text);
  if (match === null) return null;
  const [days, a, b, c] = match.slice(1).map((part) => (part === undefined ? null : Number(part)));
  const parts = [a ?? 0, b, c];
  // With days the first number is hours; else hours only where there are three.
  const [hours, minutes, seconds] =
    days !== null || c !== null ? [parts[0], b ?? 0, c ?? 0] : [0, parts[0], b ?? 0];
  return ((((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1000;
}
