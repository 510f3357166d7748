import { writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

/** What a bundle is made of. */
export interface Bundle {
  /** Modules of Node that something in it asked for, each with who asked. */
  builtins: string[];
  /** Absolute paths of the modules inside. */
  modules: string[];
  /** Code by file name. */
  code: Record<string, string>;
}

/**
 * Bundles the test page and its worker for browsers as any user of Vite would, and puts them with an index.html into a
 * folder.
 */
export async function bundleLibraryPage(folder: string): Promise<Bundle> {
  const bundle: Bundle = { builtins: [], modules: [], code: {} };
  const watch: Plugin = {
    name: 'watch-what-is-bundled',
    enforce: 'pre',
    resolveId(source, importer) {
      if (isBuiltin(source)) bundle.builtins.push(`${source} for ${importer}`);
    },
    generateBundle(_options, files) {
      for (const [name, file] of Object.entries(files)) {
        if (file.type !== 'chunk') continue;
        bundle.code[name] = file.code;
        bundle.modules.push(...file.moduleIds);
      }
    },
  };
  await build({
    configFile: false,
    root: fileURLToPath(new URL('.', import.meta.url)),
    publicDir: false,
    logLevel: 'warn',
    plugins: [watch],
    build: {
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: {
          'library-page': fileURLToPath(new URL('./library-page.ts', import.meta.url)),
          'library-worker': fileURLToPath(new URL('./library-worker.ts', import.meta.url)),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>masar</title>
<link rel="icon" href="data:,">
<script type="module" src="library-page.js"></script>
</html>
`,
  );
  return bundle;
}
