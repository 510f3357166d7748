import { once } from 'node:events';
import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../node/temporary-folder.ts';
import { ended } from '../until.ts';
import { hello, masar, small, start } from './masar.ts';

const observed = `${hello}
observations:
  - { id: removed_end, on: 2017-12, of: { status: removed }, value: 30 (10..90) }
`;

describe('exit codes', () => {
  it('0: done', async () => {
    const run = await masar(['run', 'hello', ...small]);
    expect(run.code).toBe(0);
    expect(run.stdout).toMatch(/people here {3}[\d,]+ = [\d,]+ \+ [\d,]+/);
    expect((await masar(['check', 'hello'])).code).toBe(0);
    expect((await masar([])).code).toBe(0);
  });

  it('1: what was asked is not so', async () => {
    const broken = temporaryFolder({ 'scenario.yaml': hello.replace('to: removed', 'to: remvoed') });
    const check = await masar(['check', broken]);
    expect(check.code).toBe(1);
    expect(check.stderr).toContain('error[M0107]');
    expect(check.stderr).toContain('scenario.yaml:13:28');
    expect(check.stderr).toContain('did you mean `removed`?');
    expect(check.stdout).toContain('1 error');
    expect((await masar(['run', broken, ...small])).code).toBe(1);

    const unmet = temporaryFolder({ 'scenario.yaml': observed });
    expect((await masar(['score', unmet, ...small, '--min', '1'])).code).toBe(1);
    expect((await masar(['score', unmet, ...small, '--min', '0'])).code).toBe(0);

    const changed = ['compare', 'hello', ...small, '--set', 'removals=0.3'];
    expect((await masar([...changed, '--exit-code'])).code).toBe(1);
    expect((await masar(changed)).code).toBe(0);
    expect((await masar(['compare', 'hello', ...small, '--set', 'removals=1', '--exit-code'])).code).toBe(0);
  });

  it('1: --strict makes warnings fail and asks for a ground of every range', async () => {
    expect((await masar(['check', 'hello', '--strict'])).code).toBe(1);
    const strict = await masar(['check', 'hello', '--strict', '--json']);
    const { diagnostics } = JSON.parse(strict.stdout);
    expect(diagnostics.map((d: { code: string; line: number }) => [d.code, d.line])).toEqual([['M0302', 11]]);
  });

  it('2: wrong usage, with a suggestion', async () => {
    const wrong: [string[], string][] = [
      [['run', 'hello', '--drwas', '3'], 'did you mean `--draws`?'],
      [['rnu'], 'did you mean `run`?'],
      [['run', 'hello', '--draws', '0'], 'a whole number from 1'],
      [['run', 'hello', '--draws'], 'needs a value'],
      [['run', 'hello', 'hello', 'hello'], 'more arguments'],
      [['run', 'hello', '--set', 'removals'], 'a name, `=` and a value'],
      [['run', 'hello', '--set', 'removls=1'], 'did you mean `removals`?'],
      [['run', 'hello', '--set', 'removals=9'], '0..2'],
      [['run', 'hello', '--lang', 'fr'], '`en` or `ar`'],
      [['compare', 'hello', '--draws', '2'], '--set removals=0'],
      [['compare', 'hello', 'hello', '--set', 'removals=0'], 'not both'],
      [['compare', 'hello', ...small, '--set', 'removals=0', '--at', '2031-01'], 'from 2014-01 to 2017-12'],
      [['explain', 'M107'], 'did you mean `M0107`?'],
    ];
    for (const [args, said] of wrong) {
      const { code, stderr, stdout } = await masar(args);
      expect([args, code]).toEqual([args, 2]);
      expect(stderr).toContain(said);
      expect(stdout).toBe('');
    }
  });

  it('3: the world refused', async () => {
    const foreign = temporaryFolder({ 'thesis.txt': 'years of work' });
    const refused = await masar(['run', 'hello', ...small, '-o', foreign]);
    expect(refused.code).toBe(3);
    expect(refused.stderr).toContain('thesis.txt');
    expect(readdirSync(foreign)).toEqual(['thesis.txt']);
    expect((await masar(['run', 'no-such-scenario'])).code).toBe(3);
    expect((await masar(['run', '-C', '/no/such/folder'])).code).toBe(3);
    expect((await masar(['run'], { cwd: foreign })).code).toBe(3);
    const outside = temporaryFolder({ 'scenario.yaml': `${hello}\nlinks: { file: ../links.csv }\n` });
    expect((await masar(['check', outside])).code).toBe(3);
  });

  it('4: a finished run whose scenario was changed cannot be reported', async () => {
    const out = join(temporaryFolder(), 'out');
    expect((await masar(['run', 'hello', ...small, '-o', out])).code).toBe(0);
    expect((await masar(['report', out])).code).toBe(0);
    appendFileSync(join(out, 'scenario', 'scenario.yaml'), '# changed\n');
    const changed = await masar(['report', out]);
    expect(changed.code).toBe(4);
    expect(changed.stderr).toContain('summary.json');
  });

  it('70: our mistake, with what to report, and the stack where asked', async () => {
    const sabotage = [
      '--import',
      'data:text/javascript,JSON.stringify=()=>{throw new TypeError("sabotaged")}',
    ];
    const short = await masar(['schema'], { node: sabotage });
    expect(short.code).toBe(70);
    expect(short.stderr).toContain('a mistake in masar itself');
    expect(short.stderr).toContain('TypeError: sabotaged');
    expect(short.stderr).not.toContain('at ');
    expect((await masar(['schema', '--verbose'], { node: sabotage })).stderr).toMatch(/\n {4}at /);
  });

  it.skipIf(process.platform === 'win32').each(['1', '2'])(
    '130: interrupted with %s workers, nothing is left',
    async (workers) => {
      const folder = temporaryFolder();
      const args = [
        'run',
        'hello',
        '--draws',
        '1000',
        '--workers',
        workers,
        '-o',
        join(folder, 'new', 'out'),
      ];
      const child = start(args);
      const gone = ended(child);
      await Promise.race([once(child.stderr, 'data'), gone]);
      child.kill('SIGINT');
      expect(await gone).toBe(130);
      expect(readdirSync(folder)).toEqual([]);
    },
  );
});
