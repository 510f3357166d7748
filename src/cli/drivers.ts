import { availableParallelism } from 'node:os';
import type { Command } from 'commander';
import {
  type Choice,
  type Drivers,
  type DriversStage,
  figuresAsked,
  runDrivers,
} from '../experiment/index.ts';
import { openThreadsFor, runThreads, writeWhole } from '../node/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { addDrawOptions, type DrawOptions, settingsOf } from './draw-options.ts';
import { driversPage } from './drivers/page.ts';
import { driversWords } from './drivers/words.ts';
import { exitCodes } from './exit-codes.ts';
import { onInterruption, throwIfInterrupted } from './interruption.ts';
import { openScenario } from './open-scenario.ts';
import { oneOf, setting, wholeNumber } from './option-values.ts';
import { perform, type Session } from './session.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-fault.ts';

interface DriversCommandOptions extends Pick<DrawOptions, 'seed' | 'thin' | 'workers' | 'rival' | 'set'> {
  figure?: string;
  decision?: string;
  option?: Record<string, string>[];
  better?: 'less' | 'more';
  points?: number;
  rows?: number;
  output?: string;
}

/** `masar drivers`: what moves a figure, from where its range comes, and what would be worth finding out. */
export function addDrivers(program: Command, session: Session): void {
  const { options: told } = driversWords(session.words.language);
  const { cli } = session.words;
  const command = program
    .command('drivers')
    .description(cli.commands.drivers)
    .argument('[file]', cli.arguments.file);
  addDrawOptions(command, session.words, ['seed', 'thin', 'set', 'rival', 'workers'])
    .option('--figure <id>', told.figure)
    .option('--decision <id>', told.decision)
    .option('--option <name=value>', told.option, optionsRead)
    .option('--better <which>', told.better, oneOf('--better', ['less', 'more']))
    .option('--points <n>', told.points, wholeNumber('--points', 2))
    .option('--rows <n>', told.rows, wholeNumber('--rows', 16))
    .option('-o, --output <file>', told.output);
  perform<DriversCommandOptions>(session, command, async (terminal, options, [path]) => {
    const { scenario } = openScenario(terminal, path, settingsOf(options));
    const { figure, choice } = askedOf(scenario, options);
    const figures = figuresAsked(scenario);
    if (!figures.includes(figure))
      throw new UsageError({ what: 'not_choice', option: '--figure', found: figure, choices: figures });
    if (scenario.plan.parameters.every(({ fixed }) => fixed !== null))
      throw new UsageError({ what: 'no_range' });
    const signal = onInterruption();
    const drivers = await driversOf(terminal, scenario, { ...options, figure, choice }, signal);
    await throwIfInterrupted(signal);
    if (options.output !== undefined) {
      writeWhole(options.output, `${JSON.stringify(drivers, null, 2)}\n`);
      terminal.say(`  ${terminal.words.shared.labels.wrote}   ${options.output}`);
    }
    terminal.print(
      terminal.json ? JSON.stringify(drivers, null, 2) : driversPage(terminal, drivers, scenario).join('\n'),
    );
    return exitCodes.done;
  });
}

/** The figure that is asked, and the decision about it: one of the scenario's, or options of the command line. */
function askedOf(
  { source }: Scenario,
  { figure, decision, option, better = 'less' }: DriversCommandOptions,
): { figure: string; choice?: Choice } {
  if (decision !== undefined) {
    const known = source.decisions ?? [];
    const found = known.find(({ key }) => key.value === decision)?.value;
    if (found === undefined)
      throw new UsageError({
        what: 'not_choice',
        option: '--decision',
        found: decision,
        choices: known.map(({ key }) => key.value),
      });
    const choice: Choice = {
      id: decision,
      label: found.label ?? null,
      better: found.better.value,
      threshold: found.threshold?.value ?? null,
      options: found.options.map(({ value }) => ({
        label: value.label ?? null,
        settings: Object.fromEntries(
          (value.set ?? []).map(({ key, value: to }) => [key.value, String(to.value)]),
        ),
      })),
    };
    return { figure: found.metric.value, choice };
  }
  const options = [{}, ...(option ?? [])].map((settings) => ({ label: null, settings }));
  const choice = { id: '', label: null, better, threshold: null, options };
  return { figure: figure ?? 'left_alive', ...(option ? { choice } : {}) };
}

/** Every --option is one more choice; several settings of one are written with commas. */
function optionsRead(text: string, before: Record<string, string>[] = []): Record<string, string>[] {
  const settings = text.split(',').reduce<Record<string, string>>((all, part) => setting(part, all), {});
  return [...before, settings];
}

/** Runs the drivers of a scenario on threads that it keeps. */
export async function driversOf(
  terminal: Terminal,
  scenario: Scenario,
  { seed, thin, workers, figure, choice, points, rows }: DriversCommandOptions & { choice?: Choice },
  signal: AbortSignal,
): Promise<Drivers> {
  const words = driversWords(terminal.lang);
  const lanes = workers ?? availableParallelism();
  const threads = openThreadsFor(scenario, lanes);
  let last: DriversStage | null = null;
  try {
    return await runDrivers(threads.runner, () => runThreads(lanes), scenario, {
      seed,
      thin,
      figure,
      decision: choice,
      points,
      rows,
      signal,
      progress(stage, done, of) {
        if (terminal.watched)
          process.stderr.write(`\r\u001b[K  ${words.stages[stage]}  ${Math.round((100 * done) / of)} %`);
        else if (stage !== last) terminal.say(`  ${words.stages[stage]}`);
        last = stage;
      },
    });
  } finally {
    if (terminal.watched) process.stderr.write('\r\u001b[K');
    await threads.close();
  }
}
