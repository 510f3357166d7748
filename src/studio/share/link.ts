import { civilText, type Scenario, type Settings } from '../../scenario/index.ts';
import type { PlatformFault } from '../platform/fault.ts';
import type { Change } from '../session/change.ts';
import { type Look, type Session, TABS, VIEWS } from '../session/session.ts';

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
  };
  /** Draws from the ranges as written, although there is a posterior. */
  asWritten: boolean;
}

const LOOKS = {
  language: ['en', 'ar'],
  digits: ['latin', 'arabic'],
  timeRuns: ['ltr', 'rtl'],
  tab: TABS,
  view: VIEWS,
} as const;

/** Names of these in a link. */
const LOOK_KEYS = { lang: 'language', digits: 'digits', time: 'timeRuns', tab: 'tab', view: 'view' } as const;

/** The state of a page as the part of an address after `#`, without the `#`. */
export function writeLink(session: Session): string {
  const { look, change, scenario, fitted } = session;
  const parts = new URLSearchParams({ v: VERSION, lang: look.language.value, tab: look.tab.value });
  if (look.view.value !== 'map') parts.set('view', look.view.value);
  if (look.digits.value !== 'latin') parts.set('digits', look.digits.value);
  if (look.timeRuns.value !== 'ltr') parts.set('time', look.timeRuns.value);
  const plain = scenario.value;
  if (plain !== null) parts.set('at', monthsOf(plain)[look.month.value] ?? '');
  if (look.place.value !== null) parts.set('place', look.place.value);
  if (look.outcome.value !== null) parts.set('outcome', look.outcome.value);
  if (!fitted.value) parts.set('from', 'ranges');
  const { levers, settings } = change.value;
  for (const [id, value] of Object.entries(levers)) parts.set(`lever.${id}`, String(value));
  for (const [id, text] of Object.entries(settings)) parts.set(isBare(id) ? id : `set.${id}`, text);
  return parts.toString();
}

/** Rivals, mechanisms and disputes have names that no parameter has. */
const isBare = (id: string): boolean => id === 'rival' || id === 'without' || id.startsWith('dispute.');

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
  const link: Link = { change: { levers: {}, settings: {} }, look: {}, asWritten: false };
  for (const [key, text] of parts) {
    const fault = take(link, key, text, scenario);
    if (fault !== null) faults.push(fault);
  }
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
  if (key.startsWith('lever.')) return takeLever(link, key.slice('lever.'.length), text, scenario);
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
  if (key === 'place' || key === 'outcome') {
    const known =
      key === 'place'
        ? source.places.some((place) => place.key.value === text)
        : plan.outcomes.some(({ id }) => id === text);
    if (!known) return { what: 'link_value', key, found: text };
    link.look[key] = text;
    return null;
  }
  if (isBare(key) || key.startsWith('set.')) {
    link.change.settings[key.replace(/^set\./, '')] = text;
    return null;
  }
  return { what: 'link_unknown', key };
}

function takeLever(link: Link, id: string, text: string, scenario: Scenario): PlatformFault | null {
  const lever = scenario.source.levers?.find(({ key }) => key.value === id);
  if (lever === undefined) return { what: 'link_unknown', key: `lever.${id}` };
  const found = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(found)) return { what: 'link_value', key: `lever.${id}`, found: text };
  const { low, high } = lever.value.range.value;
  const to = Math.min(high, Math.max(low, found));
  const own = scenario.plan.levers.find((one) => one.id === id)?.value;
  if (to !== own) link.change.levers[id] = to;
  return to === found ? null : { what: 'link_clamped', lever: id, found, to };
}

/** Makes a page show what a link asks for. Gives back the settings that the scenario does not take. */
export function applyLink(session: Session, link: Link): PlatformFault[] {
  const { look, fitted } = session;
  const { month, place, outcome, ...words } = link.look;
  for (const [name, value] of Object.entries(words))
    (look[name as keyof Look] as { value: unknown }).value = value;
  if (month !== undefined) look.month.value = month;
  look.place.value = place ?? null;
  look.outcome.value = outcome ?? null;
  fitted.value = !link.asWritten;
  return applyChange(session, link.change);
}

/** Applies as much of a change as the scenario takes; gives back what it does not. */
export function applyChange(session: Session, change: Change): PlatformFault[] {
  if (session.setChange(change).length === 0) return [];
  const faults: PlatformFault[] = [];
  let taken: Change = { levers: change.levers, settings: {} };
  if (session.setChange(taken).length > 0) taken = { levers: {}, settings: {} };
  for (const [id, text] of Object.entries(change.settings)) {
    const next: Change = { ...taken, settings: { ...taken.settings, [id]: text } };
    if (session.setChange(next).length > 0) faults.push({ what: 'link_value', key: id, found: text });
    else taken = next;
  }
  session.setChange(taken);
  return faults;
}

/** What `--set` had set, as a change of the page: levers apart from the rest. */
export function changeOfSettings(settings: Settings, { source }: Scenario): Change {
  const levers = new Set((source.levers ?? []).map(({ key }) => key.value));
  const change: Change = { levers: {}, settings: {} };
  for (const [id, text] of Object.entries(settings))
    if (levers.has(id) && Number.isFinite(Number(text))) change.levers[id] = Number(text);
    else change.settings[id] = text;
  return change;
}

/** `2017-10` of every report month. */
export function monthsOf({ plan: { recording }, compiled }: Scenario): string[] {
  return [...recording.steps].map((row) => civilText(compiled.origin + recording.days[row]).slice(0, 7));
}
