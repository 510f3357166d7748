import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DisplacementSummary, digestDirectory, displacementCsv } from '../experiment/index.ts';
import { importFlee } from '../scenario/index.ts';
import type { FleeFolder } from './read-flee-folder.ts';
import { WorldError } from './world-fault.ts';
import type { Contents } from './write-run.ts';

/** What identifies what is run: a name, and a digest of the files and of what was set beside them. */
export function scenarioOf(
  { files, id }: FleeFolder,
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
  try {
    const summary = JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8')) as DisplacementSummary;
    if (summary.engine === 'flee' && Array.isArray(summary.camps) && summary.scenario) return summary;
  } catch {
    // Said below: whatever stands there is no run.
  }
  throw new WorldError({ what: 'not_a_run', path: folder });
}
