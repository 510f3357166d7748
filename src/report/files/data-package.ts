import { digestText, type ToldSummary } from '../../experiment/index.ts';
import { civilText, type Scenario } from '../../scenario/index.ts';
import type { DataTable } from './tables.ts';
import { utf8Length } from './utf8-length.ts';

/**
 * `datapackage.json` of the tables: a Frictionless Tabular Data Package (specification 1.0), without a date of making so
 * that the same run gives the same bytes. `<10` stands among the missing values of counts.
 */
export function dataPackage(told: ToldSummary, scenario: Scenario, tables: readonly DataTable[]): string {
  const { made, sources } = scenario.source;
  const guarded = scenario.profile === 'armed_group';
  return tablesPackage(
    {
      id: scenario.id,
      digest: told.digest,
      title: told.scenario.title.en,
      description: `Modelled, not counted: what follows from the assumptions of the scenario ${scenario.id}. ${told.scenario.question.en}${
        guarded
          ? ' Counts of 1 to 9 people are <10, others are told to ten people, from 10,000 to three figures.'
          : ''
      }`,
      version: told.scenario.digest.slice(0, 8),
      keywords: ['modelled', 'multi-state model', 'microsimulation', 'what-if'],
      ...(made?.licence ? { licenses: [{ name: made.licence.value }] } : {}),
      ...(made
        ? {
            contributors: [
              {
                title: made.by.en,
                role: 'author',
                ...(made.on ? { note: `last changed on ${civilText(made.on.value)}` } : {}),
              },
            ],
          }
        : {}),
      ...(sources && sources.length > 0
        ? {
            sources: sources.map(({ value }) => ({
              title: [value.publisher.en, value.title?.en, value.date?.value].filter(Boolean).join(', '),
            })),
          }
        : {}),
    },
    tables,
  );
}

/** The package of some tables, with what is said of them all together. */
export function tablesPackage(
  {
    id,
    digest,
    ...said
  }: { id: string; digest: string; title: string; description: string } & Record<string, unknown>,
  tables: readonly DataTable[],
): string {
  const document = {
    profile: 'tabular-data-package',
    name: packageName(id),
    id: `urn:masar:run:${digest}`,
    ...said,
    resources: tables.map(({ name, description, fields, key, text }) => ({
      profile: 'tabular-data-resource',
      name,
      path: `${name}.csv`,
      title: description,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      bytes: utf8Length(text),
      hash: `sha256:${digestText(text)}`,
      schema: { fields, missingValues: ['', '<10'], primaryKey: key },
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

const packageName = (id: string): string => id.toLowerCase().replace(/[^a-z0-9._-]/g, '-');
