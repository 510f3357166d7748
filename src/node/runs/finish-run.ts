import { join } from 'node:path';
import { askSummary, resultsCsv, type Summary } from '../../experiment/index.ts';
import { readSummary } from '../read-run.ts';
import type { RunDirectory } from './run-directory.ts';
import { OUTCOME_RESULTS } from './run-package.ts';
import { type SumUpOptions, sumUp } from './sum-up.ts';

/** Sums up the finished run of a scenario in its folder. */
export function finishRun(directory: RunDirectory, options?: SumUpOptions): Promise<Summary> {
  const { path, run } = directory;
  const { scenario } = run;
  const { id, title, profile } = scenario;
  return sumUp(
    directory,
    {
      before: () => readSummary(join(path, 'summary.json')),
      ask: (figures) => askSummary(run, figures),
      csv: (summary) => resultsCsv(summary, profile),
      packaged: { id, title, profile, results: OUTCOME_RESULTS },
      proven: (summary) => ({ ...scenario, digest: summary.scenario.digest }),
    },
    options,
  );
}
