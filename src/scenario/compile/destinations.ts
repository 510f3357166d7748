import { type Destination, hashName, type PlaceShares } from '../../engine/index.ts';
import type { Destination as DestinationSource } from '../source.ts';
import type { Compilation } from './compilation.ts';

/** Where a move leads, for every group: a place, the group's home, shares over places, or to stay. */
export function compileDestination(
  c: Compilation,
  id: string,
  written: DestinationSource | undefined,
  onJourney = false,
): Destination {
  const placeOfGroup = new Int32Array(c.names.groups.length).fill(-1);
  const sharesOfGroup = new Int32Array(c.names.groups.length).fill(-1);
  const shares: PlaceShares[] = [];
  const set = (destination: DestinationSource, groups: number[]): void => {
    if (destination.kind === 'groups') {
      const named = destination.list.flatMap(({ group, then }) => {
        const name = { value: group.value.replace(/^group\./, ''), at: group.at };
        const index = c.collector.find('group', name, c.names.groups);
        if (index < 0) return [];
        set(then, [index]);
        return [index];
      });
      const others = groups.filter((group) => !named.includes(group));
      if (destination.otherwise) set(destination.otherwise, others);
    } else if (destination.kind === 'shares') {
      const compiled = compileShares(c, destination);
      for (const group of groups) {
        placeOfGroup[group] = -2;
        sharesOfGroup[group] = shares.length;
      }
      shares.push(compiled);
    } else if (onJourney && destination.place.value === 'back' && !c.names.places.includes('back')) {
      for (const group of groups) placeOfGroup[group] = -3;
    } else if (destination.place.value === 'home' && !c.names.places.includes('home')) {
      for (const group of groups) {
        const home = homeOf(c, group);
        if (home === null)
          c.collector.error({ code: 'M0214', group: c.names.groups[group] }, destination.place.at);
        placeOfGroup[group] = home ?? -1;
      }
    } else {
      const place = c.collector.find('place', destination.place, c.names.places);
      for (const group of groups) placeOfGroup[group] = place;
    }
  };
  if (written) set(written, [...c.names.groups.keys()]);
  return { placeOfGroup, shares, sharesOfGroup, hash: hashName(`${id}/at`) };
}

/** The place of a group's `home`: null when it has none, -1 when it is not a place (reported where it stands). */
function homeOf(c: Compilation, group: number): number | null {
  const entry = c.source.groups.find(({ key }) => key.value === c.names.groups[group]);
  return entry?.value.home ? c.names.places.indexOf(entry.value.home.value) : null;
}

/** Shares over places, by place id. */
export function compileShares(
  c: Compilation,
  written: Extract<DestinationSource, { kind: 'shares' }>,
): PlaceShares {
  const list = written.shares
    .map(({ place, share }) => ({
      place: c.collector.find('place', place, c.names.places),
      weight: share.value.best,
    }))
    .filter(({ place }) => place >= 0)
    .sort((a, b) => a.place - b.place);
  const total = list.reduce((sum, { weight }) => sum + weight, 0);
  if (list.length > 0 && (total > 1.000001 || total <= 0))
    c.collector.error({ code: 'M0207', total: `${Math.round(total * 1000) / 10}%` }, written.at);
  return {
    places: Int32Array.from(list, ({ place }) => place),
    weights: Float64Array.from(list, ({ weight }) => weight),
  };
}

/** Every place to which a destination can lead people from `place`; `origins` are those from where journeys set out. */
export function reachable(
  destination: Destination,
  place: number,
  origins: Iterable<number> = [],
): Set<number> {
  const places = new Set<number>();
  destination.placeOfGroup.forEach((to, group) => {
    if (to >= 0) places.add(to);
    else if (to === -1) places.add(place);
    else if (to === -3) for (const origin of origins) places.add(origin);
    else for (const p of destination.shares[destination.sharesOfGroup[group]].places) places.add(p);
  });
  return places;
}
