import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Figures, Stop } from '../../experiment/index.ts';
import { writeWhole } from '../write-whole.ts';
import { writeManifest } from './manifest.ts';
import { askDraws, digestDraws } from './read-run-draws.ts';
import { type DrawFolder, sweepUp } from './run-directory.ts';
import { type PackagedRun, runPackage } from './run-package.ts';
import { type ProvenScenario, runProvenance } from './run-provenance.ts';

/** What the draws of a folder come to, by what they are draws of. */
export interface SummedUp<Part extends string, Result, Summary> {
  /** The summary that stands in the folder, if there is one that can be read. */
  before(): Summary | null;
  /** Asks every draw for what the summary says; what comes back makes it from the digest of all. */
  ask(figures: Figures<Part, Result>): (digest: string) => Summary;
  /** `results.csv`. */
  csv(summary: Summary): string;
  packaged: Omit<PackagedRun, 'digest'>;
  proven(summary: Summary): ProvenScenario;
}

export interface SumUpOptions {
  signal?: Stop;
  /** Bytes that a pass over the files may hold; less means more passes and the same answer. */
  bytes?: number;
}

/**
 * What a run says once all its chunks are there, worked out from the files in bounded memory and written beside them:
 * `summary.json` and `results.csv`, as a run in memory has them to the byte, `datapackage.json` and `prov.json`. What was
 * written before is not worked out again.
 */
export async function sumUp<Part extends string, Result, Summary extends { digest: string }>(
  directory: DrawFolder<Part, Result>,
  { before, ask, csv, packaged, proven }: SummedUp<Part, Result, Summary>,
  { signal, bytes }: SumUpOptions = {},
): Promise<Summary> {
  const { path, shown, manifest } = directory;
  sweepUp(directory, true);
  const there = manifest.digest === null ? null : before();
  if (there !== null && there.digest === manifest.digest) return there;
  const pause = async (): Promise<void> => {
    await setImmediate();
    if (signal?.aborted) throw signal.reason;
  };
  const digest = await digestDraws(directory, pause);
  const summarize = await askDraws(directory, ask, { bytes, pause });
  const summary = summarize(digest);
  const files: Record<string, string> = {
    'summary.json': `${JSON.stringify(summary, null, 2)}\n`,
    'results.csv': csv(summary),
  };
  files['datapackage.json'] = runPackage(directory, { ...packaged, digest }, files);
  files['prov.json'] = runProvenance(directory, proven(summary), digest, files);
  for (const [name, text] of Object.entries(files)) writeWhole(join(path, name), text, join(shown, name));
  manifest.digest = digest;
  writeManifest(path, manifest, shown);
  return summary;
}
