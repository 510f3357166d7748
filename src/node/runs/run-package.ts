import { statSync } from 'node:fs';
import type { CellTable } from '../../experiment/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { hashOf } from './hash.ts';
import { type ChunkFolder, chunkName, chunkPath } from './run-directory.ts';

/** The columns of a chunk's file, in the words of Table Schema. */
const FIELDS = [
  { name: 'draw', type: 'integer', description: 'number of the draw, from 0' },
  { name: 'kind', type: 'string', description: 'which table of numbers the row belongs to' },
  {
    name: 'date',
    type: 'date',
    description: 'the day at whose end it is so, or the last day of the time it is counted over',
  },
  { name: 'id', type: 'string', description: 'outcome, status, move, link or observation, by kind' },
  { name: 'from', type: 'string', description: 'of a move: the status that is left' },
  { name: 'place', type: 'string', description: 'where' },
  { name: 'group', type: 'string', description: 'group of people' },
  { name: 'way', type: 'string', description: 'of a link: along or against it' },
  { name: 'cell', type: 'integer', description: 'place of the number in the table of its kind, from 0' },
  { name: 'value', type: 'number', unit: 'people', description: 'the number; a row that is missing is 0' },
];

/** What a run's package says of it beside its files. */
export interface PackagedRun {
  id: string;
  title: { en: string; ar: string };
  profile: Scenario['profile'];
  digest: string;
  /** Of `results.csv`: its title, and its columns as a Table Schema. */
  results: { title: string; schema: object };
}

/** `results.csv` of a scenario. */
export const OUTCOME_RESULTS: PackagedRun['results'] = {
  title: 'People by outcome at the end of each report month, in the form for publication',
  schema: {
    fields: [
      { name: 'date', type: 'date' },
      { name: 'outcome', type: 'string' },
      { name: 'quantile', type: 'number', description: 'over the draws' },
      { name: 'people', type: 'integer', unit: 'people' },
      { name: 'kind', type: 'string', description: 'modelled: nobody counted these people' },
    ],
    missingValues: ['', '<10'],
    primaryKey: ['date', 'outcome', 'quantile'],
  },
};

/** `results.csv` of a directory in Flee's format. */
export const CAMP_RESULTS: PackagedRun['results'] = {
  title: 'People in each camp at the end of each day: registered, and modelled over the draws',
  schema: {
    fields: [
      { name: 'day', type: 'integer', description: 'from 0' },
      { name: 'date', type: 'date' },
      { name: 'camp', type: 'string' },
      { name: 'data', type: 'integer', unit: 'people', description: 'people registered' },
      { name: 'mean', type: 'number', unit: 'people', description: 'modelled, mean over the draws' },
      ...['p5', 'p25', 'p50', 'p75', 'p95'].map((name) => ({
        name,
        type: 'number',
        unit: 'people',
        description: `modelled, ${name.slice(1)} percent point over the draws`,
      })),
    ],
    primaryKey: ['day', 'camp'],
  },
};

/**
 * `datapackage.json` of a run's folder (Frictionless Data Package 1.0): the draws in Parquet and the results as CSV. The draws
 * are exact, which the package says; what may be published is `results.csv` and what `masar export` writes.
 */
export function runPackage(
  { path, manifest, tables }: ChunkFolder & { tables: readonly CellTable[] },
  { id, title, profile, digest, results }: PackagedRun,
  files: Record<string, string>,
): string {
  const { draws } = manifest.identity;
  const guarded = profile === 'armed_group';
  const bytes = manifest.chunks.reduce((sum, _, i) => sum + statSync(chunkPath(path, i)).size, 0);
  const document = {
    profile: 'data-package',
    name: id.toLowerCase().replace(/[^a-z0-9._-]/g, '-'),
    id: `urn:masar:run:${digest}`,
    title: title.en,
    titles: title,
    description: `Modelled, not counted: ${draws} draws of the scenario ${id}. The draws and summary.json are exact${
      guarded ? ': do not publish them where groups are small' : ''
    }.`,
    resources: [
      {
        profile: 'data-resource',
        name: 'draws',
        title: 'Every number of every draw that is not 0; people are counted in groups, nobody is a row',
        path: manifest.chunks.map((_, i) => `results/${chunkName(i)}`),
        format: 'parquet',
        mediatype: 'application/vnd.apache.parquet',
        bytes,
        hashes: manifest.chunks.map(({ sha256 }) => `sha256:${sha256}`),
        kinds: Object.fromEntries(tables.map(({ kind, of }) => [kind, of])),
        schema: { fields: FIELDS, primaryKey: ['draw', 'kind', 'cell'] },
      },
      {
        profile: 'tabular-data-resource',
        name: 'results',
        title: results.title,
        path: 'results.csv',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: Buffer.byteLength(files['results.csv']),
        hash: `sha256:${hashOf(files['results.csv'])}`,
        schema: results.schema,
      },
      {
        profile: 'data-resource',
        name: 'summary',
        title: 'Quantiles of everything over the draws, exact',
        path: 'summary.json',
        format: 'json',
        mediatype: 'application/json',
        encoding: 'utf-8',
        bytes: Buffer.byteLength(files['summary.json']),
        hash: `sha256:${hashOf(files['summary.json'])}`,
      },
    ],
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}
