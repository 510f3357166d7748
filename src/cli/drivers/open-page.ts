import { CHANCE, type Drivers, OTHERS, type ParameterName } from '../../experiment/index.ts';
import type { Scenario, Words } from '../../scenario/index.ts';
import {
  about,
  type CalledParameter,
  driverWords,
  factor,
  type NumberStyle,
  percent,
  roundTo,
} from '../../text/index.ts';
import type { Terminal } from '../terminal.ts';

/** What the tables of a page share. */
export interface Page {
  terminal: Terminal;
  drivers: Drivers;
  words: ReturnType<typeof driverWords>;
  style: NumberStyle;
  /** A value of a figure, never below 0, in its own form. */
  figure(value: number, form?: Drivers['figure']['form']): string;
  share(fraction: number): string;
  /** A parameter, a group of parameters, or a factor that is neither. */
  called(id: string): string;
  label(words: Words | null, other: string): string;
}

export function openPage(terminal: Terminal, drivers: Drivers, profile: Scenario['profile']): Page {
  const { lang } = terminal;
  const words = driverWords(lang);
  const style = { profile };
  const names = new Map(drivers.names.map((name) => [name.id, name]));
  const groups = new Map(drivers.groups.map((group) => [group.id, group]));
  // Arabic tables keep digits in their columns and words after them.
  const inTable = 'en';
  return {
    terminal,
    drivers,
    words,
    style,
    figure(value, form = drivers.figure.form) {
      if (form === 'share') return percent(value, inTable, style);
      if (form === 'ratio') return factor(Math.max(0, value), inTable, style);
      return about(Math.max(0, value), inTable, style);
    },
    share: (fraction) => percent(Math.max(0, fraction), inTable, { profile: 'armed_group' }),
    called(id) {
      const name = names.get(id);
      if (name !== undefined) return calledIn(name, terminal);
      const group = groups.get(id);
      if (group !== undefined) return words.allOf(group.label[lang]);
      if (id === OTHERS) return words.others(othersOf(drivers));
      return id === CHANCE ? words.chance : id;
    },
    label: (given, other) => given?.[lang] ?? other,
  };
}

/** How many parameters have no index of their own, alone or in a group. */
function othersOf({ parameters, groups, sobol }: Drivers): number {
  const size = new Map(groups.map((group) => [group.id, group.parameters.length]));
  const indexed = (sobol?.indices ?? []).filter(({ id }) => id !== OTHERS && id !== CHANCE);
  return parameters - indexed.reduce((sum, { id }) => sum + (size.get(id) ?? 1), 0);
}

function calledIn(name: ParameterName, { lang }: Terminal): string {
  return driverWords(lang).called(inLanguage(name, lang));
}

/** A parameter as words for it take it. */
export function inLanguage(name: ParameterName, lang: Terminal['lang']): CalledParameter {
  return { ...name, owner: name.owner[lang], cases: name.cases.map((each) => each[lang]) };
}

/** A benefit in a sentence. */
export function worthOf(
  page: Page,
  { decision, figure }: Drivers['decisions'][number],
  worth: number,
): string {
  const { words } = page;
  const small = page.style.profile === 'armed_group' && figure.form === 'count' && Math.round(worth) < 10;
  if (decision.threshold === null && small) return words.benefitSmall;
  return decision.threshold === null
    ? words.benefit(decision.better, inUnit(page, worth, figure.form))
    : words.benefitOfThreshold(percentOf(page, worth));
}

/** A size in the unit of a figure, for a sentence: people are counted, shares are percents. */
export function inUnit({ terminal, style }: Page, size: number, form: Drivers['figure']['form']): string {
  const { lang } = terminal;
  if (form === 'share') return percent(size, lang, style);
  if (form === 'ratio') return String(roundTo(size, 2));
  return terminal.words.shared.counted(Math.round(size), 'people', about(size, lang, style));
}

/** A part of a variance, or a chance, for a sentence. */
export function percentOf({ terminal }: Page, fraction: number): string {
  return percent(fraction, terminal.lang, { profile: 'armed_group' });
}
