import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readFleeFolder } from '../../src/node/read-flee-folder.ts';
import { importFlee, readFlee } from '../../src/scenario/index.ts';
import { directoryOf } from '../../src/studio/displacement/directory-given.ts';
import { GivenRefused, type PlatformFault } from '../../src/studio/platform/fault.ts';
import { type GivenText, isDirectoryGiven, isWanted, openGiven } from '../../src/studio/platform/given.ts';
import { temporaryFolder } from '../node/temporary-folder.ts';
import { smallDirectory } from '../scenario/flee/small-directory.ts';
import { givenFolder } from './files.ts';

const home = mkdtempSync(join(tmpdir(), 'masar-given-'));
afterAll(() => rmSync(home, { recursive: true }));

const under = (root: string, files: Record<string, string>): GivenText[] =>
  Object.entries(files).map(([path, text]) => ({ path: root + path, text }));

function faultOf(work: () => unknown): PlatformFault | null {
  try {
    work();
  } catch (error) {
    if (error instanceof GivenRefused) return error.fault;
    throw error;
  }
  return null;
}

describe('a directory in Flee’s format that is given', () => {
  it('holds the files that the command line reads, and nothing else', () => {
    const files = {
      ...smallDirectory(),
      'location_changes.csv': '#name,type,date\n',
      'README.yaml': 'a: 1\n',
      'input_csv/more/x.csv': 'x\n',
    };
    const folder = temporaryFolder(files);
    const given = givenFolder(folder, 'conflict').filter(({ path }) => isWanted(path));
    expect(isDirectoryGiven(given)).toBe(true);
    const found = directoryOf(given);
    expect(found.files).toEqual(readFleeFolder(folder).files);
    expect([found.id, found.settings]).toEqual(['conflict', {}]);
  });

  it('finds the settings beside it, else one folder up where Flee keeps them', () => {
    const { 'simsetting.yml': _, ...files } = { 'simsetting.yml': '', ...smallDirectory() };
    const above = [
      ...under('all/conflict/', files),
      { path: 'all/simsetting.yml', text: 'log_levels: {}\n' },
    ];
    expect(directoryOf(above).files['simsetting.yml']).toBe('log_levels: {}\n');
    const both = [...above, { path: 'all/conflict/simsetting.yml', text: '# own\n' }];
    expect(directoryOf(both).files['simsetting.yml']).toBe('# own\n');
  });

  it('may be its two folders alone', () => {
    const given = under('', smallDirectory());
    expect(isDirectoryGiven(given)).toBe(true);
    expect(directoryOf(given)).toMatchObject({ id: 'directory', files: smallDirectory() });
  });

  it('may be a scenario that was carried over, or the run of one with what was set', () => {
    const copy = importFlee(smallDirectory(), { id: 'small', days: 7, compat: 'flee' });
    const given = [
      ...under('out/small/scenario/', copy),
      {
        path: 'out/small/summary.json',
        text: JSON.stringify({ scenario: { id: 'small', set: { 'closure.1': 'off', odd: 3 } } }),
      },
      { path: 'out/small/report.html', text: '<html></html>' },
      { path: 'out/small/scenario/../simsetting.yml', text: '# of another' },
    ];
    expect(isDirectoryGiven(given)).toBe(true);
    const found = directoryOf(given);
    expect(found).toEqual({ id: 'small', files: copy, settings: { 'closure.1': 'off' } });
    expect(readFlee(found.files).input?.days).toBe(7);
  });

  it('is read although it is damaged, so that its mistakes are told', () => {
    const { 'input_csv/locations.csv': _, ...broken } = smallDirectory();
    const given = under('conflict/', broken);
    expect(isDirectoryGiven(given)).toBe(true);
    const { input, diagnostics } = readFlee(directoryOf(given).files);
    expect(input).toBeNull();
    expect(diagnostics.map(({ problem }) => problem)).toContainEqual(
      expect.objectContaining({ code: 'M0801', name: 'locations.csv' }),
    );
  });

  it('is a scenario’s own where there is one', () => {
    const given = [...under('mine/', smallDirectory()), { path: 'mine/scenario.yaml', text: 'masar: 1\n' }];
    expect(isDirectoryGiven(given)).toBe(false);
    expect(openGiven(given).opening.main).toBe('scenario.yaml');
  });

  it('is refused with a fault that can be told', () => {
    expect(faultOf(() => directoryOf([{ path: 'a/scenario.yaml', text: 'masar: 1\n' }]))).toEqual({
      what: 'no_directory',
    });
    const two = [...under('a/', smallDirectory()), ...under('b/', smallDirectory())];
    expect(faultOf(() => directoryOf(two))).toEqual({ what: 'several_directories', names: ['a/', 'b/'] });
    const loose = ['locations.csv', 'routes.csv'].map((path) => ({ path, text: 'name\n' }));
    expect(isDirectoryGiven(loose)).toBe(false);
    expect(faultOf(() => openGiven(loose))).toEqual({ what: 'flee_files' });
  });
});
