import type { Summary } from '../../experiment/index.ts';
import { civilText, type Scenario } from '../../scenario/index.ts';
import { type Cell, csv } from '../files/csv.ts';
import { coordinates } from './coordinates.ts';
import { toldMaps } from './export-tables.ts';

/** Files by their path in the folder of an export. */
export type ExportFiles = Record<string, string>;

/**
 * The network of a scenario and the people that the model has at each place, as the files that Flee reads (`input_csv`, and
 * `source_data` in the place of registrations): medians, all outcomes together, on the dates of the maps. Places that the own
 * holder ever had are conflict zones; others are camps when the model has people there, else towns. Counts of 1 to 9 are left
 * out. Nothing of it says how people move in Flee: that is its own.
 */
export function fleeFiles(summary: Summary, scenario: Scenario): ExportFiles {
  const { plan, source, compiled } = scenario;
  const at = coordinates(scenario);
  const maps = toldMaps(summary, scenario);
  const segments = plan.segmentStarts.length - 1;
  const isOwn = (place: string): boolean => {
    const p = plan.places.indexOf(place);
    return p >= 0 && plan.ownHeld.subarray(p * segments, (p + 1) * segments).includes(1);
  };
  const people = new Map<string, [date: string, people: number][]>();
  for (const { on, places } of maps)
    for (const { place, outcomes } of places) {
      let sum = 0;
      for (const { people: points } of outcomes) sum += typeof points[2] === 'number' ? points[2] : 0;
      if (sum > 0) people.set(place, [...(people.get(place) ?? []), [on, sum]]);
    }
  const placed = source.places.filter(({ key }) => at.has(key.value));
  const typeOf = (place: string): string =>
    isOwn(place) ? 'conflict_zone' : people.has(place) ? 'camp' : 'town';
  const camps = placed.map(({ key }) => key.value).filter((place) => typeOf(place) === 'camp');
  const links = (source.links ?? []).filter(
    ({ value }) => at.has(value.from.value) && at.has(value.to.value),
  );
  const days = plan.days;
  const closures = links.flatMap(({ value }): Cell[][] => {
    const { from, to, opens, closes } = value;
    const day = (date: number): number => date - compiled.origin;
    return [
      ...(opens ? [['link', from.value, to.value, 0, Math.max(0, day(opens.value))]] : []),
      ...(closes ? [['link', from.value, to.value, day(closes.value) + 1, -1]] : []),
    ];
  });
  const zones = placed.map(({ key }) => key.value).filter((place) => typeOf(place) === 'conflict_zone');
  // Home comes first in Flee's file.
  const ordered = [...placed].sort(
    (a, b) =>
      Number(typeOf(b.key.value) === 'conflict_zone') - Number(typeOf(a.key.value) === 'conflict_zone'),
  );
  const dated = (rows: readonly (readonly [string, number])[]): string => csv(['#date', 'people'], rows);
  const total = maps.map(
    ({ on }) =>
      [
        on,
        camps.reduce((sum, camp) => sum + (people.get(camp)?.find(([date]) => date === on)?.[1] ?? 0), 0),
      ] as const,
  );
  return {
    'input_csv/locations.csv': csv(
      ['#name', 'region', 'country', 'gps_x', 'gps_y', 'location_type', 'conflict_date', 'population'],
      ordered.map(({ key, value }) => {
        const [lon, lat] = at.get(key.value) ?? [0, 0];
        const type = typeOf(key.value);
        const country = value.country?.value ?? 'unknown';
        return [key.value, country, country, lon, lat, type, type === 'conflict_zone' ? 0 : null, 0];
      }),
    ),
    'input_csv/routes.csv': csv(
      ['#name1', 'name2', 'distance', 'forced_redirection'],
      links.map(({ value }) => [value.from.value, value.to.value, value.distance_km.value, 0]),
    ),
    'input_csv/closures.csv': csv(
      ['#closure_type', 'name1', 'name2', 'closure_start', 'closure_end'],
      closures,
    ),
    'input_csv/conflicts.csv': csv(
      ['#Day', ...zones],
      Array.from({ length: days }, (_, day) => [day, ...zones.map(() => 1)]),
    ),
    'input_csv/sim_period.csv': `StartDate,${civilText(compiled.origin)}\nLength,${days}\n`,
    'source_data/data_layout.csv': [
      'total,refugees.csv\n',
      ...camps.map((camp) => `${camp},${camp}.csv\n`),
    ].join(''),
    'source_data/refugees.csv': dated(total),
    ...Object.fromEntries(camps.map((camp) => [`source_data/${camp}.csv`, dated(people.get(camp) ?? [])])),
  };
}
