// Compiles loop/day-loop.as and writes its bytes into day-loop-bytes.ts: `npm run wasm`. With --print they are only shown.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const target = fileURLToPath(new URL('day-loop-bytes.ts', import.meta.url));
const OPTIONS = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--initialMemory', '1'];

/** The text of day-loop-bytes.ts that the source gives. */
async function compileDayLoop() {
  let bytes = null;
  const { error, stderr } = await asc.main(['day-loop.ts', '--outFile', 'day-loop.wasm', ...OPTIONS], {
    // Their name keeps the sources from tsc and the linter: they look like TypeScript and are not.
    readFile: (name) => {
      const source = new URL(`loop/${name.replace(/\.ts$/, '.as')}`, import.meta.url);
      return existsSync(source) ? readFileSync(source, 'utf8') : null;
    },
    writeFile: (_, contents) => {
      bytes = contents;
    },
    listFiles: () => [],
  });
  if (error || bytes === null) throw new Error(`${error?.message ?? 'no bytes'}\n${stderr}`);
  return `/** WebAssembly of loop/day-loop.as, in base64: written by compile.mjs. */\nexport const DAY_LOOP =\n  '${Buffer.from(bytes).toString('base64')}';\n`;
}

const text = await compileDayLoop();
if (process.argv.includes('--print')) process.stdout.write(text);
else writeFileSync(target, text);
