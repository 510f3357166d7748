import {
  type Drivers,
  findNext,
  outcomeLabel,
  type SobolIndices,
  type VariancePart,
} from '../../experiment/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import {
  about,
  type DriversPhrases,
  difference,
  driversPhrases,
  people,
  percent,
  range,
} from '../../text/index.ts';
import { inColumns } from '../columns.ts';
import type { Terminal } from '../terminal.ts';
import { wrapped } from '../wrapped.ts';

const MOST_SCREENED = 12;

/** What drives a figure, as the lines of a page. */
export function driversPage(terminal: Terminal, drivers: Drivers, scenario: Scenario): string[] {
  const { lang } = terminal;
  const words = driversPhrases(lang);
  const { headings } = words;
  const figure = figureName(terminal, drivers, scenario, words);
  const counts = isCount(drivers, scenario);
  const style = { profile: scenario.profile };
  const shown = (x: number): string => (counts ? about(Math.max(0, x), lang, style) : percent(x, lang));
  const change = (x: number): string => (counts ? difference(x, lang, style) : percent(x, lang));
  const head = (text: string): string[] => ['', `  ${terminal.paint('title', text)}`];
  const table = (rows: string[][]): string[] =>
    inColumns(rows, ['left', ...rows[0].slice(1).map(() => 'left' as const)], '    ');
  const { columns } = words;
  const { p5, p50, p95 } = drivers.range;
  const whole = counts ? range(p50, p5, p95, lang, style) : `${shown(p50)} (${shown(p5)}, ${shown(p95)})`;
  const said = (sentence: string): string[] => wrapped(sentence).map((line) => `    ${line}`);
  return [
    ...head(`${figure}: ${whole}`),
    ...said(words.reading(figure, people(drivers.ranged, lang), people(drivers.evaluations, lang))),
    ...head(headings.split),
    ...table(splitRows(terminal, drivers, words)),
    ...head(headings.screening),
    ...table([
      [columns.number, columns.effect, columns.scatter],
      ...drivers.screening.slice(0, MOST_SCREENED).map((e) => [e.parameter, change(e.mu), shown(e.sigma)]),
    ]),
    ...head(headings.indices),
    ...table([
      [columns.number, columns.first, columns.total],
      ...drivers.indices.map((index) => [
        nameOf(index, words, terminal),
        interval(terminal, index.first),
        interval(terminal, index.total),
      ]),
    ]),
    ...head(headings.tornado),
    ...table([
      [columns.number, columns.low, columns.high],
      ...drivers.tornado.bars.map(({ parameter, low, high }) => [parameter, shown(low), shown(high)]),
    ]),
    ...head(headings.knowing),
    ...table([
      [columns.number, columns.explained],
      ...drivers.knowing
        .filter(({ explained }) => explained > 0)
        .map(({ parameter, explained }) => [parameter, percent(explained, lang)]),
    ]),
    ...decisionLines(terminal, drivers, words, figure, shown, head, said, table),
    ...head(headings.next),
    ...said(nextSentence(terminal, drivers, scenario, words, figure, whole)),
    '',
  ];
}

function splitRows({ lang }: Terminal, { split }: Drivers, words: DriversPhrases): string[][] {
  const parts = ['parameters', 'structure', 'disputes', 'chance'] as const;
  const whole = parts.reduce((sum, part) => sum + Math.max(0, split[part].variance), 0);
  const told = ({ variance, error }: VariancePart): string =>
    variance < 2 * error
      ? words.none
      : words.share(percent(variance / whole, lang), percent(error / whole, lang));
  return [
    [words.columns.part, words.columns.share],
    ...parts.map((part) => [words.parts[part], told(split[part])]),
  ];
}

function nameOf({ id, parameters }: SobolIndices, words: DriversPhrases, { lang }: Terminal): string {
  return parameters.length > 1 ? words.others(people(parameters.length, lang)) : id;
}

function interval({ lang }: Terminal, { value, low, high }: SobolIndices['first']): string {
  const shown = (x: number): string => percent(Math.max(0, x), lang);
  return `${shown(value)} (${shown(low)}, ${shown(high)})`;
}

function decisionLines(
  { lang }: Terminal,
  { decision }: Drivers,
  words: DriversPhrases,
  figure: string,
  shown: (x: number) => string,
  head: (text: string) => string[],
  said: (sentence: string) => string[],
  table: (rows: string[][]) => string[],
): string[] {
  if (decision === null) return [];
  const named = decision.options.map(({ label, settings }) => {
    if (label !== null) return label[lang];
    const text = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
    return text.length === 0 ? words.asInFile : text.join(lang === 'ar' ? '، ' : ', ');
  });
  const least = decision.threshold === null ? 0.5 : 0.005;
  const worth = decision.evppi.filter(({ value }) => value >= least);
  const meanOf = (mean: number): string => (decision.threshold === null ? shown(mean) : percent(mean, lang));
  const worthOf = (value: number): string =>
    decision.threshold === null ? value.toFixed(1) : percent(value, lang);
  return [
    ...head(words.headings.decision),
    ...table([
      [words.columns.option, words.columns.mean],
      ...decision.options.map(({ mean }, o) => [named[o], meanOf(mean)]),
    ]),
    '',
    ...said(
      words.decision(named[decision.best], worthOf(decision.evpi), worthOf(decision.evpiError), figure),
    ),
    ...(worth.length === 0
      ? said(words.noneWorth)
      : table([
          [words.columns.number, words.columns.worth],
          ...worth.map(({ parameter, value }) => [parameter, worthOf(value)]),
        ])),
  ];
}

function nextSentence(
  { lang, words: { shared } }: Terminal,
  drivers: Drivers,
  scenario: Scenario,
  words: DriversPhrases,
  figure: string,
  whole: string,
): string {
  const next = findNext(drivers, scenario);
  if (next === null) return words.nextNone(figure);
  return words.next({
    parameter: next.parameter,
    as: next.as,
    acts: shared.list(next.acts.map((label) => `«${label[lang]}»`)),
    figure,
    range: whole,
    explained: percent(next.explained, lang),
  });
}

function figureName(
  { lang }: Terminal,
  { figure }: Drivers,
  scenario: Scenario,
  words: DriversPhrases,
): string {
  if (figure === 'left_alive') return words.leftAlive;
  const observation = scenario.source.observations?.find(({ id }) => `observation.${id.value}` === figure);
  return (observation?.label ?? outcomeLabel(scenario, figure))[lang];
}

function isCount({ figure }: Drivers, { plan }: Scenario): boolean {
  const metric = plan.metrics.find(({ id }) => `observation.${id}` === figure || id === figure);
  return metric === undefined || metric.form === 'count';
}
