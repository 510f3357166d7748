import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PAGES } from '../../report/index.ts';
import { WorldError } from '../world-fault.ts';

/** The built studio, beside the compiled parts: of `dist/node` as of `src/node`. */
const BUILT = fileURLToPath(new URL('../../../dist/studio/', import.meta.url));

const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** One file of the built studio. */
export interface PageFile {
  bytes: Buffer<ArrayBuffer>;
  type: string;
}

/** The built studio by the names of its files. Throws a `WorldError` when it is not built. */
export function readPageFiles(folder = BUILT): Map<string, PageFile> {
  const needed = [...Object.values(PAGES), 'studio.js', 'directory.js'];
  if (needed.some((name) => !existsSync(join(folder, name))))
    throw new WorldError({ what: 'studio_not_built', path: folder });
  const names = readdirSync(folder)
    .filter((name) => MEDIA_TYPES[extname(name)] !== undefined)
    .sort();
  return new Map(
    names.map((name) => [
      name,
      { bytes: readFileSync(join(folder, name)), type: MEDIA_TYPES[extname(name)] },
    ]),
  );
}
