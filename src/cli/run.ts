import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { type Comparison, compare, type Fit, publish, type Summary, summarize } from '../experiment/index.ts';
import {
  addToRun,
  checkRunFolder,
  filesBeside,
  isFleeFolder,
  MANIFEST,
  runContents,
  writeRun,
} from '../node/index.ts';
import { type Audience, answerInWords, type Beside, reportHtml } from '../report/index.ts';
import type { Scenario, Settings } from '../scenario/index.ts';
import { displayWidth, people } from '../text/index.ts';
import { besideOf, fitsInUse } from './beside.ts';
import {
  addDrawOptions,
  addExecutor,
  checkDrawOptions,
  type DrawOptions,
  defaults,
  settingsOf,
} from './draw-options.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { warnOfFewDraws } from './few-draws.ts';
import { fleeFolderOf } from './flee/check-flee.ts';
import { runFleeFolder, sweepFleeFolders } from './flee/run-flee.ts';
import { onInterruption, throwIfInterrupted } from './interruption.ts';
import { inShell, invocation } from './invocation.ts';
import { openFit } from './open-fit.ts';
import { type Opened, openFolder, openScenario } from './open-scenario.ts';
import { audience } from './option-values.ts';
import { hidesSmallCells, outcomesTable } from './outcomes-table.ts';
import { runDraws, tellRun } from './run-draws.ts';
import { gridOf } from './runs/grid.ts';
import { addOnOptions, checkOnOptions, type OnOptions } from './runs/on-options.ts';
import { runInFolder } from './runs/run-in-folder.ts';
import { runSweep } from './runs/sweep.ts';
import { type ScenarioVariant, sweepingScenarios } from './runs/sweep-scenarios.ts';
import { runsWords } from './runs/words.ts';
import { scoreLines } from './score-lines.ts';
import { perform, type Session } from './session.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-fault.ts';
import { wrapped } from './wrapped.ts';

/** About 220 MB of leaving-isis. */
const MOST_IN_MEMORY = 1024;

interface RunCommandOptions extends DrawOptions, OnOptions {
  output?: string;
  report?: boolean;
  study?: boolean;
  for?: Audience;
}

/** `masar run`: simulates a scenario, shows the answer, and writes it where asked. */
export function addRun(program: Command, session: Session): void {
  const { cli, shared } = session.words;
  const command = program
    .command('run')
    .description(cli.commands.run)
    .argument('[files...]', `${cli.arguments.file}${runsWords(session.words.language).arguments.files}`);
  addOnOptions(addExecutor(addDrawOptions(command, session.words), session.words), session.words)
    .option('-o, --output <folder>', cli.options.runOutput)
    .option('--report', shared.options.report)
    .option('--for <reader>', cli.options.audience, audience)
    .option('--no-study', cli.options.noStudy);
  perform<RunCommandOptions>(session, command, async (terminal, options, paths) => {
    checkDrawOptions(options);
    checkOnOptions(options);
    const [first = '.'] = paths;
    const variants = variantsOf(paths, settingsOf(options));
    const [{ path, settings }] = variants;
    if (variants.length > 1)
      return variants.some(({ path }) => isFleeFolder(path ?? '.'))
        ? await sweepFlee(terminal, variants, options)
        : await sweep(terminal, variants, options);
    const flee = fleeFolderOf(first);
    if (flee) {
      const set = options.set && settings;
      return runFleeFolder(terminal, flee, first, { ...options, set, inFiles: isKeptInFiles(options) });
    }
    const opened = openScenario(terminal, path, settings);
    const { scenario } = opened;
    const inFiles = isKeptInFiles(options);
    const output = options.output ?? (options.report || inFiles ? join('out', scenario.id) : undefined);
    if (output !== undefined && !inFiles) checkRunFolder(output);
    const signal = onInterruption();
    const changed = Object.keys(settings).length > 0;
    // The file's own values run only for people (programs have `compare --json`), and beside draws in memory.
    const asInFile =
      changed && !terminal.json && !inFiles ? openFolder(terminal, opened.folder, path).scenario : null;
    const fit = openFit(opened, options);
    tellRun(terminal, scenario, options);
    const { summary, versusFile } =
      inFiles && output !== undefined
        ? {
            summary: (await runInFolder(terminal, scenario, options, output, fit, signal)).summary,
            versusFile: null,
          }
        : await runInMemory(terminal, opened, asInFile, options, fit, signal);
    const beside: Beside =
      options.report && options.study !== false
        ? await besideOf(terminal, opened, options, signal)
        : { fits: fitsInUse(opened, options) };
    await throwIfInterrupted(signal);
    const report = options.report
      ? reportHtml(summary, scenario, { ...beside, language: terminal.lang, audience: options.for })
      : undefined;
    await throwIfInterrupted(signal);
    if (output !== undefined) {
      const contents = runContents(summary, scenario, { ...beside, report });
      if (inFiles) addToRun(output, contents);
      else writeRun(output, contents);
    }
    if (terminal.json) terminal.print(JSON.stringify(summary, null, 2));
    else {
      const { question, answer } = answerInWords(summary, scenario, terminal.lang);
      const asked = scenario.source.question ? wrapped(question) : [];
      const words = [...asked, ...wrapped(answer)].map((line) => `  ${line}`);
      terminal.print(
        ['', ...words, '', ...answerLines(terminal, summary, scenario, versusFile), ''].join('\n'),
      );
    }
    warnOfFewDraws(terminal, summary.metrics.left_alive, summary.draws, null);
    tellNext(terminal, opened, output, {
      report: options.report === true,
      beside,
      inFiles,
    });
    return exitCodes.done;
  });
}

