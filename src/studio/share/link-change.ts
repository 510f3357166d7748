import type { Scenario, Settings } from '../../scenario/index.ts';
import type { PlatformFault } from '../platform/fault.ts';
import type { Change } from '../session/change.ts';
import type { Session } from '../session/session.ts';

/** Rivals, mechanisms and disputes have names that no parameter has. */
const isBare = (id: string): boolean => id === 'rival' || id === 'without' || id.startsWith('dispute.');

/** A change as keys and values of a link. */
export const writeChange = ({ levers, settings }: Change): [string, string][] => [
  ...Object.entries(levers).map(([id, value]): [string, string] => [`lever.${id}`, String(value)]),
  ...Object.entries(settings).map(([id, text]): [string, string] => [isBare(id) ? id : `set.${id}`, text]),
];

/** Whether a key of a link is a part of a change. */
export const isOfChange = (key: string): boolean =>
  key.startsWith('lever.') || key.startsWith('set.') || isBare(key);

/** Adds one key and its value to a change. A lever is brought into its range. */
export function takeChange(
  change: Change,
  key: string,
  text: string,
  scenario: Scenario,
): PlatformFault | null {
  if (key.startsWith('lever.')) return takeLever(change, key.slice('lever.'.length), text, scenario);
  change.settings[key.replace(/^set\./, '')] = text;
  return null;
}

function takeLever(change: Change, id: string, text: string, scenario: Scenario): PlatformFault | null {
  const lever = scenario.source.levers?.find(({ key }) => key.value === id);
  if (lever === undefined) return { what: 'link_unknown', key: `lever.${id}` };
  const found = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(found)) return { what: 'link_value', key: `lever.${id}`, found: text };
  const { low, high } = lever.value.range.value;
  const to = Math.min(high, Math.max(low, found));
  const own = scenario.plan.levers.find((one) => one.id === id)?.value;
  if (to !== own) change.levers[id] = to;
  return to === found ? null : { what: 'link_clamped', lever: id, found, to };
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
