import { rounded } from './curve.ts';
import { dayOf, MONTHS, middleOf } from './months.ts';
import { type Row, writeTable } from './table.ts';

/** Kilometres over which nearness to the front falls to 1/e: two or three days of an advance. Assumed. */
const REACH_KM = 60;

/** The group's own id among holders. */
const OWN = 'isis';

/**
 * How near the front is to each place that the group ever held, month by month: exp(-d / 60 km), where d is the
 * distance to the nearest place of Syria or Iraq that another holder has in the middle of the month. A place that the
 * group does not hold then has 1: whoever is there has seen it fall. Columns month, place, front; an empty place is
 * every other place, and has 1.
 */
export function deriveFront(control: Row[], places: Row[]): string {
  const ever = [...new Set(control.filter(({ to }) => to === OWN).map(({ place }) => place))].sort();
  const where = new Map(places.map(({ id, lat, lon }) => [id, { lat: Number(lat), lon: Number(lon) }]));
  const changes = [...control].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const rows: (string | number)[][] = [];
  for (const month of MONTHS) {
    const day = middleOf(month);
    const holder = new Map<string, string>();
    for (const change of changes) {
      if (dayOf(change.date) <= day) holder.set(change.place, change.to);
      else if (!holder.has(change.place)) holder.set(change.place, change.from);
    }
    rows.push([month, '', 1]);
    for (const place of ever) {
      const here = where.get(place);
      if (here === undefined) throw new Error(`${place} has no coordinates`);
      const distances = [...holder]
        .filter(([other, held]) => held !== OWN && held !== '' && where.has(other))
        .map(([other]) => distanceKm(here, where.get(other) ?? here));
      const nearest = Math.min(...distances);
      rows.push([month, place, holder.get(place) === OWN ? rounded(Math.exp(-nearest / REACH_KM), 3) : 1]);
    }
  }
  return writeTable(['month', 'place', 'front'], rows);
}

interface Point {
  lat: number;
  lon: number;
}

/** Great-circle distance (haversine). */
function distanceKm(a: Point, b: Point): number {
  const radians = Math.PI / 180;
  const dLat = (b.lat - a.lat) * radians;
  const dLon = (b.lon - a.lon) * radians;
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(dLon / 2) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(h));
}
