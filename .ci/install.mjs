// Installs exactly what the lock file names, once for each state of the lock file.
// With `--browser` also looks for a Chromium for the browser tests, with `--cluster` for Slurm's daemons for the tests of
// runners, and installs Debian's where it may.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const stamp = new URL('node_modules/.masar-installed', root);
const wanted = createHash('sha256')
  .update(readFileSync(new URL('package-lock.json', root)))
  .digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  console.error('installing the exact packages of package-lock.json');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) process.exit(npm.status ?? 1);
  writeFileSync(stamp, wanted);
}

if (process.argv.includes('--browser')) ensureChromium();
if (process.argv.includes('--cluster')) ensureSlurm();

/** Tests that need a browser skip themselves, in one line, when none is found here. */
function ensureChromium() {
  const known = [
    process.env.MASAR_CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  if (known.some((path) => path && existsSync(path))) return;
  if (installed('the browser tests', ['chromium'])) return;
  console.error(
    'no Chromium found: the browser tests will not run (set MASAR_CHROMIUM, or install chromium)',
  );
}

/** The tests start a cluster of their own from these; nothing of it runs otherwise. */
function ensureSlurm() {
  const daemons = ['/usr/sbin/slurmctld', '/usr/sbin/slurmd', '/usr/bin/sbatch'];
  if (daemons.every((path) => existsSync(path))) return;
  if (installed('the tests on a cluster', ['slurm-wlm', 'parallel'])) return;
  console.error('no Slurm found: the tests on a cluster will not run (Debian: apt-get install slurm-wlm)');
}

/** Installs packages of Debian for some tests; false where that may not be, which is no reason to fail the others. */
function installed(why, packages) {
  const mayInstall =
    process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!mayInstall) return false;
  console.error(`installing ${packages.join(' and ')} for ${why}`);
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const quietly = { env, stdio: ['ignore', 'ignore', 2] };
    execFileSync('apt-get', ['update', '-qq'], quietly);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quietly);
    return true;
  } catch {
    return false;
  }
}
