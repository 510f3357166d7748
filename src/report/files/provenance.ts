import { digestText, type ToldSummary } from '../../experiment/index.ts';
import type { Scenario, Words } from '../../scenario/index.ts';
import type { DataTable } from './tables.ts';

type Record_ = Record<string, unknown>;

const qualified = (name: string): string => `masar:${name}`;
const labels = ({ en, ar }: Words): { $: string; lang: string }[] =>
  en === ar
    ? [{ $: en, lang: 'en' }]
    : [
        { $: en, lang: 'en' },
        { $: ar, lang: 'ar' },
      ];

/**
 * Where the report comes from, as W3C PROV in its JSON form (PROV-JSON, member submission of 2013): sources, files,
 * scenario, run, results, tables and report; who made what. Without times, so that the same run gives the same bytes.
 */
export function provenance(told: ToldSummary, scenario: Scenario, tables: readonly DataTable[]): string {
  const files = Object.keys(scenario.files).sort();
  const sources = scenario.source.sources ?? [];
  const { made } = scenario.source;
  const file = (name: string): string => qualified(`file/${name}`);
  const source = (id: string): string => qualified(`source/${id}`);
  const table = (name: string): string => qualified(`table/${name}`);
  const relations = numbered();
  const entity: Record_ = {
    [qualified('scenario')]: {
      'prov:type': { $: 'prov:Collection', type: 'prov:QUALIFIED_NAME' },
      'prov:label': labels(told.scenario.title),
      'masar:id': scenario.id,
      'masar:digest': told.scenario.digest,
      'masar:settings': JSON.stringify(told.settings),
    },
    [qualified('results')]: { 'prov:label': 'results of the run', 'masar:digest': told.digest },
    [qualified('report')]: { 'prov:label': 'this report' },
    ...Object.fromEntries(
      files.map((name) => [
        file(name),
        { 'prov:label': name, 'masar:sha256': digestText(scenario.files[name]) },
      ]),
    ),
    ...Object.fromEntries(
      sources.map(({ key, value }) => [
        source(key.value),
        { 'prov:label': labels(value.title ?? value.publisher) },
      ]),
    ),
    ...Object.fromEntries(
      tables.map(({ name, text }) => [
        table(name),
        { 'prov:label': `${name}.csv`, 'masar:sha256': digestText(text) },
      ]),
    ),
  };
  const maker = qualified('maker');
  const engine = qualified(`engine/${told.engine}`);
  const run = qualified('run');
  const reporting = qualified('reporting');
  const document = {
    prefix: { masar: 'urn:masar:' },
    entity,
    activity: {
      [run]: { 'masar:seed': told.seed, 'masar:draws': told.draws, 'masar:thin': told.thin },
      [reporting]: { 'prov:label': 'results to report and tables' },
    },
    agent: {
      [engine]: {
        'prov:type': { $: 'prov:SoftwareAgent', type: 'prov:QUALIFIED_NAME' },
        'prov:label': `masar ${told.engine}`,
      },
      ...(made ? { [maker]: { 'prov:label': labels(made.by) } } : {}),
    },
    hadMember: relations(
      files.map((name) => ({ 'prov:collection': qualified('scenario'), 'prov:entity': file(name) })),
    ),
    used: relations([
      { 'prov:activity': run, 'prov:entity': qualified('scenario') },
      { 'prov:activity': reporting, 'prov:entity': qualified('results') },
      { 'prov:activity': reporting, 'prov:entity': qualified('scenario') },
    ]),
    wasGeneratedBy: relations([
      { 'prov:entity': qualified('results'), 'prov:activity': run },
      { 'prov:entity': qualified('report'), 'prov:activity': reporting },
      ...tables.map(({ name }) => ({ 'prov:entity': table(name), 'prov:activity': reporting })),
    ]),
    wasAssociatedWith: relations([
      { 'prov:activity': run, 'prov:agent': engine },
      { 'prov:activity': reporting, 'prov:agent': engine },
    ]),
    ...(made
      ? { wasAttributedTo: relations([{ 'prov:entity': qualified('scenario'), 'prov:agent': maker }]) }
      : {}),
    ...(sources.length > 0
      ? {
          wasDerivedFrom: relations(
            sources.map(({ key }) => ({
              'prov:generatedEntity': qualified('scenario'),
              'prov:usedEntity': source(key.value),
            })),
          ),
        }
      : {}),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

/** Gives every relation an identifier of its own (`_:r1`, `_:r2`, ...). */
function numbered(): (relations: readonly Record_[]) => Record_ {
  let count = 0;
  return (relations) => Object.fromEntries(relations.map((relation) => [`_:r${++count}`, relation]));
}
