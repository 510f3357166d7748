import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = new URL('../../', import.meta.url);

/** Builds both pages of the studio into `dist/studio` where `npm run build` has not done it yet. */
export async function buildStudio(): Promise<void> {
  const configFile = fileURLToPath(new URL('vite.studio.config.ts', root));
  for (const mode of ['studio', 'directory'])
    if (!existsSync(new URL(`dist/studio/${mode}.js`, root))) await build({ configFile, mode });
}
