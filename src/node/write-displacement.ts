import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DisplacementSummary, digestDirectory, displacementCsv } from '../experiment/index.ts';
import { importFlee } from '../scenario/index.ts';
import type { FleeFolder } from './read-flee-folder.ts';
import { readManifest } from './runs/manifest.ts';
import { WorldError } from './world-fault.ts';
import type { Contents } from './write-run.ts';

/** What identifies what is run: a name, and a digest of the files and of what was set beside them. */
export function scenarioOf(
  { files, id }: Pick<FleeFolder, 'files' | 'id'>,
  set: Record<string, string>,
): DisplacementSummary['scenario'] {
  return { id, digest: digestDirectory(files, set), set };
}

/** What the folder of a run of a Flee directory holds: the summary, every camp and day, a copy of the files, and the report if given. */
export function displacementContents(
  summary: DisplacementSummary,
  folder: FleeFolder,
  report?: string,
): Contents {
  const { compat, days } = summary;
  const copy = importFlee(folder.files, { id: folder.id, days, compat });
  return {
    'summary.json': `${JSON.stringify(summary, null, 2)}\n`,
    'results.csv': displacementCsv(summary),
    ...(report === undefined ? {} : { 'report.html': report }),
    ...Object.fromEntries(Object.entries(copy).map(([name, text]) => [`scenario/${name}`, text])),
  };
}

/** The summary of a finished run of a Flee directory. Throws a `WorldError` where there is none. */
export function readDisplacementSummary(folder: string): DisplacementSummary {
  const summary = readSummaryFile(folder);
  const manifest = readManifest(folder);
  if (manifest !== null && (manifest.digest === null || summary === null)) {
    const done = manifest.chunks.filter(({ sha256 }) => sha256 !== null).length;
    throw new WorldError({ what: 'unfinished', path: folder, done, of: manifest.chunks.length });
  }
  if (isDisplacementSummary(summary)) return summary;
  throw new WorldError({ what: 'not_a_run', path: folder });
}

/** What `summary.json` of a folder holds, whatever it is of; null when there is none that can be read. */
export function readSummaryFile(folder: string): { digest?: unknown } | null {
  try {
    return JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8')) as { digest?: unknown } | null;
  } catch {
    return null;
  }
}

/** Whether it is the summary of a run of a directory in Flee's format. */
export function isDisplacementSummary(summary: object | null): summary is DisplacementSummary {
  const { engine, camps, scenario } = (summary ?? {}) as Partial<DisplacementSummary>;
  return engine === 'flee' && Array.isArray(camps) && scenario !== undefined;
}
