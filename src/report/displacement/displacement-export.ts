import { type DisplacementSummary, dateOfDay, isUntold } from '../../experiment/index.ts';
import type { FleeInput } from '../../scenario/index.ts';
import { hxlTag } from '../export/hxl.ts';
import { type Cell, csv } from '../files/csv.ts';
import { tablesPackage } from '../files/data-package.ts';
import { type DataTable, type Field, KIND, made, points } from '../files/tables.ts';

/** Formats of a run of a directory in Flee's format. It is in that format itself. */
export type DisplacementFormat = 'csv' | 'hxl' | 'geojson' | 'flowmap';

const POINTS = ['p5', 'p25', 'p50', 'p75', 'p95'] as const;
const date: Field = { name: 'date', type: 'date' };
const people = (field: Field): Field => ({ ...field, unit: 'people' });
const share = (field: Field): Field => ({ ...field, unit: '1' });
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * What a run of a directory comes to as tidy tables: camps day by day beside registered people, the difference from them, and
 * where people of the last day come from, of whom 1 to 9 are `<10` (docs/privacy.md).
 */
export function displacementDataTables(summary: DisplacementSummary): DataTable[] {
  const { camps, ard, origins, start, days } = summary;
  const dates = Array.from({ length: days }, (_, day) => dateOfDay(start, day));
  return [
    made(
      'camps',
      'People in each camp at the end of each day: registered (data), and modelled over the draws.',
      [
        date,
        { name: 'camp', type: 'string' },
        people({ name: 'data', type: 'integer', description: 'people registered' }),
        people({ name: 'mean', type: 'number', description: 'people, mean over the draws' }),
        ...points('number', 'people').map(people),
        KIND,
      ],
      ['date', 'camp'],
      dates.flatMap((on, day) =>
        camps.map(({ name, data, mean, quantiles }) => [
          on,
          name,
          data[day],
          rounded(mean[day]),
          ...POINTS.map((point) => rounded(quantiles[point][day])),
          'modelled',
        ]),
      ),
    ),
    made(
      'accuracy',
      'Averaged relative difference of camps from registered people, by day: mean over the draws.',
      [
        date,
        share({ name: 'normal', type: 'number', description: 'as modelled' }),
        share({ name: 'rescaled', type: 'number', description: 'scaled to as many as are registered' }),
        KIND,
      ],
      ['date'],
      dates.map((on, day) => [
        on,
        rounded(ard.byDay.normal[day]),
        rounded(ard.byDay.rescaled[day]),
        'modelled',
      ]),
    ),
    made(
      'origins',
      'People in camps on the last day by where they come from: mean over the draws.',
      [
        date,
        { name: 'from', type: 'string' },
        { name: 'to', type: 'string' },
        people({ name: 'people', type: 'integer', description: 'people, mean over the draws' }),
        KIND,
      ],
      ['from', 'to'],
      toldOrigins(origins).map(({ from, to, mean }) => [dates[days - 1], from, to, mean, 'modelled']),
    ),
  ];
}

/** Rows of whole people; fewer than ten are not told, and nobody is no row. */
const toldOrigins = (origins: DisplacementSummary['origins']): { from: string; to: string; mean: Cell }[] =>
  origins.flatMap(({ from, to, mean }) => {
    const whole = Math.round(mean);
    return whole === 0 ? [] : [{ from, to, mean: isUntold(whole) ? '<10' : whole }];
  });

/** `datapackage.json` of these tables. */
export function displacementPackage(summary: DisplacementSummary, tables: readonly DataTable[]): string {
  const { scenario, digest } = summary;
  return tablesPackage(
    {
      id: scenario.id,
      digest,
      title: scenario.id,
      description: `Modelled, not counted: how people move by the rules of Flee in the directory ${scenario.id}. Of people by origin 1 to 9 are <10.`,
      version: scenario.digest.slice(0, 8),
      keywords: ['modelled', 'displacement', 'Flee', 'what-if'],
    },
    tables,
  );
}

/**
 * Longitude and latitude of places: the fourth and the third column of locations.csv, as shipped directories hold them. Empty
 * where they cannot be degrees.
 */
export function fleeCoordinates({ locations }: FleeInput): Map<string, [lon: number, lat: number]> {
  const degrees = locations.every(({ x, y }) => Math.abs(x) <= 90 && Math.abs(y) <= 180);
  const told = locations.some(({ x, y }) => x !== 0 || y !== 0);
  return new Map(degrees && told ? locations.map(({ name, x, y }) => [name, [y, x]]) : []);
}

/** The results of a run of a directory for other programs: files by name. */
export function exportDisplacementAs(
  format: DisplacementFormat,
  summary: DisplacementSummary,
  input: FleeInput,
): Record<string, string> {
  const tables = displacementDataTables(summary);
  if (format === 'csv')
    return {
      ...Object.fromEntries(tables.map(({ name, text }) => [`${name}.csv`, text])),
      'datapackage.json': displacementPackage(summary, tables),
    };
  if (format === 'hxl')
    return Object.fromEntries(
      tables.map(({ name, fields, rows }) => {
        const tags = fields.map((field) => tagOf(name, field));
        return [
          `${name}.csv`,
          csv(
            fields.map((field) => field.name),
            [tags, ...rows],
          ),
        ];
      }),
    );
  if (format === 'geojson') return { 'places.geojson': geojson(summary, input) };
  return flowmap(summary, input);
}

function tagOf(table: string, field: Field): string {
  if (field.name === 'camp') return '#loc+camp+name';
  if (field.name === 'from' || field.name === 'to') return `#loc+${field.name}+name`;
  if (field.name === 'data') return '#affected+registered+num';
  if (field.unit === 'people') return `#affected+${field.name === 'people' ? 'mean' : field.name}+num`;
  return hxlTag(table, field);
}

/** Camps on the last day of each month and of the run, one feature for each (GeoJSON, RFC 7946). */
function geojson({ camps, start, days }: DisplacementSummary, input: FleeInput): string {
  const at = fleeCoordinates(input);
  const shown = Array.from({ length: days }, (_, day) => day).filter(
    (day) => day === days - 1 || dateOfDay(start, day + 1).endsWith('-01'),
  );
  const features = shown.flatMap((day) =>
    camps.flatMap(({ name, data, mean, quantiles }) => {
      const point = at.get(name);
      if (point === undefined) return [];
      const figures = POINTS.map((p) => [p, rounded(quantiles[p][day])]);
      return [
        {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: point },
          properties: {
            kind: 'modelled',
            unit: 'people',
            date: dateOfDay(start, day),
            place: name,
            data: data[day],
            mean: rounded(mean[day]),
            ...Object.fromEntries(figures),
          },
        },
      ];
    }),
  );
  return `${JSON.stringify({ type: 'FeatureCollection', features }, null, 1)}\n`;
}

/** Locations and flows as Flowmap Blue and flowmap.gl read them: who is in camps on the last day, by where they come from. */
function flowmap({ origins, start, days }: DisplacementSummary, input: FleeInput): Record<string, string> {
  const at = fleeCoordinates(input);
  const flows = toldOrigins(origins).filter(({ mean }) => typeof mean === 'number');
  return {
    'locations.csv': csv(
      ['id', 'name', 'lat', 'lon'],
      [...at].map(([name, [lon, lat]]) => [name, name, lat, lon]),
    ),
    'flows.csv': csv(
      ['origin', 'dest', 'count', 'time'],
      flows.map(({ from, to, mean }) => [from, to, mean, dateOfDay(start, days - 1)]),
    ),
  };
}
