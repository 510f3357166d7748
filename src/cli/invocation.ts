import { relative } from 'node:path';

/** How this program can be called again from here: by its name where it is installed, else by its file. */
export function invocation(): string {
  const file = process.argv[1] ?? '';
  const near = relative(process.cwd(), file);
  return !file.endsWith('.js') || near.startsWith('..') ? 'masar' : `node ${inShell(near)}`;
}

/** A path as it can be typed. */
export function inShell(path: string): string {
  return /[^\w./:=@%+-]/.test(path) ? `'${path.replaceAll("'", "'\\''")}'` : path;
}
