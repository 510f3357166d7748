import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { reasonOf, WorldError } from '../world-fault.ts';

export const LOCK = 'lock';
/** How often the holder says that it lives, and after what silence one on another machine is taken for dead. */
const BEAT_MILLISECONDS = 5000;
const SILENCE_MILLISECONDS = 120_000;

interface Holder {
  host: string;
  pid: number;
  /** When the process began, as its system tells it: a number of a process is used again. */
  began: string | null;
  token: string;
}

/**
 * Takes a run's folder for one program at a time; what comes back gives it free. Made by one atomic step. A lock whose holder
 * is dead is taken over: on this machine when the process is gone, on another when it was silent for two minutes. It spares
 * work and keeps messages clear; that no draw is lost or mixed does not rest on it. Throws a `WorldError`.
 */
export function lockRun(folder: string, shown = folder): () => void {
  const path = join(folder, LOCK);
  const own: Holder = {
    host: hostname(),
    pid: process.pid,
    began: beganOf(process.pid),
    token: randomBytes(8).toString('hex'),
  };
  const text = `${JSON.stringify(own)}\n`;
  for (let tries = 0; ; tries++) {
    try {
      writeFileSync(path, text, { flag: 'wx' });
      break;
    } catch (error) {
      if (reasonOf(error) !== 'EEXIST')
        throw new WorldError({ what: 'unwritable', path: join(shown, LOCK), reason: reasonOf(error) }, error);
      const found = read(path);
      if (found === null && tries < 3) continue;
      if (found === null || tries >= 3 || isAlive(path, found.holder)) {
        const { host = '?', pid = 0 } = found?.holder ?? {};
        throw new WorldError({ what: 'locked', path: shown, host, pid, file: join(shown, LOCK) });
      }
      stepAside(path, found.text, own.token);
    }
  }
  const beat = setInterval(() => {
    const now = new Date();
    try {
      utimesSync(path, now, now);
    } catch {
      // Taken over or gone: whoever has it now writes the same bytes.
    }
  }, BEAT_MILLISECONDS);
  beat.unref();
  return () => {
    clearInterval(beat);
    if (read(path)?.text === text) rmSync(path, { force: true });
  };
}

/** Renames a dead lock away. When another program was quicker, the lock is a new one by now, and goes back. */
function stepAside(path: string, dead: string, token: string): void {
  const aside = `${path}.${token}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  try {
    if (readFileSync(aside, 'utf8') !== dead) linkSync(aside, path);
  } catch {
    // A third one has it: the next try finds that.
  } finally {
    rmSync(aside, { force: true });
  }
}

function read(path: string): { text: string; holder: Partial<Holder> } | null {
  try {
    const text = readFileSync(path, 'utf8');
    try {
      return { text, holder: JSON.parse(text) as Partial<Holder> };
    } catch {
      return { text, holder: {} };
    }
  } catch {
    return null;
  }
}

function isAlive(path: string, { host, pid, began }: Partial<Holder>): boolean {
  if (host === hostname() && pid !== undefined) {
    try {
      process.kill(pid, 0);
    } catch (error) {
      if (reasonOf(error) === 'ESRCH') return false;
    }
    return began === beganOf(pid);
  }
  try {
    return Date.now() - statSync(path).mtimeMs < SILENCE_MILLISECONDS;
  } catch {
    return false;
  }
}

/** Field 22 of /proc/PID/stat; null where there is no such thing. A zombie has not begun: it does nothing any more. */
function beganOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? 'dead' : fields[19];
  } catch {
    return null;
  }
}
