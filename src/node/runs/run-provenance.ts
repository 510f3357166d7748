import { digestText, type Summary } from '../../experiment/index.ts';
import { hashOf } from './hash.ts';
import { MANIFEST } from './manifest.ts';
import type { RunDirectory } from './run-directory.ts';

type Node = Record<string, unknown>;

/**
 * `prov.json` of a run's folder: which files made the scenario, which run made the draws, what was worked out from them, by
 * which version (W3C PROV in its JSON form, member submission of 2013). Without times and machines: the same run gives the
 * same bytes.
 */
export function runProvenance(
  { manifest, run }: RunDirectory,
  summary: Summary,
  files: Record<string, string>,
): string {
  const named = (name: string): string => `masar:${name}`;
  const label = ({ en, ar }: { en: string; ar: string }): Node[] => [
    { $: en, lang: 'en' },
    { $: ar, lang: 'ar' },
  ];
  const { scenario } = run;
  const inputs = Object.keys(scenario.files).sort();
  const outputs = Object.keys(files);
  const engine = named(`engine/${summary.engine}`);
  let count = 0;
  const relations = (list: Node[]): Node => Object.fromEntries(list.map((each) => [`_:r${++count}`, each]));
  const document = {
    prefix: { masar: 'urn:masar:' },
    entity: {
      [named('scenario')]: {
        'prov:type': { $: 'prov:Collection', type: 'prov:QUALIFIED_NAME' },
        'prov:label': label(scenario.title),
        'masar:id': scenario.id,
        'masar:digest': summary.scenario.digest,
        'masar:settings': JSON.stringify(scenario.settings),
      },
      ...Object.fromEntries(
        inputs.map((name) => [
          named(`file/${name}`),
          { 'prov:label': name, 'masar:sha256': digestText(scenario.files[name]) },
        ]),
      ),
      ...(run.fit === null ? {} : { [named('posterior')]: { 'masar:digest': manifest.identity.fit } }),
      [named('draws')]: {
        'prov:label': `the draws, as ${MANIFEST} lists them`,
        'masar:digest': summary.digest,
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
        'masar:seed': run.seed,
        'masar:draws': run.draws,
        'masar:thin': run.thin,
        'masar:executor': run.executor,
        'masar:run': manifest.run,
      },
      [named('summary')]: { 'prov:label': 'from the draws to what they say' },
    },
    agent: {
      [engine]: {
        'prov:type': { $: 'prov:SoftwareAgent', type: 'prov:QUALIFIED_NAME' },
        'prov:label': `masar ${summary.engine}`,
      },
    },
    hadMember: relations(
      inputs.map((name) => ({ 'prov:collection': named('scenario'), 'prov:entity': named(`file/${name}`) })),
    ),
    used: relations([
      { 'prov:activity': named('run'), 'prov:entity': named('scenario') },
      ...(run.fit === null ? [] : [{ 'prov:activity': named('run'), 'prov:entity': named('posterior') }]),
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
