import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { askSummary, resultsCsv, type Stop, type Summary } from '../../experiment/index.ts';
import { readSummary } from '../read-run.ts';
import { writeWhole } from '../write-whole.ts';
import { writeManifest } from './manifest.ts';
import { askDraws, digestDraws } from './read-run-draws.ts';
import { type RunDirectory, sweepUp } from './run-directory.ts';
import { OUTCOME_RESULTS, runPackage } from './run-package.ts';
import { runProvenance } from './run-provenance.ts';

/**
 * What a run says once all its chunks are there, worked out from the files in bounded memory and written beside them:
 * `summary.json` and `results.csv`, as a run in memory has them to the byte, `datapackage.json` and `prov.json`. What was
 * written before is not worked out again.
 */
export async function finishRun(directory: RunDirectory, signal?: Stop, bytes?: number): Promise<Summary> {
  const { path, shown, manifest, run } = directory;
  sweepUp(directory, true);
  const before = manifest.digest === null ? null : readSummary(join(path, 'summary.json'));
  if (before !== null && before.digest === manifest.digest) return before;
  const pause = async (): Promise<void> => {
    await setImmediate();
    if (signal?.aborted) throw signal.reason;
  };
  const digest = await digestDraws(directory);
  const summarize = await askDraws(directory, (figures) => askSummary(run, figures), { bytes, pause });
  const summary = summarize(digest);
  const files: Record<string, string> = {
    'summary.json': `${JSON.stringify(summary, null, 2)}\n`,
    'results.csv': resultsCsv(summary, run.scenario.profile),
  };
  const { scenario } = run;
  files['datapackage.json'] = runPackage(directory, { ...scenario, digest, results: OUTCOME_RESULTS }, files);
  files['prov.json'] = runProvenance(
    directory,
    { ...scenario, digest: summary.scenario.digest },
    digest,
    files,
  );
  for (const [name, text] of Object.entries(files)) writeWhole(join(path, name), text, join(shown, name));
  manifest.digest = digest;
  writeManifest(path, manifest, shown);
  return summary;
}
