import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languageReference } from '../../src/scenario/index.ts';

const configFile = fileURLToPath(new URL('../../vite.studio.config.ts', import.meta.url));

describe('the built studio', () => {
  const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'masar-built-')));
  const read = (name: string, folder = folders[0]): string => readFileSync(join(folder, name), 'utf8');

  beforeAll(async () => {
    for (const outDir of folders) await build({ configFile, build: { outDir } });
  });
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  it('has the same bytes every time', () => {
    expect(readdirSync(folders[0])).toEqual(readdirSync(folders[1]));
    for (const name of readdirSync(folders[0]))
      expect([
        name,
        readFileSync(join(folders[0], name)).equals(readFileSync(join(folders[1], name))),
      ]).toEqual([name, true]);
  });

  it('is one page, one script, one style sheet and the letters of two scripts in two weights', () => {
    expect(readdirSync(folders[0]).sort()).toEqual([
      'ibm-plex-sans-arabic-arabic-400-normal.woff2',
      'ibm-plex-sans-arabic-arabic-600-normal.woff2',
      'ibm-plex-sans-latin-400-normal.woff2',
      'ibm-plex-sans-latin-600-normal.woff2',
      'index.html',
      'studio.css',
      'studio.js',
    ]);
  });

  it('is no larger than 350 kB without its letters, compressed as web hosts do', () => {
    const bytes = ['index.html', 'studio.js', 'studio.css'].map((name) => gzipSync(read(name)).length);
    expect(bytes.reduce((sum, each) => sum + each)).toBeLessThanOrEqual(350_000);
  });

  it('is a classic script of one function that workers can run too', () => {
    const code = read('studio.js');
    expect(code).toMatch(/^function masarStudio\(\)\{"use strict";/);
    expect(code).toMatch(/\}masarStudio\(\);\n$/);
    expect(code).not.toMatch(/\bimport\.meta\b|\bimport\s*\(|^export\b|["'`]node:/m);
    // It neither ends itself nor a page that it may be written into.
    expect(() => new Function(code)).not.toThrow();
    expect(code).not.toMatch(/\beval\(|\bnew Function\(/);
  });

  it('leaves the problems of Flee’s format to the page that can have them', () => {
    expect(read('studio.js')).not.toMatch(/["'`]?M08\d\d/);
    expect(read('studio.js')).toMatch(/M0107/);
  });

  it('leaves what the keys of the language mean to the reference, and knows the keys', () => {
    const [reference] = languageReference('en').match(/Where it can be found[^|]*/) ?? [''];
    expect(reference).not.toBe('');
    expect(read('studio.js')).not.toContain('Where it can be found');
    expect(read('studio.js')).toContain('conflicts_with');
  });

  it('asks nobody else for anything', () => {
    const page = read('index.html');
    expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    expect(read('studio.css')).not.toMatch(/@import|url\((?!\.?\/?[\w.-]+\.woff2)/);
  });
});
