import { setImmediate } from 'node:timers/promises';
import { exitCodes } from './exit-codes.ts';

/** Somebody pressed Ctrl-C, or asked the program to end. */
export class Interrupted extends Error {
  constructor() {
    super('interrupted');
    this.name = 'Interrupted';
  }
}

/** A signal that Ctrl-C aborts. A second Ctrl-C ends the program at once. */
export function onInterruption(): AbortSignal {
  const controller = new AbortController();
  const abort = (): void => {
    if (controller.signal.aborted) process.exit(exitCodes.interrupted);
    controller.abort(new Interrupted());
  };
  process.on('SIGINT', abort);
  process.on('SIGTERM', abort);
  return controller.signal;
}

/** Lets a waiting Ctrl-C be heard; throws if there was one. To be asked before something is written. */
export async function throwIfInterrupted(signal: AbortSignal): Promise<void> {
  await setImmediate();
  signal.throwIfAborted();
}
