import { digestText } from '../../experiment/index.ts';
import { hashOf } from './hash.ts';
import { MANIFEST } from './manifest.ts';
import type { ChunkFolder } from './run-directory.ts';

type Node = Record<string, unknown>;

/** What a run was made from. */
export interface ProvenScenario {
  id: string;
  title: { en: string; ar: string };
  digest: string;
  settings: Readonly<Record<string, string>>;
  files: Readonly<Record<string, string>>;
}

/**
 * `prov.json` of a run's folder: which files made the scenario, which run made the draws, what was worked out from them, by
 * which version (W3C PROV in its JSON form, member submission of 2013). Without times and machines: the same run gives the
 * same bytes.
 */
export function runProvenance(
  { manifest }: ChunkFolder,
  scenario: ProvenScenario,
  digest: string,
  files: Record<string, string>,
): string {
  const { seed, draws, thin, executor, engine: version, fit, movement } = manifest.identity;
  const named = (name: string): string => `masar:${name}`;
  const label = ({ en, ar }: { en: string; ar: string }): Node[] => [
    { $: en, lang: 'en' },
    { $: ar, lang: 'ar' },
  ];
  const inputs = Object.keys(scenario.files).sort();
  const outputs = Object.keys(files);
  const engine = named(`engine/${version}`);
  let count = 0;
  const relations = (list: Node[]): Node => Object.fromEntries(list.map((each) => [`_:r${++count}`, each]));
  const document = {
    prefix: { masar: 'urn:masar:' },
    entity: {
      [named('scenario')]: {
        'prov:type': { $: 'prov:Collection', type: 'prov:QUALIFIED_NAME' },
        'prov:label': label(scenario.title),
        'masar:id': scenario.id,
        'masar:digest': scenario.digest,
        'masar:settings': JSON.stringify(scenario.settings),
      },
      ...Object.fromEntries(
        inputs.map((name) => [
          named(`file/${name}`),
          { 'prov:label': name, 'masar:sha256': digestText(scenario.files[name]) },
        ]),
      ),
      ...(fit === null ? {} : { [named('posterior')]: { 'masar:digest': fit } }),
      [named('draws')]: {
        'prov:label': `the draws, as ${MANIFEST} lists them`,
        'masar:digest': digest,
      },
      ...Object.fromEntries(
        outputs.map((name) => [
          named(`file/${name}`),
          { 'prov:label': name, 'masar:sha256': hashOf(files[name]) },
        ]),
      ),
    },
    activity: {
      [named('run')]: {
        'masar:seed': seed,
        'masar:draws': draws,
        'masar:thin': thin,
        'masar:executor': executor,
        ...(movement === undefined ? {} : { 'masar:compat': movement.compat, 'masar:days': movement.days }),
        'masar:run': manifest.run,
      },
      [named('summary')]: { 'prov:label': 'from the draws to what they say' },
    },
    agent: {
      [engine]: {
        'prov:type': { $: 'prov:SoftwareAgent', type: 'prov:QUALIFIED_NAME' },
        'prov:label': `masar ${version}`,
      },
    },
    hadMember: relations(
      inputs.map((name) => ({ 'prov:collection': named('scenario'), 'prov:entity': named(`file/${name}`) })),
    ),
    used: relations([
      { 'prov:activity': named('run'), 'prov:entity': named('scenario') },
      ...(fit === null ? [] : [{ 'prov:activity': named('run'), 'prov:entity': named('posterior') }]),
      { 'prov:activity': named('summary'), 'prov:entity': named('draws') },
    ]),
    wasGeneratedBy: relations([
      { 'prov:entity': named('draws'), 'prov:activity': named('run') },
      ...outputs.map((name) => ({
        'prov:entity': named(`file/${name}`),
        'prov:activity': named('summary'),
      })),
    ]),
    wasAssociatedWith: relations([
      { 'prov:activity': named('run'), 'prov:agent': engine },
      { 'prov:activity': named('summary'), 'prov:agent': engine },
    ]),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}
