import type { Command } from 'commander';
import { digestRun, digestScenario, type Fit, type Run, scoreInDetail } from '../experiment/index.ts';
import { readTextFile } from '../node/index.ts';
import { MasarError, type Scenario } from '../scenario/index.ts';
import { addDrawOptions, type DrawOptions, settingsOf } from './draw-options.ts';
import { exitCodes } from './exit-codes.ts';
import { foldsPart } from './fit/page.ts';
import { onInterruption } from './interruption.ts';
import { openFit } from './open-fit.ts';
import { type Opened, openScenario, tellDiagnostics } from './open-scenario.ts';
import { oneOf, wholeNumber } from './option-values.ts';
import { runDraws, tellRun } from './run-draws.ts';
import { ScenarioRefused } from './scenario-refused.ts';
import { type Shown, scorePage } from './score/page.ts';
import { type SeenAs, scoreWords } from './score/words.ts';
import { perform, type Session } from './session.ts';
import type { Terminal } from './terminal.ts';
import { wrapped } from './wrapped.ts';

interface ScoreOptions extends DrawOptions {
  as: SeenAs;
  observations?: string;
  folds?: boolean;
  min?: number;
}

/** `masar score`: the model beside every observation, in the scenario and in another file. */
export function addScore(program: Command, session: Session): void {
  const { cli, language } = session.words;
  const { options } = scoreWords(language);
  const command = program
    .command('score')
    .description(cli.commands.score)
    .argument('[file]', cli.arguments.file);
  addDrawOptions(command, session.words)
    .option('--observations <file>', options.observations)
    .option('--folds', options.folds)
    .option('--as <what>', options.as, oneOf('--as', ['published', 'model']), 'published')
    .option('--min <n>', cli.options.min, wholeNumber('--min', 0));
  perform<ScoreOptions>(session, command, async (terminal, options, [path]) => {
    const opened = openScenario(terminal, path, settingsOf(options));
    const { scenario } = opened;
    const file = options.observations;
    // What was held back is told by a posterior.
    const fit = openFit(opened, options.folds ? { fit: true, ...options } : options);
    const further = file === undefined ? null : observe(terminal, opened, file);
    tellRun(terminal, scenario, options);
    const [run, other] = await runDraws(
      terminal,
      further ? [scenario, further] : [scenario],
      options,
      onInterruption(),
      [fit, fit],
    );
    const own = scoreInDetail(run);
    const outside = file !== undefined && other ? { file, score: scoreInDetail(other) } : null;
    if (terminal.json)
      terminal.print(JSON.stringify(jsonOf(run, { own, outside }, options.folds ? fit : undefined), null, 2));
    else if (own.observations.length === 0 && outside === null)
      terminal.print(`  ${terminal.words.cli.noObservations}`);
    else
      terminal.print(
        scorePage(terminal, { own, outside }, options.as, { profile: scenario.profile }).join('\n'),
      );
    if (options.folds && fit !== undefined && !terminal.json)
      terminal.print(heldBack(terminal, fit, scenario));
    if (options.min === undefined || own.all.passed >= options.min) return exitCodes.done;
    terminal.complain(`  ${terminal.words.cli.minNotMet(own.all.passed, options.min)}`);
    return exitCodes.notSo;
  });
}

/**
 * The scenario with the observations of a file in place of its own, to be run beside it: days on which figures are read are
 * recorded, and those of one must not come between those of the other.
 */
function observe(terminal: Terminal, { scenario, folder }: Opened, file: string): Scenario {
  const name = Object.hasOwn(folder.files, file) ? `./${file}` : file;
  try {
    return scenario.withObservations(name, readTextFile(file));
  } catch (error) {
    if (!(error instanceof MasarError)) throw error;
    const errors = error.diagnostics.filter(({ severity }) => severity === 'error');
    tellDiagnostics(terminal, errors, folder, name);
    throw new ScenarioRefused(errors, file, 'observations');
  }
}

/** What was held back and how it was met, or that nothing was. */
function heldBack(terminal: Terminal, fit: Fit, scenario: Scenario): string {
  const lines = foldsPart(terminal, fit, scenario);
  if (lines.length > 0) return lines.join('\n');
  return ['', ...wrapped(scoreWords(terminal.lang).nothingHeldBack).map((line) => `  ${line}`)].join('\n');
}

/** Exact counts, for programs. */
function jsonOf(run: Run, { own, outside }: Shown, fit?: Fit): unknown {
  const { scenario, seed, draws, thin } = run;
  return {
    kind: 'modelled',
    exact: true,
    scenario: { id: scenario.id, digest: digestScenario(scenario) },
    seed,
    draws,
    thin,
    digest: digestRun(run),
    ...own,
    ...(fit ? { folds: fit.folds } : {}),
    ...(outside ? { outside: { file: outside.file, ...outside.score } } : {}),
  };
}
