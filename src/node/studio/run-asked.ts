import { join } from 'node:path';
import type { OpenedRun, RunFuture } from '../../report/index.ts';
import { readSummary } from '../read-run.ts';
import { MANIFEST, openRun, readDraw, readManifest } from '../runs/index.ts';
import { WorldError } from '../world-fault.ts';

/** What a finished run found, from its summary alone: as long for ten thousand draws as for ten. Null where it is gone. */
export function runAsked(folder: string): OpenedRun | null {
  const summary = readSummary(join(folder, 'summary.json'));
  return summary && { summary, futures: hasFiles(folder) ? summary.draws : 0 };
}

/** One draw, from the one file that holds it; null where the run has no such draw, or none of its draws was kept. */
export async function futureAsked(folder: string, asked: string | undefined): Promise<RunFuture | null> {
  if (!hasFiles(folder) || !/^\d{1,9}$/.test(asked ?? '')) return null;
  const draw = Number(asked);
  try {
    const directory = openRun(folder);
    if (draw >= directory.run.draws) return null;
    const { outcomes } = await readDraw(directory, draw);
    return { draw, outcomes: Array.from(outcomes) };
  } catch (error) {
    if (error instanceof WorldError) return null;
    throw error;
  }
}

function hasFiles(folder: string): boolean {
  try {
    return readManifest(folder, MANIFEST)?.digest != null;
  } catch (error) {
    if (error instanceof WorldError) return false;
    throw error;
  }
}
