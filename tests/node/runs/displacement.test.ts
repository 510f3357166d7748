import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  askDisplacement,
  type DisplacementDraw,
  type DisplacementPart,
  displacementCsv,
  openFigures,
  readFlee,
  runDisplacementInline,
  summarizeDisplacement,
} from '../../../src/experiment/index.ts';
import { exportDisplacement } from '../../../src/node/export-run.ts';
import { queryDisplacement } from '../../../src/node/query-run.ts';
import { computeInline, computeOnThreads } from '../../../src/node/runs/compute-chunks.ts';
import {
  type DisplacementHead,
  displacementHead,
  openDisplacementDirectory,
} from '../../../src/node/runs/displacement-directory.ts';
import { finishDisplacement } from '../../../src/node/runs/finish-displacement.ts';
import { runDisplacementInChunks } from '../../../src/node/runs/run-in-chunks.ts';
import { tellFault, WorldError, type WorldFault } from '../../../src/node/world-fault.ts';
import { scenarioOf } from '../../../src/node/write-displacement.ts';
import { masar } from '../../cli/masar.ts';
import { DATA_PACKAGE } from '../../report/data-package-form.ts';
import { smallDirectory, withText } from '../../scenario/flee/small-directory.ts';
import { findSlurm, masarOn, startCluster } from '../../slurm/cluster.ts';

