import type { Group } from '../../engine/index.ts';
import { civilText } from '../read/civil.ts';
import { RELEASE_DAY } from '../release.ts';
import type { Located } from '../source.ts';
import type { Compilation } from './compilation.ts';

/** A group smaller than this could point at persons. */
const FEWEST_PEOPLE = 50;
const YEAR_DAYS = 365;

/** Guards of the `armed_group` profile (docs/model.md, Privacy profiles). They prevent accidents, not a determined analyst. */
export function checkPrivacy(c: Compilation, groups: Group[]): void {
  if ((c.source.profile?.value ?? 'armed_group') !== 'armed_group') return;
  for (const { value } of c.source.places) {
    for (const coordinate of [value.lat, value.lon])
      if (coordinate && isFinerThanTenth(coordinate))
        c.collector.error({ code: 'M-S02', found: String(coordinate.value) }, coordinate.at);
  }
  groups.forEach((group) => {
    const people = peopleOf(c, group);
    const key = c.source.groups.find((g) => g.key.value === group.id)?.key;
    if (people > 0 && people < FEWEST_PEOPLE && key)
      c.collector.error({ code: 'M-S03', group: group.id, people: Math.round(people) }, key.at);
  });
  const { to } = c.source.time;
  if (to.value + YEAR_DAYS > RELEASE_DAY)
    c.collector.error({ code: 'M-S04', to: civilText(to.value) }, to.at);
}

function isFinerThanTenth(coordinate: Located<number>): boolean {
  return Math.abs(coordinate.value * 10 - Math.round(coordinate.value * 10)) > 1e-9;
}

/** Starting stock and arrivals at their best values. */
function peopleOf(c: Compilation, group: Group): number {
  const best = (index: number, otherwise: number): number =>
    index < 0 ? otherwise : c.parameters.evidence[index].converted.best;
  const monthly = best(group.monthly, 0) * c.time.months.length;
  const arrivals = monthly + group.arrivals.reduce((sum, people) => sum + people, 0);
  return best(group.start, 0) + arrivals * best(group.scale, 1);
}
