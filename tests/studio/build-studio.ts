import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = new URL('../../', import.meta.url);

/** Builds the studio into `dist/studio` where `npm run build` has not done it yet. */
export async function buildStudio(): Promise<void> {
  if (existsSync(new URL('dist/studio/studio.js', root))) return;
  await build({ configFile: fileURLToPath(new URL('vite.studio.config.ts', root)) });
}
