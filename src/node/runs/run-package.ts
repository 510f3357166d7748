import { statSync } from 'node:fs';
import type { Summary } from '../../experiment/index.ts';
import { hashOf } from './hash.ts';
import { chunkName, chunkPath, type RunDirectory } from './run-directory.ts';

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

/**
 * `datapackage.json` of a run's folder (Frictionless Data Package 1.0): the draws in Parquet and the results as CSV. The draws
 * are exact, which the package says; what may be published is `results.csv` and what `masar export` writes.
 */
export function runPackage(
  { path, manifest, run, tables }: RunDirectory,
  summary: Summary,
  files: Record<string, string>,
): string {
  const guarded = run.scenario.profile === 'armed_group';
  const bytes = manifest.chunks.reduce((sum, _, i) => sum + statSync(chunkPath(path, i)).size, 0);
  const document = {
    profile: 'data-package',
    name: run.scenario.id.toLowerCase().replace(/[^a-z0-9._-]/g, '-'),
    id: `urn:masar:run:${summary.digest}`,
    title: run.scenario.title.en,
    titles: run.scenario.title,
    description: `Modelled, not counted: ${run.draws} draws of the scenario ${run.scenario.id}. The draws and summary.json are exact${
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
        title: 'People by outcome at the end of each report month, in the form for publication',
        path: 'results.csv',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: Buffer.byteLength(files['results.csv']),
        hash: `sha256:${hashOf(files['results.csv'])}`,
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
