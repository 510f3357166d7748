import type { ChildProcess } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';

/** When a program has ended and said all: its exit code, null when it was killed. Ask at once: one that has ended tells nobody again. */
export function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('close', resolve));
}

/** Looks every few milliseconds whether something holds, as long as the program runs that brings it about; whether it holds. */
export async function until(
  holds: () => boolean,
  child: Pick<ChildProcess, 'exitCode' | 'signalCode'>,
  milliseconds = 5,
): Promise<boolean> {
  while (!holds()) {
    if (child.exitCode !== null || child.signalCode !== null) return holds();
    await setTimeout(milliseconds);
  }
  return true;
}
