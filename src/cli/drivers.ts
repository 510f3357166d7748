import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import {
  type Decision,
  DRIVERS_DRAWS,
  type Drivers,
  decisionsOf,
  digestScenario,
  findDrivers,
  METHODS,
  type Method,
  STUDY_THIN,
} from '../experiment/index.ts';
import {
  isRunFolder,
  openThreadsApart,
  readDrivers,
  readRun,
  readSummary,
  type ScenarioFolder,
  WorldError,
  writeWhole,
} from '../node/index.ts';
import { metricNames, type Scenario, type Settings } from '../scenario/index.ts';
import { suggest } from '../scenario/read/suggest.ts';
import { type DrawOptions, settingsOf } from './draw-options.ts';
import { driversPage } from './drivers/page.ts';
import { exitCodes } from './exit-codes.ts';
import { NotReproducible } from './failures.ts';
import { onInterruption, throwIfInterrupted } from './interruption.ts';
import { openFolder, openScenario } from './open-scenario.ts';
import { oneOf, setting, wholeNumber } from './option-values.ts';
import { showProgress } from './progress.ts';
import { tellRun } from './run-draws.ts';
import { addOnOptions, type OnOptions } from './runs/on-options.ts';
import { studyRunner } from './runs/study-runner.ts';
import { perform, type Session } from './session.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-fault.ts';

interface DriversOptions extends DrawOptions, OnOptions {
  metric?: string;
  decision?: string;
  option?: Settings[];
  better?: Decision['better'];
  threshold?: number;
  method?: Method[];
  groups?: boolean;
  output?: string;
}

/** `masar drivers`: what drives a figure, and what finding out more would be worth. */
export function addDrivers(program: Command, session: Session): void {
  const { cli, shared } = session.words;
  const command = program
    .command('drivers')
    .description(cli.commands.drivers)
    .argument('[file]', cli.arguments.fileOrRun)
    .option('--metric <id>', `${cli.options.metric} (left_alive)`)
    .option('--decision <id>', cli.options.decision)
    .option('--option <settings>', cli.options.option, someSettings)
    .option('--better <which>', cli.options.better, oneOf('--better', ['less', 'more']))
    .option('--threshold <x>', cli.options.threshold, plainNumber('--threshold'))
    .option('--method <names>', cli.options.method, methods)
    .option('--groups', cli.options.groups)
    .option('--draws <n>', `${cli.options.driversDraws} (${DRIVERS_DRAWS})`, wholeNumber('--draws', 8))
    .option('--seed <n>', `${shared.options.seed} (1)`, wholeNumber('--seed', 0))
    .option('--thin <n>', `${shared.options.thin} (${STUDY_THIN})`, wholeNumber('--thin', 1))
    .option('--set <name=value>', shared.options.set, setting)
    .option('--rival <id>', shared.options.rival)
    .option('--without <mechanism>', shared.options.without)
    .option('--workers <n>', shared.options.workers, wholeNumber('--workers', 1))
    .option('-o, --output <folder>', cli.options.driversOutput);
  addOnOptions(command, session.words);
  perform<DriversOptions>(session, command, async (terminal, options, [path]) => {
    const { scenario, settings, folder, output } = openAsked(terminal, path, options);
    const metric = knownMetric(scenario, options.metric ?? 'left_alive');
    const decisions = decisionsAsked(scenario, metric, options);
    // What an option sets may be wrong as what --set sets may.
    for (const option of options.option ?? []) openFolder(terminal, folder, path, { ...settings, ...option });
    if (output !== undefined) checkTarget(output, scenario);
    const signal = onInterruption();
    const { draws = DRIVERS_DRAWS, seed = 1, thin = STUDY_THIN } = options;
    tellRun(terminal, scenario, { draws, seed, thin });
    const drivers = await watched(terminal, options, output, signal, (threads, progress) =>
      findDrivers(threads, scenario, {
        metric,
        decisions,
        methods: options.method,
        grouped: options.groups,
        draws,
        seed,
        thin,
        lanes: options.workers ?? availableParallelism(),
        signal,
        progress,
      }),
    );
    await throwIfInterrupted(signal);
    const text = `${JSON.stringify(drivers, null, 2)}\n`;
    if (output !== undefined) writeWhole(join(output, 'drivers.json'), text);
    if (terminal.json) terminal.print(text.trimEnd());
    else terminal.print(driversPage(terminal, drivers, scenario.profile).join('\n'));
    if (output !== undefined) terminal.say(`  ${shared.labels.wrote}   ${join(output, 'drivers.json')}`);
    return exitCodes.done;
  });
}

