import { type Group, hashName, type PlaceShares } from '../../engine/index.ts';
import { civilText } from '../read/civil.ts';
import type { GroupSource, Located, Series } from '../source.ts';
import { compileCodes } from './codes.ts';
import type { Compilation } from './compilation.ts';
import { compileShares } from './destinations.ts';

export function compileGroups(c: Compilation): Group[] {
  return c.names.groups.map((id) => {
    const entry = c.source.groups.find(({ key }) => key.value === id);
    if (!entry) throw new Error(`group ${id} is listed but not there`);
    return compileGroup(c, entry.key, entry.value);
  });
}

function compileGroup(c: Compilation, key: Located<string>, group: GroupSource): Group {
  const id = key.value;
  const { parameters, collector, names, time } = c;
  const add = parameters.add;
  if ((!group.start && !group.arrives) || !group.at) collector.error({ code: 'M0209', group: id }, key.at);
  const monthly = group.arrives && 'monthly' in group.arrives;
  if (group.home) collector.find('place', group.home, names.places);
  return {
    id,
    hash: hashName(`group/${id}`),
    status: names.statuses.indexOf(group.status?.value ?? 'with_group'),
    home: group.home ? names.places.indexOf(group.home.value) : -1,
    start: group.start ? add(`groups.${id}.start`, group.start, 'people', group) : -1,
    startAge: group.age ? add(`groups.${id}.age`, group.age, 'days', group) : -1,
    scale: group.scale ? add(`groups.${id}.scale`, group.scale, 'factor', group) : -1,
    arrivals:
      group.arrives && 'series' in group.arrives
        ? monthlyArrivals(c, group.arrives.series)
        : new Float64Array(time.months.length),
    monthly:
      monthly && group.arrives && 'monthly' in group.arrives
        ? add(`groups.${id}.arrives`, group.arrives.monthly, 'perMonth', group)
        : -1,
    at: firstPlaces(c, group),
    heldOnly: (c.source.control ?? []).length > 0 && names.own >= 0,
    otherwiseAt:
      group.otherwise_at?.kind === 'place'
        ? collector.find('place', group.otherwise_at.place, names.places)
        : -1,
    placeHash: hashName('arrivals/place'),
    traitHash: Int32Array.from(names.traits, (trait) => hashName(`trait/${trait.id}`)),
    ...compileTraits(c, key, group),
  };
}

function firstPlaces(c: Compilation, group: GroupSource): PlaceShares {
  if (group.at?.kind === 'shares') return compileShares(c, group.at);
  if (group.at?.kind === 'place') {
    const place = c.collector.find('place', group.at.place, c.names.places);
    return { places: Int32Array.of(place), weights: Float64Array.of(1) };
  }
  if (group.at) c.collector.error({ code: 'M0103', found: 'map', expected: 'text' }, group.at.at);
  return { places: new Int32Array(0), weights: new Float64Array(0) };
}

/** People per month of the scenario; a row stands for the month of its date. */
function monthlyArrivals(c: Compilation, series: Series): Float64Array {
  const { months, origin, days } = c.time;
  const arrivals = new Float64Array(months.length);
  const seen = new Set<number>();
  for (const row of series.rows) {
    const day = row.on.value - origin;
    if (day < 0 || day >= days) continue;
    const month = months.findIndex((m) => day >= m.start && day < m.end);
    if (seen.has(month))
      c.collector.error({ code: 'M0219', what: civilText(row.on.value).slice(0, 7) }, row.on.at);
    seen.add(month);
    if (row.value.value < 0)
      c.collector.error({ code: 'M0108', found: String(row.value.value), kind: 'count' }, row.value.at);
    arrivals[month] = row.value.value;
  }
  return arrivals;
}

/** Parameter of the share of every level; -1 for the level that takes the rest. */
function compileTraits(
  c: Compilation,
  key: Located<string>,
  group: GroupSource,
): Pick<Group, 'traitShares' | 'traitSelection'> {
  const traitSelection: (Int32Array | null)[] = c.names.traits.map(() => null);
  for (const { key: trait } of group.traits ?? [])
    c.collector.find(
      'trait',
      trait,
      c.names.traits.map((t) => t.id),
    );
  const traitShares = c.names.traits.map((trait, t) => {
    const entry = group.traits?.find((t) => t.key.value === trait.id);
    const first = c.source.traits?.find((t) => t.key.value === trait.id)?.value.levels[0]?.key.value ?? '';
    const shares = new Int32Array(trait.levels.length).fill(-1);
    if (!entry) {
      // A trait that the group does not mention: everybody has its first level as listed.
      const certain = { kind: 'share' as const, best: 0, low: 0, high: 0, unitDays: 1, text: '0%' };
      trait.levels.forEach((level, l) => {
        if (level === first) return;
        shares[l] = c.parameters.add(
          `groups.${key.value}.traits.${trait.id}.${level}`,
          { value: certain, at: key.at },
          'probability',
        );
      });
      return shares;
    }
    if (entry.value.from === 'codes') {
      const coded = compileCodes(c, `groups.${key.value}.traits.${trait.id}`, trait, entry.value, group);
      traitSelection[t] = coded.selection;
      return coded.weights;
    }
    for (const { key: level, value } of entry.value.shares) {
      const l = c.collector.find('level', level, trait.levels);
      if (l < 0) continue;
      shares[l] = c.parameters.add(
        `groups.${key.value}.traits.${trait.id}.${level.value}`,
        value,
        'probability',
        group,
      );
    }
    const left = shares.filter((share) => share < 0).length;
    if (left > 1) c.collector.error({ code: 'M0208', trait: trait.id, group: key.value }, entry.key.at);
    const total = entry.value.shares.reduce((sum, { value }) => sum + value.value.best, 0);
    if (total > 1.000001)
      c.collector.error({ code: 'M0207', total: `${Math.round(total * 1000) / 10}%` }, entry.key.at);
    return shares;
  });
  return { traitShares, traitSelection };
}
