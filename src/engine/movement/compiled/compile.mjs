// Compiles loop/day-loop.as and loop/cohort-loop.as and writes their bytes into day-loop-bytes.ts and cohort-loop-bytes.ts: `npm run wasm`. With
// --print they are only shown.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

/** Programs, and the names of their bytes. */
const PROGRAMS = { 'day-loop': 'DAY_LOOP', 'cohort-loop': 'COHORT_LOOP' };
const OPTIONS = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--initialMemory', '1'];

/** The text of the bytes of a program that its source gives. */
async function compileLoop(program) {
  let bytes = null;
  const { error, stderr } = await asc.main([`${program}.ts`, '--outFile', 'loop.wasm', ...OPTIONS], {
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
  return `/** WebAssembly of loop/${program}.as, in base64: written by compile.mjs. */\nexport const ${PROGRAMS[program]} =\n  '${Buffer.from(bytes).toString('base64')}';\n`;
}

for (const program of Object.keys(PROGRAMS)) {
  const text = await compileLoop(program);
  if (process.argv.includes('--print')) process.stdout.write(text);
  else writeFileSync(fileURLToPath(new URL(`${program}-bytes.ts`, import.meta.url)), text);
}
