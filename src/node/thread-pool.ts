import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { WorldError } from './world-fault.ts';

/** What a worker of ours answers where it fails: a mistake of the program, not of the thread. */
export interface Broken {
  broken: { message: string; stack?: string };
}

/** Threads that run one worker. */
export interface ThreadPool<Task, Done> {
  /** Gives the next free thread something to do. Rejects with a `WorldError` when the thread is lost, and with our own mistake as such. */
  run(task: Task): Promise<Exclude<Done, Broken>>;
  /** Ends the threads, also those at work. */
  close(): Promise<void>;
}

/**
 * Threads load our modules by `import`. By `require`, which Piscina tries first and Node can do since 20.19, a thread that is ended while it
 * loads (a run that is over before its last thread has begun, or is stopped) ends the whole program: "IsGraphAsync must be used on an
 * instantiated module".
 */
const BY_IMPORT = process.allowedNodeEnvironmentFlags.has('--experimental-require-module')
  ? ['--no-experimental-require-module']
  : [];

/** As many threads, of the compiled worker at `worker`, each of which gets `workerData` once. Throws a `WorldError` when it was not built. */
export function openThreadPool<Task, Done>(
  worker: URL,
  threads: number,
  workerData: unknown,
): ThreadPool<Task, Done> {
  const filename = fileURLToPath(worker);
  if (!existsSync(filename)) throw new WorldError({ what: 'not_built', path: filename });
  const pool = new Piscina<Task, Done | Broken>({
    filename,
    minThreads: threads,
    maxThreads: threads,
    workerData,
    execArgv: BY_IMPORT,
  });
  return {
    async run(task) {
      const answer = await pool.run(task).catch((error: unknown) => {
        throw new WorldError({ what: 'worker_lost' }, error);
      });
      if (isBroken(answer))
        throw Object.assign(new Error(answer.broken.message), { stack: answer.broken.stack });
      return answer as Exclude<Done, Broken>;
    },
    close: () => pool.destroy(),
  };
}

const isBroken = (answer: unknown): answer is Broken =>
  typeof answer === 'object' && answer !== null && 'broken' in answer;

/** A worker of `src/node`, beside this file, or, when this file was loaded as TypeScript, the one that the build has written. */
export function compiledWorker(name: string): URL {
  const built = import.meta.url.endsWith('.js') ? `./${name}.js` : `../../dist/node/${name}.js`;
  return new URL(built, import.meta.url);
}
