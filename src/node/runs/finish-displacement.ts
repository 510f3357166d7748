import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import {
  type DisplacementDraw,
  type DisplacementSummary,
  digestDisplacement,
  displacementCsv,
  emptyDisplacementDraw,
  type Stop,
  summarizeDisplacement,
} from '../../experiment/index.ts';
import { importFlee } from '../../scenario/index.ts';
import { isDisplacementSummary, readSummaryFile, scenarioOf } from '../write-displacement.ts';
import { writeWhole } from '../write-whole.ts';
import type { DisplacementDirectory } from './displacement-directory.ts';
import { writeManifest } from './manifest.ts';
import { readCells } from './read-draws.ts';
import { chunkOf } from './read-run-draws.ts';
import { sweepUp } from './run-directory.ts';
import { CAMP_RESULTS, runPackage } from './run-package.ts';
import { runProvenance } from './run-provenance.ts';

/**
 * What a run of a directory in Flee's format says once all its chunks are there, as `finishRun` for a scenario: the same bytes as
 * from memory. The counts of all draws are in memory together: four bytes for each camp and day, and for each pair of places.
 */
export async function finishDisplacement(
  directory: DisplacementDirectory,
  signal?: Stop,
): Promise<DisplacementSummary> {
  const { path, shown, manifest, run } = directory;
  sweepUp(directory, true);
  const before = manifest.digest === null ? null : readSummaryFile(path);
  if (before?.digest === manifest.digest && isDisplacementSummary(before)) return before;
  const { input, plan, camps, seed, draws } = run;
  const results = await drawsOf(directory, signal);
  const made = { input, plan, camps, seed, draws, executor: 'individuals', results } as const;
  const digest = digestDisplacement(made);
  const summary = summarizeDisplacement(made, scenarioOf(run.folder, run.set));
  const files: Record<string, string> = {
    'summary.json': `${JSON.stringify(summary, null, 2)}\n`,
    'results.csv': displacementCsv(summary),
  };
  const { id } = run.folder;
  const title = { en: id, ar: id };
  files['datapackage.json'] = runPackage(
    directory,
    { id, title, profile: 'displacement', digest, results: CAMP_RESULTS },
    files,
  );
  const copy = importFlee(run.folder.files, { id, days: plan.days, compat: plan.compat });
  files['prov.json'] = runProvenance(
    directory,
    { id, title, digest: summary.scenario.digest, settings: run.set, files: copy },
    digest,
    files,
  );
  for (const [name, text] of Object.entries(files)) writeWhole(join(path, name), text, join(shown, name));
  manifest.digest = digest;
  writeManifest(path, manifest, shown);
  return summary;
}

async function drawsOf(directory: DisplacementDirectory, signal?: Stop): Promise<DisplacementDraw[]> {
  const { tables } = directory;
  const sizes = new Map(tables.map(({ part, cells }) => [part, cells]));
  const results: DisplacementDraw[] = [];
  for (let i = 0; i < directory.manifest.chunks.length; i++) {
    const some = await readCells(chunkOf(directory, i), tables, {
      empty: () => emptyDisplacementDraw((part) => sizes.get(part) ?? 0),
      put: (draw, { part }, cell, value) => {
        const counts = draw[part];
        if (counts !== null) counts[cell] = value;
      },
    });
    results.push(...some);
    await setImmediate();
    if (signal?.aborted) throw signal.reason;
  }
  return results;
}