/** Every scenario at every point of the grid that `--set` names. The same scenario twice is a mistake. */
function variantsOf(
  paths: readonly string[],
  settings: Settings,
): { path: string | undefined; settings: Settings }[] {
  if (new Set(paths).size < paths.length) throw new UsageError({ what: 'too_many', found: paths.join(' ') });
  const files = paths.length === 0 ? [undefined] : paths;
  return files.flatMap((path) => gridOf(settings).map((point) => ({ path, settings: point })));
}

async function sweep(
  terminal: Terminal,
  variants: ReturnType<typeof variantsOf>,
  options: RunCommandOptions,
): Promise<ExitCode> {
  if (options.report) throw new UsageError({ what: 'sweep_report' });
  const swept = variants.map(({ path, settings }): ScenarioVariant => {
    const opened = openScenario(terminal, path, settings);
    return { opened, settings, shown: opened.shown, id: opened.scenario.id };
  });
  const output = options.output ?? join('out', `${swept[0].id}-sweep`);
  const signal = onInterruption();
  await runSweep(terminal, swept, sweepingScenarios(terminal, options, signal), output, signal);
  return exitCodes.done;
}

/** The same of directories in Flee's format; scenarios are not among them. */
async function sweepFlee(
  terminal: Terminal,
  variants: ReturnType<typeof variantsOf>,
  options: RunCommandOptions,
): Promise<ExitCode> {
  if (options.report) throw new UsageError({ what: 'sweep_report' });
  const swept = variants.map(({ path = '.', settings }) => {
    const folder = fleeFolderOf(path);
    if (folder === null) throw new UsageError({ what: 'not_flee', path });
    return { folder, shown: path, settings };
  });
  return sweepFleeFolders(terminal, swept, options);
}

/** A folder that began to keep draws goes on with them; more draws than these are kept in files, fewer when that is asked for. */
function isKeptInFiles({ on, draws = defaults.draws, output }: RunCommandOptions): boolean {
  return (
    on !== undefined || draws > MOST_IN_MEMORY || (output !== undefined && existsSync(join(output, MANIFEST)))
  );
}

async function runInMemory(
  terminal: Terminal,
  opened: Opened,
  asInFile: Scenario | null,
  options: RunCommandOptions,
  fit: Fit | undefined,
  signal: AbortSignal,
): Promise<{ summary: Summary; versusFile: Comparison | null }> {
  const fits = asInFile ? [fit, openFit({ ...opened, scenario: asInFile }, options)] : [fit];
  const sides = asInFile ? [opened.scenario, asInFile] : [opened.scenario];
  const runs = await runDraws(terminal, sides, options, signal, fits);
  await throwIfInterrupted(signal);
  return { summary: summarize(runs[0]), versusFile: asInFile ? compare(runs[1], runs[0]) : null };
}

