import { type Run, type RunOptions, runWith } from '../experiment/index.ts';
import { type Files, type LoadOptions, loadScenario, MasarError, type Scenario } from '../scenario/index.ts';
import { readScenarioFolder } from './read-folder.ts';
import { runThreads } from './threads.ts';

export * from '../experiment/index.ts';
export { filesBeside, readBeside } from './beside-files.ts';
export { displacementThreads } from './displacement-threads.ts';
export { type OpenedLog, openEvaluationLog } from './evaluation-log.ts';
export { EXPORT_FORMATS, type ExportFormat, exportDisplacement, exportRun } from './export-run.ts';
export { type Answer, queryDisplacement, queryRun } from './query-run.ts';
export { checkFitFolder, posteriorName, readFit } from './read-fit.ts';
export { type FleeFolder, isFleeFolder, readFleeFolder, readFleeFolders } from './read-flee-folder.ts';
export { readScenarioFolder, readTextFile, type ScenarioFolder } from './read-folder.ts';
export { type Passage, passageOf, readPassage } from './read-passage.ts';
export { isRunFolder, readDrivers, readRun, readStudy, readSummary } from './read-run.ts';
export { readReport, restoreScenario } from './restore-report.ts';
export { rewriteFile } from './rewrite-file.ts';
export * from './runs/index.ts';
export { computeOnSlurm, type SlurmOptions, slurmAim } from './slurm/compute-on-slurm.ts';
export { bundledContents, bundledScenarios, holdsScenario, startFolder } from './start-folder.ts';
export { type ExportedStudio, exportStudio } from './studio/export-studio.ts';
export { type OpenedForStudio, openForStudio } from './studio/open-for-studio.ts';
export { type ServedStudio, serveStudio } from './studio/serve-studio.ts';
export { openThreadsApart, openThreadsFor, runThreads } from './threads.ts';
export { openVariedThreads } from './varied-threads.ts';
export { tellFault, WorldError, type WorldFault } from './world-fault.ts';
export {
  displacementContents,
  isDisplacementSummary,
  readDisplacementSummary,
  readSummaryFile,
  scenarioOf,
} from './write-displacement.ts';
export { addToRun, type Contents, checkRunFolder, runContents, writeRun } from './write-run.ts';
export { writeWhole } from './write-whole.ts';

/**
 * Reads a scenario: a path (a folder, a file, or the name of a bundled scenario such as `leaving-isis`), or the texts of
 * its files by name. Throws a `MasarError` with every mistake in them, and a `WorldError` when they cannot be read.
 */
export async function load(from: string | Files, options: LoadOptions = {}): Promise<Scenario> {
  const { files, ...named } = typeof from === 'string' ? readScenarioFolder(from) : { files: from };
  const { scenario, diagnostics } = loadScenario(files, { ...named, ...options });
  if (scenario === null) throw new MasarError(diagnostics);
  return scenario;
}

/**
 * Runs the draws of a scenario on worker threads, by default one for each processor core. The same scenario, seed and
 * thinning give the same results whatever their number.
 */
export function run(scenario: Scenario, options: RunOptions & { workers?: number } = {}): Promise<Run> {
  const { workers, ...rest } = options;
  return runWith(runThreads(workers), scenario, rest);
}
