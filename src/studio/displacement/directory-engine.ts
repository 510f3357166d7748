import { chartMovement, type MovementChart } from '../../engine/index.ts';
import { type Camps, campsOf, computeDisplacementDraw } from '../../experiment/index.ts';
import { compileMovement, readFlee } from '../../scenario/index.ts';
import type { DirectoryDone, DirectoryWork, OpenDirectory } from './messages.ts';

/** Directories that a worker keeps at a time: as written, as changed, and the one before, each coarse and whole. */
const KEPT = 6;

interface Opened {
  chart: MovementChart;
  camps: Camps;
}

/** What a worker does with directories in Flee's format: it keeps them and computes draws. Free of the page. */
export function createDirectoryEngine(): (work: DirectoryWork) => DirectoryDone | null {
  const opened = new Map<string, Opened>();
  return (work) => {
    if (work.kind === 'directory') {
      if (!opened.has(work.name)) opened.set(work.name, open(work));
      for (const old of opened.keys()) {
        if (opened.size <= KEPT) break;
        opened.delete(old);
      }
      return null;
    }
    const found = opened.get(work.name);
    if (found === undefined) return { id: work.id, failed: `not opened: ${work.name}` };
    opened.delete(work.name);
    opened.set(work.name, found);
    const { seed, draw } = work;
    return { id: work.id, draw: computeDisplacementDraw(found.chart, found.camps, { seed }, draw) };
  };
}

function open({ name, files, set }: OpenDirectory): Opened {
  const { input, compat } = readFlee(files, { set });
  if (input === null) throw new Error(`the page sent a directory that cannot be run: ${name}`);
  const chart = chartMovement(compileMovement(input, { compat }));
  return { chart, camps: campsOf(input, chart) };
}
