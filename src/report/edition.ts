import {
  type Drivers,
  type Extremes,
  type Fit,
  publish,
  type Quantiles,
  type Study,
  type Summary,
} from '../experiment/index.ts';
import type { Scenario, Words } from '../scenario/index.ts';
import {
  about,
  between,
  type Language,
  type NumberStyle,
  type Phrases,
  phrases,
  range,
} from '../text/index.ts';
import type { ReportWords } from './words.ts';
import { reportWordsAr } from './words-ar.ts';
import { reportWordsEn } from './words-en.ts';

/** The report in one language: what every section is written from. */
export interface Edition {
  language: Language;
  direction: 'ltr' | 'rtl';
  /** As it may be shown. */
  summary: Summary;
  scenario: Scenario;
  /** What variants change; null when they were not run. */
  study: Study | null;
  /** What was fitted: the scenario's own structure first, then rivals. Empty when nothing was. */
  fits: readonly Fit[];
  /** The scenario at its extremes; null when it was not taken there. */
  extremes: Extremes | null;
  /** What drives a figure; null when it was not asked. */
  drivers: Drivers | null;
  /** The words that only the report uses. */
  words: ReportWords;
  /** The words shared with the command line. */
  phrases: Phrases;
  /** For modelled counts: hides small cells where the scenario's profile asks for it. */
  modelled: NumberStyle;
  /** For published figures and bare numbers. */
  plain: NumberStyle;
}

/** An edition without a run: what sentences and numbers of a scenario are written with. */
export type Voice = Pick<
  Edition,
  'language' | 'direction' | 'scenario' | 'words' | 'phrases' | 'modelled' | 'plain'
>;

export function voice(language: Language, scenario: Scenario, digits: NumberStyle['digits']): Voice {
  return {
    language,
    direction: language === 'ar' ? 'rtl' : 'ltr',
    scenario,
    words: language === 'ar' ? reportWordsAr : reportWordsEn,
    phrases: phrases(language),
    modelled: { digits, profile: scenario.profile },
    plain: { digits },
  };
}

/** What may stand in a report beside the summary of a run. */
export interface Beside {
  study?: Study | null;
  /** Posteriors: the scenario's own structure first, then rivals. */
  fits?: readonly Fit[];
  extremes?: Extremes | null;
  drivers?: Drivers | null;
}

export function edition(
  language: Language,
  summary: Summary,
  scenario: Scenario,
  digits: NumberStyle['digits'],
  { study = null, fits = [], extremes = null, drivers = null }: Beside = {},
): Edition {
  return {
    ...voice(language, scenario, digits),
    summary: publish(summary, scenario.profile),
    study,
    fits,
    extremes,
    drivers,
  };
}

/** The edition for counts that belong to no place: small ones are told of camps and towns only (docs/privacy.md). */
export function guarded<T extends Pick<Edition, 'modelled'>>(edition: T): T {
  return { ...edition, modelled: { ...edition.modelled, profile: 'armed_group' } };
}

/** Words from the file in the edition's language, on one line and without isolates of their own, which ours rely on. */
export function say(edition: Pick<Edition, 'language'>, words: Words): string {
  return words[edition.language]
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** An id for this edition's half of the page. */
export function anchor(edition: Edition, kind: string, name: string): string {
  return `${edition.language}-${kind}-${name}`;
}

/** `6,800 (6,000 to 8,400)`: the median and the 90 percent range of a modelled count. */
export function countRange(edition: Pick<Edition, 'language' | 'modelled'>, people: Quantiles): string {
  if (people.p5 === people.p95) return about(people.p50, edition.language, edition.modelled);
  return range(people.p50, people.p5, people.p95, edition.language, edition.modelled);
}

/** `6,000 to 8,400`: the 90 percent range of a modelled count. */
export function ninetyRange(edition: Pick<Edition, 'language' | 'modelled'>, people: Quantiles): string {
  return between(people.p5, people.p95, edition.language, edition.modelled);
}

/** The median of a modelled count. */
export function countOf(edition: Pick<Edition, 'language' | 'modelled'>, people: number): string {
  return about(people, edition.language, edition.modelled);
}