const root = mkdtempSync(join(tmpdir(), 'masar-displacement-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(folder: string, files: Record<string, string>): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const small = write(join(root, 'small'), smallDirectory());
const draws = ['--draws', '9', '--seed', '4', '--set', 'move_rules.camp_weight=3'];
const run = (...words: string[]) => masar(['run', small, ...draws, ...words]);
const settings = { 'move_rules.camp_weight': '3' };

/** The same run, or another. */
function head(
  changed: {
    seed?: number;
    draws?: number;
    compat?: 'flee' | 'fixed';
    days?: number;
    set?: Record<string, string>;
    files?: Record<string, string>;
  } = {},
): DisplacementHead {
  const { seed = 4, draws: count = 9, compat = 'flee', days, set = settings, files = {} } = changed;
  const texts = { ...smallDirectory(), ...files };
  const { input } = readFlee(texts, { settings: 'simsetting.yml', set, days });
  return displacementHead(
    { id: 'small', files: texts },
    { input: input!, compat },
    { set, seed, draws: count },
  );
}

function faultOf(work: () => unknown): WorldFault | null {
  try {
    work();
    return null;
  } catch (error) {
    if (!(error instanceof WorldError)) throw error;
    return error.fault;
  }
}

const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');

/** What a run in memory writes is the reference. */
beforeAll(async () => {
  const { code, stderr } = await run('-o', join(root, 'memory'));
  expect(stderr).not.toContain('error');
  expect(code).toBe(0);
});

function expectWhole(folder: string): void {
  for (const name of ['summary.json', 'results.csv'])
    expect(readFileSync(join(folder, name), 'utf8')).toBe(read('memory', name));
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  expect(manifest.digest).toBe(JSON.parse(read('memory', 'summary.json')).digest);
  expect(readdirSync(join(folder, 'results')).sort()).toEqual(
    manifest.chunks.map((_: unknown, i: number) => `chunk-${String(i).padStart(4, '0')}.parquet`),
  );
  expect(readdirSync(join(folder, 'scenario')).sort()).toEqual(
    readdirSync(join(root, 'memory', 'scenario')).sort(),
  );
}

describe("draws of a directory in Flee's format, in files", () => {
  it.each([
    ['inline', computeInline, 4],
    ['1 thread', computeOnThreads(1), 9],
    ['2 threads', computeOnThreads(2), 2],
    ['7 threads', computeOnThreads(7), 1],
  ])('are the same bytes as in memory: %s', async (name, runner, chunkDraws) => {
    await runDisplacementInChunks(join(root, name), head(), runner, { chunkDraws: () => chunkDraws });
    expectWhole(join(root, name));
  });

  it('are the same bytes as in memory by the command, which finds their cut by trying', async () => {
    const { code, stderr } = await run('--on', 'threads', '-o', join(root, 'tried'));
    expect(stderr).toContain('all draws are there; now summing up');
    expect(code).toBe(0);
    expectWhole(join(root, 'tried'));
  });

  it.skipIf(!findSlurm())('are the same bytes as in memory: three nodes of Slurm', async () => {
    const cluster = await startCluster();
    try {
      const folder = join(cluster.folder, 'draws');
      const there = write(join(cluster.folder, 'small'), smallDirectory());
      const words = ['run', there, ...draws, '--chunk-draws', '2', '--on', 'slurm', '--time', '5'];
      const { code, stderr } = await masarOn(cluster, [...words, '-o', folder, '--wait', '5']).done;
      expect(stderr).toContain('5 chunks handed in');
      expect(code).toBe(0);
      expectWhole(folder);
    } finally {
      await cluster.close();
    }
  });

  it('go on where they stopped, by tasks and by the same command; a damaged file is computed again', async () => {
    const folder = join(root, 'again');
    const words = ['--on', 'threads', '--chunk-draws', '2', '-o', folder];
    expect((await run(...words)).code).toBe(0);
    const chunk = (i: number): string => join(folder, 'results', `chunk-000${i}.parquet`);
    rmSync(chunk(1));
    const bytes = readFileSync(chunk(3));
    bytes[bytes.length >> 1] ^= 1;
    writeFileSync(chunk(3), bytes);
    // From any working folder, also one with settings of its own: a task reads nothing but the run.
    const elsewhere = write(join(root, 'elsewhere'), { 'simsetting.yml': 'optimisations:\n  hasten: 7\n' });
    const task = await masar(['task', folder, '--chunk', '1'], { cwd: elsewhere });
    expect(task.stderr).toContain('chunk 1: 2 draws');
    expect((await masar(['task', folder, '--chunk', '5'])).stderr).toContain('numbered from 0 to 4');
    const { code, stderr } = await run(...words);
    expect(stderr).toMatch(/chunk-0003.+ was damaged and is computed again/);
    expect(stderr).toContain('7 of 9 draws are there');
    expect(code).toBe(0);
    expectWhole(folder);
  });

  it('are refused for other files, settings, compat, days, seed or number, and left as they are', async () => {
    const folder = join(root, '2 threads');
    const before = readdirSync(folder);
    const begin = (...changed: Parameters<typeof head>) =>
      openDisplacementDirectory(folder, head(...changed), () => 2);
    const wanted: [DisplacementHead, object][] = [
      [head({ seed: 5 }), { what: 'other_run', of: 'seed', found: '4', wanted: '5' }],
      [head({ draws: 8 }), { what: 'other_run', of: 'draws', found: '9', wanted: '8' }],
      [head({ compat: 'fixed' }), { what: 'other_run', of: 'compat', found: 'flee', wanted: 'fixed' }],
      [head({ days: 12 }), { what: 'other_run', of: 'days', found: '20', wanted: '12' }],
      [head({ set: {} }), { what: 'other_scenario' }],
      [head({ files: withText('input_csv/routes.csv', '60', '61') }), { what: 'other_scenario' }],
    ];
    for (const [other, fault] of wanted) {
      const refusal = faultOf(() => openDisplacementDirectory(folder, other, () => 2));
      expect(refusal).toMatchObject(fault);
      for (const language of ['en', 'ar'] as const)
        expect(tellFault(refusal!, language)).not.toContain('undefined');
    }
    expect(faultOf(() => begin())).toBe(null);
    const hello = await masar(['run', 'hello', '--draws', '9', '-o', folder]);
    expect(hello.stderr).toContain('another scenario or other settings');
    expect(hello.code).toBe(4);
    expect(readdirSync(folder)).toEqual(before);
    expectWhole(folder);
    // The copy in the folder is what tasks compute from.
    const changed = join(root, 'inline', 'scenario', 'input_csv', 'routes.csv');
    writeFileSync(changed, readFileSync(changed, 'utf8').replace('60', '61'));
    const task = await masar(['task', join(root, 'inline'), '--chunk', '0']);
    expect(task.stderr).toContain('another scenario');
    expect(task.code).toBe(4);
  });

  it('are reported on once they are whole, not before', async () => {
    const folder = join(root, '7 threads');
    const report = await masar(['report', folder]);
    expect(report.code).toBe(0);
    expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('Delta');
    // As a machine that died leaves it.
    const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...manifest, digest: null }));
    const { code, stderr } = await masar(['export', folder, '--to', 'csv']);
    expect(stderr).toContain('of 9 chunks: the command that began it goes on');
    expect(code).toBe(3);
  });
});

