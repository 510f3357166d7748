import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Compiles what has changed since the last time, once before all tests: they, their threads and the command line run it. */
export function setup(): void {
  execFileSync('npx', ['tsc', '-b'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'inherit',
  });
}
