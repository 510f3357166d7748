import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../node/temporary-folder.ts';
import { manySettings, smallDirectory, withText } from '../scenario/flee/small-directory.ts';
import { masar } from './masar.ts';

const arabic = /[\u0621-\u064a]{3}/;
let folder: string;

beforeEach(() => {
  folder = temporaryFolder(smallDirectory());
});

const two = (): string[] => [join(folder, 'input_csv'), join(folder, 'source_data')];
const elsewhere = (): string => join(temporaryFolder(), 'new');

describe('masar flee', () => {
  it("prints out.csv of one draw, with Flee's header and dates, and nothing else on standard output", async () => {
    const { stdout, stderr, code } = await masar(['flee', ...two()]);
    expect(code).toBe(0);
    const [head, first, ...rest] = stdout.trimEnd().split('\n');
    expect(head).toBe(
      'Day,Date,Delta sim,Delta data,Delta error,Elm sim,Elm data,Elm error,Fir sim,Fir data,Fir error,Total error,refugees in camps (UNHCR),total refugees (simulation),raw UNHCR refugee count,refugees in camps (simulation),refugee_debt',
    );
    expect(first).toMatch(/^0,2020-03-02,/);
    expect(rest).toHaveLength(19);
    expect(stderr).toContain('masar check');
    expect((await masar(['flee', ...two()])).stdout).toBe(stdout);
    expect((await masar(['flee', ...two(), '--seed', '2'])).stdout).not.toBe(stdout);
    expect((await masar(['flee', ...two(), '--days', '5'])).stdout.trimEnd().split('\n')).toHaveLength(6);
  });

  it('sums up many draws in both languages, the same for any number of threads', async () => {
    const args = ['flee', ...two(), '--draws', '6'];
    const english = (await masar([...args, '--workers', '1'])).stdout;
    expect((await masar([...args, '--threads', '2'])).stdout).toBe(english);
    expect(english).toMatch(/Delta/);
    expect(english).toContain('Averaged relative difference');
    expect(english).not.toMatch(/NaN|undefined|forecast|predict|confiden/i);
    const inArabic = (await masar([...args, '--lang', 'ar'])).stdout;
    expect(inArabic).toMatch(arabic);
    expect(inArabic.match(/\u2068/g)?.length).toBe(inArabic.match(/\u2069/g)?.length);
    const figures = (page: string): string[] =>
      page.split('\n').filter((line) => /^ +[\d ,−]+ {2}\w+$/.test(line));
    expect(figures(inArabic)).toEqual(figures(english));
    expect(figures(english)).toHaveLength(3);
  });

  it('writes links and origins as counts, and refuses a log of single agents', async () => {
    const out = elsewhere();
    const files = ['--links', join(out, 'links.out'), '--origins', join(out, 'origins.csv')];
    expect((await masar(['flee', ...two(), ...files])).code).toBe(0);
    const byAttribute = [...files, '--set', 'log_levels.link=2'];
    for (const [lang, said] of [
      ['en', 'asks for links by attribute'],
      ['ar', 'بحسب السمات'],
    ]) {
      const { code, stderr } = await masar(['flee', ...two(), ...byAttribute, '--lang', lang]);
      expect(stderr).toContain(said);
      expect(code).toBe(2);
    }
    const links = readFileSync(join(out, 'links.out'), 'utf8').split('\n');
    expect(links[0]).toBe('#time,start_location,end_location,cum_num_agents,attribute');
    expect(links[1]).toMatch(/^0,Amber,Birch,\d+,total$/);
    const origins = readFileSync(join(out, 'origins.csv'), 'utf8').trimEnd().split('\n').slice(1);
    const people = origins.reduce((sum, line) => sum + Number(line.split(',')[2]), 0);
    const last = (await masar(['flee', ...two()])).stdout.trimEnd().split('\n').at(-1)!.split(',');
    expect(people).toBe(Number(last.at(-4)));
    const refused = await masar(['flee', ...two(), '--agents']);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('no record of one person');
    // Where the settings ask for it the directory runs as any other, and it is said that nothing of the kind is written.
    const plain = await masar(['flee', ...two()]);
    const passed = await masar(['flee', ...two(), '--set', 'log_levels.agent=1']);
    expect(passed.code).toBe(0);
    expect(passed.stdout).toBe(plain.stdout);
    expect(plain.stderr).not.toContain('no record of one person');
    expect(passed.stderr).toContain('no record of one person');
  });

  it('counts people in cohorts where no rule tells them apart, and says which rule does elsewhere', async () => {
    const cohorts = ['--executor', 'cohorts'];
    const one = await masar(['flee', ...two(), ...cohorts]);
    expect(one.code).toBe(0);
    const inDays = (text: string): string[][] =>
      text
        .trimEnd()
        .split('\n')
        .map((line) => line.split(',').slice(0, 2));
    expect(inDays(one.stdout)).toEqual(inDays((await masar(['flee', ...two()])).stdout));
    const draws = ['flee', ...two(), ...cohorts, '--draws', '4', '--json', '--quiet', '--workers'];
    const many = await masar([...draws, '2']);
    expect((await masar([...draws, '1'])).stdout).toBe(many.stdout);
    expect(JSON.parse(many.stdout)).toMatchObject({ executor: 'cohorts', draws: 4, origins: [] });
    const refused = await masar(['flee', ...two(), ...cohorts, '--set', 'move_rules.start_on_foot=True']);
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain('`start_on_foot`');
    expect((await masar(['flee', ...two(), ...cohorts, '--links', 'x'])).code).toBe(2);
  });

  it('refuses what Flee would stop at, with file, line and column, in both languages', async () => {
    const broken = temporaryFolder(
      smallDirectory(manySettings.default, withText('input_csv/routes.csv', 'Hub,Elm', 'Hub,Elmo')),
    );
    const args = ['flee', join(broken, 'input_csv'), join(broken, 'source_data')];
    const english = await masar(args);
    expect([english.code, english.stdout]).toEqual([1, '']);
    expect(english.stderr).toContain('did you mean `Elm`?');
    expect(english.stderr).toMatch(/routes\.csv:8:5/);
    expect((await masar([...args, '--lang', 'ar'])).stderr).toMatch(arabic);
    expect((await masar(['flee', join(broken, 'nowhere'), join(broken, 'source_data')])).code).toBe(3);
  });
});

