import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatFile } from '../../../src/scenario/format/format-file.ts';

const files = readdirSync('scenarios', { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.yaml'),
);

test.each(files)('scenarios/%s is in canonical form', (name) => {
  const text = readFileSync(join('scenarios', name), 'utf8');
  expect(formatFile(name, text).text).toBe(text);
});
