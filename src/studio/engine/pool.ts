import type { DrawResult, Positions } from '../../experiment/index.ts';
import type { Done, DrawsWork, MonthlyDraws, OpenWork, Work } from './messages.ts';
import { joinMonthly } from './monthly.ts';

/** The part of a Worker that the pool needs. */
export interface EngineWorker {
  onmessage: ((event: { data: Done }) => void) | null;
  onerror: ((event: unknown) => void) | null;
  postMessage(work: Work): void;
  terminate(): void;
}

/** Draws to be computed, cut over workers. */
export interface Order {
  scenario: Omit<OpenWork, 'kind'>;
  levers: number[];
  seed: number;
  thin: number;
  /** Draws from `first` up to `first + draws`. */
  first: number;
  draws: number;
  positions?: Positions;
  monthly?: boolean;
}

/** In the order of draws, whichever worker came first. */
export interface Answer {
  results: DrawResult[];
  monthly: MonthlyDraws | null;
}

/** Thrown where an order was given up for a newer one. */
export class Superseded extends Error {}

interface Job {
  order: Order;
  chunks: { first: number; count: number }[];
  done: Answer[];
  left: number;
  resolve(answer: Answer): void;
  reject(reason: unknown): void;
}

/** Workers that compute draws: the shortest order is served first, an order given up stops at its next chunk. */
export interface Pool {
  compute(order: Order, signal?: AbortSignal): Promise<Answer>;
  close(): void;
}

export function openPool(workers: EngineWorker[]): Pool {
  const idle = [...workers];
  const opened = new Map<EngineWorker, string[]>(workers.map((worker) => [worker, []]));
  const jobs: Job[] = [];
  const working = new Map<number, { job: Job; chunk: number; worker: EngineWorker }>();
  let lastId = 0;

  const give = (): void => {
    while (idle.length > 0) {
      const job = nextOf(jobs);
      if (job === null) return;
      const chunk = job.chunks.shift() as { first: number; count: number };
      // Where the same draws were made before, if that worker is free: it keeps what does not change with a lever.
      const usual = idle.indexOf(workers[(chunk.first / chunkSize(job.order)) % workers.length]);
      const [worker] = idle.splice(usual < 0 ? idle.length - 1 : usual, 1);
      const id = ++lastId;
      working.set(id, { job, chunk: chunk.first, worker });
      openFor(worker, job.order);
      worker.postMessage(workOf(job.order, id, chunk));
    }
  };

  const openFor = (worker: EngineWorker, { scenario }: Order): void => {
    const names = opened.get(worker) as string[];
    // Sent again when the worker may have forgotten it: it passes over what it still has.
    if (names.includes(scenario.name)) return;
    opened.set(worker, [...names.slice(-1), scenario.name]);
    worker.postMessage({ kind: 'open', ...scenario });
  };

  for (const worker of workers) {
    worker.onmessage = ({ data }) => {
      const at = working.get(data.id);
      if (at === undefined) return;
      working.delete(data.id);
      idle.push(worker);
      const { job } = at;
      if ('failed' in data) settle(jobs, job, () => job.reject(new Error(data.failed)));
      else {
        job.done[(at.chunk - job.order.first) / chunkSize(job.order)] = data;
        if (--job.left === 0) settle(jobs, job, () => job.resolve(join(job.done)));
      }
      give();
    };
    worker.onerror = (event) => {
      for (const [id, at] of working) {
        if (at.worker !== worker) continue;
        working.delete(id);
        settle(jobs, at.job, () => at.job.reject(new Error(`a worker of the page failed: ${String(event)}`)));
      }
    };
  }

  return {
    compute: (order, signal) =>
      new Promise((resolve, reject) => {
        const size = chunkSize(order);
        const chunks = Array.from({ length: Math.ceil(order.draws / size) }, (_, i) => ({
          first: order.first + i * size,
          count: Math.min(size, order.draws - i * size),
        }));
        const job: Job = { order, chunks, done: [], left: chunks.length, resolve, reject };
        jobs.push(job);
        signal?.addEventListener('abort', () =>
          settle(jobs, job, () => {
            job.chunks.length = 0;
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

/** The shortest order first, of equals the first: a lever that is held does not wait for the finest draws of the file. */
function nextOf(jobs: readonly Job[]): Job | null {
  let next: Job | null = null;
  for (const job of jobs)
    if (job.chunks.length > 0 && (next === null || job.order.draws < next.order.draws)) next = job;
  return next;
}

/** Draws of fewer people than this are short beside a message. */
const COARSE = 32;

/** Small enough for a newer order to begin soon, large enough for messages not to matter: one draw, of few people up to four. */
function chunkSize({ draws, thin }: Order): number {
  return thin < COARSE ? 1 : Math.max(1, Math.min(4, Math.ceil(draws / 4)));
}

function settle(jobs: Job[], job: Job, say: () => void): void {
  const at = jobs.indexOf(job);
  if (at < 0) return;
  jobs.splice(at, 1);
  say();
}

function workOf(order: Order, id: number, { first, count }: { first: number; count: number }): DrawsWork {
  const { scenario, levers, seed, thin, positions, monthly = false } = order;
  const width = positions?.parameters.length ?? 0;
  const from = first - (positions?.first ?? 0);
  return {
    kind: 'draws',
    id,
    name: scenario.name,
    levers,
    seed,
    thin,
    first,
    count,
    monthly,
    positions: positions && {
      parameters: positions.parameters,
      rows: positions.rows.slice(from * width, (from + count) * width),
      first,
    },
  };
}

function join(answers: readonly Answer[]): Answer {
  return {
    results: answers.flatMap((answer) => answer.results),
    monthly: joinMonthly(answers.flatMap(({ monthly }) => (monthly === null ? [] : [monthly]))),
  };
}
