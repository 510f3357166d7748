import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  bundledContents,
  bundledScenarios,
  holdsScenario,
  startFolder,
} from '../../src/node/start-folder.ts';
import { temporaryFolder } from './temporary-folder.ts';

it('writes files into a folder that is made for them', () => {
  const folder = join(temporaryFolder(), 'a', 'b');
  startFolder(folder, { 'scenario.yaml': 'one', 'rivals/x.yaml': 'two' });
  expect(readFileSync(join(folder, 'rivals', 'x.yaml'), 'utf8')).toBe('two');
  expect(holdsScenario(folder)).toBe(true);
});

it('writes none of them where one is there already', () => {
  const folder = temporaryFolder({ 'rivals/x.yaml': 'mine' });
  const start = (): void => startFolder(folder, { 'scenario.yaml': 'one', 'rivals/x.yaml': 'two' }, 'shown');
  expect(start).toThrow(`\`${join('shown', 'rivals/x.yaml')}\`: something else stands there`);
  expect(readdirSync(folder)).toEqual(['rivals']);
  expect(readFileSync(join(folder, 'rivals', 'x.yaml'), 'utf8')).toBe('mine');
});

it('takes back what it wrote when it cannot write the rest', () => {
  const folder = temporaryFolder({ rivals: 'a file where a folder is needed' });
  expect(() => startFolder(folder, { 'scenario.yaml': 'one', 'rivals/x.yaml': 'two' })).toThrow(
    /cannot write/,
  );
  expect(readdirSync(folder)).toEqual(['rivals']);
});

it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')('says why it may not write', () => {
  const folder = temporaryFolder();
  chmodSync(folder, 0o500);
  expect(() => startFolder(join(folder, 'new'), { a: '' })).toThrow(/permission is denied/);
});

it('knows scenarios by their files, and a folder that is not there has none', () => {
  expect(holdsScenario(temporaryFolder({ 'mine.masar.yaml': '' }))).toBe(true);
  expect(holdsScenario(temporaryFolder({ 'notes.yaml': '' }))).toBe(false);
  expect(holdsScenario(join(temporaryFolder(), 'nothing'))).toBe(false);
});

it('has the bundled scenarios with what they say, and without what tests them', () => {
  expect(bundledScenarios()).toEqual(expect.arrayContaining(['hello', 'leaving-isis']));
  expect(Object.keys(bundledContents('hello'))).toEqual(['scenario.yaml']);
  const names = Object.keys(bundledContents('leaving-isis'));
  expect(names).toEqual(expect.arrayContaining(['places.csv', 'facts/counts.csv', 'without/fear.yaml']));
  expect(names.filter((name) => /\.(ts|json)$/.test(name))).toEqual([]);
});
