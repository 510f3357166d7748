import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../node/temporary-folder.ts';
import { hello, masar, start } from './masar.ts';

interface Started {
  /** All that was printed until its address was. */
  said: string;
  address: string;
  end(): Promise<number | null>;
}

/** Starts a studio and waits for its address. */
function studio(args: string[], around: Parameters<typeof start>[1] = {}, input = ''): Promise<Started> {
  const child = start(['studio', '--no-open', '--port', '0', ...args], around);
  child.stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (text: string): void => {
      said += text;
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
      const whole = said.includes('{') || (said.match(/Ctrl-C/g) ?? []).length === 2;
      if (address === undefined || !whole) return;
      const end = (): Promise<number | null> => {
        child.kill('SIGINT');
        return ended;
      };
      resolve({ said, address, end });
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    void ended.then((code) => reject(new Error(`it ended with ${code}: ${said}`)));
  });
}

const opened = async (
  address: string,
): Promise<{ name: string; from: string; scenario: { files: object } }> =>
  (await fetch(`${address}api/scenario`)).json();

describe('studio', () => {
  it('says in both languages where it is, and ends with Ctrl-C as it should', async () => {
    const folder = temporaryFolder({ 'scenario.yaml': hello });
    const started = await studio([folder]);
    expect(started.said).toMatch(/on this machine alone; nothing leaves it; it can save/);
    expect(started.said).toMatch(/على هذا الجهاز وحده/);
    expect((await fetch(started.address)).status).toBe(200);
    expect(await started.end()).toBe(0);
    await expect(fetch(started.address)).rejects.toThrow();
  });

  it('opens the scenario here, else the one that comes with masar', async () => {
    const folder = temporaryFolder({ 'scenario.yaml': hello });
    const here = await studio(['--json'], { cwd: folder });
    expect((await opened(here.address)).scenario.files).toEqual({ 'scenario.yaml': hello });
    await here.end();
    const bundled = await studio(['--json'], { cwd: temporaryFolder() });
    expect(await opened(bundled.address)).toMatchObject({ name: 'leaving-isis', from: 'bundled' });
    expect(JSON.parse(bundled.said)).toEqual({ address: bundled.address, writable: false });
    await bundled.end();
  });

  it('opens the folder of a run, and its report', async () => {
    const out = join(temporaryFolder(), 'out');
    const args = ['run', 'hello', '--draws', '4', '--thin', '50', '--workers', '1', '--set', 'removals=0.5'];
    expect((await masar([...args, '--report', '-o', out])).code).toBe(0);
    for (const [path, from] of [
      [out, 'run'],
      [join(out, 'report.html'), 'report'],
    ]) {
      const started = await studio([path, '--json']);
      expect(await opened(started.address)).toMatchObject({ from, settings: { removals: '0.5' } });
      await started.end();
    }
  });

  it('opens what comes from standard input, also when the page is loaded again', async () => {
    const started = await studio(['-', '--json'], {}, hello);
    for (let i = 0; i < 2; i++)
      expect((await opened(started.address)).scenario.files).toEqual({ 'scenario.yaml': hello });
    await started.end();
  });

  it('opens a scenario with mistakes', async () => {
    const folder = temporaryFolder({ 'scenario.yaml': 'masar: [' });
    const started = await studio([folder, '--json']);
    expect((await opened(started.address)).scenario.files).toEqual({ 'scenario.yaml': 'masar: [' });
    await started.end();
  });

  it('writes itself to a folder, and leaves what is not its own', async () => {
    const folder = join(temporaryFolder(), 'export');
    const first = await masar(['studio', 'hello', '--export', folder, '--json']);
    expect(first.code).toBe(0);
    expect(JSON.parse(first.stdout).page).toBe(join(folder, 'index.html'));
    expect(readdirSync(folder)).toContain('studio.js');
    writeFileSync(join(folder, 'mine.txt'), 'mine');
    const second = await masar(['studio', 'hello', '--export', folder]);
    expect(second.code).toBe(3);
    expect(second.stderr).toContain('mine.txt');
    expect(readFileSync(join(folder, 'mine.txt'), 'utf8')).toBe('mine');
  });

  it('says what is not there, and which port is taken', async () => {
    const missing = await masar(['studio', 'nowhere', '--no-open']);
    expect([missing.code, missing.stdout]).toEqual([3, '']);
    const started = await studio(['hello', '--json']);
    const { port } = new URL(started.address);
    for (const [language, words] of [
      ['en', 'another program listens'],
      ['ar', 'مشغول'],
    ]) {
      const taken = await masar(['studio', 'hello', '--no-open', '--port', port, '--lang', language]);
      expect(taken.code).toBe(3);
      expect(taken.stderr).toContain(words);
    }
    await started.end();
    expect((await masar(['studio', '--port', 'x'])).code).toBe(2);
  });
});

describe('masar alone', () => {
  it('is help where nobody watches', async () => {
    for (const args of [[], ['--lang', 'ar'], ['--color=never']]) {
      const { code, stdout } = await masar(args);
      expect(code).toBe(0);
      expect(stdout).toContain('studio');
    }
  });

  const script = '/usr/bin/script';
  it.skipIf(!existsSync(script))('is the studio in a terminal', async () => {
    const folder = temporaryFolder({ 'scenario.yaml': hello });
    const { terminalSays } = await import('./terminal-says.ts');
    const said = await terminalSays(['--lang=ar'], folder, /http:\/\/127\.0\.0\.1:\d+\//);
    expect(said).toMatch(/الاستوديو مفتوح/);
  });
});
