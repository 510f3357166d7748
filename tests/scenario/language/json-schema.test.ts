import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Json, jsonSchema } from '../../../src/scenario/language/json-schema.ts';
import { newScenario } from '../../../src/scenario/template/new-scenario.ts';
import { rich } from './rich.ts';

const validate = new Ajv2020({
  strict: true,
  strictTypes: false,
  strictRequired: false,
  allErrors: true,
}).compile(jsonSchema());
const hello = readFileSync(new URL('../../../scenarios/hello/scenario.yaml', import.meta.url), 'utf8');

test('the schema accepts the newcomer scenario', () => {
  expect(validate(parse(hello)), JSON.stringify(validate.errors)).toBe(true);
});

test('the schema accepts a scenario with every section', () => {
  expect(validate(parse(rich['scenario.yaml'])), JSON.stringify(validate.errors)).toBe(true);
});

test('the schema accepts the bundled scenarios and the new one', () => {
  const isis = readFileSync(
    new URL('../../../scenarios/leaving-isis/scenario.yaml', import.meta.url),
    'utf8',
  );
  for (const text of [isis, newScenario('en')['scenario.yaml']])
    expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true);
});

/** Sections in the forms that the rich scenario does not use. */
const further = `${hello}
signals:
  held: { file: signals.csv, column: held }
  seen: { of: signal.held, lag: 2 (1..4) months, smooth: 3 months }
  belief:
    blend: { truth: signal.seen, told: 1 }
    weight: { period.late: 60% (30%..80%), otherwise: 50% }
    times: { signal.held: exp -1.5 (-2..-1) per 1 }
  fear: { count: { to: removed, by: group, over: 12 months }, per: 100, lag: 1 month }
journeys:
  on_route:
    label: { en: On the way, ar: في الطريق }
    toward: { country.TUR: { pull: 1, to: irregular }, home: { pull: 0.2 (0.1..0.4), to: returned, at: home } }
    speed: { mode.desert: 20 (12..32) km per day, otherwise: 35 km per day }
    choose: { by: distance, among: open, power: 1.5, cost: { holder.sdf: 2, mode.desert: 1.5 } }
    stopped: { holder.sdf: { share: 25% (10%..50%), to: custody_sdf, lever: removals } }
    dies: { mode.desert: 1% (0.3%..3%) per 100 km }
    blocked: { to: attempting, at: back }
disputes:
  killed: { uses: e_one, options: { e_one: { set: { dies.rate: 1% per month } } }, note: Which? }
rivals:
  - { id: no-fear, file: rivals/no-fear.yaml, label: { en: No fear, ar: لا خوف }, because: e_one, note: Try. }
mechanisms:
  fear: { label: { en: Fear, ar: الخوف }, without: without/fear.yaml, effect: More leave. }
article: { source: s_one, sentences: { file: article.csv } }
sources: { s_one: { publisher: Somebody, type: news, lang: ar, translation_of: s_two } }
`;
const coded = further.replace(
  'status: with_group }',
  'status: with_group, traits: { motive: { codes: { file: codes.csv }, prior: dirichlet, selection: { power: 1.5 (1..3) }, period: late } } }',
);
const sentences = further.replace(
  'sentences: { file: article.csv }',
  'sentences: { a1: { paragraph: 1, says: It says so., mechanism: [fear], verdict: holds, because: e_one } }',
);

test.each([
  ['derived, blended and counted signals, journeys, disputes, rivals, mechanisms and an article', further],
  ['answers to an interview by their codes', coded],
  ['sentences of the article inline', sentences],
])('the schema accepts %s', (_, text) => {
  expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true);
});

test.each([
  ['a signal that follows and is blended', 'blend: { truth', 'of: signal.held\n    blend: { truth'],
  ['a blend without what is told', 'truth: signal.seen, told: 1', 'truth: signal.seen'],
  ['a count of people over no time', 'by: group, over: 12 months', 'by: group'],
  ['a journey without a speed', 'speed: {', 'sped: {'],
  ['a speed by something else than a mode', 'mode.desert: 20', 'holder.sdf: 20'],
  ['a death on the way by time', 'per 100 km', 'per month'],
  ['a stop without its share', 'share: 25% (10%..50%), to: custody_sdf', 'to: custody_sdf'],
  ['a dispute that follows nothing', 'uses: e_one, options', 'options'],
  ['an option that sets nothing', 'e_one: { set', 'e_one: { sets'],
  ['a rival without its file', 'file: rivals/no-fear.yaml', 'files: rivals/no-fear.yaml'],
  ['a mechanism without its overlay', 'without: without/fear.yaml, ', ''],
  ['an article without its source', 'source: s_one, sentences', 'sentences'],
  ['a type of source that there is not', 'type: news', 'type: gossip'],
])('the schema refuses %s', (_, from, to) => {
  expect(further).toContain(from);
  expect(validate(parse(further.replace(from, to)))).toBe(false);
});

test.each([
  ['a prior that there is not', coded, 'prior: dirichlet', 'prior: flat'],
  ['a weight of selection in percent', coded, 'power: 1.5 (1..3)', 'power: 15%'],
  ['a verdict that there is not', sentences, 'verdict: holds', 'verdict: true'],
])('the schema refuses %s', (_, text, from, to) => {
  expect(text).toContain(from);
  expect(validate(parse(text.replace(from, to)))).toBe(false);
});

test.each([
  ['an unknown key', 'groups:', 'groupz:'],
  [
    'an unknown key of a move',
    'lever: removals }\n  - { from: with_group, to: dead',
    'leverr: removals }\n  - { from: with_group, to: dead',
  ],
  ['a risk without its unit', 'rate: 1% per month', 'rate: 1%'],
  ['two speeds', 'rate: 1% per month', 'rate: 1% per month, median: 3 months'],
  ['a broken date', 'from: 2014-01', 'from: January'],
  ['a later version', 'masar: 1', 'masar: 2'],
])('the schema refuses %s', (_, from, to) => {
  expect(hello).toContain(from);
  expect(validate(parse(hello.replace(from, to)))).toBe(false);
});

test('every map of the schema is closed', () => {
  const open: string[] = [];
  const visit = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, additionalProperties } = node as Json;
    if (type === 'object' && additionalProperties !== false) open.push(path);
    for (const [key, value] of Object.entries(node)) visit(value, `${path}/${key}`);
  };
  visit(jsonSchema(), '#');
  expect(open).toEqual([]);
});

test('every key is described in both languages', () => {
  const properties = jsonSchema().properties as Record<string, { description: string }>;
  for (const { description } of Object.values(properties))
    expect(description).toMatch(/[a-z].*\n\n.*[\u0600-\u06ff]/i);
});
