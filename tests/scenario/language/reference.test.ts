import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languageReference } from '../../../src/scenario/language/reference.ts';

const begin = '<!-- keys: begin -->';
const end = '<!-- keys: end -->';

test.each([
  ['en', '../../../docs/scenario-format.md', '### The scenario'],
  ['ar', '../../../docs/ar/scenario-format.md', '### السيناريو'],
] as const)(
  'the page about the format holds the reference of the keys as they are: %s',
  (language, path, first) => {
    const page = new URL(path, import.meta.url);
    const before = readFileSync(page, 'utf8');
    const fresh = before.replace(
      new RegExp(`${begin}[^]*${end}`),
      () => `${begin}\n\n${languageReference(language)}\n${end}`,
    );
    if (process.env.UPDATE) writeFileSync(page, fresh);
    expect(readFileSync(page, 'utf8')).toBe(fresh);
    expect(fresh).toContain(`${begin}\n\n${first}`);
  },
);

test('both languages describe the same keys in the same order', () => {
  const keysOf = (text: string) => [...text.matchAll(/^\| `([a-z_]+)`/gm)].map((match) => match[1]);
  expect(keysOf(languageReference('ar'))).toEqual(keysOf(languageReference('en')));
  expect(keysOf(languageReference('en')).length).toBeGreaterThan(100);
});

test('the Arabic reference has no English sentence', () => {
  const rows = languageReference('ar')
    .split('\n')
    .filter((line) => line.startsWith('| '));
  const prose = rows.map((line) => line.replace(/`[^`]*`|<br>/g, '').replace(/CSV|ISO|---/g, ''));
  expect(prose.filter((line) => /[A-Za-z]{2,}/.test(line))).toEqual([]);
});
