import { execFileSync } from 'node:child_process';
import { cpus, type } from 'node:os';
import { fileURLToPath } from 'node:url';

/** Where and with what something was measured, as a line of Markdown. */
export function machine(): string {
  const processors = cpus();
  return [
    new Date().toISOString().slice(0, 10),
    `${processors[0]?.model.trim() ?? 'unknown processor'}, ${processors.length} cores`,
    type(),
    `Node ${process.versions.node}`,
    `commit ${commit()}`,
  ].join(' · ');
}

function commit(): string {
  const git = (...args: string[]): string =>
    execFileSync('git', args, {
      cwd: fileURLToPath(new URL('../../', import.meta.url)),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  try {
    const changed = git('status', '--porcelain', 'src', 'scenarios', 'tests') !== '';
    return git('rev-parse', '--short=12', 'HEAD') + (changed ? ' and changes not yet committed' : '');
  } catch {
    return 'unknown';
  }
}
