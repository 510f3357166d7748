import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatFile, loadScenario } from '../../src/scenario/index.ts';
import { newScenario } from '../../src/scenario/template/new-scenario.ts';
import { displayWidth } from '../../src/text/index.ts';
import { temporaryFolder } from '../node/temporary-folder.ts';
import { masar, small } from './masar.ts';

const languages = ['en', 'ar'] as const;
const arabic = /[\u0621-\u064a]/;

/** A remark stands behind `# `, an example behind `#` alone. */
const isRemark = (line: string): boolean => /^# \S/.test(line);
const isExample = (line: string): boolean => /^#(\S| {2})/.test(line);

describe.each(languages)('a new scenario with remarks in %s', (language) => {
  const files = newScenario(language);
  const lines = files['scenario.yaml'].split('\n');

  it('has no mistakes and is in canonical form', () => {
    expect(loadScenario(files).diagnostics).toEqual([]);
    expect(formatFile('scenario.yaml', files['scenario.yaml']).text).toBe(files['scenario.yaml']);
  });

  it('has remarks in this language only, and they fit on their lines', () => {
    const remarks = lines.filter(isRemark);
    expect(remarks.length).toBeGreaterThan(15);
    for (const line of remarks) {
      expect([line, arabic.test(line)]).toEqual([line, language === 'ar']);
      expect([line, displayWidth(line) <= 120]).toEqual([line, true]);
    }
  });

  it('has no mistakes either when every example is taken in, and then formats', () => {
    const text = lines
      .filter((line) => !line.startsWith('places: ['))
      .map((line) => (isExample(line) ? line.slice(1) : line))
      .join('\n');
    const { text: tidy } = formatFile('scenario.yaml', text);
    expect(tidy).not.toBe(text);
    for (const each of [text, tidy ?? '']) {
      const { scenario, diagnostics } = loadScenario({ ...files, 'scenario.yaml': each });
      expect(diagnostics).toEqual([]);
      const { periods, reasons, traits, observations, evidence } = scenario?.source ?? {};
      for (const section of [periods, reasons, traits, observations, evidence])
        expect(section?.length).toBeGreaterThan(0);
    }
  });

  it('takes in its examples one by one, whichever needs no other', () => {
    for (const key of ['periods', 'traits', 'sources']) {
      const from = lines.indexOf(`#${key}:`);
      const until = lines.indexOf('', from);
      const text = lines.map((line, at) => (at >= from && at < until ? line.slice(1) : line)).join('\n');
      const { diagnostics } = loadScenario({ ...files, 'scenario.yaml': text });
      expect([key, diagnostics.filter(({ severity }) => severity === 'error')]).toEqual([key, []]);
    }
  });
});

describe('init', () => {
  it('starts a scenario here or in a new folder, which passes its check, runs and is formatted', async () => {
    const cwd = temporaryFolder({ 'notes.txt': 'mine' });
    const { code, stdout, stderr } = await masar(['init'], { cwd });
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(/masar check\n.*masar run\n.*masar report\n/);
    expect(readdirSync(cwd).sort()).toEqual(['notes.txt', 'places.csv', 'scenario.yaml']);
    expect((await masar(['init', 'deep/new', '--lang', 'ar'], { cwd })).code).toBe(0);
    expect(readFileSync(join(cwd, 'deep/new/scenario.yaml'), 'utf8')).toMatch(/^# .*[\u0621-\u064a]/);
    for (const folder of ['.', 'deep/new']) {
      expect((await masar(['check', folder], { cwd })).code).toBe(0);
      expect((await masar(['run', folder, ...small], { cwd })).code).toBe(0);
      expect((await masar(['fmt', folder, '--check'], { cwd })).code).toBe(0);
    }
  });

  it('copies a bundled scenario whole, without what tests it', async () => {
    const cwd = temporaryFolder();
    const { code, stdout } = await masar(['init', 'mine', '--from', 'leaving-isis', '--json'], { cwd });
    expect(code).toBe(0);
    const { folder, files } = JSON.parse(stdout);
    expect(folder).toBe('mine');
    expect(files).toEqual(
      expect.arrayContaining(['scenario.yaml', 'README.md', 'facts/counts.csv', 'rivals/no-fear.yaml']),
    );
    expect(files.filter((name: string) => !/\.(yaml|csv|md)$/.test(name))).toEqual([]);
    for (const name of files) expect(readFileSync(join(cwd, 'mine', name), 'utf8')).not.toBe('');
    expect((await masar(['check', 'mine'], { cwd })).code).toBe(0);
  });

  it('asks for a name where there is a scenario, and overwrites nothing', async () => {
    const cwd = temporaryFolder({ 'my.masar.yaml': 'mine', 'other/places.csv': 'mine', file: 'mine' });
    const here = await masar(['init'], { cwd });
    expect(here.code).toBe(2);
    expect(here.stderr).toContain('name a folder');
    expect((await masar(['init', '.'], { cwd })).code).toBe(2);
    const taken = await masar(['init', 'other'], { cwd });
    expect(taken.code).toBe(3);
    expect(taken.stderr).toContain('places.csv');
    expect(readdirSync(join(cwd, 'other'))).toEqual(['places.csv']);
    expect(readFileSync(join(cwd, 'other/places.csv'), 'utf8')).toBe('mine');
    expect((await masar(['init', 'file'], { cwd })).code).toBe(3);
    expect((await masar(['init', 'file/new'], { cwd })).code).toBe(3);
    expect((await masar(['init', 'new', '--from', 'helo'], { cwd })).code).toBe(2);
    expect(readdirSync(cwd).sort()).toEqual(['file', 'my.masar.yaml', 'other']);
  });
});
