import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import {
  digestDirectory,
  fitMovement,
  type MovementFit,
  type VariedRunner,
  variedInline,
} from '../../experiment/index.ts';
import {
  type FleeFolder,
  openEvaluationLog,
  openVariedThreads,
  variedInFolders,
  writeWhole,
} from '../../node/index.ts';
import { VERSION } from '../../scenario/index.ts';
import { inColumns } from '../columns.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { onInterruption } from '../interruption.ts';
import { showProgress } from '../progress.ts';
import { chunkRunnerOf, type OnOptions } from '../runs/on-options.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-fault.ts';
import { wrapped } from '../wrapped.ts';
import { type OpenedFlee, openFlee, tellFleeRun } from './open-flee.ts';
import { fleeWords } from './words.ts';

interface FitFleeOptions extends OnOptions {
  seed?: number;
  budget?: number;
  set?: Record<string, string>;
  output?: string;
  thin?: number;
  rival?: string;
  effective?: number;
  folds?: boolean;
  rivals?: boolean;
  executor?: string;
}

/** Runs that a fit may make where none are asked for. */
const BUDGET = 200;
/** On Slurm a round takes seconds at least, so that trials which may prove needless cost less than waiting. */
const AHEAD_ON_SLURM = 16;

/** `masar fit` of a directory in Flee's format: movement fitted to the first half of its days and scored on the second. */
export async function fitFlee(
  terminal: Terminal,
  folder: FleeFolder,
  options: FitFleeOptions,
): Promise<ExitCode> {
  for (const name of ['thin', 'rival', 'effective', 'folds', 'rivals', 'executor'] as const)
    if (options[name] !== undefined) throw new UsageError({ what: 'not_for_flee', option: `--${name}` });
  const { seed = 1, budget = BUDGET, set = {}, output } = options;
  const opened = openFlee(terminal, folder, { set });
  const { input, compat } = opened;
  const study = studyOf(terminal, opened, options);
  tellFleeRun(terminal, opened, { draws: 2, seed });
  const asked = { compat, seed, budget };
  const question = JSON.stringify([
    'movement',
    digestDirectory(folder.files, set),
    asked,
    input.days,
    VERSION,
  ]);
  const log =
    output === undefined ? null : openEvaluationLog(join(output, '.movement-fit.evaluations'), question);
  if (log !== null && log.found > 0) terminal.say(`  ${fleeWords(terminal.lang).fit.goesOn(log.found)}`);
  const signal = onInterruption();
  const progress = showProgress(terminal, 2 * budget, 'variants');
  let fit: MovementFit;
  try {
    fit = await fitMovement(study.runner, input, {
      ...asked,
      ahead: study.ahead,
      log: log ?? undefined,
      signal,
      pause: setImmediate,
      progress: progress.of(0),
    });
  } finally {
    progress.end();
    await study.close();
  }
  if (output !== undefined)
    writeWhole(join(output, 'movement-fit.json'), `${JSON.stringify(fit, null, 2)}\n`);
  log?.remove();
  if (terminal.json) terminal.print(JSON.stringify(fit, null, 2));
  else terminal.print(page(terminal, fit).join('\n'));
  return exitCodes.done;
}

/** What `--on` asks of a fit, as `studyRunner` does for scenarios. `ahead`: trials that are worth computing at a time. */
function studyOf(
  terminal: Terminal,
  { folder, input, compat }: OpenedFlee,
  options: FitFleeOptions,
): { runner: VariedRunner; ahead: number; close(): Promise<void> } {
  const { runner: chunkRunner } = chunkRunnerOf(terminal, options);
  const { on = 'threads', workers = availableParallelism(), set = {}, output } = options;
  if (on === 'inline' || (on === 'threads' && workers === 1))
    return { runner: variedInline(input, compat), ahead: 1, close: async () => {} };
  if (on === 'threads') return { ...openVariedThreads(input, compat, workers), ahead: workers };
  // A folder for temporary files is one of this machine: tasks on others would not find their run.
  if (output === undefined) throw new UsageError({ what: 'slurm_output' });
  const root = join(output, '.work');
  return {
    runner: variedInFolders(chunkRunner, root, { folder, set, input, compat }),
    ahead: AHEAD_ON_SLURM,
    close: async () => rmSync(root, { recursive: true, force: true }),
  };
}

function page(terminal: Terminal, fit: MovementFit): string[] {
  const words = fleeWords(terminal.lang).fit;
  const decimal = (value: number): string => value.toFixed(3);
  const rows = [
    ['train', 'test', '5%', '95%', ''],
    ...fit.settings.map(({ id, train, test }) => [
      decimal(train.mean),
      decimal(test.mean),
      decimal(test.p5),
      decimal(test.p95),
      words.names[id],
    ]),
    ['', decimal(fit.persistence.last), '', '', words.names.last],
    ['', decimal(fit.persistence.rolling), '', '', words.names.rolling],
  ];
  const [head, ...lines] = inColumns(rows, ['right', 'right', 'right', 'right', 'left']);
  const faint = (text: string): string[] => wrapped(text).map((line) => `  ${terminal.paint('faint', line)}`);
  return [
    '',
    ...faint(words.columns(fit.split, fit.days)),
    terminal.paint('faint', head),
    ...lines,
    '',
    ...faint(words.reading(fit.budget)),
    ...fit.settings
      .filter(({ set }) => Object.keys(set).length > 0)
      .flatMap(({ id, set }) => [
        `  ${words.names[id]}:`,
        ...Object.entries(set).map(([key, value]) => `    --set ${key}=${value}`),
      ]),
    '',
  ];
}