describe('their summary from files', () => {
  it('in hundreds of passes of little memory is the same bytes as in memory', async () => {
    const zones = Array.from({ length: 100 }, (_, day) => `${day}, 1, 0`).join('\n');
    const run = head({
      files: {
        'input_csv/sim_period.csv': 'StartDate,2020-03-01\nLength,100\n',
        'input_csv/region_attributes_IPC.csv': '#Day,North,South,East\n0,30,20,5\n100,50,30,5\n',
        'input_csv/conflicts.csv': `#Day, Amber, Birch\n${zones}\n`,
      },
    });
    const draws = await runDisplacementInline(run.plan, run.camps, { seed: run.seed, draws: run.draws });
    const figures = openFigures<DisplacementPart, DisplacementDraw>();
    const scenario = scenarioOf(run.folder, run.set);
    askDisplacement(run, scenario, figures);
    // One figure of nine draws at a time.
    const bytes = 9 * 8;
    expect(figures.bands(run.draws, bytes).length).toBeGreaterThan(200);
    expect(figures.bands(run.draws)).toHaveLength(4);
    const folder = join(root, 'passes');
    const directory = openDisplacementDirectory(folder, run, () => 4);
    await computeInline(directory, [0, 1, 2], {});
    await finishDisplacement(directory, { bytes });
    const summary = summarizeDisplacement({ ...run, results: draws }, scenario);
    expect(read('passes', 'summary.json')).toBe(`${JSON.stringify(summary, null, 2)}\n`);
    expect(read('passes', 'results.csv')).toBe(displacementCsv(summary));
    expect(directory.manifest.digest).toBe(summary.digest);
  });

  it('stops between two passes when it is told to, and goes on', async () => {
    const folder = join(root, 'stopped');
    const directory = openDisplacementDirectory(folder, head(), () => 3);
    await computeInline(directory, [0, 1, 2], {});
    let looks = 0;
    const signal = {
      get aborted() {
        return ++looks > 5;
      },
      reason: new Error('enough'),
    };
    await expect(finishDisplacement(directory, { signal, bytes: 1 })).rejects.toThrow('enough');
    expect(directory.manifest.digest).toBe(null);
    await finishDisplacement(directory);
    expectWhole(folder);
  });
});

