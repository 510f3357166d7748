import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { masar, start } from '../../cli/masar.ts';
import { ended, until } from '../../until.ts';
import { askedWords, chunksIn, expectWhole } from './small-run.ts';

const main = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));
const kills = Number(process.env.MASAR_KILLS ?? 10);
const root = mkdtempSync(join(tmpdir(), 'masar-kills-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Kills come at moments drawn from a fixed sequence; what they hit is up to the machine. */
function* moments(): Generator<number> {
  for (let i = 1; ; i++) yield (i * 0.6180339887498949) % 1;
}

const command = (folder: string, chunkDraws = 1): string[] => [
  'run',
  'hello',
  ...askedWords,
  '--on',
  'threads',
  '--workers',
  '2',
  '--chunk-draws',
  String(chunkDraws),
  '-o',
  folder,
];

describe('a run that is killed', () => {
  it(`${kills} times, goes on with the same command and comes to the same bytes`, async () => {
    const undisturbed = join(root, 'undisturbed');
    const began = performance.now();
    expect((await masar(command(undisturbed))).code).toBe(0);
    const whole = performance.now() - began;
    await expectWhole(undisturbed);
    const moment = moments();
    let killed = 0;
    for (let round = 0; killed < kills; round++) {
      const folder = join(root, `round-${round}`);
      // A run may be finished before a kill comes: then the next round begins another.
      for (let times = 0; times < 4 && killed < kills; times++) {
        const child = start([...command(folder), '--quiet']);
        child.stdout.resume();
        child.stderr.resume();
        const ended = new Promise<NodeJS.Signals | null>((resolve) =>
          child.on('close', (_code, signal) => resolve(signal)),
        );
        const timer = setTimeout(() => child.kill('SIGKILL'), (moment.next().value ?? 0.5) * whole);
        const signal = await ended;
        clearTimeout(timer);
        if (signal !== 'SIGKILL') break;
        killed++;
      }
      const { code, stderr } = await masar(command(folder));
      expect(stderr).not.toContain('error:');
      expect(code).toBe(0);
      await expectWhole(folder);
      rmSync(folder, { recursive: true });
    }
  });

  it.skipIf(process.platform === 'win32')(
    'by Ctrl-C keeps what is done, says so, and leaves nothing else',
    async () => {
      const folder = join(root, 'interrupted');
      const child = start(command(folder));
      let said = '';
      child.stdout.resume();
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
      const gone = ended(child);
      await until(() => chunksIn(folder) >= 2, child);
      child.kill('SIGINT');
      expect(await gone).toBe(130);
      expect(said).toContain('the same command goes on');
      expect(readdirSync(folder).sort()).toEqual(['manifest.json', 'results', 'scenario']);
      expect(readdirSync(join(folder, 'results')).filter((name) => !name.startsWith('chunk-'))).toEqual([]);
      const report = await masar(['report', folder]);
      expect(report.code).toBe(3);
      expect(report.stderr).toContain('of 14 chunks: the command that began it goes on');
      expect((await masar(command(folder))).code).toBe(0);
      await expectWhole(folder);
      expect((await masar(['report', folder, '-o', join(root, 'report.html')])).code).toBe(0);
    },
  );

  it('in tasks, each for itself, also when two do the same at once', async () => {
    const folder = join(root, 'tasks');
    const first = start([...command(folder), '--quiet']);
    const gone = ended(first);
    await until(() => chunksIn(folder) >= 1, first);
    first.kill('SIGKILL');
    await gone;
    const task = (chunk: number): string[] => ['task', folder, '--chunk', String(chunk), '--quiet'];
    const victim = start(task(9));
    setTimeout(() => victim.kill('SIGKILL'), 150);
    await ended(victim);
    const done = await Promise.all([task(9), task(9), task(13)].map((words) => masar(words)));
    expect(done.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect((await masar(['task', folder, '--chunk', '14'])).stderr).toContain('numbered from 0 to 13');
    expect((await masar(command(folder))).code).toBe(0);
    await expectWhole(folder);
  });

  const parallel = spawnSync('parallel', ['--version']).stdout?.toString().includes('GNU parallel') ?? false;
  it.skipIf(!parallel)('comes to the same by GNU parallel', async () => {
    const folder = join(root, 'parallel');
    const first = start([...command(folder, 3), '--quiet']);
    const gone = ended(first);
    await until(() => chunksIn(folder) >= 1, first);
    first.kill('SIGKILL');
    await gone;
    const words = [
      '--will-cite',
      '-j',
      '2',
      process.execPath,
      main,
      'task',
      folder,
      '--quiet',
      '--chunk',
      '{}',
    ];
    const all = Array.from({ length: 5 }, (_, i) => String(i));
    const child = spawn('parallel', [...words, ':::', ...all], {
      stdio: 'ignore',
      env: { ...process.env, HOME: root },
    });
    expect(await ended(child)).toBe(0);
    expect(readdirSync(join(folder, 'results')).filter((name) => name.startsWith('chunk-'))).toHaveLength(5);
    expect((await masar(command(folder, 3))).stderr).toContain('14 of 14 draws are there');
    await expectWhole(folder);
  });
});