interface Asked {
  scenario: Scenario;
  settings: Settings;
  folder: ScenarioFolder;
  output: string | undefined;
}

/** A scenario, or that of a finished run, beside which the drivers are then written. */
function openAsked(terminal: Terminal, path: string | undefined, options: DriversOptions): Asked {
  const changes = settingsOf(options);
  if (path === undefined || !isRunFolder(path)) {
    const { scenario, folder } = openScenario(terminal, path, changes);
    return { scenario, settings: changes, folder, output: options.output };
  }
  const { summary, folder } = readRun(path);
  const settings = { ...summary.settings, ...changes };
  const { scenario } = openFolder(terminal, folder, path, settings);
  const own = Object.keys(changes).length === 0 ? path : undefined;
  return { scenario, settings, folder, output: options.output ?? own };
}

/** Runs with threads that stay, with one bar for everything. */
async function watched(
  terminal: Terminal,
  options: OnOptions,
  output: string | undefined,
  signal: AbortSignal,
  work: (
    runner: ReturnType<typeof openThreadsApart>['runner'],
    progress: (done: number, of: number) => void,
  ) => Promise<Drivers>,
): Promise<Drivers> {
  let bar: ReturnType<typeof showProgress> | null = null;
  const threads = studyRunner(terminal, options, output, openThreadsApart);
  try {
    return await work(threads.runner, (done, of) => {
      bar ??= showProgress(terminal, of);
      bar.of(0)(done);
      signal.throwIfAborted();
    });
  } finally {
    await threads.close();
    (bar as ReturnType<typeof showProgress> | null)?.end();
  }
}

function knownMetric({ source, compiled }: Scenario, found: string): string {
  const choices = metricNames(source, compiled);
  if (choices.includes(found)) return found;
  throw new UsageError({ what: 'not_metric', found, choices, suggestion: suggest(found, choices) });
}

/** The decisions of the file, one of them, or one made of `--option`. */
function decisionsAsked(scenario: Scenario, metric: string, options: DriversOptions): Decision[] {
  const { option = [], better, threshold, decision } = options;
  const written = decisionsOf(scenario);
  if (option.length > 0 && decision !== undefined) throw new UsageError({ what: 'decision_and_option' });
  if (option.length > 0 !== (better !== undefined)) throw new UsageError({ what: 'option_needs_better' });
  if (better !== undefined) {
    return [
      {
        id: 'asked',
        label: null,
        metric,
        better,
        threshold: threshold ?? null,
        options: [{}, ...option].map((settings) => ({
          id: Object.entries(settings)
            .map(([id, value]) => `${id}=${value}`)
            .join(' '),
          label: null,
          settings,
        })),
      },
    ];
  }
  if (decision === undefined) return written;
  const own = written.filter(({ id }) => id === decision);
  const choices = written.map(({ id }) => id);
  if (own.length === 0)
    throw new UsageError({
      what: 'not_decision',
      found: decision,
      choices,
      suggestion: suggest(decision, choices),
    });
  return own;
}

/** Drivers may stand beside a run of the same scenario, in a folder of their own, or replace drivers. */
function checkTarget(folder: string, scenario: Scenario): void {
  const summary = readSummary(join(folder, 'summary.json'));
  if (summary !== null && summary.scenario.digest !== digestScenario(scenario))
    throw new NotReproducible(join(folder, 'scenario'));
  const file = join(folder, 'drivers.json');
  if (existsSync(resolve(file)) && readDrivers(folder) === null)
    throw new WorldError({ what: 'foreign', path: folder, found: 'drivers.json' });
}

function someSettings(text: string, before: Settings[] = []): Settings[] {
  return [...before, text.split(',').reduce<Settings>((all, each) => setting(each, all), {})];
}

function methods(text: string): Method[] {
  return text.split(',').map((found) => {
    const method = METHODS.find((each) => each === found.trim());
    if (method === undefined) throw new UsageError({ what: 'not_methods', found, choices: METHODS });
    return method;
  });
}

function plainNumber(option: string): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === '' || !Number.isFinite(value))
      throw new UsageError({ what: 'not_number', option, found: text });
    return value;
  };
}
