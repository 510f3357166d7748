import type { Summary } from '../../experiment/index.ts';
import { toldSummary } from '../../experiment/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { csv } from '../files/csv.ts';
import { dataPackage } from '../files/data-package.ts';
import type { DataTable } from '../files/tables.ts';
import { coordinates } from './coordinates.ts';
import { exportTables, labels, toldMaps } from './export-tables.ts';
import { type ExportFiles, fleeFiles } from './flee.ts';
import { hxlTag } from './hxl.ts';

export type { ExportFiles };

/** Formats that are text; Parquet is written from `exportTables`. */
export type TextFormat = 'csv' | 'hxl' | 'geojson' | 'flowmap' | 'flee';

/** The results of a run for other programs, in the form for publication: files by name. */
export function exportAs(format: TextFormat, summary: Summary, scenario: Scenario): ExportFiles {
  if (format === 'csv') return packaged(summary, scenario, exportTables(summary, scenario));
  if (format === 'hxl') return hxl(summary, scenario);
  if (format === 'geojson') return { 'places.geojson': geojson(summary, scenario) };
  if (format === 'flowmap') return flowmap(summary, scenario);
  return fleeFiles(summary, scenario);
}

/** Whether a format shows places on a map: it then needs coordinates. */
export const isMap = (format: string): boolean => ['geojson', 'flowmap', 'flee'].includes(format);

function packaged(summary: Summary, scenario: Scenario, tables: DataTable[]): ExportFiles {
  return {
    ...Object.fromEntries(tables.map(({ name, text }) => [`${name}.csv`, text])),
    'datapackage.json': dataPackage(toldSummary(summary, scenario.profile), scenario, tables),
  };
}

/** The same tables with a row of hashtags under the names of the columns (Humanitarian Exchange Language 1.1). */
function hxl(summary: Summary, scenario: Scenario): ExportFiles {
  const tables = exportTables(summary, scenario).map((table): DataTable => {
    const names = table.fields.map(({ name }) => name);
    const tags = table.fields.map((field) => hxlTag(table.name, field));
    return { ...table, text: csv(names, [tags, ...table.rows]) };
  });
  return Object.fromEntries(tables.map(({ name, text }) => [`${name}.csv`, text]));
}

/** Places and links with coordinates, one feature for each date (GeoJSON, RFC 7946). */
function geojson(summary: Summary, scenario: Scenario): string {
  const at = coordinates(scenario);
  const names = new Map(labels(summary, scenario).map(([what, id, words]) => [`${what} ${id}`, words]));
  const five = (name: string, people: readonly (number | string)[]): Record<string, number | string> =>
    Object.fromEntries(people.map((n, i) => [`${name}_${['p5', 'p25', 'p50', 'p75', 'p95'][i]}`, n]));
  const features = toldMaps(summary, scenario).flatMap(({ on, places, links }) => [
    ...places.flatMap(({ place, outcomes }) => {
      const point = at.get(place);
      if (point === undefined) return [];
      const { en, ar } = names.get(`place ${place}`) ?? { en: place, ar: place };
      const counts = outcomes.map(({ outcome, people }) => five(outcome, people));
      return [
        {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: point },
          properties: {
            kind: 'modelled',
            unit: 'people',
            date: on,
            place,
            name_en: en,
            name_ar: ar,
            ...Object.assign({}, ...counts),
          },
        },
      ];
    }),
    ...links.flatMap(({ link, from, to, along, against }) => {
      const ends = [at.get(from), at.get(to)];
      if (ends.includes(undefined)) return [];
      return [
        {
          type: 'Feature',
          geometry: { type: 'LineString', coordinates: ends },
          properties: {
            kind: 'modelled',
            unit: 'people',
            date: on,
            link,
            from,
            to,
            ...five('along', along),
            ...five('against', against),
          },
        },
      ];
    }),
  ]);
  return `${JSON.stringify({ type: 'FeatureCollection', features }, null, 1)}\n`;
}

/**
 * Locations and flows as Flowmap Blue and flowmap.gl read them: medians of who set out on each link until each date. A count
 * of 1 to 9 is no number there, and its row is left out.
 */
function flowmap(summary: Summary, scenario: Scenario): ExportFiles {
  const at = coordinates(scenario);
  const places = labels(summary, scenario).filter(([what, id]) => what === 'place' && at.has(id));
  const rows = toldMaps(summary, scenario).flatMap(({ on, links }) =>
    links.flatMap(({ from, to, along, against }) =>
      [[from, to, along[2], on] as const, [to, from, against[2], on] as const].filter(
        ([a, b, count]) => at.has(a) && at.has(b) && typeof count === 'number' && count > 0,
      ),
    ),
  );
  return {
    'locations.csv': csv(
      ['id', 'name', 'lat', 'lon'],
      places.map(([, id, { en }]) => [id, en, at.get(id)?.[1] ?? null, at.get(id)?.[0] ?? null]),
    ),
    'flows.csv': csv(['origin', 'dest', 'count', 'time'], rows),
  };
}
