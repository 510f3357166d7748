import { type Comparison, isUntold, type Quantiles, type Summary } from '../experiment/index.ts';
import { about, between, differenceRange, monthName, type NumberStyle } from '../text/index.ts';
import { type Align, inColumns } from './columns.ts';
import type { Terminal } from './terminal.ts';

/** The outcomes at the headline date; with a comparison, also their paired differences to the file's own values. */
export function outcomesTable(
  terminal: Terminal,
  summary: Summary,
  style: NumberStyle,
  versusFile: Comparison | null,
): string[] {
  const differences = new Map(versusFile?.outcomes().map(({ id, difference }) => [id, difference]));
  const changeOf = (id: string): string | null => {
    const d = differences.get(id);
    return d ? differenceRange(d.median, d.p5, d.p95, terminal.lang, style) : null;
  };
  return terminal.lang === 'ar'
    ? tableAr(terminal, summary, style, changeOf)
    : tableEn(terminal, summary, style, changeOf);
}

type ChangeOf = (id: string) => string | null;

function tableEn(terminal: Terminal, summary: Summary, style: NumberStyle, changeOf: ChangeOf): string[] {
  const { cli, shared } = terminal.words;
  const { median, half, ninety } = shared.headings;
  const changed = summary.outcomes.some(({ id }) => changeOf(id) !== null);
  const head = [cli.atEnd(monthName(summary.headline, 'en')), median, half, ninety];
  const rows = summary.outcomes.map(({ id, label, headline: q }) => [
    label.en,
    about(q.p50, 'en', style),
    between(q.p25, q.p75, 'en', style),
    between(q.p5, q.p95, 'en', style),
    ...(changed ? [changeOf(id) ?? ''] : []),
  ]);
  const align: Align[] = ['left', 'right', 'right', 'right', 'left'];
  const [first, ...others] = inColumns(
    [changed ? [...head, cli.versusFile] : head, ...rows],
    align.slice(0, changed ? 5 : 4),
  );
  return [terminal.paint('title', first), ...others];
}

/**
 * Terminals lay a line out from the left whatever its letters, and Arabic words between numbers would turn the order of
 * the columns round: so the columns hold digits only, under percent points, and all words come after them.
 */
function tableAr(terminal: Terminal, summary: Summary, style: NumberStyle, changeOf: ChangeOf): string[] {
  const { cli, shared } = terminal.words;
  const points = ['p5', 'p25', 'p50', 'p75', 'p95'] as const;
  const digits = (q: Quantiles): string[] => points.map((p) => about(q[p], 'en', style));
  const rows = summary.outcomes.map(({ id, label, headline }) => {
    const change = changeOf(id);
    return [...digits(headline), change === null ? label.ar : `${label.ar}: ${change}`];
  });
  const changed = summary.outcomes.some(({ id }) => changeOf(id) !== null);
  const head = ['5%', '25%', '50%', '75%', '95%', changed ? cli.versusFile : shared.headings.outcome];
  const align: Align[] = ['right', 'right', 'right', 'right', 'right', 'left'];
  const [first, ...others] = inColumns([head, ...rows], align);
  return [
    `  ${cli.atEnd(monthName(summary.headline, 'ar'))}`,
    `  ${terminal.paint('faint', cli.columnsArePoints)}`,
    terminal.paint('title', first),
    ...others,
  ];
}

/** Whether some count of the table is one that the profile does not print. */
export function hidesSmallCells(summary: Summary, style: NumberStyle): boolean {
  if (style.profile !== 'armed_group') return false;
  return summary.outcomes.some(({ headline }) =>
    [headline.p5, headline.p25, headline.p50, headline.p75, headline.p95].some(isUntold),
  );
}
