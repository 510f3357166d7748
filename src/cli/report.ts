import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { type Summary, summarize } from '../experiment/index.ts';
import { isRunFolder, readBeside, writeWhole } from '../node/index.ts';
import { type Audience, type Beside, reportHtml } from '../report/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { besideOf } from './beside.ts';
import { addDrawOptions, type DrawOptions, settingsOf } from './draw-options.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { fleeFolderOf } from './flee/check-flee.ts';
import { fleeReport } from './flee/run-flee.ts';
import { onInterruption, throwIfInterrupted } from './interruption.ts';
import { openFit } from './open-fit.ts';
import { openScenario } from './open-scenario.ts';
import { audience } from './option-values.ts';
import { runDraws, tellRun } from './run-draws.ts';
import { openFinishedRun } from './runs/open-finished-run.ts';
import { perform, type Session } from './session.ts';
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
    const flee = fleeFolderOf(finished ? join(path, 'scenario') : (path ?? '.'));
    const told = flee && (await fleeReport(terminal, flee, finished ? path : null, options, signal));
    if (told !== null) return write(terminal, output, told);
    const { summary, scenario, beside } = finished
      ? openFinished(terminal, path, options)
      : await runNow(terminal, path, options, signal);
    const html = reportHtml(summary, scenario, {
      ...beside,
      language: terminal.lang,
      audience: options.for,
    });
    await throwIfInterrupted(signal);
    return write(terminal, output, html);
  });
}

function write(terminal: Terminal, output: string, html: string): ExitCode {
  if (output === '-') {
    terminal.print(html);
    return exitCodes.done;
  }
  writeWhole(output, html);
  if (terminal.json) terminal.print(JSON.stringify({ report: resolve(output) }));
  else terminal.say(`  ${terminal.words.shared.labels.wrote}   ${output}`);
  return exitCodes.done;
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
): { summary: Summary; scenario: Scenario; beside: Beside } {
  const { draws, seed, thin, set, workers, fit } = options;
  if ([draws, seed, thin, set, workers, fit].some((option) => option !== undefined))
    throw new UsageError({ what: 'run_folder_options' });
  return { ...openFinishedRun(terminal, path), beside: readBeside(path) };
}

async function runNow(
  terminal: Terminal,
  path: string | undefined,
  options: DrawOptions,
  signal: AbortSignal,
): Promise<{ summary: Summary; scenario: Scenario; beside: Beside }> {
  const opened = openScenario(terminal, path, settingsOf(options));
  const { scenario } = opened;
  const fit = openFit(opened, options);
  tellRun(terminal, scenario, options);
  const [run] = await runDraws(terminal, [scenario], options, signal, [fit]);
  await throwIfInterrupted(signal);
  const beside = await besideOf(terminal, opened, options, signal);
  return { summary: summarize(run), scenario, beside };
}
