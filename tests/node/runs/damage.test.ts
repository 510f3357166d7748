import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headOf } from '../../../src/experiment/index.ts';
import { computeInline, computeOnThreads } from '../../../src/node/runs/compute-chunks.ts';
import { openRun } from '../../../src/node/runs/open-run.ts';
import { digestDraws } from '../../../src/node/runs/read-run-draws.ts';
import { runInChunks } from '../../../src/node/runs/run-in-chunks.ts';
import { lockRun } from '../../../src/node/runs/run-lock.ts';
import { tellFault, WorldError } from '../../../src/node/world-fault.ts';
import { masar } from '../../cli/masar.ts';
import { asked, askedWords, expectWhole, head, hello } from './small-run.ts';

const root = mkdtempSync(join(tmpdir(), 'masar-damage-'));
const sound = join(root, 'sound');
const again = (folder: string, damaged: string[] = []) =>
  runInChunks(folder, head, computeInline, {
    chunkDraws: () => 4,
    begun: (_directory, looked) => damaged.push(...looked.damaged),
  });

beforeAll(async () => {
  await again(sound);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function copy(name: string): string {
  const folder = join(root, name);
  cpSync(sound, folder, { recursive: true });
  return folder;
}

/** The fault that something throws, which both languages have words for. */
async function faultOf(work: () => unknown): Promise<WorldError['fault']> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof WorldError)) throw error;
    expect(tellFault(error.fault, 'en')).not.toMatch(/undefined|\[object/);
    expect(tellFault(error.fault, 'ar')).toMatch(/[\u0600-\u06ff]/);
    return error.fault;
  }
  throw new Error('nothing was thrown');
}