describe('a Flee directory as a scenario', () => {
  it('is imported, and gives the digest of the direct run', async () => {
    const made = elsewhere();
    expect((await masar(['import', 'flee', folder, '-o', made])).code).toBe(0);
    expect(readFileSync(join(made, 'scenario.yaml'), 'utf8')).toContain('engine: flee');
    const draws = ['--draws', '3', '--json', '--quiet'];
    const direct = JSON.parse((await masar(['flee', ...two(), ...draws])).stdout);
    for (const run of [await masar(['run', made, ...draws]), await masar(['run', folder, ...draws])])
      expect(JSON.parse(run.stdout)).toMatchObject({ digest: direct.digest, profile: 'displacement' });
    const again = await masar(['flee', made, ...draws]);
    expect(JSON.parse(again.stdout).digest).toBe(direct.digest);
    expect((await masar(['check', made])).code).toBe(0);
    expect((await masar(['import', 'flee', made, '-o', made])).code).toBe(3);
    expect((await masar(['import', 'flee', join(made, 'input_csv'), '-o', elsewhere()])).code).toBe(2);
  });

  it('is run to a folder with summary, results and a report in both languages', async () => {
    const out = elsewhere();
    const args = ['run', folder, '--draws', '4', '--report', '-o', out];
    expect((await masar(args)).code).toBe(0);
    const results = readFileSync(join(out, 'results.csv'), 'utf8').trimEnd().split('\n');
    expect(results[0]).toBe('day,date,camp,data,mean,p5,p25,p50,p75,p95');
    expect(results).toHaveLength(1 + 20 * 3);
    const summary = JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'));
    expect(summary.camps.map(({ name }: { name: string }) => name)).toEqual(['Delta', 'Elm', 'Fir']);
    const report = readFileSync(join(out, 'report.html'), 'utf8');
    expect(report).toMatch(arabic);
    expect(report).toContain(summary.digest);
    expect(report).not.toMatch(/NaN|undefined|\[object|forecast|confidence/i);
    expect(report.match(/<circle/g)?.length).toBeGreaterThan(6);
    expect(existsSync(join(out, 'scenario', 'input_csv', 'routes.csv'))).toBe(true);
    expect((await masar(['report', out])).code).toBe(0);
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toBe(report);
    expect((await masar(['drivers', folder])).code).toBe(2);
    const again = await masar(['run', join(out, 'scenario'), '--draws', '4', '--json', '--quiet']);
    expect(JSON.parse(again.stdout).digest).toBe(summary.digest);
  });

  it('is compared with itself changed, draw by draw', async () => {
    const draws = ['--draws', '4', '--json', '--quiet'];
    const args = ['compare', folder, ...draws, '--set'];
    const changed = JSON.parse((await masar([...args, 'capacity.Delta=0'])).stdout);
    expect(changed.differs).toBe(true);
    expect(changed.camps.map(({ name }: { name: string }) => name)).toEqual(['Delta', 'Elm', 'Fir']);
    const same = JSON.parse((await masar([...args, 'move_rules.camp_weight=1.0'])).stdout);
    expect(same.differs).toBe(false);
    expect(
      same.camps.every(({ difference }: { difference: { mean: number } }) => difference.mean === 0),
    ).toBe(true);
    expect((await masar(['compare', folder])).code).toBe(2);
    expect((await masar(['run', folder, '--thin', '2'])).code).toBe(2);
  });

  it('is checked: warnings leave it sound, --strict does not', async () => {
    const { stdout, stderr, code } = await masar(['check', folder]);
    expect(code).toBe(0);
    expect(stderr).toContain('closures.csv:3:1');
    expect(stdout).toMatch(/0 errors, \d+ warnings/);
    expect((await masar(['check', folder, '--strict'])).code).toBe(1);
    const { diagnostics } = JSON.parse((await masar(['check', ...two(), '--json'])).stdout);
    expect(diagnostics[0]).toMatchObject({
      severity: 'warning',
      sentence: { en: expect.any(String), ar: expect.any(String) },
    });
  });
});
