import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../node/temporary-folder.ts';
import { hello, masar, small } from './masar.ts';

const observed = `${hello}
observations:
  - { id: removed_end, on: 2017-12, of: { status: removed }, value: 300 (100..900), use: fit, theme: removals, history: [{ on: 2016-12, value: 250 (200..300) }] }
  - { id: dead_end, on: 2017-12, of: { status: dead }, value: 4000, range: floor }
  - { id: at_start, on: 2014-01, of: { status: with_group }, value: 9900 (9000..10500), use: input }
`;
const further = `observations:
  - { id: later, on: 2016-06, of: { status: irregular }, value: 300 (100..600) }
`;
const arabic = /[\u0621-\u064a]{3}/;

describe('masar score', () => {
  it('gives every observation in detail, and their sums, as data', async () => {
    const folder = temporaryFolder({ 'scenario.yaml': observed, 'further.yaml': further });
    const args = ['score', folder, ...small, '--json', '--observations', join(folder, 'further.yaml')];
    const { stdout, code } = await masar(args);
    expect(code).toBe(0);
    const score = JSON.parse(stdout);
    expect([score.kind, score.exact, score.draws, score.thin]).toEqual(['modelled', true, 12, 20]);
    expect(score.observations.map((o: { id: string }) => o.id)).toEqual([
      'removed_end',
      'dead_end',
      'at_start',
    ]);
    const [removed] = score.observations;
    expect(removed.published.logScore).toBeTypeOf('number');
    expect(removed.baselines[0]).toMatchObject({ id: 'last_value', has: 1, needs: 1 });
    expect(score.all.observations).toBe(2);
    expect(score.byTheme.map(({ theme }: { theme: string | null }) => theme)).toEqual(['removals', null]);
    expect(score.outside.observations.map((o: { id: string }) => o.id)).toEqual(['later']);

    const alone = JSON.parse((await masar(['score', folder, ...small, '--json'])).stdout);
    expect(alone.digest).toBe(score.digest);
    expect(alone.observations).toEqual(score.observations);
    expect(alone.outside).toBeUndefined();
  });

  it('tells it in both languages, with digits alone in its columns', async () => {
    const folder = temporaryFolder({ 'scenario.yaml': observed, 'further.yaml': further });
    const args = ['score', folder, ...small, '--observations', join(folder, 'further.yaml')];
    const english = (await masar(args)).stdout;
    expect(english).toContain('`removed_end`');
    expect(english).toContain('at least');
    expect(english).toContain('held out, to test the model');
    expect(english).toContain('last_value');
    expect(english).toContain('further.yaml');
    expect(english).not.toMatch(arabic);
    expect(english).not.toMatch(/NaN|undefined|null|forecast|predict|confiden/i);
    const inArabic = (await masar([...args, '--lang', 'ar'])).stdout;
    expect(inArabic).toMatch(arabic);
    expect(inArabic).not.toMatch(/NaN|undefined|null/);
    const figures = (page: string): string[] =>
      page.split('\n').filter((line) => /^ {6}[ \d.,%−<]+$/.test(line));
    expect(figures(inArabic)).toEqual(figures(english));
    expect(figures(english).length).toBeGreaterThanOrEqual(4);
    expect(inArabic.match(/\u2068/g)?.length).toBe(inArabic.match(/\u2069/g)?.length);
  });

  it('sees the model alone where asked', async () => {
    const folder = temporaryFolder({ 'scenario.yaml': observed });
    const alone = (await masar(['score', folder, ...small, '--as', 'model'])).stdout;
    expect(alone).toContain('the model alone');
    expect(alone).not.toContain('Log score');
    expect((await masar(['score', folder, ...small, '--as', 'other'])).code).toBe(2);
  });

  it('ends with 1 and the places of all mistakes in a file of observations, in both languages', async () => {
    const folder = temporaryFolder({
      'scenario.yaml': observed,
      'broken.json':
        '[{ "id": "dead_end", "on": "2017-06", "of": { "status": "dead" }, "value": 60 },\n { "id": "x", "on": "2017-06", "of": { "status": "deed" }, "value": 60 }]\n',
    });
    const args = ['score', '.', ...small, '--observations', 'broken.json'];
    const { code, stdout, stderr } = await masar(args, { cwd: folder });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('--> broken.json:1:10');
    expect(stderr).toContain('--> broken.json:2:50');
    expect(stderr).toContain('did you mean `dead`?');
    expect(stderr).toContain('the observations cannot be scored: 2 errors');
    const told = await masar([...args, '--lang', 'ar'], { cwd: folder });
    expect(told.stderr).toMatch(arabic);
    expect(told.stderr).toContain('broken.json:2:50');
  });

  it('ends with 3 where the file is not there, and is not confused by a file of the scenario', async () => {
    const folder = temporaryFolder({ 'scenario.yaml': observed });
    const missing = await masar(['score', folder, ...small, '--observations', 'nowhere.yaml']);
    expect(missing.code).toBe(3);
    expect(missing.stderr).toContain('nowhere.yaml');
    const same = await masar(['score', '.', ...small, '--observations', 'scenario.yaml'], { cwd: folder });
    expect(same.code).toBe(1);
    expect(same.stderr).toContain('a file of observations has no key');
  });

  it('tells what was held back from a posterior, a theme at a time', async () => {
    const few = ['score', 'leaving-isis', '--folds', '--draws', '2', '--thin', '64'];
    const { folds } = JSON.parse((await masar([...few, '--json'])).stdout);
    const held = folds.flatMap(({ observations }: { observations: unknown[] }) => observations);
    expect(held).toHaveLength(10);
    const page = (await masar(few)).stdout;
    const inside = held.filter((one: { inside90: boolean }) => one.inside90).length;
    expect(page).toContain(`Of 10 figures held back`);
    expect(page).toContain(`${inside} in nine tenths`);
  });
});
