import { createHash } from 'node:crypto';
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { digestScenario, runInline, runStudy, type Study, type Summary } from '../../src/experiment/index.ts';
import { citationBibtex, citationCff } from '../../src/report/files/citation.ts';
import { readRestorable, restorable, restorableBlock } from '../../src/report/files/restorable.ts';
import { type PageFile, pageFiles } from '../../src/report/files-section.ts';
import { reportHtml } from '../../src/report/index.ts';
import { loadScenario, type Scenario } from '../../src/scenario/index.ts';
import { DATA_PACKAGE } from './data-package-form.ts';
import { smallRun } from './small-run.ts';

let scenario: Scenario;
let summary: Summary;
let study: Study;
let files: PageFile[];
let page: string;

beforeAll(async () => {
  ({ scenario, summary } = await smallRun());
  study = await runStudy(runInline, scenario, { draws: 3, thin: 1 });
  files = pageFiles(summary, scenario, study);
  page = reportHtml(summary, scenario, { study });
});

const fileOf = (name: string): string => files.find((file) => file.name === name)?.text ?? '';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

interface DataPackage {
  resources: {
    name: string;
    path: string;
    bytes: number;
    hash: string;
    schema: { fields: { name: string; type: string }[]; primaryKey: string[]; missingValues: string[] };
  }[];
}

describe('the data package', () => {
  it('has the form of a tabular data package', () => {
    const validate = new Ajv({ strict: false }).compile(DATA_PACKAGE);
    validate(JSON.parse(fileOf('datapackage.json')));
    expect(validate.errors).toBeNull();
  });

  it('describes each table as it is: columns, types, keys, bytes and hash', () => {
    const { resources } = JSON.parse(fileOf('datapackage.json')) as DataPackage;
    expect(resources.map(({ path }) => path)).toEqual([
      'outcomes.csv',
      'where-and-how.csv',
      'groups.csv',
      'moves.csv',
      'observations.csv',
      'parameters.csv',
      'variants.csv',
    ]);
    const types: Record<string, RegExp> = {
      integer: /^-?\d+$/,
      number: /^-?\d+(\.\d+)?(e-?\d+)?$/,
      date: /^\d{4}-\d{2}-\d{2}$/,
      string: /^/,
    };
    for (const { path, bytes, hash, schema } of resources) {
      const text = fileOf(path);
      expect([path, Buffer.byteLength(text), `sha256:${sha256(text)}`]).toEqual([path, bytes, hash]);
      const [head, ...rows] = parse(text) as string[][];
      expect(head).toEqual(schema.fields.map(({ name }) => name));
      for (const row of rows)
        schema.fields.forEach(({ name, type }, i) => {
          if (!schema.missingValues.includes(row[i]))
            expect([path, name, row[i]]).toEqual([path, name, expect.stringMatching(types[type])]);
        });
      const keys = rows.map((row) => schema.primaryKey.map((key) => row[head.indexOf(key)]).join('\n'));
      expect([path, new Set(keys).size]).toEqual([path, rows.length]);
    }
  });

  it('says the median, the published figure and their difference as Flee does', () => {
    const rows = parse(fileOf('observations.csv'), { columns: true }) as Record<string, string>[];
    const low = rows.find(({ id }) => id === 'low');
    expect(low?.data).toBe('9000');
    expect(Number(low?.error)).toBeCloseTo(Math.abs(Number(low?.sim) - 9000) / 9000, 3);
  });
});

describe('the provenance', () => {
  interface Prov {
    prefix: Record<string, string>;
    entity: Record<string, Record<string, unknown>>;
    activity: Record<string, unknown>;
    agent: Record<string, unknown>;
    [relation: string]: Record<string, unknown>;
  }

  it('names only declared things in its relations, each by a prefix that is declared', () => {
    const prov = JSON.parse(fileOf('prov.json')) as Prov;
    const kinds: Record<string, string[]> = {
      hadMember: ['prov:collection', 'prov:entity'],
      used: ['prov:activity', 'prov:entity'],
      wasGeneratedBy: ['prov:entity', 'prov:activity'],
      wasAssociatedWith: ['prov:activity', 'prov:agent'],
      wasAttributedTo: ['prov:entity', 'prov:agent'],
      wasDerivedFrom: ['prov:generatedEntity', 'prov:usedEntity'],
    };
    const declared = new Set([prov.entity, prov.activity, prov.agent].flatMap((each) => Object.keys(each)));
    for (const name of declared) expect(Object.keys(prov.prefix)).toContain(name.split(':')[0]);
    const relations = Object.keys(prov).filter(
      (key) => !['prefix', 'entity', 'activity', 'agent'].includes(key),
    );
    expect(relations).toEqual(expect.arrayContaining(['used', 'wasGeneratedBy', 'wasDerivedFrom']));
    const ids: string[] = [];
    for (const relation of relations)
      for (const [id, ends] of Object.entries(prov[relation] as Record<string, Record<string, string>>)) {
        ids.push(id);
        expect(Object.keys(ends)).toEqual(kinds[relation]);
        for (const end of Object.values(ends))
          expect([relation, declared.has(end)]).toEqual([relation, true]);
      }
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('holds the hash of every file of the scenario and of every table', () => {
    const { entity } = JSON.parse(fileOf('prov.json')) as Prov;
    for (const [name, text] of Object.entries(scenario.files))
      expect(entity[`masar:file/${name}`]['masar:sha256']).toBe(sha256(text));
    expect(entity['masar:table/outcomes']['masar:sha256']).toBe(sha256(fileOf('outcomes.csv')));
  });
});

describe('the citation', () => {
  it('is YAML with what the Citation File Format asks for, whatever a title holds', () => {
    const cff = parseYaml(citationCff(summary, scenario)) as Record<string, unknown>;
    expect(cff).toMatchObject({
      'cff-version': '1.2.0',
      type: 'dataset',
      authors: [{ name: 'author not stated' }],
    });
    expect(cff.title).toContain('<script>');
    expect(cff).not.toHaveProperty('date-released');
  });

  it('escapes what LaTeX would read', () => {
    const entry = citationBibtex(
      { ...summary, scenario: { ...summary.scenario, title: { en: '50% of {a} & b_c', ar: '' } } },
      scenario,
    );
    expect(entry).toContain('50\\% of \\{a\\} \\& b\\_c');
  });
});

describe('what a page restores', () => {
  it('is the scenario to the letter, whatever its labels hold', () => {
    const found = readRestorable(page);
    if (typeof found === 'string') throw new Error(found);
    expect(found.scenario.files).toEqual(scenario.files);
    expect(found.run).toEqual({ seed: 1, draws: 24, thin: 1, digest: summary.digest });
    const again = loadScenario(found.scenario.files, { main: found.scenario.main, id: found.scenario.id });
    expect(again.scenario && digestScenario(again.scenario)).toBe(summary.scenario.digest);
  });

  it('is told from a page without a study, a broken one and a newer one', () => {
    const study = restorable(summary, scenario);
    expect(readRestorable('<html></html>')).toBe('no_study');
    expect(readRestorable(page.replace('{"masar_report"', '{"masar_report'))).toBe('no_study');
    expect(readRestorable(restorableBlock({ ...study, masar_report: 2 as 1 }))).toBe('newer');
    expect(
      readRestorable(restorableBlock({ ...study, scenario: { ...study.scenario, main: 'other.yaml' } })),
    ).toBe('no_study');
  });
});
