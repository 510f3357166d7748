import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { gridOf } from '../../src/cli/runs/grid.ts';
import { compare, runInline, runWith, toldDifference } from '../../src/experiment/index.ts';
import { bundled } from '../node/runs/small-run.ts';
import { temporaryFolder } from '../node/temporary-folder.ts';
import { hello, masar } from './masar.ts';

const root = mkdtempSync(join(tmpdir(), 'masar-sweep-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const small = ['--draws', '6', '--thin', '40', '--on', 'inline'];

describe('a grid', () => {
  it('has every combination, the last name fastest', () => {
    expect(gridOf({ a: '0..2/5', b: 'x', c: '1..2/2 % per month' })).toEqual(
      [0, 0.5, 1, 1.5, 2].flatMap((a) =>
        [1, 2].map((c) => ({ a: String(a), b: 'x', c: `${c} % per month` })),
      ),
    );
    expect(gridOf({})).toEqual([{}]);
    expect(gridOf({ a: '-1..1/1' })).toEqual([{ a: '-1' }]);
    expect(gridOf({ a: '0..1/4' }).map(({ a }) => a)).toEqual(['0', '0.333333333333', '0.666666666667', '1']);
  });
});

describe('a sweep', () => {
  it('pairs its variants, goes on where it stopped, and refuses another', async () => {
    const output = join(root, 'sweep');
    const command = ['run', 'hello', ...small, '--set', 'removals=1..0/3', '-o', output];
    const done = await masar(command);
    expect(done.code).toBe(0);
    expect(done.stdout).toContain('removals=0.5');
    expect(readdirSync(output).sort()).toEqual(['sweep.csv', 'sweep.json', 'variants']);
    const rows = parse(readFileSync(join(output, 'sweep.csv'), 'utf8'), { columns: true }) as Record<
      string,
      string
    >[];
    const scenario = bundled('hello');
    const options = { draws: 6, seed: 1, thin: 40 };
    const [base, other] = await Promise.all(
      [1, 0].map((removals) => runWith(runInline, scenario.with({ removals }), options)),
    );
    for (const { id, difference } of compare(base, other).outcomes()) {
      const row = rows.find(({ variant, figure }) => variant === '3' && figure === id);
      expect([id, row?.difference_p50]).toEqual([
        id,
        String(toldDifference(difference.median, scenario.profile)),
      ]);
      expect(row?.removals).toBe('0');
    }
    rmSync(join(output, 'variants/2/results/chunk-0000.parquet'));
    rmSync(join(output, 'sweep.csv'));
    const again = await masar(command);
    expect(again.stderr.match(/goes on where it stopped: 6 of 6/g)).toHaveLength(2);
    expect(again.stdout).toBe(done.stdout);
    const changed = await masar([...command.slice(0, -3), 'removals=1..0/4', '-o', output]);
    expect(changed.code).toBe(4);
  });

  it('takes several scenarios, and says in Arabic what came of them', async () => {
    const other = temporaryFolder({ 'scenario.yaml': hello.replace('id: hello', 'id: other') });
    const output = join(root, 'several');
    const done = await masar(['run', 'hello', other, ...small, '-o', output, '--lang', 'ar']);
    expect(done.code).toBe(0);
    expect(done.stdout).toContain('الذين غادروا أحياء');
    expect(done.stdout).not.toMatch(/[a-z] {2}\d/);
    const twice = await masar(['run', 'hello', 'hello', ...small, '-o', output]);
    expect(twice.code).toBe(2);
    expect((await masar(['run', 'hello', other, ...small, '--report'])).code).toBe(2);
  });
});

describe('options of a cluster', () => {
  it.each([
    [['run', 'hello', '--draws', '2', '--time', '1:00'], '`--time` goes with `--on slurm`'],
    [
      ['run', 'hello', '--draws', '2', '--on', 'inline', '--slurm=--mem=1G'],
      '`--slurm` goes with `--on slurm`',
    ],
    [['drivers', 'hello', '--on', 'slurm'], '`--on slurm` needs `-o`'],
  ])('are refused where they would do nothing, or what nobody finds: %j', async (words, said) => {
    const { code, stderr } = await masar(words);
    expect(stderr).toContain(said);
    expect(code).toBe(2);
  });
});
