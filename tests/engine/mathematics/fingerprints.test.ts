import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fingerprints } from './fingerprints.ts';

it('every function gives the same bits as when fingerprints.json was written', () => {
  const expected = JSON.parse(readFileSync(new URL('./fingerprints.json', import.meta.url), 'utf8'));
  expect(fingerprints()).toEqual(expected);
});
