import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { masar } from './masar.ts';

let folder: string;
let report: string;
let page: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'masar-open-'));
  const { code } = await masar(
    [
      'run',
      'leaving-isis',
      '--draws',
      '2',
      '--thin',
      '100',
      '--set',
      'removals=0.3',
      '--report',
      '--no-study',
      '-o',
      'run',
    ],
    { cwd: folder },
  );
  expect(code).toBe(0);
  report = join(folder, 'run', 'report.html');
  page = readFileSync(report, 'utf8');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('masar open', () => {
  it('writes the scenario to the letter and tells the command that runs it again', async () => {
    const { code, stdout } = await masar(['open', report, '-o', 'study'], { cwd: folder });
    expect(code).toBe(0);
    for (const name of ['scenario.yaml', 'evidence.csv', 'rivals/no-fear.yaml'])
      expect(readFileSync(join(folder, 'study', name), 'utf8')).toBe(
        readFileSync(join(folder, 'run', 'scenario', name), 'utf8'),
      );
    expect(stdout).toMatch(/run study --draws 2 --seed 1 --thin 100 --set removals=0\.3/);
  });

  it('runs it again with --run and finds the same digest, as the command that it tells does', async () => {
    const opened = await masar(['open', report, '-o', 'again', '--run', '--json'], { cwd: folder });
    const told = JSON.parse(opened.stdout) as { run: string; again: string; same: boolean };
    expect([opened.code, told.same, told.again]).toEqual([0, true, told.run]);
    const { stdout } = await masar(
      ['run', 'again', '--draws', '2', '--seed', '1', '--thin', '100', '--set', 'removals=0.3', '--json'],
      { cwd: folder },
    );
    expect(JSON.parse(stdout)).toMatchObject({ digest: told.run });
  });

  it('ends with 4 where the result is another, and where the scenario inside was changed', async () => {
    writeFileSync(join(folder, 'seed.html'), page.replace('"run":{"seed":1,', '"run":{"seed":2,'));
    const other = await masar(['open', 'seed.html', '-o', 'seed', '--run'], { cwd: folder });
    expect(other.code).toBe(4);
    expect(other.stderr).toContain('not reproducible');
    writeFileSync(
      join(folder, 'changed.html'),
      page.replace('masar: 1\\nid: leaving-isis', 'masar: 1\\n\\nid: leaving-isis'),
    );
    const changed = await masar(['open', 'changed.html', '-o', 'changed'], { cwd: folder });
    expect(changed.code).toBe(4);
    expect(existsSync(join(folder, 'changed'))).toBe(false);
  });

  it('never writes outside its folder or over a file', async () => {
    const evil = page.replace('"rivals/no-fear.yaml":', '"../no-fear.yaml":');
    expect(evil).not.toBe(page);
    writeFileSync(join(folder, 'evil.html'), evil);
    const refused = await masar(['open', 'evil.html', '-o', 'deep/evil'], { cwd: folder });
    expect([refused.code, existsSync(join(folder, 'deep'))]).toEqual([3, false]);
    mkdirSync(join(folder, 'taken'));
    writeFileSync(join(folder, 'taken', 'scenario.yaml'), 'mine');
    expect((await masar(['open', report, '-o', 'taken'], { cwd: folder })).code).toBe(3);
    expect(readFileSync(join(folder, 'taken', 'scenario.yaml'), 'utf8')).toBe('mine');
  });

  it('tells what is no report, in both languages', async () => {
    writeFileSync(join(folder, 'plain.html'), '<!doctype html><p>hello</p>');
    const en = await masar(['open', 'plain.html'], { cwd: folder });
    expect([en.code, en.stderr]).toEqual([3, expect.stringContaining('not a report of masar')]);
    const ar = await masar(['--lang', 'ar', 'open', 'plain.html'], { cwd: folder });
    expect([ar.code, ar.stderr]).toEqual([3, expect.stringContaining('تقريرًا')]);
    expect((await masar(['open', 'nowhere.html'], { cwd: folder })).code).toBe(3);
    expect((await masar(['open'], { cwd: folder })).code).toBe(2);
  });

  it('cuts a report for one reader, and that can be opened too', async () => {
    const { code } = await masar(['report', 'run', '--for', 'brief', '-o', 'brief.html'], { cwd: folder });
    expect(code).toBe(0);
    const brief = readFileSync(join(folder, 'brief.html'), 'utf8');
    expect(brief).toContain('id="en-part-brief-next"');
    expect(brief).not.toContain('id="en-part-odd"');
    expect((await masar(['open', 'brief.html', '-o', 'from-brief'], { cwd: folder })).code).toBe(0);
    const wrong = await masar(['report', 'run', '--for', 'nobody'], { cwd: folder });
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('`--for`')]);
  });
});
