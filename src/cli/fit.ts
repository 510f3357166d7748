import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import { FIT_DEFAULTS, type Fit, fitIdentity, runFit } from '../experiment/index.ts';
import {
  checkFitFolder,
  openEvaluationLog,
  openThreadsFor,
  posteriorName,
  writeWhole,
} from '../node/index.ts';
import { loadScenario, MasarError, type Scenario, VERSION } from '../scenario/index.ts';
import { addDrawOptions, type DrawOptions, settingsOf } from './draw-options.ts';
import { exitCodes } from './exit-codes.ts';
import { fitPage, rivalsPage } from './fit/page.ts';
import { showStages } from './fit/stages.ts';
import { fitWords } from './fit/words.ts';
import { fleeFolderOf } from './flee/check-flee.ts';
import { fitFlee } from './flee/fit-flee.ts';
import { fleeWords } from './flee/words.ts';
import { onInterruption, throwIfInterrupted } from './interruption.ts';
import { type Opened, openScenario } from './open-scenario.ts';
import { oneOf, wholeNumber } from './option-values.ts';
import { addOnOptions, type OnOptions } from './runs/on-options.ts';
import { studyRunner } from './runs/study-runner.ts';
import { perform, type Session } from './session.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-fault.ts';

interface FitCommandOptions
  extends Pick<DrawOptions, 'seed' | 'thin' | 'workers' | 'rival' | 'set'>,
    OnOptions {
  output?: string;
  effective?: number;
  budget?: number;
  rivals?: boolean;
  folds?: boolean;
  executor?: 'individuals' | 'expected';
}

/** `masar fit`: estimates the ranges of a scenario from its observations, and writes the posterior. */
export function addFit(program: Command, session: Session): void {
  const words = fitWords(session.words.language);
  const { cli } = session.words;
  const command = program.command('fit').description(cli.commands.fit).argument('[file]', cli.arguments.file);
  addOnOptions(
    addDrawOptions(command, session.words, ['seed', 'thin', 'rival', 'set', 'workers']),
    session.words,
  )
    .option('--effective <n>', words.options.effective, wholeNumber('--effective', 50))
    .option('--folds', words.options.folds)
    .option('--budget <n>', fleeWords(session.words.language).fit.budget, wholeNumber('--budget', 10))
    .option('--rivals', words.options.rivals)
    .option('--executor <which>', words.options.executor, oneOf('--executor', ['expected', 'individuals']))
    .option('-o, --output <folder>', words.options.output);
  perform<FitCommandOptions>(session, command, async (terminal, options, [path]) => {
    const flee = fleeFolderOf(path ?? '.');
    if (flee) return fitFlee(terminal, flee, options);
    const opened = openScenario(terminal, path, settingsOf(options));
    const output = options.output ?? join('out', opened.scenario.id, 'fit');
    checkFitFolder(output);
    const signal = onInterruption();
    const fits: Fit[] = [];
    for (const scenario of structuresOf(opened, options)) {
      checkFittable(scenario);
      fits.push(await fitOne(terminal, scenario, options, output, signal));
      await throwIfInterrupted(signal);
    }
    if (terminal.json) terminal.print(JSON.stringify(fits.length === 1 ? fits[0] : fits));
    else {
      terminal.print(fitPage(terminal, fits[0], opened.scenario).join('\n'));
      if (fits.length > 1) terminal.print(rivalsPage(terminal, fits, opened.scenario).join('\n'));
    }
    const { wrote } = terminal.words.shared.labels;
    terminal.say(`  ${wrote}   ${fits.map(({ rival }) => join(output, posteriorName(rival))).join('  ')}`);
    return exitCodes.done;
  });
}

/** The scenario's own structure, or that of the rival that is named, and with --rivals all others. */
function structuresOf({ scenario, folder }: Opened, { rivals }: FitCommandOptions): Scenario[] {
  const others = rivals ? (scenario.source.rivals ?? []).map(({ id }) => id.value) : [];
  return [
    scenario,
    ...others
      .filter((rival) => rival !== scenario.settings.rival)
      .map((rival) => {
        const settings = { ...scenario.settings, rival };
        const loaded = loadScenario(folder.files, { main: folder.main, id: folder.id, settings });
        if (loaded.scenario === null) throw new MasarError(loaded.diagnostics);
        return loaded.scenario;
      }),
  ];
}

function checkFittable({ source, plan }: Scenario): void {
  if (!(source.observations ?? []).some(({ use }) => use?.value === 'fit'))
    throw new UsageError({ what: 'nothing_to_fit' });
  if (plan.parameters.every(({ fixed }) => fixed !== null)) throw new UsageError({ what: 'no_range' });
}

async function fitOne(
  terminal: Terminal,
  scenario: Scenario,
  options: FitCommandOptions,
  output: string,
  signal: AbortSignal,
): Promise<Fit> {
  const { seed, thin, workers, effective, folds, executor } = options;
  const words = fitWords(terminal.lang);
  const rival = scenario.settings.rival ?? '';
  const asked = {
    ...FIT_DEFAULTS,
    seed: seed ?? 1,
    thin: thin ?? 1,
    effective: effective ?? FIT_DEFAULTS.effective,
  };
  const question = JSON.stringify([fitIdentity(scenario), asked, folds ?? false, executor ?? '', VERSION]);
  const file = posteriorName(rival);
  const log = openEvaluationLog(join(output, `.${file.replace(/\.json$/, '.evaluations')}`), question);
  if (rival !== '') terminal.say(`  ${words.ofRival(labelOf(scenario, rival, terminal))}`);
  if (log.found > 0) terminal.say(`  ${words.goesOn(log.found)}`);
  const stages = showStages(terminal, words);
  const threads = studyRunner(terminal, options, output, () =>
    openThreadsFor(scenario, workers ?? availableParallelism()),
  );
  try {
    const fit = await runFit(threads.runner, scenario, {
      ...asked,
      folds,
      executor,
      log,
      signal,
      progress: stages.progress,
    });
    writeWhole(join(output, file), `${JSON.stringify(fit)}\n`);
    log.remove();
    return fit;
  } finally {
    stages.end();
    await threads.close();
  }
}

function labelOf({ source }: Scenario, rival: string, { lang }: Terminal): string {
  return source.rivals?.find(({ id }) => id.value === rival)?.label?.[lang] ?? rival;
}
