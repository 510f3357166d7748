import { batch } from '@preact/signals';
import { why } from '../../experiment/index.ts';
import { civilText, type Scenario } from '../../scenario/index.ts';
import type { PlatformFault } from '../platform/fault.ts';
import { type Change, isChanged } from '../session/change.ts';
import { MOST_KEPT } from '../session/keeping.ts';
import { type Look, type Session, TABS, VIEWS } from '../session/session.ts';
import { applyChange, isOfChange, takeChange, writeChange } from './link-change.ts';

/** The version of this form of a link. */
const VERSION = '1';

/** What a link carries: positions only, never a number that was computed, nor a text of the scenario. */
export interface Link {
  change: Change;
  look: {
    language?: 'en' | 'ar';
    digits?: 'latin' | 'arabic';
    timeRuns?: 'ltr' | 'rtl';
    tab?: (typeof TABS)[number];
    view?: (typeof VIEWS)[number];
    /** Index of a report month. */
    month?: number;
    place?: string;
    outcome?: string;
    periods?: boolean;
    share?: boolean;
    /** What stands in place of bands. */
    runs?: (typeof RUNS)[number];
    /** People that the dots are held against. */
    above?: number;
    /** A name of the scenario that the drawer is open on. */
    evidence?: string;
  };
  /** Changes that are compared, by their place in the list. */
  kept: Change[];
  /** Draws from the ranges as written, although there is a posterior. */
  asWritten: boolean;
}

/** Single runs, or dots for all of them. */
const RUNS = ['futures', 'dots'] as const;

const LOOKS = {
  language: ['en', 'ar'],
  digits: ['latin', 'arabic'],
  timeRuns: ['ltr', 'rtl'],
  tab: TABS,
  view: VIEWS,
  runs: RUNS,
} as const;

/** Names of these in a link. */
const LOOK_KEYS = {
  lang: 'language',
  digits: 'digits',
  time: 'timeRuns',
  tab: 'tab',
  view: 'view',
  runs: 'runs',
} as const;

/** Keys that say one thing only: without them it is otherwise. */
const SWITCHES = {
  periods: { is: 'off', name: 'periods', to: false },
  stack: { is: 'share', name: 'share', to: true },
} as const;

/** The figure that dots stand for. */
const dottedFigure = (outcome: string | null | undefined): string => outcome ?? 'left_alive';

/** The state of a page as the part of an address after `#`, without the `#`. */
export function writeLink(session: Session): string {
  const { look, change, scenario, fitted, keeping } = session;
  const parts = new URLSearchParams({ v: VERSION, lang: look.language.value, tab: look.tab.value });
  if (look.view.value !== 'map') parts.set('view', look.view.value);
  if (look.digits.value !== 'latin') parts.set('digits', look.digits.value);
  if (look.timeRuns.value !== 'ltr') parts.set('time', look.timeRuns.value);
  const plain = scenario.value;
  if (plain !== null) parts.set('at', monthsOf(plain)[look.month.value] ?? '');
  if (look.place.value !== null) parts.set('place', look.place.value);
  if (look.outcome.value !== null) parts.set('outcome', look.outcome.value);
  // A number as the page shows it was computed.
  if (/^\p{L}/u.test(look.evidence.value ?? '')) parts.set('evidence', look.evidence.value ?? '');
  if (!fitted.value) parts.set('from', 'ranges');
  if (!look.periods.value) parts.set('periods', 'off');
  if (look.share.value) parts.set('stack', 'share');
  if (look.futures.value) parts.set('runs', 'futures');
  if (look.dots.value) {
    parts.set('runs', 'dots');
    const threshold = look.threshold.value;
    if (threshold?.figure === dottedFigure(look.outcome.value)) parts.set('above', String(threshold.people));
  }
  for (const [key, text] of writeChange(change.value)) parts.set(key, text);
  keeping.kept.value.forEach((one, i) => {
    for (const [key, text] of writeChange(one.change)) parts.set(`kept.${i + 1}.${key}`, text);
  });
  return parts.toString();
}

/**
 * What a link asks of a scenario, and what of it cannot be had. Levers are brought into their ranges; keys and values that
 * mean nothing here are left out and named. A link of a later version is not read at all.
 */
