import type { PartName } from '../../experiment/index.ts';
import { difference } from '../../text/index.ts';
import { type Align, inColumns } from '../columns.ts';
import { wrapped } from '../wrapped.ts';
import type { Page } from './open-page.ts';

const ROWS = 12;
const BAR = 24;

/** Rows of a name and cells of digits. In Arabic the digits come first and words after them, as in the table of a run. */
export function table(
  { terminal, words }: Page,
  {
    title,
    name,
    columns,
    rows,
    notes = [],
  }: {
    title: string;
    name: string;
    columns: readonly string[];
    rows: readonly { name: string; cells: readonly string[] }[];
    notes?: readonly string[];
  },
): string[] {
  const faint = notes.flatMap((note) => wrapped(note)).map((line) => `  ${terminal.paint('faint', line)}`);
  if (terminal.lang === 'ar') {
    const cells = rows.map((row) => [...row.cells, row.name]);
    const align: Align[] = [...columns.map((): Align => 'right'), 'left'];
    return [
      `  ${terminal.paint('title', title)}`,
      `  ${terminal.paint('faint', words.columnsFromLeft([...columns, name]))}`,
      ...inColumns(cells, align),
      ...faint,
    ];
  }
  const align: Align[] = ['left', ...columns.map((column): Align => (column === '' ? 'left' : 'right'))];
  const cells = [[name, ...columns], ...rows.map((row) => [row.name, ...row.cells])];
  const [head, ...others] = inColumns(cells, align);
  return [`  ${terminal.paint('title', title)}`, terminal.paint('faint', head), ...others, ...faint];
}

/** The split of the range, the largest part first. */
export function splitLines(page: Page): string[] {
  const { drivers, words, share, terminal } = page;
  const { split, thin } = drivers;
  if (split === null) return [];
  const names: PartName[] = ['parameters', 'chance', 'disputes', 'structure'];
  names.sort((a, b) => split.parts[b].variance - split.parts[a].variance);
  const rows = names.map((name) => {
    const part = split.parts[name];
    const bar = '█'.repeat(Math.round(Math.max(0, Math.min(1, part.share)) * BAR));
    const told = part.told ? '' : ` (${words.notTold})`;
    return terminal.lang === 'ar'
      ? { name: `${words.parts[name]}${told}`, cells: [share(part.share), share(part.shareSe)] }
      : {
          name: words.parts[name],
          cells: [share(part.share), `± ${share(part.shareSe)}`, part.told ? bar : words.notTold],
        };
  });
  const columns =
    terminal.lang === 'ar'
      ? [words.columns.share, words.columns.error]
      : [words.columns.share, words.columns.error, ''];
  const lines = table(page, {
    title: words.titles.split,
    name: words.columns.part,
    columns,
    rows,
    notes: [
      words.crossed(split.structures.length, split.disputes.length),
      ...(thin > 1 ? [words.thinnedChance(thin)] : []),
    ],
  });
  return lines;
}

/** First-order and total indices. */
export function sobolLines(page: Page): string[] {
  const { drivers, words, share, called, terminal } = page;
  if (drivers.sobol === null) return [];
  type Index = NonNullable<typeof drivers.sobol>['indices'][number]['first'];
  const told = ({ low }: Index): boolean => low > 0;
  const inWords = (index: Index): string =>
    told(index)
      ? `${share(index.value)} (${share(index.low)} to ${share(index.high)})`
      : words.atMost(share(index.high));
  const digits = (index: Index): string[] => [
    told(index) ? share(index.value) : '·',
    share(index.low),
    share(index.high),
  ];
  const rows = drivers.sobol.indices.map(({ id, first, total }) => ({
    name: called(id),
    cells: terminal.lang === 'ar' ? [...digits(first), ...digits(total)] : [inWords(first), inWords(total)],
  }));
  return table(page, {
    title: words.titles.sobol,
    name: words.columns.number,
    columns: [words.columns.alone, words.columns.together],
    rows,
    notes: [words.intervals],
  });
}

/** Each number at the ends of its range. */
export function tornadoLines(page: Page): string[] {
  const { drivers, words, called, figure, terminal, style } = page;
  const { tornado } = drivers;
  if (tornado === null) return [];
  const rows = tornado.bars.map(({ id, low, high, swing }) => {
    const change = difference(Math.round(swing), terminal.lang, style);
    const counts = drivers.figure.form === 'count';
    return terminal.lang === 'ar'
      ? { name: counts ? `${called(id)}: ${change}` : called(id), cells: [figure(low), figure(high)] }
      : { name: called(id), cells: [figure(low), figure(high), ...(counts ? [change] : [])] };
  });
  const ends = [words.columns.atLow, words.columns.atHigh];
  const counts = drivers.figure.form === 'count' && terminal.lang === 'en';
  return table(page, {
    title: words.titles.tornado,
    name: words.columns.number,
    columns: counts ? [...ends, words.columns.swing] : ends,
    rows,
    notes: [words.tornadoNote(figure(tornado.best), terminal.words.shared.counted(tornado.draws, 'draws'))],
  });
}

/** The largest elementary effects. */
export function morrisLines(page: Page): string[] {
  const { drivers, words, called, figure, terminal } = page;
  const { morris } = drivers;
  if (morris === null) return [];
  const rows = morris.effects.slice(0, ROWS).map(({ id, muStar, mu, sigma }) => {
    const way = Math.abs(mu) < 0.9 * muStar ? 'both' : mu > 0 ? 'up' : 'down';
    const sizes = [figure(muStar), figure(sigma)];
    return terminal.lang === 'ar'
      ? { name: `${called(id)} (${words.columns.direction}: ${words.goes[way]})`, cells: sizes }
      : { name: called(id), cells: [...sizes, words.goes[way]] };
  });
  const sizes = [words.columns.size, words.columns.scatter];
  return table(page, {
    title: words.titles.morris,
    name: words.columns.number,
    columns: terminal.lang === 'ar' ? sizes : [...sizes, words.columns.direction],
    rows,
    notes: [words.morrisNote(morris.bases, terminal.words.shared.counted(drivers.parameters, 'parameters'))],
  });
}

/** Single numbers and groups whose share of the variance can be told from what noise shows. */
export function narrowingLines(page: Page): string[] {
  const { drivers, words, called, share, terminal } = page;
  const rows = drivers.narrowings
    .filter((each) => each.share > drivers.noise)
    .slice(0, ROWS)
    .map((each) => ({ name: called(each.id), cells: [share(each.share), share(each.width)] }));
  if (rows.length === 0) return [];
  const draws = drivers.sobol === null ? drivers.draws : 2 * drivers.draws;
  return table(page, {
    title: words.titles.narrowings,
    name: words.columns.number,
    columns: [words.columns.share, words.columns.left],
    rows,
    notes: [words.narrowingsNote(terminal.words.shared.counted(draws, 'draws'))],
  });
}
