import { chmodSync, realpathSync, statSync } from 'node:fs';
import { reasonOf, WorldError } from './world-fault.ts';
import { writeWhole } from './write-whole.ts';

/** Gives a file that is there another text, whole or not at all; a link still leads to it, and who may read it stays. */
export function rewriteFile(file: string, text: string, shown = file): void {
  try {
    const path = realpathSync(file);
    const { mode } = statSync(path);
    writeWhole(path, text, shown);
    chmodSync(path, mode);
  } catch (error) {
    if (error instanceof WorldError) throw error;
    throw new WorldError({ what: 'unwritable', path: shown, reason: reasonOf(error) }, error);
  }
}
