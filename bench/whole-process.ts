import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Cost } from './measure.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Says at the end, on descriptor 3, what the process took: CPU time of all its threads. */
const TELL_COST = `data:text/javascript,${encodeURIComponent(`
  import { isMainThread } from 'node:worker_threads';
  import { writeSync } from 'node:fs';
  if (isMainThread) process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, peak: maxRSS * 1024 }));
  });
`)}`;

/** What a Node process takes from its start to its end; `peak` is the most memory that it held, in bytes. */
export function costOfProcess(script: string, args: string[]): Cost & { peak: number } {
  const start = performance.now();
  const { status, output } = spawnSync(process.execPath, ['--import', TELL_COST, script, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const wall = performance.now() - start;
  if (status !== 0) throw new Error(`${script} ${args.join(' ')} ended with ${status}\n${output[2]}`);
  const { cpu, peak } = JSON.parse(output[3] as string) as { cpu: number; peak: number };
  return { cpu, wall, peak };
}

/** leaving-isis from the folder to the report, as `npm start` does it after the build. */
export function costOfRun(draws: number, workers: number): Cost {
  const folder = mkdtempSync(join(tmpdir(), 'masar-bench-'));
  const options = [
    '--draws',
    String(draws),
    '--workers',
    String(workers),
    '--report',
    '--output',
    join(folder, 'run'),
  ];
  try {
    return costOfProcess('dist/cli/main.js', ['run', 'scenarios/leaving-isis', ...options]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