describe('a damaged file', () => {
  const chunk = (folder: string): string => join(folder, 'results/chunk-0002.parquet');

  it.each<[string, (file: string) => void]>([
    ['cut off', (file) => truncateSync(file, 1000)],
    ['empty', (file) => truncateSync(file, 0)],
    ['with one bit changed', (file) => flip(file, 0.4)],
    ['with one bit of its footer changed', (file) => flip(file, 0.97)],
  ])('%s is found and computed again, and nothing else', async (name, damage) => {
    const folder = copy(`damaged ${name}`);
    const untouched = readFileSync(join(folder, 'results/chunk-0001.parquet'));
    damage(chunk(folder));
    const damaged: string[] = [];
    await again(folder, damaged);
    expect(damaged).toEqual([chunk(folder)]);
    expect(readFileSync(join(folder, 'results/chunk-0001.parquet'))).toEqual(untouched);
    await expectWhole(folder);
  });

  it('that the manifest does not know yet is judged by what its footer says', async () => {
    const folder = copy('unknown');
    const path = join(folder, 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    for (const one of manifest.chunks) one.sha256 = null;
    writeFileSync(path, JSON.stringify({ ...manifest, digest: null }));
    flip(chunk(folder), 0.4);
    // A chunk of other draws in the place of one.
    cpSync(join(folder, 'results/chunk-0001.parquet'), join(folder, 'results/chunk-0000.parquet'));
    const damaged: string[] = [];
    await again(folder, damaged);
    expect(damaged.sort()).toEqual([join(folder, 'results/chunk-0000.parquet'), chunk(folder)]);
    await expectWhole(folder);
  });

  it('is not read as if it were sound', async () => {
    const folder = copy('read');
    flip(chunk(folder), 0.4);
    expect(await faultOf(() => digestDraws(openRun(folder)))).toMatchObject({ what: 'damaged_chunk' });
  });

  it('that is the manifest is said to be', async () => {
    const folder = copy('manifest');
    const path = join(folder, 'manifest.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace('"seed": 3', '"seed": 4'));
    expect(await faultOf(() => again(folder))).toMatchObject({ what: 'damaged_manifest' });
    writeFileSync(path, '{');
    expect(await faultOf(() => again(folder))).toMatchObject({ what: 'damaged_manifest' });
  });
});

describe('draws of two runs', () => {
  it('are never mixed', async () => {
    const folder = copy('other');
    const run = (changed: typeof head) =>
      runInChunks(folder, changed, computeInline, { chunkDraws: () => 4 });
    expect(await faultOf(() => run(headOf(hello, { ...asked, seed: 4 })))).toMatchObject({ of: 'seed' });
    expect(await faultOf(() => run(headOf(hello, { ...asked, draws: 15 })))).toMatchObject({ of: 'draws' });
    const other = hello.with({ removals: 0 });
    expect(await faultOf(() => run(headOf(other, asked)))).toMatchObject({ what: 'other_scenario' });
    const said = await masar([
      'run',
      'hello',
      ...askedWords,
      '--set',
      'removals=0',
      '--on',
      'inline',
      '-o',
      folder,
    ]);
    expect(said.code).toBe(4);
    expect(said.stderr).toContain('with another scenario or other settings');
    await expectWhole(folder);
  });

  it('of two versions neither', async () => {
    const folder = copy('version');
    const path = join(folder, 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    manifest.identity.engine = '0.0.1';
    const { hashOf } = await import('../../../src/node/runs/hash.ts');
    manifest.run = hashOf(JSON.stringify(manifest.identity));
    writeFileSync(path, JSON.stringify(manifest));
    expect(await faultOf(() => again(folder))).toMatchObject({ what: 'other_engine', found: '0.0.1' });
    const said = await masar(['run', 'hello', ...askedWords, '--on', 'inline', '-o', folder, '--lang', 'ar']);
    expect(said.code).toBe(4);
    expect(said.stderr).toContain('الإصدار');
  });

  it('do not push out one without chunks, nor the other way round', async () => {
    const folder = copy('kept');
    const before = readdirSync(folder);
    const plain = join(root, 'plain');
    expect((await masar(['run', 'hello', ...askedWords, '--quiet', '-o', plain])).code).toBe(0);
    expect(await faultOf(() => again(plain))).toMatchObject({ what: 'foreign_run' });
    const { checkRunFolder } = await import('../../../src/node/write-run.ts');
    expect(await faultOf(() => checkRunFolder(folder))).toMatchObject({ what: 'holds_chunks' });
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe('two programs on one folder', () => {
  it('do not work at the same time', async () => {
    const folder = copy('locked');
    const release = lockRun(folder);
    expect(await faultOf(() => again(folder))).toMatchObject({ what: 'locked', pid: process.pid });
    release();
    await again(folder);
    await expectWhole(folder);
  });

  it('take over from one that is dead', async () => {
    const folder = copy('dead');
    const dead = spawnSync(process.execPath, ['--version']).pid;
    for (const left of [
      JSON.stringify({ host: hostname(), pid: dead, began: '1', token: 'x' }),
      // The number of a process is used again, by one that began later.
      JSON.stringify({ host: hostname(), pid: process.pid, began: '1', token: 'x' }),
    ]) {
      writeFileSync(join(folder, 'lock'), left);
      await again(folder);
      await expectWhole(folder);
    }
  });

  it('leave the one of another machine alone while it says that it lives', async () => {
    const folder = copy('elsewhere');
    const lock = join(folder, 'lock');
    writeFileSync(lock, JSON.stringify({ host: 'elsewhere.example', pid: 1, began: null, token: 'x' }));
    expect(await faultOf(() => again(folder))).toMatchObject({ what: 'locked', host: 'elsewhere.example' });
    const { utimesSync } = await import('node:fs');
    const long = new Date(Date.now() - 600_000);
    utimesSync(lock, long, long);
    await again(folder);
    await expectWhole(folder);
  });
});

describe('a thread', () => {
  it('that ends in the middle of its work costs the chunks at hand, and no other', async () => {
    const folder = join(root, 'thread');
    const worker = pathToFileURL(join(root, 'worker.mjs'));
    const real = new URL('../../../dist/node/runs/chunks-worker.js', import.meta.url).href;
    writeFileSync(
      worker,
      `import compute from ${JSON.stringify(real)};
      export default (task) => (task.first === 8 ? process.exit(9) : compute(task));`,
    );
    const run = (runner: ReturnType<typeof computeOnThreads>, done: number[] = []) =>
      runInChunks(folder, head, runner, {
        chunkDraws: () => 1,
        begun: (_directory, _looked, draws) => done.push(draws),
      });
    expect(await faultOf(() => run(computeOnThreads(2, worker)))).toMatchObject({ what: 'worker_lost' });
    const kept = readdirSync(join(folder, 'results')).filter((name) => name.startsWith('chunk-')).length;
    expect(kept).toBeGreaterThanOrEqual(7);
    const done: number[] = [];
    await run(computeOnThreads(2), done);
    expect(done).toEqual([kept]);
    await expectWhole(folder);
  });
});

describe('a disk', () => {
  const mayMount = process.platform === 'linux' && process.getuid?.() === 0 && tryMount();

  it.skipIf(!mayMount)('that is full loses nothing', async () => {
    const disk = join(root, 'full');
    mount(disk, 'size=256k');
    try {
      const folder = join(disk, 'run');
      const small = runInChunks(folder, head, computeInline, { chunkDraws: () => 1 });
      expect(await faultOf(() => small)).toMatchObject({ what: 'unwritable', reason: 'ENOSPC' });
      const there = readdirSync(join(folder, 'results'));
      expect(there.length).toBeGreaterThan(0);
      expect(there.every((name) => name.startsWith('chunk-'))).toBe(true);
      spawnSync('mount', ['-o', 'remount,size=8m', disk]);
      let before = 0;
      await runInChunks(folder, head, computeOnThreads(2), {
        chunkDraws: () => 1,
        begun: (_directory, _looked, draws) => {
          before = draws;
        },
      });
      expect(before).toBe(there.length);
      await expectWhole(folder);
    } finally {
      spawnSync('umount', [disk]);
    }
  });

  it.skipIf(!mayMount)('that can only be read is said to be', async () => {
    const disk = join(root, 'read-only');
    mount(disk, 'size=1m');
    try {
      spawnSync('mount', ['-o', 'remount,ro', disk]);
      const fault = await faultOf(() => again(join(disk, 'run')));
      expect(fault).toMatchObject({ what: 'unwritable', reason: 'EROFS' });
    } finally {
      spawnSync('umount', [disk]);
    }
  });
});

function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[Math.floor(at * bytes.length)] ^= 4;
  writeFileSync(file, bytes);
}

function mount(folder: string, options: string): number | null {
  mkdirSync(folder, { recursive: true });
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status;
}

/** Root in a container may not always mount. */
function tryMount(): boolean {
  const folder = join(root, 'tried');
  if (mount(folder, 'size=64k') !== 0) {
    console.log('no disk of its own may be mounted here: a full and a read-only one are not tried');
    return false;
  }
  spawnSync('umount', [folder]);
  return true;
}
