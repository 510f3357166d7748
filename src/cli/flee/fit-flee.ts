import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fitMovement, type MovementFit } from '../../experiment/index.ts';
import { type FleeFolder, writeWhole } from '../../node/index.ts';
import { inColumns } from '../columns.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { onInterruption } from '../interruption.ts';
import { showProgress } from '../progress.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-fault.ts';
import { wrapped } from '../wrapped.ts';
import { openFlee, tellFleeRun } from './open-flee.ts';
import { fleeWords } from './words.ts';

interface FitFleeOptions {
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
  on?: string;
}

/** Runs that a fit may make where none are asked for. */
const BUDGET = 200;

/** `masar fit` of a directory in Flee's format: movement fitted to the first half of its days and scored on the second. */
export async function fitFlee(
  terminal: Terminal,
  folder: FleeFolder,
  options: FitFleeOptions,
): Promise<ExitCode> {
  for (const name of ['thin', 'rival', 'effective', 'folds', 'rivals', 'executor', 'on'] as const)
    if (options[name] !== undefined) throw new UsageError({ what: 'not_for_flee', option: `--${name}` });
  const { seed = 1, budget = BUDGET, set = {}, output } = options;
  const opened = openFlee(terminal, folder, { set });
  tellFleeRun(terminal, opened, { draws: 2, seed });
  const signal = onInterruption();
  const progress = showProgress(terminal, 2 * budget, 'variants');
  let fit: MovementFit;
  try {
    fit = await fitMovement(opened.input, {
      compat: opened.compat,
      seed,
      budget,
      signal,
      pause: setImmediate,
      progress: progress.of(0),
    });
  } finally {
    progress.end();
  }
  if (output !== undefined)
    writeWhole(join(output, 'movement-fit.json'), `${JSON.stringify(fit, null, 2)}\n`);
  if (terminal.json) terminal.print(JSON.stringify(fit, null, 2));
  else terminal.print(page(terminal, fit).join('\n'));
  return exitCodes.done;
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
