import type { Command } from 'commander';
import {
  type Comparison,
  compare,
  digestRun,
  digestScenario,
  isUntold,
  outcomeLabel,
  type PairedDifference,
  publishRow,
  type Run,
} from '../experiment/index.ts';
import type { ScenarioFolder } from '../node/index.ts';
import { civilText, type Scenario, type Words } from '../scenario/index.ts';
import { about, differenceRange, monthName, type NumberStyle } from '../text/index.ts';
import { inColumns } from './columns.ts';
import {
  addDrawOptions,
  addExecutor,
  checkDrawOptions,
  type DrawOptions,
  settingsOf,
} from './draw-options.ts';
import { exitCodes } from './exit-codes.ts';
import { warnOfFewDraws } from './few-draws.ts';
import { fleeFolderOf } from './flee/check-flee.ts';
import { compareFleeFolders } from './flee/run-flee.ts';
import { onInterruption, throwIfInterrupted } from './interruption.ts';
import { openFit } from './open-fit.ts';
import { openFolder, openScenario } from './open-scenario.ts';
import { runDraws, tellRun } from './run-draws.ts';
import { perform, type Session } from './session.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-fault.ts';

interface CompareOptions extends DrawOptions {
  at?: string;
  exitCode?: boolean;
}

/** A scenario with the name it has in the table. */
interface Side {
  name: string;
  scenario: Scenario;
  folder: ScenarioFolder;
}

/** `masar compare`: two scenarios, or one with and without a change, paired draw by draw. */
export function addCompare(program: Command, session: Session): void {
  const { cli } = session.words;
  const command = program
    .command('compare')
    .description(cli.commands.compare)
    .argument('[a]', cli.arguments.base)
    .argument('[b]', cli.arguments.other);
  addExecutor(addDrawOptions(command, session.words), session.words)
    .option('--at <month>', cli.options.at)
    .option('--exit-code', cli.options.exitCode);
  perform<CompareOptions>(session, command, async (terminal, options, [a, b]) => {
    checkDrawOptions(options);
    const flee = fleeFolderOf(a ?? '.');
    if (flee) {
      const second = b === undefined ? null : fleeFolderOf(b);
      if (b !== undefined && second === null) throw new UsageError({ what: 'not_flee', path: b });
      return compareFleeFolders(terminal, [flee, second], options);
    }
    const [base, other] = openSides(terminal, a, b, options);
    const month = options.at;
    if (month !== undefined) for (const { scenario } of [base, other]) checkMonth(scenario, month);
    const signal = onInterruption();
    tellRun(terminal, base.scenario, options);
    const fits = [base, other].map((side) => openFit(side, options));
    const runs = await runDraws(terminal, [base.scenario, other.scenario], options, signal, fits);
    await throwIfInterrupted(signal);
    const comparison = compare(runs[0], runs[1], month);
    const rows = rowsOf(comparison);
    if (rows.length === 0) throw new UsageError({ what: 'no_shared_outcome' });
    const differs = digestRun(runs[0]) !== digestRun(runs[1]);
    if (terminal.json) terminal.print(JSON.stringify(asJson(runs, rows, month, differs), null, 2));
    else terminal.print(['', ...tableLines(terminal, rows, [base, other], month), ''].join('\n'));
    const largest = rows.reduce((most, row) =>
      Math.abs(row.difference.median) > Math.abs(most.difference.median) ? row : most,
    );
    warnOfFewDraws(terminal, largest.difference, largest.difference.draws, largest.label[terminal.lang]);
    if (options.exitCode !== true || !differs) return exitCodes.done;
    terminal.say(`  ${terminal.words.cli.differs}`);
    return exitCodes.notSo;
  });
}

function openSides(
  terminal: Terminal,
  a: string | undefined,
  b: string | undefined,
  options: CompareOptions,
): [Side, Side] {
  const settings = settingsOf(options);
  const changed = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  if (b !== undefined && changed.length > 0) throw new UsageError({ what: 'scenario_and_set' });
  if (b === undefined && changed.length === 0) throw new UsageError({ what: 'nothing_to_compare' });
  const opened = openScenario(terminal, a);
  const { folder, scenario, shown } = opened;
  if (b !== undefined) {
    const other = openScenario(terminal, b);
    return [
      { name: shown, scenario, folder },
      { name: b, scenario: other.scenario, folder: other.folder },
    ];
  }
  return [
    { name: terminal.words.cli.file, scenario, folder },
    { name: changed.join(' '), scenario: openFolder(terminal, folder, a, settings).scenario, folder },
  ];
}

