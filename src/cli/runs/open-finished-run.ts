import { join } from 'node:path';
import { digestScenario, type Summary } from '../../experiment/index.ts';
import { readRun } from '../../node/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { NotReproducible } from '../failures.ts';
import { openFolder } from '../open-scenario.ts';
import type { Terminal } from '../terminal.ts';

/** A finished run with the copy of its scenario, which must be the one that it was made from. */
export function openFinishedRun(terminal: Terminal, path: string): { summary: Summary; scenario: Scenario } {
  const { summary, folder } = readRun(path);
  const { scenario } = openFolder(terminal, folder, path, summary.settings);
  if (digestScenario(scenario) !== summary.scenario.digest) throw new NotReproducible(join(path, 'scenario'));
  return { summary, scenario };
}
