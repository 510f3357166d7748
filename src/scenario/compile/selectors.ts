import type { Value } from '../../engine/index.ts';
import { suggest } from '../read/suggest.ts';
import type { Located } from '../source.ts';
import type { Compilation } from './compilation.ts';

/** On what a selector depends, and where it holds: one mark for each coordinate. */
export interface Selection {
  of: Exclude<Value['of'], 'parameter' | 'constant'>;
  marks: Uint8Array;
}

export const VALUE_NAMESPACES = ['period', 'group', 'trait', 'place', 'country', 'kind', 'holder'];

/** Resolves a selector of a map of cases or of `times`: `period.growth`, `trait.who.man`, `holder.sdf`. Null when it names nothing. */
export function select(c: Compilation, key: Located<string>): Selection | null {
  const [namespace, ...rest] = key.value.split('.');
  const name = { value: rest.join('.'), at: key.at };
  const { names, time, collector } = c;
  switch (namespace) {
    case 'period': {
      const period = collector.find('period', name, names.periods);
      if (period < 0) return null;
      return { of: 'segment', marks: time.segmentsOf(time.periods[period].from, time.periods[period].to) };
    }
    case 'group': {
      const group = collector.find('group', name, names.groups);
      if (group < 0) return null;
      return { of: 'kind', marks: markKinds(c, (kind) => Math.floor(kind / c.kinds.perGroup) === group) };
    }
    case 'trait': {
      const [traitName, levelName] = rest;
      return selectLevels(c, { value: traitName ?? '', at: key.at }, [
        { value: levelName ?? '', at: key.at },
      ]);
    }
    case 'holder': {
      const holder = collector.find('holder', name, names.holders);
      return holder < 0
        ? null
        : { of: 'placeSegment', marks: Uint8Array.from(c.holding, (h) => (h === holder ? 1 : 0)) };
    }
    case 'place':
    case 'country':
    case 'kind':
      return selectPlaces(c, key);
    default:
      collector.error(
        {
          code: 'M0113',
          found: key.value,
          namespaces: VALUE_NAMESPACES,
          suggestion: suggest(namespace, VALUE_NAMESPACES),
        },
        key.at,
      );
      return null;
  }
}

function markKinds(c: Compilation, holds: (kind: number) => boolean): Uint8Array {
  const marks = new Uint8Array(c.kinds.count);
  for (let kind = 0; kind < marks.length; kind++) if (holds(kind)) marks[kind] = 1;
  return marks;
}

/** Kinds whose trait has one of these levels. */
export function selectLevels(
  c: Compilation,
  trait: Located<string>,
  levels: Located<string>[],
): Selection | null {
  const t = c.collector.find(
    'trait',
    trait,
    c.names.traits.map((x) => x.id),
  );
  if (t < 0) return null;
  const wanted = levels.map((level) => c.collector.find('level', level, c.names.traits[t].levels));
  if (wanted.some((level) => level < 0)) return null;
  const stride = c.kinds.stride[t];
  const size = c.names.traits[t].levels.length;
  return { of: 'kind', marks: markKinds(c, (kind) => wanted.includes(Math.floor(kind / stride) % size)) };
}

/** Kinds of these groups. */
export function selectGroups(c: Compilation, groups: Located<string>[]): Selection | null {
  const wanted = groups.map((group) => c.collector.find('group', group, c.names.groups));
  if (wanted.some((group) => group < 0)) return null;
  return { of: 'kind', marks: markKinds(c, (kind) => wanted.includes(Math.floor(kind / c.kinds.perGroup))) };
}

/** A place by name, or all of a country or kind: `raqqa`, `place.raqqa`, `country.TUR`, `kind.camp`. */
export function selectPlaces(c: Compilation, key: Located<string>): Selection | null {
  const dot = key.value.indexOf('.');
  const namespace = dot < 0 ? 'place' : key.value.slice(0, dot);
  const name = { value: key.value.slice(dot + 1), at: key.at };
  if (namespace === 'place') {
    const place = c.collector.find('place', name, c.names.places);
    return place < 0
      ? null
      : { of: 'place', marks: Uint8Array.from(c.names.places, (_, p) => (p === place ? 1 : 0)) };
  }
  const list = namespace === 'country' ? c.names.countries : c.names.kinds;
  if (c.collector.find(namespace as 'country' | 'kind', name, list) < 0) return null;
  const field = namespace as 'country' | 'kind';
  return {
    of: 'place',
    marks: Uint8Array.from(c.places, (place) => (place[field]?.value === name.value ? 1 : 0)),
  };
}

const WHERE = ['place', 'country', 'kind', 'holder'];

/**
 * `in:`: any of places, countries, kinds of place, holders, or `held` (by the own holder). Of kind `place`, or of kind
 * `placeSegment` as soon as a holder is named.
 */
export function selectWhere(c: Compilation, where: Located<string>[]): Selection | null {
  const segments = c.time.segmentStarts.length - 1;
  const still = new Uint8Array(c.names.places.length);
  const moving = new Uint8Array(c.names.places.length * segments);
  let moves = false;
  let failed = false;
  for (const key of where) {
    if (key.value === 'held') {
      moves = true;
      if (c.names.own < 0) c.collector.error({ code: 'M0224' }, key.at);
      c.holding.forEach((holder, at) => {
        if (holder === c.names.own && holder >= 0) moving[at] = 1;
      });
      continue;
    }
    const namespace = key.value.includes('.') ? key.value.slice(0, key.value.indexOf('.')) : 'place';
    if (!WHERE.includes(namespace)) {
      c.collector.error(
        { code: 'M0113', found: key.value, namespaces: WHERE, suggestion: suggest(namespace, WHERE) },
        key.at,
      );
      failed = true;
      continue;
    }
    const selection = namespace === 'holder' ? select(c, key) : selectPlaces(c, key);
    if (selection === null) failed = true;
    else if (selection.of === 'place')
      selection.marks.forEach((mark, p) => {
        if (mark === 1) still[p] = 1;
      });
    else {
      moves = true;
      selection.marks.forEach((mark, at) => {
        if (mark === 1) moving[at] = 1;
      });
    }
  }
  if (failed) return null;
  if (!moves) return { of: 'place', marks: still };
  still.forEach((mark, p) => {
    if (mark === 1) moving.fill(1, p * segments, (p + 1) * segments);
  });
  return { of: 'placeSegment', marks: moving };
}
