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

/**
 * What the keys of the language mean stands in the reference and in the schema; a page only reads scenarios. 60 kB of text.
 * Of a key's description (`required`, `optional`) its shape is kept, and each `doc` is emptied.
 */
const withoutKeyDocs: Plugin = {
  name: 'without-key-docs',
  enforce: 'post',
  transform(code, id) {
    if (!/\/src\/scenario\/language\/(?!shape)[^/]+\.ts$/.test(id)) return null;
    const cuts: [start: number, end: number, instead: string][] = [];
    walk(this.parse(code), (node) => {
      if (node.type === 'CallExpression' && /^(required|optional)$/.test(node.callee.name ?? '')) {
        const [shape, ...texts] = node.arguments;
        if (texts.length > 0) cuts.push([shape.end, texts[texts.length - 1].end, '']);
      }
      if (node.type === 'Property' && node.key.name === 'doc' && node.value.type === 'ObjectExpression')
        cuts.push([node.value.start, node.value.end, '{}']);
    });
    let kept = code;
    for (const [start, end, instead] of cuts.sort((a, b) => b[0] - a[0]))
      kept = kept.slice(0, start) + instead + kept.slice(end);
    return { code: kept, map: null };
  },
};

/** A node of a syntax tree, as far as anybody asks. */
// biome-ignore lint/suspicious/noExplicitAny: the shapes of ESTree are many, and the bundler's types know them already
type Node = any;

function walk(node: Node, visit: (node: Node) => void): void {
  if (typeof node?.type === 'string') visit(node);
  for (const inner of Object.values(node ?? {})) if (typeof inner === 'object') walk(inner, visit);
}

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
  plugins: [pageFor(pageOf(mode)), withoutKeyDocs, ...(pageOf(mode) === 'studio' ? [withoutFlee] : [])],
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
