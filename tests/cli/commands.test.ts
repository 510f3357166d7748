import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../node/temporary-folder.ts';
import { hello, masar, small } from './masar.ts';

const arabic = /[\u0621-\u064a]/;

/** Signs that turn round, or lose their meaning, inside Arabic. */
const mirrored = /[←→<>−]/;

describe('run', () => {
  it('gives the same summary for 1, 2 and 7 workers, and another for another seed', async () => {
    const run = (...more: string[]) =>
      masar(['run', 'hello', '--draws', '15', '--thin', '10', '--json', ...more]);
    const [one, two, seven] = await Promise.all(['1', '2', '7'].map((k) => run('--workers', k)));
    expect(one.stdout).toBe(two.stdout);
    expect(one.stdout).toBe(seven.stdout);
    const other = await run('--seed', '2', '--workers', '1');
    expect(JSON.parse(other.stdout).digest).not.toBe(JSON.parse(one.stdout).digest);
  });

  it('writes a folder: the summary that --json prints, the results, the report and the scenario', async () => {
    const out = join(temporaryFolder(), 'deep', 'out');
    const args = ['run', 'hello', ...small, '--set', 'removals=0.5', '--report', '-o', out, '--json'];
    const { code, stdout } = await masar(args);
    expect(code).toBe(0);
    expect(readdirSync(out).sort()).toEqual([
      'drivers.json',
      'extremes.json',
      'report.html',
      'results.csv',
      'scenario',
      'study.json',
      'summary.json',
    ]);
    expect(readFileSync(join(out, 'summary.json'), 'utf8')).toBe(stdout);
    expect(JSON.parse(stdout)).toMatchObject({ draws: 12, seed: 1, thin: 20, settings: { removals: '0.5' } });
    expect(readFileSync(join(out, 'scenario', 'scenario.yaml'), 'utf8')).toBe(hello);
    expect(readFileSync(join(out, 'report.html'), 'utf8').toLowerCase()).toContain('<!doctype html');
    expect(readFileSync(join(out, 'results.csv'), 'utf8')).toMatch(
      /^date,outcome,quantile,people,kind\n2014-01-31,/,
    );
  });

  it('reads a scenario from standard input', async () => {
    const piped = await masar(['run', '-', ...small, '--json'], { input: hello });
    const named = await masar(['run', 'hello', ...small, '--json']);
    expect(JSON.parse(piped.stdout).digest).toBe(JSON.parse(named.stdout).digest);
  });

  it('without a name takes the scenario of the folder, also of another by -C', async () => {
    const folder = temporaryFolder({ 'first.masar.yaml': hello });
    expect((await masar(['run', ...small], { cwd: folder })).code).toBe(0);
    expect((await masar(['-C', folder, 'run', ...small])).code).toBe(0);
  });

  it('with --set shows the paired difference to the file', async () => {
    const { stdout } = await masar(['run', 'hello', ...small, '--set', 'removals=0']);
    expect(stdout).toContain('against the file');
    expect(stdout).toMatch(/fewer \(/);
    expect(stdout).toMatch(/more \(/);
    expect(stdout).toContain('<10 either way');
  });

  it('keeps data and talk apart, and says nothing with --quiet', async () => {
    const { stdout, stderr } = await masar(['run', 'hello', ...small]);
    expect(stderr).toContain('12 draws');
    expect(stdout).not.toContain('My first scenario');
    expect((await masar(['run', 'hello', ...small, '--quiet'])).stderr).toBe('');
  });

  it('colours only where asked', async () => {
    const colour = String.fromCharCode(27);
    expect((await masar(['run', 'hello', ...small])).stdout).not.toContain(colour);
    expect((await masar(['run', 'hello', ...small, '--color', 'always'])).stdout).toContain(colour);
  });

  it('lists the observations that are not met, with model and observed, and never counts an input', async () => {
    const folder = temporaryFolder({
      'scenario.yaml': `${hello}
observations:
  - { id: few, on: 2017-12, of: { status: removed }, value: 30 (10..90), label: Removed }
  - { id: many, on: 2017-12, of: { status: dead }, value: 2500 (1..9999), label: Died }
  - { id: came, on: 2014-01, of: { move: arrive, cumulative: true }, value: 100 (100..200), use: input, label: Came }
`,
    });
    const { stdout } = await masar(['run', folder, ...small]);
    expect(stdout).toMatch(/1 of 2 observations/);
    expect(stdout).toMatch(/not met {2}Removed .*model .* observed 30 \(10 to 90\)/);
    expect(stdout).toMatch(/input {4}Came/);
    expect(stdout).not.toContain('Died');
  });
});

describe('--lang ar', () => {
  it('says everything in Arabic, with digits before words in tables and no signs that mirror', async () => {
    const { stdout, stderr } = await masar(['run', 'hello', ...small, '--set', 'removals=0', '--lang', 'ar']);
    // A command stands alone on its line, as it is to be typed.
    const lines = `${stdout}${stderr}`
      .split('\n')
      .filter((line) => line.trim() !== '' && !/^ +(masar|node dist\/cli\/main\.js) /.test(line));
    for (const line of lines) expect([line, arabic.test(line) && !mirrored.test(line)]).toEqual([line, true]);
    const table = stdout.split('\n').filter((line) => /^\s+[\d,]+\s+[\d,]+\s/.test(line));
    expect(table.length).toBe(5);
    for (const row of table) expect(row).toMatch(/^(\s+[\d,]+){5} {2}\S.*[\u0621-\u064a]/);
  });

  it('says what is wrong in Arabic', async () => {
    const { stderr } = await masar(['run', '--lang', 'ar', '--drwas', '3']);
    expect(stderr).toMatch(arabic);
    expect(stderr).toContain('--draws');
    expect(stderr).not.toMatch(/unknown|did you mean/i);
    const missing = await masar(['run', 'no-such-scenario', '--lang=ar']);
    expect(missing.stderr).toMatch(arabic);
    expect(missing.code).toBe(3);
    expect((await masar(['--lang', 'ar', '--help'])).stdout).toMatch(arabic);
  });
});

describe('compare', () => {
  it('says how sure the direction is, draw by draw', async () => {
    const args = ['compare', 'hello', '--draws', '20', '--workers', '1', '--set', 'removals=0'];
    const { stdout } = await masar(args);
    expect(stdout).toMatch(/Home or .*fewer in 20 of 20 draws/);
    expect(stdout).toMatch(/irregular situation .*more in 20 of 20 draws/);
    expect(stdout).toMatch(/Dead .*<10 either way .*the same in 20 of 20 draws/);
    const { base, other, outcomes } = JSON.parse((await masar([...args, '--json'])).stdout);
    expect([base.settings, other.settings]).toEqual([{}, { removals: '0' }]);
    const home = outcomes.find(({ id }: { id: string }) => id === 'home');
    expect(home.difference.sign).toBe(1);
    expect(home.difference.p95).toBeLessThan(0);
    expect(home.other).toBe(0);
  });

  it('takes two scenarios and a month', async () => {
    const faster = temporaryFolder({
      'scenario.yaml': hello.replace('rate: 1% per month', 'rate: 2% per month'),
    });
    const { stdout, code } = await masar(['compare', 'hello', faster, ...small, '--at', '2015-06']);
    expect(code).toBe(0);
    expect(stdout).toContain('at the end of June 2015');
    expect(stdout).toMatch(/Dead .*more in 12 of 12 draws/);
  });
});

describe('report', () => {
  it('writes into a finished run, to a file, and to standard output', async () => {
    const folder = temporaryFolder();
    const out = join(folder, 'out');
    await masar(['run', 'hello', ...small, '--report', '-o', out]);
    const first = readFileSync(join(out, 'report.html'), 'utf8');
    expect((await masar(['report', out])).code).toBe(0);
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toBe(first);
    const printed = await masar(['report', out, '-o', '-']);
    expect(printed.stdout.trimEnd()).toBe(first.trimEnd());
    expect((await masar(['report', 'hello', ...small], { cwd: folder })).code).toBe(0);
    expect(existsSync(join(folder, 'report.html'))).toBe(true);
  });

  it('replaces no file that is not a report, and takes no draws for a finished run', async () => {
    const folder = temporaryFolder({ 'scenario.yaml': hello });
    const over = await masar(['report', folder, ...small, '-o', join(folder, 'scenario.yaml')]);
    expect(over.code).toBe(2);
    expect(readFileSync(join(folder, 'scenario.yaml'), 'utf8')).toBe(hello);
    await masar(['run', 'hello', ...small, '-o', join(folder, 'out')]);
    expect((await masar(['report', join(folder, 'out'), '--draws', '5'])).code).toBe(2);
  });
});

describe('--json', () => {
  it('prints one JSON document for every command', async () => {
    const folder = temporaryFolder();
    const commands = [
      ['run', 'hello', ...small],
      ['check', 'hello'],
      ['compare', 'hello', ...small, '--set', 'removals=0'],
      ['score', 'hello', ...small],
      ['drivers', 'hello', ...small],
      ['report', 'hello', ...small],
      ['init', 'new'],
      ['fmt', 'new', '--check'],
      ['schema'],
      ['explain'],
      ['explain', 'statuses'],
      ['explain', 'M0107'],
    ];
    for (const args of commands) {
      const { stdout, code } = await masar([...args, '--json'], { cwd: folder });
      expect([args, code]).toEqual([args, 0]);
      expect(() => JSON.parse(stdout)).not.toThrow();
    }
  });

  it('gives the sentences of a check in both languages', async () => {
    const { stdout } = await masar(['check', '-', '--json'], {
      input: hello.replace('to: removed', 'to: remvoed'),
    });
    const [{ code, line, sentence, help }] = JSON.parse(stdout).diagnostics;
    expect([code, line]).toEqual(['M0107', 13]);
    expect(sentence.en).toContain('remvoed');
    expect(sentence.ar).toMatch(arabic);
    expect(help.ar[0]).toMatch(arabic);
  });
});

describe('explain and help', () => {
  it('explains a code in both languages, and lists the statuses in both at once', async () => {
    expect((await masar(['explain', 'm0107'])).stdout).toMatch(/^M0107: /);
    expect((await masar(['explain', 'M0107', '--lang', 'ar'])).stdout).toMatch(arabic);
    const { stdout } = await masar(['explain', 'statuses']);
    expect(stdout).toMatch(/fate_unknown +unknown +Fate unknown +مصيره مجهول/);
  });

  it('documents the exit codes', async () => {
    const { stdout, code } = await masar(['--help']);
    expect(code).toBe(0);
    for (const exit of [0, 1, 2, 3, 4, 70, 130]) expect(stdout).toMatch(new RegExp(`^ +${exit}  \\S`, 'm'));
    expect((await masar(['--version'])).stdout).toMatch(/^masar \d+\.\d+\.\d+\n$/);
  });
});
