import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

// Whatever the environment of a build says: tests have a name of their own for it, and would get another bundle.
process.env.NODE_ENV = 'production';

/**
 * Puts the page beside its script, as it stands in the source but for their names: the server and the export write what they
 * open into it.
 * The script becomes one function, which the page calls and whose text workers run.
 */
const pageFor = (name: keyof typeof PAGES): Plugin => ({
  name: 'page',
  generateBundle(_options, files) {
    for (const file of Object.values(files))
      if (file.type === 'chunk')
        file.code = `function masarStudio(){"use strict";${file.code}}masarStudio();\n`;
    const source = readFileSync(new URL('src/studio/index.html', import.meta.url), 'utf8')
      .replace('href="studio.css"', `href="${name}.css"`)
      .replace('src="studio.js"', `src="${name}.js"`);
    this.emitFile({ type: 'asset', fileName: name === 'studio' ? 'index.html' : `${name}.html`, source });
  },
});

/** The page of a scenario reads no directory in Flee's format, so nothing in it can have one of Flee's problems (M08). */
const withoutFlee: Plugin = {
  name: 'without-flee',
  load: (id) =>
    /\/src\/text\/flee-problem-(en|ar)\.ts$/.test(id)
      ? 'export const fleeProblemsEn = {};\nexport const fleeProblemsAr = {};\n'
      : null,
};

/** The pages and where each starts. `--mode directory` builds the second beside the first. */
const PAGES = { studio: 'src/studio/start.ts', directory: 'src/studio/start-directory.ts' } as const;
const pageOf = (mode: string): keyof typeof PAGES => (mode === 'directory' ? 'directory' : 'studio');

/**
 * The studio as one classic script, one style sheet and two pairs of fonts, all beside each other: it has to run from
 * `file://`, where module scripts, `fetch` and workers from a URL fail. A worker runs the script's own text.
 */
export default defineConfig(({ mode }) => ({
  root: fileURLToPath(new URL('src/studio', import.meta.url)),
  publicDir: false,
  base: './',
  logLevel: 'warn',
  plugins: pageOf(mode) === 'studio' ? [pageFor('studio'), withoutFlee] : [pageFor('directory')],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: fileURLToPath(new URL('dist/studio', import.meta.url)),
    emptyOutDir: pageOf(mode) === 'studio',
    target: 'es2022',
    modulePreload: false,
    cssCodeSplit: false,
    // Fonts stay files: the page of the server caches them, and the export writes them beside its page.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      // Modules of ours only say what things are, so those that nothing here uses are left out; styles and the start do something.
      treeshake: {
        moduleSideEffects: (id) => !/\/src\/.*\.tsx?$/.test(id) || /\/start(-directory)?\.ts$/.test(id),
      },
      input: fileURLToPath(new URL(PAGES[pageOf(mode)], import.meta.url)),
      output: {
        format: 'es',
        entryFileNames: `${pageOf(mode)}.js`,
        assetFileNames: (asset) =>
          asset.names[0]?.endsWith('.css') ? `${pageOf(mode)}.css` : '[name][extname]',
      },
    },
  },
}));
