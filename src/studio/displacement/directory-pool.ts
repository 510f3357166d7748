import type { DisplacementDraw } from '../../experiment/index.ts';
import { Superseded } from '../engine/pool.ts';
import type { DirectoryDone, DirectoryWork, OpenDirectory } from './messages.ts';

/** The part of a Worker that the pool needs. */
export interface DirectoryWorker {
  onmessage: ((event: { data: DirectoryDone }) => void) | null;
  onerror: ((event: unknown) => void) | null;
  postMessage(work: DirectoryWork): void;
  terminate(): void;
}

export interface DirectoryOrder {
  directory: Omit<OpenDirectory, 'kind'>;
  seed: number;
  draws: number;
}

/** Workers that compute draws of directories, a draw at a time: an order given up stops at its next draw. */
export interface DirectoryPool {
  compute(order: DirectoryOrder, signal?: AbortSignal): Promise<DisplacementDraw[]>;
  close(): void;
}

interface Job {
  order: DirectoryOrder;
  next: number;
  done: DisplacementDraw[];
  left: number;
  resolve(draws: DisplacementDraw[]): void;
  reject(reason: unknown): void;
}

export function openDirectoryPool(workers: readonly DirectoryWorker[]): DirectoryPool {
  const idle = [...workers];
  const opened = new Map<DirectoryWorker, string[]>(workers.map((worker) => [worker, []]));
  const jobs: Job[] = [];
  const working = new Map<number, { job: Job; draw: number; worker: DirectoryWorker }>();
  let lastId = 0;

  const give = (): void => {
    while (idle.length > 0) {
      const job = jobs.find(({ next, order }) => next < order.draws);
      if (job === undefined) return;
      const worker = idle.pop() as DirectoryWorker;
      const draw = job.next++;
      const id = ++lastId;
      working.set(id, { job, draw, worker });
      const { directory, seed } = job.order;
      const names = opened.get(worker) as string[];
      if (!names.includes(directory.name)) {
        // A worker may forget those before the last ones; it passes over what it still has.
        opened.set(worker, [...names.slice(-2), directory.name]);
        worker.postMessage({ kind: 'directory', ...directory });
      }
      worker.postMessage({ kind: 'displacement', id, name: directory.name, seed, draw });
    }
  };
  const settle = (job: Job, say: () => void): void => {
    const at = jobs.indexOf(job);
    if (at < 0) return;
    jobs.splice(at, 1);
    say();
  };

  for (const worker of workers) {
    worker.onmessage = ({ data }) => {
      const at = working.get(data.id);
      if (at === undefined) return;
      working.delete(data.id);
      idle.push(worker);
      const { job } = at;
      if ('failed' in data) settle(job, () => job.reject(new Error(data.failed)));
      else {
        job.done[at.draw] = data.draw;
        if (--job.left === 0) settle(job, () => job.resolve(job.done));
      }
      give();
    };
    worker.onerror = (event) => {
      for (const [id, at] of working) {
        if (at.worker !== worker) continue;
        working.delete(id);
        settle(at.job, () => at.job.reject(new Error(`a worker of the page failed: ${String(event)}`)));
      }
    };
  }
  return {
    compute: (order, signal) =>
      new Promise((resolve, reject) => {
        const job: Job = { order, next: 0, done: [], left: order.draws, resolve, reject };
        jobs.push(job);
        signal?.addEventListener('abort', () =>
          settle(job, () => {
            job.next = order.draws;
            reject(new Superseded());
          }),
        );
        give();
      }),
    close() {
      for (const worker of workers) worker.terminate();
    },
  };
}
