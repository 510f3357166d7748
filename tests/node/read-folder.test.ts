import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readScenarioFolder } from '../../src/node/read-folder.ts';
import { WorldError, type WorldFault } from '../../src/node/world-fault.ts';
import { sideFilesOf } from '../../src/scenario/side-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

function faultOf(read: () => unknown): WorldFault['what'] | null {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof WorldError) return error.fault.what;
    throw error;
  }
}

describe('readScenarioFolder', () => {
  it('reads the scenario of a folder and exactly the side files that it names', () => {
    const folder = temporaryFolder({
      'scenario.yaml':
        'places: { file: data/places.csv }\nlinks: { file: "./links.csv" }\ncontrol: { file: gone.csv }\n',
      'data/places.csv': 'id\nraqqa\n',
      'links.csv': 'id\n',
      'other.csv': 'id\n',
    });
    const read = readScenarioFolder(folder);
    expect(Object.keys(read.files).sort()).toEqual(['data/places.csv', 'links.csv', 'scenario.yaml']);
    expect(read.files['data/places.csv']).toBe('id\nraqqa\n');
    expect(read.main).toBe('scenario.yaml');
    expect(read.folder).toBe(folder);
  });

  it('takes the only *.masar.yaml where there is no scenario.yaml, and asks where there are two', () => {
    const one = temporaryFolder({ 'first.masar.yaml': 'masar: 1\n', 'notes.yaml': 'x: 1\n' });
    expect(readScenarioFolder(one)).toMatchObject({ main: 'first.masar.yaml', id: 'first' });
    const two = temporaryFolder({ 'first.masar.yaml': '', 'second.masar.yaml': '' });
    expect(faultOf(() => readScenarioFolder(two))).toBe('several_scenarios');
    expect(faultOf(() => readScenarioFolder(temporaryFolder()))).toBe('no_scenario');
  });

  it('reads a bundled scenario by its name, and a folder of that name before it', () => {
    const elsewhere = temporaryFolder();
    const bundled = readScenarioFolder('hello', elsewhere);
    expect(bundled.id).toBe('hello');
    expect(bundled.files['scenario.yaml']).toContain('masar: 1');
    const own = temporaryFolder({ 'hello/scenario.yaml': 'own' });
    expect(readScenarioFolder('hello', own).files).toEqual({ 'scenario.yaml': 'own' });
    expect(faultOf(() => readScenarioFolder('no-such-scenario', elsewhere))).toBe('missing');
  });

  it.each(['../secret.csv', 'data/../../secret.csv', '/etc/hostname.csv', './../secret.csv', '..'])(
    'refuses a side file outside the folder: %s',
    (name) => {
      const folder = temporaryFolder({
        'secret.csv': 'id\n',
        'inner/scenario.yaml': `places: { file: ${name} }\n`,
      });
      expect(faultOf(() => readScenarioFolder(join(folder, 'inner')))).toBe('outside');
    },
  );

  it('refuses a link inside the folder that leads out of it', () => {
    const folder = temporaryFolder({
      'secret.csv': 'id\n',
      'inner/scenario.yaml': 'places: { file: inside.csv }\n',
    });
    symlinkSync(join(folder, 'secret.csv'), join(folder, 'inner/inside.csv'));
    expect(faultOf(() => readScenarioFolder(join(folder, 'inner')))).toBe('outside');
  });

  it('refuses a side file that is no CSV, a folder in its place, and bytes that are no text', () => {
    const key = temporaryFolder({ 'scenario.yaml': 'places: { file: .env }\n', '.env': 'KEY=1\n' });
    expect(faultOf(() => readScenarioFolder(key))).toBe('not_csv');
    const nested = temporaryFolder({ 'scenario.yaml': 'places: { file: places.csv }\n' });
    mkdirSync(join(nested, 'places.csv'));
    expect(faultOf(() => readScenarioFolder(nested))).toBe('unreadable');
    const binary = temporaryFolder({ 'scenario.yaml': '' });
    expect(faultOf(() => readScenarioFolder(join(binary, 'scenario.yaml')))).toBe(null);
    expect(faultOf(() => readScenarioFolder(process.execPath))).toMatch(/not_text|too_large/);
  });
});

describe('sideFilesOf', () => {
  it('finds names however they are quoted, in one line or below each other, and not in comments', () => {
    const text = [
      'places: { file: places.csv }',
      "links: { 'file': 'my links.csv' }",
      'groups: { a: { arrives: { "file": "arrivals.csv", column: a } } }',
      'control:',
      '  file: control.csv   # the map of who holds what',
      '# signals: { file: old.csv }',
      'profile: nothing',
    ].join('\n');
    expect(sideFilesOf(text)).toEqual(['places.csv', 'my links.csv', 'arrivals.csv', 'control.csv']);
  });
});
