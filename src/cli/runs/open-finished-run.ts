import { join } from 'node:path';
import { type DisplacementSummary, digestScenario, type Summary } from '../../experiment/index.ts';
import { readDisplacementSummary, readRun, scenarioOf } from '../../node/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { NotReproducible } from '../failures.ts';
import { fleeFolderOf } from '../flee/check-flee.ts';
import { type OpenedFlee, openFlee } from '../flee/open-flee.ts';
import { openFolder } from '../open-scenario.ts';
import type { Terminal } from '../terminal.ts';

/** A finished run of a directory in Flee's format, with the copy of its files; null where the run is of something else. */
export function openFinishedFlee(
  terminal: Terminal,
  path: string,
): { summary: DisplacementSummary; opened: OpenedFlee } | null {
  const folder = fleeFolderOf(join(path, 'scenario'));
  if (folder === null) return null;
  const summary = readDisplacementSummary(path);
  const { set } = summary.scenario;
  const opened = openFlee(terminal, folder, { set });
  if (scenarioOf(folder, set).digest !== summary.scenario.digest)
    throw new NotReproducible(join(path, 'scenario'));
  return { summary, opened };
}

/** A finished run with the copy of its scenario, which must be the one that it was made from. */
export function openFinishedRun(terminal: Terminal, path: string): { summary: Summary; scenario: Scenario } {
  const { summary, folder } = readRun(path);
  const { scenario } = openFolder(terminal, folder, path, summary.settings);
  if (digestScenario(scenario) !== summary.scenario.digest) throw new NotReproducible(join(path, 'scenario'));
  return { summary, scenario };
}
