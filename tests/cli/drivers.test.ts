import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../node/temporary-folder.ts';
import { ended } from '../until.ts';
import { hello, masar, small as smallRun, start } from './masar.ts';

const small = ['--draws', '16', '--thin', '20', '--workers', '1'];
const arabic = /[\u0621-\u064a]{3}/;
const decision = `
decisions:
  pause: { label: { en: A pause, ar: وقفة }, metric: home, better: less, options: { go: { label: { en: Go on, ar: استمرار } }, wait: { set: { removals: 0 } } } }
`;

describe('masar drivers', () => {
  it('prints what drives the answer, in both languages', async () => {
    const folder = temporaryFolder({ 'scenario.yaml': hello + decision });
    const english = await masar(['drivers', folder, ...small]);
    expect(english.code).toBe(0);
    for (const title of [
      'left alive, at the end of December 2017',
      'what the range is made of',
      'which numbers make it wide',
      'one number at a time',
      'screening of all numbers',
      'decision: A pause',
      'what to find out next',
    ])
      expect(english.stdout).toContain(title);
    const inArabic = await masar(['drivers', folder, ...small, '--lang', 'ar']);
    expect(inArabic.code).toBe(0);
    expect(inArabic.stdout).toMatch(/القرار: وقفة/);
    // No sentence is left in the other language: words of the file without a translation stand alone.
    expect(inArabic.stdout).not.toMatch(/\b(the|what|which|share)\b/);
    expect(inArabic.stdout).toMatch(arabic);
    expect(inArabic.stdout).not.toMatch(/[-−→←]/);
  });

  it('does only the methods that are asked, and gives its numbers to other programs', async () => {
    const { stdout, code } = await masar([
      'drivers',
      'hello',
      ...small,
      '--method',
      'value,tornado',
      '--json',
    ]);
    expect(code).toBe(0);
    const drivers = JSON.parse(stdout);
    expect(drivers.kind).toBe('modelled');
    expect([drivers.morris, drivers.sobol, drivers.split]).toEqual([null, null, null]);
    expect(drivers.tornado.bars.map(({ id }: { id: string }) => id)).toEqual([drivers.names[0].id]);
  });

  it('takes options in place of a decision of the file', async () => {
    const asked = ['drivers', 'hello', ...small, '--method', 'value', '--metric', 'home'];
    const { stdout, code } = await masar([
      ...asked,
      '--option',
      'removals=0',
      '--option',
      'removals=2',
      '--better',
      'less',
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/as in the file/);
    expect(stdout).toMatch(/removals=0/);
    expect((await masar([...asked, '--option', 'removals=0'])).code).toBe(2);
    expect((await masar([...asked, '--better', 'less'])).code).toBe(2);
    const chance = [...asked, '--option', 'removals=0', '--better', 'less', '--threshold', '1000', '--json'];
    const { means } = JSON.parse((await masar(chance)).stdout).decisions[0].value;
    expect(means[1]).toBe(1);
    expect(means[0]).toBeLessThanOrEqual(1);
  });

  it('writes beside the run of the same scenario, and beside nothing else', async () => {
    const folder = temporaryFolder({ 'scenario.yaml': hello });
    const [run, other] = [join(folder, 'run'), join(folder, 'other')];
    await masar(['run', folder, ...smallRun, '-o', run]);
    expect((await masar(['drivers', run, ...small, '--method', 'value'])).code).toBe(0);
    const written = readFileSync(join(run, 'drivers.json'), 'utf8');
    expect((await masar(['drivers', folder, ...small, '--method', 'value', '-o', run])).code).toBe(0);
    expect(readFileSync(join(run, 'drivers.json'), 'utf8')).toBe(written);
    expect((await masar(['drivers', folder, ...small, '--set', 'removals=0', '-o', run])).code).toBe(4);
    // A run may be made again over one that has drivers.
    expect((await masar(['run', folder, ...smallRun, '-o', run])).code).toBe(0);
    expect(existsSync(join(run, 'drivers.json'))).toBe(false);
    const foreign = temporaryFolder({ 'drivers.json': '[]' });
    expect((await masar(['drivers', folder, ...small, '-o', foreign])).code).toBe(3);
    writeFileSync(join(folder, 'scenario.yaml'), hello.replace('10000', 'many'));
    expect((await masar(['drivers', folder, ...small, '-o', other])).code).toBe(1);
    expect(existsSync(other)).toBe(false);
  });

  it('says what figures, decisions and methods there are', async () => {
    const metric = await masar(['drivers', 'hello', '--metric', 'hom']);
    expect([metric.code, metric.stderr]).toEqual([2, expect.stringContaining('did you mean `home`')]);
    const none = await masar(['drivers', 'hello', '--decision', 'pause']);
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('no decisions')]);
    const folder = temporaryFolder({ 'scenario.yaml': hello + decision });
    const wrong = await masar(['drivers', folder, '--decision', 'paus', '--lang', 'ar']);
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('`pause`')]);
    const method = await masar(['drivers', 'hello', '--method', 'sobol,guess']);
    expect([method.code, method.stderr]).toEqual([2, expect.stringContaining('guess')]);
    const both = await masar([
      'drivers',
      folder,
      '--decision',
      'pause',
      '--option',
      'removals=0',
      '--better',
      'less',
    ]);
    expect(both.code).toBe(2);
    expect((await masar(['drivers', 'hello', '--threshold', 'x'])).code).toBe(2);
    expect((await masar(['drivers', 'hello', '--option', 'removals=9', '--better', 'less'])).code).toBe(2);
  });
});

it.skipIf(process.platform === 'win32')('is interrupted without a trace', async () => {
  const folder = temporaryFolder();
  const child = start(['drivers', 'hello', '--draws', '100000', '--thin', '1', '-o', join(folder, 'new')]);
  const gone = ended(child);
  await Promise.race([once(child.stderr, 'data'), gone]);
  child.kill('SIGINT');
  expect(await gone).toBe(130);
  expect(existsSync(join(folder, 'new'))).toBe(false);
});

describe('few draws', () => {
  it('are warned of by run and compare, in both languages, and many are not', async () => {
    const run = await masar(['run', 'hello', ...smallRun]);
    expect(run.stderr).toMatch(/warning: too few draws: .*left alive.*about 40 draws/);
    const compared = await masar(['compare', 'hello', ...smallRun, '--set', 'removals=0', '--lang', 'ar']);
    expect(compared.stderr).toMatch(/تنبيه: المحاكيات قليلة/);
    const enough = await masar(['run', 'hello', '--draws', '400', '--thin', '20', '--workers', '1']);
    expect(enough.stderr).not.toMatch(/too few/);
  });
});
