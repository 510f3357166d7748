import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** The 17 lines of the first bundled scenario. */
export const hello = readFileSync(new URL('../../scenarios/hello/scenario.yaml', import.meta.url), 'utf8');

interface Called {
  code: number | null;
  stdout: string;
  stderr: string;
}

interface Around {
  cwd?: string;
  input?: string;
  /** Options of Node itself. */
  node?: string[];
  env?: Record<string, string>;
}

/** Starts the built program. */
export function start(
  args: string[],
  around: Around = {},
): ChildProcessByStdio<Writable, Readable, Readable> {
  const { FORCE_COLOR: _, ...env } = process.env;
  return spawn(process.execPath, [...(around.node ?? []), main, ...args], {
    cwd: around.cwd,
    env: { ...env, ...around.env },
    stdio: 'pipe',
  });
}

/** Runs the built program to its end. */
export function masar(args: string[], around: Around = {}): Promise<Called> {
  const child = start(args, around);
  const called: Called = { code: null, stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    called.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    called.stderr += text;
  });
  // A program that ends before it has read its input closes it: that is for the test to judge by the exit code.
  child.stdin.on('error', () => {});
  child.stdin.end(around.input ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ ...called, code }));
  });
}

/** Few people and few draws. */
export const small = ['--draws', '12', '--thin', '20', '--workers', '1'];
