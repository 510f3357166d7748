import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../node/temporary-folder.ts';
import { hello, masar } from './masar.ts';

const untidy = hello
  .replace('moves:  #', 'moves:       #')
  .replace('{ from: with_group', '{from: with_group');
const rival = '# No deaths.\nmoves:\n  - {id: with_group.dead, remove: true}\n';
const withRival = `${untidy}\nrivals:\n  - { id: none_die, file: rivals/none-die.yaml }\n`;

describe('fmt', () => {
  it('writes the scenario of the folder and its overlays, and names those that changed', async () => {
    const folder = temporaryFolder({ 'scenario.yaml': withRival, 'rivals/none-die.yaml': rival });
    const { code, stdout, stderr } = await masar(['fmt'], { cwd: folder });
    expect([code, stdout]).toEqual([0, 'scenario.yaml\nrivals/none-die.yaml\n']);
    expect(stderr).toContain('2 of 2 files');
    expect(readFileSync(join(folder, 'scenario.yaml'), 'utf8')).toBe(
      `${hello}\nrivals:\n  - { id: none_die, file: rivals/none-die.yaml }\n`,
    );
    expect(readFileSync(join(folder, 'rivals/none-die.yaml'), 'utf8')).toBe(
      rival.replace('{id', '{ id').replace('true}', 'true }'),
    );
    expect(readdirSync(folder).sort()).toEqual(['rivals', 'scenario.yaml']);
    const again = await masar(['fmt'], { cwd: folder });
    expect([again.code, again.stdout]).toEqual([0, '']);
    expect(again.stderr).toContain('nothing to change');
  });

  it('with --check writes nothing, names the files that would change, and ends with 1', async () => {
    const folder = temporaryFolder({ 'scenario.yaml': untidy });
    const { code, stdout } = await masar(['fmt', folder, '--check', '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({ changed: [join(folder, 'scenario.yaml')], refused: [] });
    expect(readFileSync(join(folder, 'scenario.yaml'), 'utf8')).toBe(untidy);
    await masar(['fmt', folder]);
    expect((await masar(['fmt', folder, '--check'])).code).toBe(0);
  });

  it('leaves a file with mistakes as it is, and formats the others', async () => {
    const broken = 'moves: [\n';
    const folder = temporaryFolder({ 'a.yaml': broken, 'b.yaml': untidy });
    const { code, stdout, stderr } = await masar(['fmt', 'a.yaml', 'b.yaml'], { cwd: folder });
    expect([code, stdout]).toEqual([1, 'b.yaml\n']);
    expect(stderr).toContain('error[M0001]');
    expect(stderr).toContain('--> a.yaml:');
    expect(readFileSync(join(folder, 'a.yaml'), 'utf8')).toBe(broken);
    expect(readFileSync(join(folder, 'b.yaml'), 'utf8')).toBe(hello);
  });

  it('takes standard input to standard output', async () => {
    const { code, stdout } = await masar(['fmt', '-'], { input: untidy });
    expect([code, stdout]).toEqual([0, hello]);
    expect((await masar(['fmt', '-', '--check'], { input: untidy })).code).toBe(1);
    const refused = await masar(['fmt', '-'], { input: 'moves: [' });
    expect([refused.code, refused.stdout]).toEqual([1, '']);
  });

  it('takes a name for a path, never for a scenario that comes with masar', async () => {
    const { code, stderr } = await masar(['fmt', 'hello'], { cwd: temporaryFolder() });
    expect(code).toBe(3);
    expect(stderr).toContain('hello');
  });

  it.skipIf(process.platform === 'win32')(
    'writes through a link, and keeps who may read the file',
    async () => {
      const folder = temporaryFolder({ 'real.yaml': untidy });
      const real = join(folder, 'real.yaml');
      chmodSync(real, 0o600);
      symlinkSync(real, join(folder, 'scenario.yaml'));
      await masar(['fmt', folder]);
      expect(readFileSync(real, 'utf8')).toBe(hello);
      expect(lstatSync(join(folder, 'scenario.yaml')).isSymbolicLink()).toBe(true);
      expect(statSync(real).mode & 0o777).toBe(0o600);
    },
  );

  it('says in Arabic what it did', async () => {
    const folder = temporaryFolder({ 'scenario.yaml': untidy, 'broken.yaml': 'a: [' });
    const { stderr } = await masar(['fmt', 'scenario.yaml', 'broken.yaml', '--lang', 'ar'], { cwd: folder });
    expect(stderr).toMatch(/كُتب من جديد .*1.* من أصل/);
    expect(stderr).toMatch(/تُرك على حاله/);
  });
});
