import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../node/temporary-folder.ts';
import { masar } from './masar.ts';

const ARABIC = /[\u0621-\u064a]/;

describe('check --extremes', () => {
  it('says what was expected and what was found, and leaves out what has nothing to test', async () => {
    const { code, stdout, stderr } = await masar(['check', 'hello', '--extremes']);
    expect(code).toBe(0);
    expect(stdout).toContain('check: no mistakes');
    expect(stdout).toMatch(
      /holds +as it is written: nobody appears or vanishes[^\n]*\n +found: so in all 8 draws/,
    );
    expect(stdout).toMatch(/nothing to test +every link closed: nobody travels\n +nothing to test/);
    expect(stdout).toContain('10 of 10 extreme conditions hold.');
    expect(stderr).toContain('14 of 14 variants');
    expect((await masar(['check', 'hello'])).stdout).not.toContain('xtreme');
  });

  it('says it in Arabic', async () => {
    const { stdout } = await masar(['check', 'hello', '--extremes', '--lang', 'ar']);
    const lines = stdout.split('\n').filter((line) => line.trim() !== '');
    expect(lines.length).toBeGreaterThan(20);
    for (const line of lines)
      expect([line, ARABIC.test(line) && !/[←→<>−]/.test(line)]).toEqual([line, true]);
  });

  it('gives data to programs: the same on every run', async () => {
    const [first, again] = await Promise.all(
      [1, 2].map(() => masar(['check', 'hello', '--extremes', '--json', '--quiet'])),
    );
    expect(again.stdout).toBe(first.stdout);
    const { diagnostics, extremes } = JSON.parse(first.stdout);
    expect(diagnostics).toEqual([]);
    expect(extremes).toMatchObject({ kind: 'modelled', exact: true, draws: 8, thin: 10, held: 10, made: 10 });
    expect(extremes.tests[0]).toEqual({
      id: 'as_written',
      holds: true,
      found: { measure: 'unbalanced', value: 0, limit: 0, status: '' },
    });
  });

  it('ends with 1, and says so, when something does not hold: threads that hide a few people', async () => {
    const piscina = JSON.stringify(import.meta.resolve('piscina'));
    const folder = temporaryFolder({
      'hide.mjs': `
        import { isMainThread } from 'node:worker_threads';
        if (isMainThread) {
          const { Piscina } = await import(${piscina});
          const { run } = Piscina.prototype;
          Piscina.prototype.run = async function (...given) {
            const answer = await run.apply(this, given);
            for (const { people, statuses } of answer.results ?? []) if (people[0] === 0) statuses[0]++;
            return answer;
          };
        }`,
    });
    const preload = pathToFileURL(join(folder, 'hide.mjs')).href;
    const { code, stdout } = await masar(['check', 'hello', '--extremes'], { node: ['--import', preload] });
    expect(stdout).toMatch(
      /does not hold +nobody is there and nobody comes[^\n]*\n +found: people in all draws and months: <10 \(/,
    );
    expect(stdout).toContain('9 of 10 extreme conditions hold.');
    expect(code).toBe(1);
  });

  it('has nothing to take to extremes where the scenario has errors', async () => {
    const { code, stdout } = await masar(['check', '-', '--extremes', '--json'], { input: 'masar: 1\n' });
    expect(code).toBe(1);
    expect(JSON.parse(stdout).extremes).toBeUndefined();
  });
});
