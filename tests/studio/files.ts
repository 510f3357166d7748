import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { GivenText } from '../../src/studio/platform/given.ts';

/** A folder as the page gets it when it is dropped: its own name first in every path. */
export function givenFolder(folder: string, as: string): GivenText[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => ({
      path: `${as}/${relative(folder, path).replaceAll(sep, '/')}`,
      text: readFileSync(path, 'utf8'),
    }));
}
