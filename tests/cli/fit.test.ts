import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Fit, Summary } from '../../src/experiment/index.ts';
import { temporaryFolder } from '../node/temporary-folder.ts';
import { ended, until } from '../until.ts';
import { hello, masar, start } from './masar.ts';

const fitted = `${hello.replace('masar: 1', 'masar: 1\nid: small')}
observations:
  - { id: gone, on: 2015-12-31, of: { status: removed }, value: 800 (650..1000), use: fit, because: [ministry], basis: assumed }
  - { id: dead, on: 2015-12-31, of: { status: dead }, value: 2500 (2200..2800), use: fit, because: [ministry], basis: assumed }

evidence:
  ministry: { source: ministry, claim: { en: So many were removed., ar: رُحّل هذا العدد. } }

sources:
  ministry: { publisher: { en: A ministry, ar: وزارة } }
`;
const FIT = [
  'fit',
  '-o',
  'posterior',
  '.',
  '--effective',
  '150',
  '--seed',
  '3',
  '--executor',
  'individuals',
  '--thin',
  '10',
];

const read = (folder: string): string => readFileSync(join(folder, 'posterior/posterior.json'), 'utf8');

describe('masar fit', () => {
  it('writes the same posterior again, by any number of workers, and moves the ranges', async () => {
    const folder = temporaryFolder({ 'scenario.yaml': fitted });
    const first = await masar([...FIT, '--workers', '1'], { cwd: folder });
    expect(first.stderr + first.stdout).toContain('Observations, before and after');
    expect(first.code).toBe(0);
    const text = read(folder);
    const fit = JSON.parse(text) as Fit;
    expect(fit.diagnostics.effective).toBeGreaterThan(150);
    expect(Math.abs(fit.rows.reduce((sum, { weight }) => sum + weight, 0) - 1)).toBeLessThan(0.02);
    const gone = fit.observations.find(({ id }) => id === 'gone');
    // The ranges as written put far fewer or far more there than was published.
    expect(Math.abs((gone?.posterior.p50 ?? 0) - 800)).toBeLessThan(Math.abs((gone?.prior.p50 ?? 0) - 800));
    expect((await masar([...FIT, '--workers', '2'], { cwd: folder })).code).toBe(0);
    expect(read(folder) === text).toBe(true);
  });

  it('goes on after a kill, and ends with the bytes of a fit that was left alone', async () => {
    const [killed, whole] = [0, 1].map(() => temporaryFolder({ 'scenario.yaml': fitted }));
    expect((await masar(FIT, { cwd: whole })).code).toBe(0);
    const log = join(killed, 'posterior/.posterior.evaluations');
    for (const lines of [1, 3, 6]) {
      const child = start(FIT, { cwd: killed });
      child.stdin.end();
      const gone = ended(child);
      await until(() => linesOf(log) > lines, child, 2);
      child.kill('SIGKILL');
      await gone;
    }
    const again = await masar(FIT, { cwd: killed });
    expect(again.code).toBe(0);
    expect(read(killed) === read(whole)).toBe(true);
    expect(readdirSync(join(killed, 'posterior'))).toEqual(['posterior.json']);
  });

  it('drops a line that was cut off, and a log of another question', async () => {
    const folder = temporaryFolder({ 'scenario.yaml': fitted });
    const log = join(folder, 'posterior/.posterior.evaluations');
    expect((await masar(FIT, { cwd: folder })).code).toBe(0);
    const text = read(folder);
    writeFileSync(log, '{"masar":"evaluations","question":"of another"}\n{"scores":"x","fig');
    expect((await masar(FIT, { cwd: folder })).code).toBe(0);
    expect(read(folder) === text).toBe(true);
  });

  it('is used by run and compare, and refused beside another scenario', async () => {
    const folder = temporaryFolder({ 'scenario.yaml': fitted });
    expect((await masar(FIT, { cwd: folder })).code).toBe(0);
    const run = ['run', '.', '--draws', '40', '--thin', '5', '--json'];
    const plain = JSON.parse((await masar(run, { cwd: folder })).stdout) as Summary;
    const after = JSON.parse(
      (await masar([...run, '--fit', 'posterior'], { cwd: folder })).stdout,
    ) as Summary;
    expect(after.fit?.observations).toEqual(['gone', 'dead']);
    expect(plain.fit).toBeUndefined();
    const width = ({ metrics }: Summary): number =>
      metrics['observation.gone'].p95 - metrics['observation.gone'].p5;
    expect(width(after)).toBeLessThan(width(plain));
    const lever = await masar(
      ['compare', '.', '--set', 'removals=0', '--draws', '8', '--thin', '20', '--fit', 'posterior'],
      { cwd: folder },
    );
    expect(lever.code).toBe(0);
    writeFileSync(join(folder, 'scenario.yaml'), fitted.replace('650..1000', '600..1000'));
    const other = await masar([...run, '--fit', 'posterior'], { cwd: folder });
    expect(other.code).toBe(3);
    expect(other.stderr).toContain('run `masar fit` again');
    const none = await masar([...run, '--fit'], { cwd: folder });
    expect(none.code).toBe(3);
    expect(none.stderr).toContain('no posterior');
  });

  it.each(['en', 'ar'])('says in %s that there is nothing to fit', async (lang) => {
    const folder = temporaryFolder({ 'scenario.yaml': hello });
    const called = await masar([...FIT, '--lang', lang], { cwd: folder });
    expect(called.code).toBe(2);
    expect(called.stderr).toContain('use: fit');
    expect(existsSync(join(folder, 'posterior'))).toBe(false);
  });
});

function linesOf(path: string): number {
  return existsSync(path) ? readFileSync(path, 'utf8').split('\n').length - 1 : 0;
}
