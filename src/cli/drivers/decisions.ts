import type { Drivers } from '../../experiment/index.ts';
import { wrapped } from '../wrapped.ts';
import { type Page, worthOf } from './open-page.ts';
import { table } from './tables.ts';

const ROWS = 6;

/** Each decision: its options, what knowing everything would be worth, and the numbers that are worth most. */
export function decisionLines(page: Page): string[][] {
  return page.drivers.decisions.map((judged) => linesOf(page, judged));
}

function linesOf(page: Page, judged: Drivers['decisions'][number]): string[] {
  const { words, called, label, figure, share } = page;
  const { decision, value, figure: metric } = judged;
  const sign = decision.better === 'more' ? 1 : -1;
  const shown = (mean: number): string =>
    decision.threshold === null ? figure(sign * mean, metric.form) : share(mean);
  const optionName = (option: (typeof decision.options)[number]): string =>
    label(option.label, option.id === '' ? words.asInFile : option.id);
  const metricName = label(metric.label, words.leftAlive);
  const options = table(page, {
    title: words.titles.decision(label(decision.label, decision.id)),
    name: words.columns.option,
    columns: [`${metricName} (${words.columns.mean})`],
    rows: decision.options.map((option, i) => ({ name: optionName(option), cells: [shown(value.means[i])] })),
  });
  const worth = value.worth
    .filter((each) => each.evppi > 2 * each.se && each.share > judged.noise)
    .slice(0, ROWS);
  const sentences = [
    words.bestOption(
      optionName(decision.options[value.best]),
      decision.better,
      metricName,
      share(value.sure),
    ),
    ...(decision.threshold === null
      ? []
      : [words.thresholdNote(decision.better, figure(decision.threshold, metric.form))]),
    value.evpi > 0 ? words.evpi(worthOf(page, judged, value.evpi)) : words.evpiNone,
    ...(worth.length === 0 ? [words.noWorth] : []),
  ];
  const lines = [
    ...options,
    ...sentences.flatMap((sentence) => wrapped(sentence).map((line) => `  ${line}`)),
  ];
  if (worth.length === 0) return lines;
  return [
    ...lines,
    ...table(page, {
      title: words.columns.worth,
      name: words.columns.number,
      columns: [words.columns.worth],
      rows: worth.map((each) => ({
        name: called(each.id),
        cells: [decision.threshold === null ? figure(each.evppi, metric.form) : share(each.evppi)],
      })),
    }),
  ];
}
