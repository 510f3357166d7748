import {
  type DisplacementComparison,
  type DisplacementSummary,
  type DrawSpread,
  dateOfDay,
} from '../../experiment/index.ts';
import { isolate, people } from '../../text/index.ts';
import { type Align, inColumns } from '../columns.ts';
import type { Terminal } from '../terminal.ts';
import { wrapped } from '../wrapped.ts';
import type { FleeSweepRow } from './sweep-flee.ts';
import { fleeWords, type ToldSpread } from './words.ts';

/** The answer of many draws: camps at the end beside registered people, and how far the model is from them. */
export function fleePage(terminal: Terminal, summary: DisplacementSummary): string[] {
  const words = fleeWords(terminal.lang);
  const last = summary.days - 1;
  const date = dateOfDay(summary.start, last);
  const rows = summary.camps.map(({ name, data, mean, quantiles }) => [
    count(data[last]),
    count(mean[last]),
    ...[quantiles.p5, quantiles.p25, quantiles.p50, quantiles.p75, quantiles.p95].map((series) =>
      count(series[last]),
    ),
    name,
  ]);
  const head = ['data', 'mean', '5%', '25%', '50%', '75%', '95%', ''];
  const { displaced, camps, elsewhere, underWay } = summary.people;
  const told = { displaced, camps, elsewhere, underWay };
  const inWords = Object.fromEntries(
    Object.entries(told).map(([key, { mean }]) => [key, count(mean)]),
  ) as Record<keyof typeof told, string>;
  return [
    '',
    ...lines(terminal, words.columns(date)),
    ...table(terminal, head, rows),
    '',
    ...lines(terminal, words.people(inWords), false),
    ...accuracy(terminal, summary),
    ...lines(terminal, words.meaning.ard),
    ...lines(terminal, words.meaning.skill),
    ...lines(terminal, words.whatIf),
    '',
  ];
}

function accuracy(terminal: Terminal, { ard, skill, camps }: DisplacementSummary): string[] {
  const words = fleeWords(terminal.lang);
  if (camps.every(({ data }) => data.every((value) => value === 0)))
    return lines(terminal, words.noData, false);
  return [
    ...lines(terminal, words.ard(spread(ard.normal), spread(ard.rescaled)), false),
    ...lines(terminal, words.wrongCamp(spread(ard.error)), false),
    ...(skill === null ? [] : lines(terminal, words.skill(spread(skill), skill.heldDays), false)),
  ];
}

/** What changes from one run to another, paired draw by draw. */
export function fleeComparisonPage(
  terminal: Terminal,
  { camps, ard }: DisplacementComparison,
  { start, days }: DisplacementSummary,
): string[] {
  const words = fleeWords(terminal.lang);
  const rows = camps.map(({ name, base, other, difference }) => [
    count(base),
    count(other),
    signed(difference.mean),
    signed(difference.p5),
    signed(difference.p95),
    name,
  ]);
  return [
    '',
    ...lines(terminal, words.comparedColumns(dateOfDay(start, days - 1))),
    ...table(terminal, ['files', 'change', 'mean', '5%', '95%', ''], rows),
    '',
    ...lines(terminal, words.differenceOfArd(spread(ard)), false),
    ...lines(terminal, words.whatIf),
    '',
  ];
}

/** Variants of a sweep, one in a line. */
export function fleeSweepPage(terminal: Terminal, rows: readonly FleeSweepRow[]): string[] {
  const words = fleeWords(terminal.lang);
  const points = (told: DrawSpread | null, write: (value: number) => string): string[] =>
    told === null ? ['', '', ''] : [told.mean, told.p5, told.p95].map(write);
  const cells = rows.map(({ shown, camps, ard, difference }) => [
    count(camps.mean),
    ...points(ard, decimal),
    ...points(difference, signedDecimal),
    terminal.lang === 'ar' ? isolate(shown) : shown,
  ]);
  return [
    '',
    ...lines(terminal, words.sweptColumns),
    ...table(terminal, ['camps', 'ARD', '5%', '95%', 'change', '5%', '95%', ''], cells),
    '',
    ...(rows.every(({ ard }) => ard === null) ? lines(terminal, words.noData, false) : []),
    ...lines(terminal, words.whatIf),
    '',
  ];
}

function table(terminal: Terminal, head: string[], rows: string[][]): string[] {
  const align = head.map((_, i): Align => (i === head.length - 1 ? 'left' : 'right'));
  const [first, ...rest] = inColumns([head, ...rows], align);
  return [terminal.paint('faint', first), ...rest];
}

function lines(terminal: Terminal, text: string, faint = true): string[] {
  return wrapped(text).map((line) => `  ${faint ? terminal.paint('faint', line) : line}`);
}

const count = (value: number): string => people(Math.round(value), 'en');
const signed = (value: number): string =>
  value < 0 ? `−${count(-value)}` : Math.round(value) > 0 ? `+${count(value)}` : '0';
const decimal = (value: number): string => value.toFixed(3).replace('-', '−');
const signedDecimal = (value: number): string =>
  Number(value.toFixed(3)) > 0 ? `+${decimal(value)}` : decimal(value).replace(/^−(0\.000)$/, '$1');
const spread = ({ mean, p5, p95 }: DrawSpread): ToldSpread => ({
  mean: decimal(mean),
  low: decimal(p5),
  high: decimal(p95),
});
