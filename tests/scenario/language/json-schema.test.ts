import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Json, jsonSchema } from '../../../src/scenario/language/json-schema.ts';
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
