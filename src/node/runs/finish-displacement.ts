import { askDisplacement, type DisplacementSummary, displacementCsv } from '../../experiment/index.ts';
import { importFlee } from '../../scenario/index.ts';
import { isDisplacementSummary, readSummaryFile, scenarioOf } from '../write-displacement.ts';
import type { DisplacementDirectory } from './displacement-directory.ts';
import { CAMP_RESULTS } from './run-package.ts';
import { type SumUpOptions, sumUp } from './sum-up.ts';

/** Sums up the finished run of a directory in Flee's format in its folder. */
export function finishDisplacement(
  directory: DisplacementDirectory,
  options?: SumUpOptions,
): Promise<DisplacementSummary> {
  const { path, run } = directory;
  const { folder, set, plan } = run;
  const { id } = folder;
  const title = { en: id, ar: id };
  const scenario = scenarioOf(folder, set);
  return sumUp(
    directory,
    {
      before() {
        const found = readSummaryFile(path);
        return isDisplacementSummary(found) ? found : null;
      },
      ask: (figures) => askDisplacement(run, scenario, figures),
      csv: displacementCsv,
      packaged: { id, title, profile: 'displacement', results: CAMP_RESULTS },
      proven: () => ({
        id,
        title,
        digest: scenario.digest,
        settings: set,
        files: importFlee(folder.files, { id, days: plan.days, compat: plan.compat }),
      }),
    },
    options,
  );
}
