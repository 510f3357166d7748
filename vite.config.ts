import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vitest/config';
import { StillRunning } from './tests/still-running.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * Layers below the studio run as `tsc -b` compiled them, loaded by Node itself: through Vite every call of another module is a
 * look into an object, which doubles the time of the engine's loops. `tests/compile.ts` compiles them first.
 */
const compiledLayers: Plugin = {
  name: 'compiled-layers',
  enforce: 'pre',
  resolveId(source, importer = '') {
    const path = resolve(dirname(importer.replace(/\?.*$/, '')), source).slice(root.length);
    const layer = /^src\/((?:text|engine|scenario|experiment|report|node|cli)\/.*)\.ts$/.exec(path);
    return layer === null || LOADED_ANEW.test(importer)
      ? null
      : { id: `${root}dist/${layer[1]}.js`, external: true };
  },
};

/** Tests that load a layer several times in one process, which Node does not; and what that layer loads then. */
const LOADED_ANEW = /\/tests\/movement\/compiled(-cohorts)?\.test\.ts$|\/src\/(?!studio\/)/;

export default defineConfig({
  plugins: [compiledLayers],
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/compile.ts'],
    server: { deps: { external: [/\/dist\//] } },
    testTimeout: 0,
    hookTimeout: 0,
    // What a page shows follows what was done to it after a while: longer than this it never comes.
    expect: { poll: { timeout: 10 * 60_000 } },
    pool: 'forks',
    // On two cores Vitest would keep one for itself and leave it idle.
    maxWorkers: '100%',
    reporters: ['default', new StillRunning(Number(process.env.MASAR_MOST_QUIET_MINUTES ?? 25))],
  },
});
