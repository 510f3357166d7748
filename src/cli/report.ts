import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { digestScenario, type Study, type Summary, summarize } from '../experiment/index.ts';
import { isRunFolder, readRun, readStudy, writeWhole } from '../node/index.ts';
import { type Audience, reportHtml } from '../report/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { addDrawOptions, type DrawOptions, settingsOf } from './draw-options.ts';
import { exitCodes } from './exit-codes.ts';
import { NotReproducible } from './failures.ts';
import { onInterruption, throwIfInterrupted } from './interruption.ts';
import { openFolder, openScenario } from './open-scenario.ts';
import { audience } from './option-values.ts';
import { runDraws, tellRun } from './run-draws.ts';
import { perform, type Session } from './session.ts';
import { studyOf } from './study.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-fault.ts';

interface ReportOptions extends DrawOptions {
  output?: string;
  for?: Audience;
}

/** `masar report`: one HTML file of a finished run, or of a scenario that is run for it. */
export function addReport(program: Command, session: Session): void {
  const { cli } = session.words;
  const command = program
    .command('report')
    .description(cli.commands.report)
    .argument('[file]', cli.arguments.fileOrRun);
  addDrawOptions(command, session.words)
    .option('--for <reader>', cli.options.audience, audience)
    .option('-o, --output <file>', cli.options.reportOutput);
  perform<ReportOptions>(session, command, async (terminal, options, [path]) => {
    const finished = path !== undefined && isRunFolder(path);
    const output = options.output ?? (finished ? join(path, 'report.html') : 'report.html');
    if (output !== '-') checkTarget(output);
    const signal = onInterruption();
    const { summary, scenario, study } = finished
      ? openFinished(terminal, path, options)
      : await runNow(terminal, path, options, signal);
    const html = reportHtml(summary, scenario, {
      language: terminal.lang,
      study,
      audience: options.for,
    });
    await throwIfInterrupted(signal);
    if (output === '-') {
      terminal.print(html);
      return exitCodes.done;
    }
    writeWhole(output, html);
    if (terminal.json) terminal.print(JSON.stringify({ report: resolve(output) }));
    else terminal.say(`  ${terminal.words.shared.labels.wrote}   ${output}`);
    return exitCodes.done;
  });
}

/** A report may replace a report, and nothing else. */
function checkTarget(path: string): void {
  if (!existsSync(path)) return;
  const start = readFileSync(path, { encoding: 'utf8' }).slice(0, 400).toLowerCase();
  if (!start.includes('<!doctype html')) throw new UsageError({ what: 'report_over', path });
}

/** A finished run with the copy of its scenario, which must be the one that it was made from. */
function openFinished(
  terminal: Terminal,
  path: string,
  options: DrawOptions,
): { summary: Summary; scenario: Scenario; study: Study | null } {
  const { draws, seed, thin, set, workers } = options;
  if ([draws, seed, thin, set, workers].some((option) => option !== undefined))
    throw new UsageError({ what: 'run_folder_options' });
  const { summary, folder } = readRun(path);
  const { scenario } = openFolder(terminal, folder, path, summary.settings);
  if (digestScenario(scenario) !== summary.scenario.digest) throw new NotReproducible(join(path, 'scenario'));
  return { summary, scenario, study: readStudy(path) };
}

async function runNow(
  terminal: Terminal,
  path: string | undefined,
  options: DrawOptions,
  signal: AbortSignal,
): Promise<{ summary: Summary; scenario: Scenario; study: Study | null }> {
  const { scenario } = openScenario(terminal, path, settingsOf(options));
  tellRun(terminal, scenario, options);
  const [run] = await runDraws(terminal, [scenario], options, signal);
  await throwIfInterrupted(signal);
  const study = await studyOf(terminal, scenario, options, signal);
  return { summary: summarize(run), scenario, study };
}
