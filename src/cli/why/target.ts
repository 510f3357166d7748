import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { digestScenario, type Study, type Summary } from '../../experiment/index.ts';
import { isRunFolder, readRun, readStudy, readSummary, type ScenarioFolder } from '../../node/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { NotReproducible } from '../failures.ts';
import { openFolder, openScenario } from '../open-scenario.ts';
import type { Terminal } from '../terminal.ts';
import { pageWords } from './page.ts';

/** A scenario that is asked about, and a run of it where there is one. */
export interface Target {
  scenario: Scenario;
  folder: ScenarioFolder;
  summary: Summary | null;
  study: Study | null;
  /** The run's folder, as named. */
  run: string | null;
}

/**
 * A finished run by its folder; a scenario, with the run in `out/` that was made from it as it stands; without a name
 * what is here, and where no scenario is, the only run in `out/`.
 */
export function openTarget(terminal: Terminal, path: string | undefined): Target {
  const run = path ?? runHere();
  if (run !== undefined && isRunFolder(run)) return openRun(terminal, run);
  const { scenario, folder } = openScenario(terminal, path);
  const beside = join('out', scenario.id);
  const none = { scenario, folder, summary: null, study: null, run: null };
  if (!isRunFolder(beside)) return none;
  const summary = readSummary(join(beside, 'summary.json'));
  if (summary?.scenario.digest === digestScenario(scenario))
    return { scenario, folder, summary, study: readStudy(beside), run: beside };
  terminal.say(`  ${pageWords(terminal).otherRun(beside)}`);
  return none;
}

function openRun(terminal: Terminal, path: string): Target {
  const { summary, folder } = readRun(path);
  const { scenario } = openFolder(terminal, folder, path, summary.settings);
  if (digestScenario(scenario) !== summary.scenario.digest) throw new NotReproducible(join(path, 'scenario'));
  return { scenario, folder, summary, study: readStudy(path), run: path };
}

/** This folder if it is a run; the only run in `out/` where this folder has no scenario. */
function runHere(): string | undefined {
  if (isRunFolder('.')) return '.';
  if (readdirSync('.').some((name) => name === 'scenario.yaml' || name.endsWith('.masar.yaml')))
    return undefined;
  if (!existsSync('out')) return undefined;
  const runs = readdirSync('out')
    .map((name) => join('out', name))
    .filter(isRunFolder);
  return runs.length === 1 ? runs[0] : undefined;
}
