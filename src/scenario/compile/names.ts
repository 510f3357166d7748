import type { Located, ScenarioSource } from '../source.ts';
import { CORE_STATUSES } from '../vocabulary/core.ts';
import { FAMILIES } from '../vocabulary/families.ts';
import type { Collector } from './collector.ts';

/** Every list of ids, sorted, so that the order of entries in the file changes nothing. */
export interface Names {
  statuses: string[];
  familyOf: string[];
  places: string[];
  groups: string[];
  traits: { id: string; levels: string[] }[];
  holders: string[];
  /** Index of the holder that members belong to, or -1. */
  own: number;
  periods: string[];
  signals: string[];
  levers: string[];
  links: string[];
  countries: string[];
  kinds: string[];
}

export function sortIds(ids: Iterable<string>): string[] {
  return [...new Set(ids)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Statuses that the file uses somewhere, in core or its own; names that are neither are reported where they are used. */
export function listNames(source: ScenarioSource, collector: Collector): Names {
  for (const vocabulary of source.uses ?? []) collector.find('vocabulary', vocabulary, ['statuses/core@1']);
  const declared = new Map((source.statuses ?? []).map(({ key, value }) => [key.value, value]));
  for (const { value } of source.statuses ?? [])
    collector.find(
      'family',
      value.family,
      FAMILIES.map((f) => f.id),
    );
  const all = [...CORE_STATUSES.map((s) => s.id), ...declared.keys()];
  const used = new Set<string>();
  for (const name of statusMentions(source))
    if (collector.find('status', name, all) >= 0) used.add(name.value);
  if (source.moves || source.reasons || source.groups) for (const id of defaultStatuses(source)) used.add(id);
  const statuses = sortIds(used);
  for (const { key } of source.statuses ?? [])
    if (!used.has(key.value)) collector.warn({ code: 'M0213', status: key.value }, key.at);
  const family = (id: string): string =>
    declared.get(id)?.family.value ?? CORE_STATUSES.find((s) => s.id === id)?.family ?? 'unknown';
  const own = (source.holders ?? []).filter(({ value }) => value.own?.value === true);
  const holders = sortIds((source.holders ?? []).map(({ key }) => key.value));
  if (own.length > 1) collector.error({ code: 'M0224' }, own[1].key.at);
  return {
    statuses,
    familyOf: statuses.map(family),
    places: sortIds(source.places.map(({ key }) => key.value)),
    groups: sortIds(source.groups.map(({ key }) => key.value)),
    traits: (source.traits ?? [])
      .map(({ key, value }) => ({ id: key.value, levels: sortIds(value.levels.map((l) => l.key.value)) }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    holders,
    own: own.length > 0 ? holders.indexOf(own[0].key.value) : -1,
    periods: sortIds((source.periods ?? []).map(({ key }) => key.value)),
    signals: sortIds((source.signals ?? []).map(({ key }) => key.value)),
    levers: sortIds((source.levers ?? []).map(({ key }) => key.value)),
    links: sortIds((source.links ?? []).map(({ key }) => key.value)),
    countries: sortIds(source.places.flatMap(({ value }) => (value.country ? [value.country.value] : []))),
    kinds: sortIds(source.places.flatMap(({ value }) => (value.kind ? [value.kind.value] : []))),
  };
}

/** Where the file leaves a status out. */
function defaultStatuses(source: ScenarioSource): string[] {
  const ids: string[] = [];
  if (source.groups.some(({ value }) => !value.status)) ids.push('with_group');
  for (const { value } of source.reasons ?? []) {
    if (!value.from) ids.push('with_group');
    if (!value.to) ids.push('attempting');
  }
  return ids;
}

/** Every mention of a status that makes people have it or leave it. */
function* statusMentions(source: ScenarioSource): Generator<Located<string>> {
  for (const { value } of source.groups) if (value.status) yield value.status;
  for (const move of [...(source.moves ?? []), ...(source.reasons ?? []).map((r) => r.value)]) {
    yield* move.from ?? [];
    if (move.to) yield move.to;
  }
  for (const fall of source.falls ?? []) {
    yield* fall.status;
    for (const share of fall.share) if (!share.byNewHolder) yield share.key;
    if (fall.none_held?.to) yield fall.none_held.to;
  }
  for (const { key, value } of source.journeys ?? []) {
    yield key;
    for (const { value: toward } of value.toward) yield toward.to;
    for (const { value: stopped } of value.stopped ?? []) yield stopped.to;
    yield value.blocked.to;
    if (value.dies) yield { value: 'dead', at: key.at };
  }
  for (const { value } of source.holders ?? []) if (value.custody) yield value.custody;
}