export function readLink(hash: string, scenario: Scenario): { link: Link | null; faults: PlatformFault[] } {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const faults: PlatformFault[] = [];
  const version = parts.get('v');
  if (version === null) return { link: null, faults };
  if (version !== VERSION) return { link: null, faults: [{ what: 'newer_link' }] };
  const link: Link = { change: { levers: {}, settings: {} }, look: {}, kept: [], asWritten: false };
  for (const [key, text] of parts) {
    const fault = take(link, key, text, scenario);
    if (fault !== null) faults.push(fault);
  }
  link.kept = link.kept.filter(isChanged);
  return { link, faults };
}

function take(link: Link, key: string, text: string, scenario: Scenario): PlatformFault | null {
  const { source, plan } = scenario;
  if (key === 'v') return null;
  if (Object.hasOwn(LOOK_KEYS, key)) {
    const name = LOOK_KEYS[key as keyof typeof LOOK_KEYS];
    if (!(LOOKS[name] as readonly string[]).includes(text)) return { what: 'link_value', key, found: text };
    link.look = { ...link.look, [name]: text };
    return null;
  }
  if (isOfChange(key)) return takeChange(link.change, key, text, scenario);
  const [, place, ofKept] = /^kept\.([1-9])\.(.+)$/.exec(key) ?? [];
  if (ofKept !== undefined && Number(place) <= MOST_KEPT && isOfChange(ofKept)) {
    link.kept[Number(place) - 1] ??= { levers: {}, settings: {} };
    return takeChange(link.kept[Number(place) - 1], ofKept, text, scenario);
  }
  if (Object.hasOwn(SWITCHES, key)) {
    const { is, name, to } = SWITCHES[key as keyof typeof SWITCHES];
    if (text !== is) return { what: 'link_value', key, found: text };
    link.look[name] = to;
    return null;
  }
  if (key === 'above') {
    if (!/^\d{1,9}$/.test(text)) return { what: 'link_value', key, found: text };
    link.look.above = Number(text);
    return null;
  }
  if (key === 'at') {
    const month = monthsOf(scenario).indexOf(text);
    if (month < 0) return { what: 'link_value', key, found: text };
    link.look.month = month;
    return null;
  }
  if (key === 'from') {
    link.asWritten = text === 'ranges';
    return link.asWritten ? null : { what: 'link_value', key, found: text };
  }
  if (key === 'place' || key === 'outcome' || key === 'evidence') {
    const isKnown = {
      place: () => source.places.some((one) => one.key.value === text),
      outcome: () => plan.outcomes.some(({ id }) => id === text),
      evidence: () => 'finding' in why(scenario, text),
    };
    if (!isKnown[key]()) return { what: 'link_value', key, found: text };
    link.look[key] = text;
    return null;
  }
  return { what: 'link_unknown', key };
}

/**
 * Makes a page show what a link asks for. Changes that it keeps take the place of those that are kept; where it keeps none,
 * they stay. Gives back the settings that the scenario does not take.
 */
export function applyLink(session: Session, link: Link): PlatformFault[] {
  const { look, fitted, keeping } = session;
  const { language, digits, timeRuns, tab, view, month, place, outcome, ...more } = link.look;
  for (const [name, value] of Object.entries({ language, digits, timeRuns, tab, view, month }))
    if (value !== undefined) (look[name as keyof Look] as { value: unknown }).value = value;
  look.place.value = place ?? null;
  look.outcome.value = outcome ?? null;
  const { periods = true, share = false, runs, above, evidence = null } = more;
  look.evidence.value = evidence;
  look.periods.value = periods;
  look.share.value = share;
  look.futures.value = runs === 'futures';
  look.dots.value = runs === 'dots';
  look.threshold.value = above === undefined ? null : { figure: dottedFigure(outcome), people: above };
  fitted.value = !link.asWritten;
  // Nothing is computed of a change that is only on its way into the list.
  return batch(() => {
    if (link.kept.length > 0) keeping.clear();
    const faults = link.kept.flatMap((change) => {
      const refused = applyChange(session, change);
      const other = session.changedScenario.value;
      if (session.changed.value && other !== null) keeping.keep(session.change.value, other);
      return refused;
    });
    return [...faults, ...applyChange(session, link.change)];
  });
}

/** `2017-10` of every report month. */
export function monthsOf({ plan: { recording }, compiled }: Scenario): string[] {
  return [...recording.steps].map((row) => civilText(compiled.origin + recording.days[row]).slice(0, 7));
}