function answerLines(
  terminal: Terminal,
  summary: Summary,
  scenario: Scenario,
  versusFile: Comparison | null,
): string[] {
  const { cli, shared } = terminal.words;
  const style = { profile: scenario.profile };
  const note = (text: string): string => `  ${terminal.paint('faint', text)}`;
  const shown = publish(summary, scenario.profile);
  const lines = outcomesTable(terminal, shown, style, versusFile);
  if (hidesSmallCells(shown, style)) lines.push(note(cli.smallCells));
  lines.push(note(shared.labels.whatIfNotForecast), '', `  ${peopleLine(terminal, summary)}`);
  lines.push(`  ${shared.labels.evidence}   ${evidenceLine(terminal, summary, scenario)}`);
  if (summary.thin > 1) lines.push(`  ${shared.thinned(summary.thin)}`);
  if (summary.executor === 'expected') lines.push(`  ${shared.expectedOnly}`);
  return [...lines, ...scoreLines(terminal, summary.score, style)];
}

/** The exact numbers of the middle run, and in how many draws nobody appeared or vanished. */
function peopleLine(terminal: Terminal, { people: counted, draws }: Summary): string {
  const { cli, shared } = terminal.words;
  const exact = (n: number): string => people(n, terminal.lang);
  const equation = shared.peopleConserved({
    in: exact(counted.in),
    out: exact(counted.out),
    here: exact(counted.here),
  });
  const kept = counted.conservedDraws;
  const comma = terminal.lang === 'ar' ? '، ' : ', ';
  return kept === draws
    ? `${equation}${comma}${terminal.paint('good', cli.conserved(kept, draws))}`
    : `${equation}${comma}${terminal.paint('bad', cli.notConserved(kept, draws))}`;
}

function evidenceLine(terminal: Terminal, { evidence }: Summary, scenario: Scenario): string {
  const { cli, shared } = terminal.words;
  // Switches where there are some; otherwise the pairs of claims that disagree.
  const disputes = new Set(
    (scenario.source.evidence ?? []).flatMap(({ key, value }) =>
      (value.conflicts_with ?? []).map((other) => [key.value, other.value].sort().join(' ')),
    ),
  );
  const tally = shared.evidenceTally(evidence);
  const count = scenario.source.disputes?.length ?? disputes.size;
  if (count === 0) return tally;
  return `${tally}${terminal.lang === 'ar' ? '، ' : ' · '}${cli.disputes(count)}`;
}

/** Warnings that remain, what was written, and commands that lead on. */
function tellNext(
  terminal: Terminal,
  opened: Opened,
  output: string | undefined,
  { report, beside, inFiles }: { report: boolean; beside: Beside; inFiles: boolean },
): void {
  const { cli, shared } = terminal.words;
  const { scenario, shown } = opened;
  const named = shown !== '-';
  const file = shown === '.' ? '' : ` ${inShell(shown)}`;
  const warnings = scenario.diagnostics.filter(({ severity }) => severity === 'warning').length;
  if (warnings > 0 && named)
    terminal.say(
      `  ${cli.warningsRemain(shared.counted(warnings, 'warnings'), `${invocation()} check${file}`)}`,
    );
  if (output !== undefined) {
    const names = [
      'summary.json',
      'results.csv',
      ...(inFiles ? ['results/', 'manifest.json', 'datapackage.json', 'prov.json'] : []),
      ...Object.keys(filesBeside(beside)),
      ...(report ? ['report.html'] : []),
      'scenario/',
    ];
    terminal.say(`  ${shared.labels.wrote}   ${join(output, '/')}   ${names.join('  ')}`);
  }
  const command = (text: string): string => terminal.paintTalk('command', text);
  const next: string[] = [];
  if (output !== undefined && report) next.push(cli.openInBrowser(join(output, 'report.html')));
  if (output !== undefined && !report) next.push(command(`${invocation()} report ${inShell(output)}`));
  if (output === undefined && named)
    next.push(command(`${invocation()} run${file} --report -o ${inShell(join('out', scenario.id))}`));
  const outcome = scenario.compiled.outcomes.find(
    ({ family }) => family !== 'inside' && family !== 'dead',
  )?.id;
  if (output !== undefined && outcome !== undefined)
    next.push(command(`${invocation()} why ${outcome} ${inShell(output)}`));
  const lever = scenario.source.levers?.[0]?.key.value;
  if (lever !== undefined && named) next.push(command(`${invocation()} compare${file} --set ${lever}=0`));
  for (const [i, line] of next.entries())
    terminal.say(
      `  ${i === 0 ? shared.labels.next : ' '.repeat(displayWidth(shared.labels.next))}   ${line}`,
    );
}
