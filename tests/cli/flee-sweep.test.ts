import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { readFleeFolder } from '../../src/node/read-flee-folder.ts';
import { smallDirectory } from '../scenario/flee/small-directory.ts';
import { masar } from './masar.ts';

const root = mkdtempSync(join(tmpdir(), 'masar-flee-sweep-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const small = written('small', smallDirectory());

function written(name: string, files: Record<string, string>): string {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name, file)), { recursive: true });
    writeFileSync(join(root, name, file), text);
  }
  return join(root, name);
}

const draws = ['--draws', '7', '--seed', '3'];

function rowsOf(output: string): Record<string, string>[] {
  return parse(readFileSync(join(output, 'sweep.csv'), 'utf8'), { columns: true });
}

describe("a sweep of a directory in Flee's format", () => {
  it('is a grid of runs on the same draws, with paired differences from the first', async () => {
    const output = join(root, 'grid');
    const grid = ['--set', 'move_rules.camp_weight=1..3/2', '--set', 'move_rules.max_move_speed=100..300/2'];
    const { code, stdout, stderr } = await masar(['run', small, ...draws, ...grid, '-o', output, '--json']);
    expect(stderr).toContain('a sweep of 4 variants');
    expect(code).toBe(0);
    const variants = JSON.parse(stdout);
    expect(variants.map(({ settings }: { settings: object }) => Object.values(settings))).toEqual([
      ['1', '100'],
      ['1', '300'],
      ['3', '100'],
      ['3', '300'],
    ]);
    // The last is what the same settings give by themselves.
    const alone = ['--set', 'move_rules.camp_weight=3', '--set', 'move_rules.max_move_speed=300', '--json'];
    expect(JSON.parse((await masar(['run', small, ...draws, ...alone])).stdout)).toEqual(variants[3].summary);
    // The first is that of a comparison whose base has the first settings.
    const settings = 'move_rules:\n  camp_weight: 1\n  max_move_speed: 100\n';
    const base = written('base', smallDirectory(settings));
    const set = Object.entries(variants[3].settings).map(([key, value]) => `--set=${key}=${value}`);
    const compared = JSON.parse((await masar(['compare', base, ...draws, ...set, '--json'])).stdout);
    const rows = rowsOf(output);
    const row = (figure: string, camp = ''): Record<string, string> =>
      rows.find((each) => each.variant === '4' && each.figure === figure && each.camp === camp)!;
    for (const { name, difference, other } of compared.camps) {
      expect(Number(row('camp', name).mean)).toBeCloseTo(other, 2);
      for (const point of ['mean', 'p5', 'p50', 'p95'])
        expect(Number(row('camp', name)[`difference_${point}`])).toBeCloseTo(difference[point], 2);
    }
    expect(Number(row('ard_rescaled').difference_mean)).toBeCloseTo(compared.ard.mean, 5);
    expect(
      compared.camps.some(({ difference }: { difference: { p95: number } }) => difference.p95 !== 0),
    ).toBe(true);
    const { people } = variants[3].summary;
    expect(Number(row('under_way').p50)).toBeCloseTo(people.underWay.p50, 3);
    expect(row('displaced').date).toBe('2020-03-20');
    expect(rows.filter(({ figure }) => figure === 'skill')).toEqual([]);
    expect(rows).toHaveLength(4 * (compared.camps.length + 6));
  });

  it('goes on where it stopped, and refuses another sweep', async () => {
    const output = join(root, 'again');
    const command = ['run', small, ...draws, '-o', output, '--set'];
    const swept = [...command, 'move_rules.camp_weight=1..3/3'];
    const done = await masar(swept);
    expect(done.code).toBe(0);
    expect(done.stdout).toContain('move_rules.camp_weight=2');
    expect(done.stderr.match(/20 days/g)).toHaveLength(1);
    expect(readdirSync(output).sort()).toEqual(['sweep.csv', 'sweep.json', 'variants']);
    const before = readFileSync(join(output, 'sweep.csv'), 'utf8');
    rmSync(join(output, 'variants/2/results/chunk-0000.parquet'));
    rmSync(join(output, 'sweep.csv'));
    const again = await masar(swept);
    expect(again.stderr.match(/goes on where it stopped: 7 of 7/g)).toHaveLength(2);
    expect(again.stdout).toBe(done.stdout);
    expect(readFileSync(join(output, 'sweep.csv'), 'utf8')).toBe(before);
    expect((await masar([...command, 'move_rules.camp_weight=1..3/4'])).code).toBe(4);
    // A variant is a run like any other.
    const report = await masar(['report', join(output, 'variants/3')]);
    expect(report.code).toBe(0);
    expect(readFleeFolder(join(output, 'variants/3/scenario')).files).toHaveProperty('scenario.yaml');
  });

  it('takes several directories, pairs the camps that they share, and says so in Arabic', async () => {
    const renamed = Object.entries(smallDirectory()).map(([file, text]) => [
      file,
      text.replaceAll('Elm', 'Oak'),
    ]);
    const other = written('other', Object.fromEntries(renamed));
    const output = join(root, 'several');
    const done = await masar(['run', small, other, ...draws, '-o', output, '--lang', 'ar']);
    expect(done.code).toBe(0);
    expect(done.stdout).toContain('في كل سطر صورة');
    expect(done.stdout).toContain('ما قد يكون');
    const rows = rowsOf(output);
    const of = (camp: string) =>
      rows.filter((row) => row.camp === camp).map((row) => [row.variant, row.difference_mean]);
    expect(of('Delta').map(([variant]) => variant)).toEqual(['1', '2']);
    expect(of('Delta')[0][1]).toBe('0');
    expect(of('Delta')[1][1]).not.toBe('');
    expect(of('Oak')).toEqual([['2', '']]);
  });

  it('is refused with scenarios among them, with a report, and where one value is taken', async () => {
    const words: [string[], string][] = [
      [['run', small, 'hello'], "`hello` is no directory in Flee's format"],
      [['run', 'hello', small], "`hello` is no directory in Flee's format"],
      [['run', small, '--set', 'move_rules.camp_weight=1..2/2', '--report'], 'has no report of its own'],
      [['run', small, '--set', 'move_rules.camp_weight=1..2/2', '--thin', '3'], '`--thin`'],
      ...['compare', 'flee', 'fit', 'report'].map((command): [string[], string] => [
        [command, small, '--set', 'move_rules.camp_weight=1..2/2'],
        '`move_rules.camp_weight=1..2/2` names several values',
      ]),
      [['compare', 'hello', '--set', 'removals=0..1/2'], '`removals=0..1/2` names several values'],
    ];
    for (const [command, said] of words) {
      const { code, stderr } = await masar(command);
      expect(stderr).toContain(said);
      expect(code).toBe(2);
    }
  });
});
