import { join } from 'node:path';
import type { Command } from 'commander';
import { type Comparison, compare, type Summary, summarize } from '../experiment/index.ts';
import { checkRunFolder, runContents, writeRun } from '../node/index.ts';
import { reportHtml } from '../report/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { people } from '../text/index.ts';
import { addDrawOptions, type DrawOptions, settingsOf } from './draw-options.ts';
import { exitCodes } from './exit-codes.ts';
import { onInterruption, throwIfInterrupted } from './interruption.ts';
import { type Opened, openFolder, openScenario } from './open-scenario.ts';
import { hidesSmallCells, outcomesTable } from './outcomes-table.ts';
import { runDraws, tellRun } from './run-draws.ts';
import { scoreLines } from './score-lines.ts';
import { perform, type Session } from './session.ts';
import type { Terminal } from './terminal.ts';

interface RunCommandOptions extends DrawOptions {
  output?: string;
  report?: boolean;
}

/** `masar run`: simulates a scenario, shows the answer, and writes it where asked. */
export function addRun(program: Command, session: Session): void {
  const { cli, shared } = session.words;
  const command = program.command('run').description(cli.commands.run).argument('[file]', cli.arguments.file);
  addDrawOptions(command, session.words)
    .option('-o, --output <folder>', cli.options.runOutput)
    .option('--report', shared.options.report);
  perform<RunCommandOptions>(session, command, async (terminal, options, [path]) => {
    const settings = settingsOf(options);
    const opened = openScenario(terminal, path, settings);
    const { scenario } = opened;
    const output = options.output ?? (options.report ? join('out', scenario.id) : undefined);
    if (output !== undefined) checkRunFolder(output);
    const signal = onInterruption();
    const changed = Object.keys(settings).length > 0;
    // The file's own values run only for people: programs have `compare --json`.
    const asInFile = changed && !terminal.json ? openFolder(terminal, opened.folder, path).scenario : null;
    tellRun(terminal, scenario, options);
    const runs = await runDraws(terminal, asInFile ? [scenario, asInFile] : [scenario], options, signal);
    await throwIfInterrupted(signal);
    const summary = summarize(runs[0]);
    const versusFile = asInFile ? compare(runs[1], runs[0]) : null;
    const report = options.report ? reportHtml(summary, scenario) : undefined;
    await throwIfInterrupted(signal);
    if (output !== undefined) writeRun(output, runContents(summary, scenario, report));
    if (terminal.json) terminal.print(JSON.stringify(summary, null, 2));
    else terminal.print(['', ...answerLines(terminal, summary, scenario, versusFile), ''].join('\n'));
    tellNext(terminal, opened, output, options.report === true);
    return exitCodes.done;
  });
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
  const lines = outcomesTable(terminal, summary, style, versusFile);
  if (hidesSmallCells(summary, style)) lines.push(note(cli.smallCells));
  lines.push(note(shared.labels.whatIfNotForecast), '', `  ${peopleLine(terminal, summary)}`);
  lines.push(`  ${shared.labels.evidence}   ${evidenceLine(terminal, summary, scenario)}`);
  if (summary.thin > 1) lines.push(`  ${shared.thinned(summary.thin)}`);
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
  const disputes = new Set(
    (scenario.source.evidence ?? []).flatMap(({ key, value }) =>
      (value.conflicts_with ?? []).map((other) => [key.value, other.value].sort().join(' ')),
    ),
  );
  const tally = shared.evidenceTally(evidence);
  if (disputes.size === 0) return tally;
  return `${tally}${terminal.lang === 'ar' ? '، ' : ' · '}${cli.disputes(disputes.size)}`;
}

function tellNext(terminal: Terminal, opened: Opened, output: string | undefined, report: boolean): void {
  const { labels, counted } = terminal.words.shared;
  const { scenario, shown } = opened;
  const warnings = scenario.diagnostics.filter(({ severity }) => severity === 'warning').length;
  const file = shown === '.' ? '' : ` ${shown}`;
  if (warnings > 0 && shown !== '-')
    terminal.say(
      `  ${terminal.words.cli.warningsRemain(counted(warnings, 'warnings'), `masar check${file}`)}`,
    );
  if (output !== undefined) {
    const names = ['summary.json', 'results.csv', ...(report ? ['report.html'] : []), 'scenario/'];
    terminal.say(`  ${labels.wrote}   ${join(output, '/')}   ${names.join('  ')}`);
  }
  const lever = scenario.source.levers?.[0]?.key.value;
  const next = [
    ...(output !== undefined && !report ? [`masar report ${output}`] : []),
    ...(output === undefined && shown !== '-'
      ? [`masar run${file} --report -o ${join('out', scenario.id)}`]
      : []),
    ...(lever !== undefined && shown !== '-' ? [`masar compare${file} --set ${lever}=0`] : []),
  ];
  if (next.length > 0)
    terminal.say(
      `  ${labels.next}   ${next.map((command) => terminal.paintTalk('command', command)).join('   ')}`,
    );
}
