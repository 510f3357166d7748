import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
const parts = ['engine', 'text', 'scenario', 'experiment', 'report', 'node', 'cli', 'studio'];

/** The parts as they are fenced here, each with one small file instead of its own. */
const house = mkdtempSync(join(tmpdir(), 'masar-fences-'));
for (const shared of ['tsconfig.base.json', 'tsconfig.leaf.json'])
  cpSync(join(root, 'src', shared), join(house, 'src', shared));
writeFileSync(join(house, 'package.json'), '{ "type": "module" }');
for (const part of parts) {
  const folder = join(house, 'src', part);
  mkdirSync(folder, { recursive: true });
  // Node's types are not at hand there, and no part of this test needs them.
  const config = readFileSync(join(root, 'src', part, 'tsconfig.json'), 'utf8').replace('["node"]', '[]');
  writeFileSync(join(folder, 'tsconfig.json'), config);
  writeFileSync(join(folder, 'one.ts'), 'export const one = 1;\n');
}
afterAll(() => rmSync(house, { recursive: true }));

function compile(part: string, line: string): string {
  writeFileSync(join(house, 'src', part, 'two.ts'), `${line}\nexport const two = 2;\n`);
  const { stdout } = spawnSync(process.execPath, [tsc, '-b', join(house, 'src', part)], { encoding: 'utf8' });
  rmSync(join(house, 'src', part, 'two.ts'));
  return stdout;
}

describe('the compiler refuses', () => {
  it.each([
    ['engine', '../text/one.ts'],
    ['text', '../engine/one.ts'],
    ['scenario', '../experiment/one.ts'],
    ['experiment', '../report/one.ts'],
    ['report', '../node/one.ts'],
    ['node', '../cli/one.ts'],
    ['studio', '../node/one.ts'],
    ['studio', '../cli/one.ts'],
    ['cli', '../studio/one.ts'],
  ])('%s to import %s', (part, path) => {
    expect(compile(part, `import { one } from '${path}';\nexport const three = one;`)).toMatch(
      /error TS6059/,
    );
  });

  it.each([
    ['engine', 'performance.now();', 'TS2304'],
    ['scenario', "import 'node:fs';", 'TS2882'],
    ['report', 'export const page = document;', 'TS2584'],
    ['studio', "import 'node:fs';", 'TS2882'],
  ])('in %s: %s', (part, line, code) => {
    expect(compile(part, line)).toContain(code);
  });

  it('nothing that a part may import', () => {
    expect(compile('studio', "import { one } from '../report/one.ts';\nexport const three = one;")).toBe('');
    expect(compile('cli', "import { one } from '../engine/one.ts';\nexport const three = one;")).toBe('');
  });
});
