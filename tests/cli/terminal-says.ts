import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** What the built program says in a terminal of its own until a pattern stands there and nothing more comes; then it is ended. */
export function terminalSays(args: string[], cwd: string, until: RegExp): Promise<string> {
  // No browser is opened by a test: the opener of the system is looked for in an empty folder.
  const env = { ...process.env, PATH: cwd, NO_COLOR: '1' };
  const line = [process.execPath, main, ...args].map((part) => `'${part}'`).join(' ');
  const child = spawn('/usr/bin/script', ['-qfc', `exec ${line}`, '/dev/null'], { cwd, env, stdio: 'pipe' });
  let said = '';
  let resting: NodeJS.Timeout | undefined;
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve(said));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (!until.test(said)) return;
      clearTimeout(resting);
      resting = setTimeout(() => child.stdin.write('\u0003'), 300);
    });
  });
}