describe('what such a run writes for others', () => {
  const folder = join(root, '1 thread');
  const json = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8'));

  it('describes its folder as a data package', () => {
    const described = json('datapackage.json');
    const [drawsOf, results] = described.resources;
    expect(Object.keys(drawsOf.kinds)).toEqual(['camp', 'displaced', 'standing', 'origin']);
    const head = read('memory', 'results.csv').split('\n')[0];
    expect(results.schema.fields.map(({ name }: { name: string }) => name).join(',')).toBe(head);
    const prov = json('prov.json');
    expect(prov.activity['masar:run']).toMatchObject({ 'masar:compat': 'flee', 'masar:days': 20 });
    expect(prov.entity['masar:file/input_csv/routes.csv']).toBeDefined();
  });

  it('exports camps, accuracy and origins: tidy, tagged, packed, on a map', async () => {
    const summary = json('summary.json');
    for (const format of ['csv', 'hxl', 'geojson', 'flowmap'] as const)
      exportDisplacement(format, summary, head().input, join(folder, `export-${format}`));
    expect((await masar(['export', folder, '--to', 'parquet'])).code).toBe(0);
    const [, row] = readFileSync(join(folder, 'export-csv', 'camps.csv'), 'utf8').split('\n');
    const first = summary.camps[0];
    const { p5, p25, p50, p75, p95 } = first.quantiles;
    const figures = [p5, p25, p50, p75, p95].map((q: number[]) => Math.round(q[0] * 1000) / 1000);
    const mean = Math.round(first.mean[0] * 1000) / 1000;
    expect(row).toBe(['2020-03-01', first.name, first.data[0], mean, ...figures, 'modelled'].join(','));
    const valid = new Ajv({ strict: false }).compile(DATA_PACKAGE);
    valid(json('export-csv/datapackage.json'));
    expect(valid.errors).toBe(null);
    const origins: Record<string, string>[] = parse(
      readFileSync(join(folder, 'export-csv', 'origins.csv'), 'utf8'),
      { columns: true },
    );
    // Every small cell is untold, and there are some.
    const small = summary.origins.filter(
      ({ mean: m }: { mean: number }) => Math.round(m) > 0 && Math.round(m) < 10,
    );
    expect(small.length).toBeGreaterThan(0);
    expect(origins.filter(({ people }) => people === '<10').length).toBe(small.length);
    expect(origins.every(({ people }) => people === '<10' || Number(people) >= 10)).toBe(true);
    const tags = readFileSync(join(folder, 'export-hxl', 'camps.csv'), 'utf8')
      .split('\n')[1]
      .split(',');
    expect(tags.slice(0, 4)).toEqual([
      '#date',
      '#loc+camp+name',
      '#affected+registered+num',
      '#affected+mean+num',
    ]);
    expect(new Set(tags).size).toBe(tags.length);
    const { features } = json('export-geojson/places.geojson');
    expect(features).toHaveLength(summary.camps.length);
    expect(features[0]).toMatchObject({
      geometry: { coordinates: [2, 2] },
      properties: { date: '2020-03-20' },
    });
    const flows: Record<string, string>[] = parse(
      readFileSync(join(folder, 'export-flowmap', 'flows.csv'), 'utf8'),
      { columns: true },
    );
    expect(flows.length).toBeGreaterThan(0);
    expect(flows.every(({ count }) => Number(count) >= 10)).toBe(true);
    const flee = await masar(['export', folder, '--to', 'flee']);
    expect(flee.stderr).toContain("is of a directory in Flee's format");
    expect(flee.code).toBe(3);
  });

  it('answers SQL on its tables and on its draws', async () => {
    const summary = json('summary.json');
    const ask = async (sql: string): Promise<unknown[][]> =>
      (await queryDisplacement(sql, summary, folder, true)).rows;
    const { stdout } = await masar(['query', folder, 'SELECT max(date) FROM draws', '--json']);
    expect(JSON.parse(stdout).rows).toEqual([['2020-03-20']]);
    const [[mean]] = await ask(
      "SELECT sum(value) / 9 FROM draws WHERE kind = 'camp' AND id = 'Delta' AND date = '2020-03-20'",
    );
    const delta = summary.camps.find(({ name }: { name: string }) => name === 'Delta');
    expect(mean).toBeCloseTo(delta.mean[19], 9);
    expect(await ask("SELECT count(*) FROM camps WHERE camp = 'Delta'")).toEqual([['20']]);
    expect(await ask("SELECT count(*) FROM draws WHERE kind = 'displaced' AND place IS NOT NULL")).toEqual([
      ['0'],
    ]);
  });
});