function checkMonth(scenario: Scenario, month: string): void {
  const { origin } = scenario.compiled;
  const months = scenario.plan.months.map(({ start }) => monthOf(origin + start));
  if (!months.includes(month))
    throw new UsageError({ what: 'not_month', found: month, first: months[0], last: months.at(-1) ?? '' });
}

interface Row {
  id: string;
  label: Words;
  base: number;
  other: number;
  difference: PairedDifference;
}

/** Medians of a column as they may be shown beside each other. */
function shownMedians(rows: readonly Row[], side: 'base' | 'other', style: NumberStyle): number[] {
  const medians = rows.map((row) => row[side]);
  return style.profile === 'armed_group' ? publishRow(medians) : medians;
}

function rowsOf(comparison: Comparison): Row[] {
  return comparison.outcomes().map(({ id, base, other, difference }) => ({
    id,
    label: outcomeLabel(comparison.base.scenario, id),
    base: base.p50,
    other: other.p50,
    difference,
  }));
}

function tableLines(
  terminal: Terminal,
  rows: readonly Row[],
  [base, other]: [Side, Side],
  month?: string,
): string[] {
  const { cli, shared } = terminal.words;
  const { lang } = terminal;
  const style = { profile: strictest(base.scenario, other.scenario) };
  const medians = {
    base: shownMedians(rows, 'base', style),
    other: shownMedians(rows, 'other', style),
  };
  const at = cli.atEnd(monthName(month ?? headlineOf(base.scenario), lang));
  const change = ({ difference: d }: Row): string => differenceRange(d.median, d.p5, d.p95, lang, style);
  const direction = ({ difference: d }: Row): string =>
    cli.direction(
      isUntold(Math.abs(d.median)) && style.profile === 'armed_group' ? 0 : Math.sign(Math.round(d.median)),
      Math.round(d.sign * d.draws),
      d.draws,
    );
  // Digits first and words after them, as in the table of a run.
  if (lang === 'ar') {
    const cells = rows.map((row, i) => [
      about(medians.base[i], 'en', style),
      about(medians.other[i], 'en', style),
      `${row.label.ar}: ${change(row)}، ${direction(row)}`,
    ]);
    return [
      `  ${at}`,
      `  ${terminal.paint('faint', cli.columnsAreMedians(shared.name(base.name), shared.name(other.name)))}`,
      ...inColumns(cells, ['right', 'right', 'left']),
    ];
  }
  const head = [at, base.name, other.name, cli.comparedAt, cli.directionTitle];
  const cells = rows.map((row, i) => [
    row.label.en,
    about(medians.base[i], lang, style),
    about(medians.other[i], lang, style),
    change(row),
    direction(row),
  ]);
  const [first, ...others] = inColumns([head, ...cells], ['left', 'right', 'right', 'left', 'left']);
  return [terminal.paint('title', first), ...others];
}

/** Of two scenarios, the guards of the one that has more of them. */
function strictest(base: Scenario, other: Scenario): Scenario['profile'] {
  return base.profile === 'armed_group' ? base.profile : other.profile;
}

function headlineOf({ plan, compiled }: Scenario): string {
  return monthOf(compiled.origin + plan.recording.days[plan.recording.headline]);
}

/** For other programs: medians, paired differences, and how sure their direction is. */
function asJson(
  runs: readonly Run[],
  rows: readonly Row[],
  month: string | undefined,
  differs: boolean,
): object {
  const [base, other] = runs.map((run) => ({
    id: run.scenario.id,
    settings: run.scenario.settings,
    scenario: digestScenario(run.scenario),
    digest: digestRun(run),
  }));
  const { seed, draws, thin, executor } = runs[0];
  const how = executor === 'expected' ? { executor } : {};
  const at = month ?? headlineOf(runs[0].scenario);
  return {
    kind: 'modelled',
    exact: true,
    base,
    other,
    seed,
    draws,
    thin,
    ...how,
    at,
    differs,
    outcomes: rows,
  };
}

/** `2017-10` of days since 1970-01-01. */
const monthOf = (day: number): string => civilText(day).slice(0, 7);
