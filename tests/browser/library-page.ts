import { digestDisplacement, readFlee, runDisplacement, runDisplacementInline } from 'masar';
import { fingerprints } from '../engine/mathematics/fingerprints.ts';
import type { Delivery, Order } from './library-worker.ts';

/** What the page offers to the test that opened it. */
export interface LibraryPage {
  fingerprints(): Record<string, string>;
  /** Digest of three draws of a directory in Flee's format. */
  displacement(files: Record<string, string>, executor?: 'individuals' | 'cohorts'): Promise<string>;
  /** Instances of WebAssembly made on the page. */
  instances(): number;
  /** In a new Web Worker, which ends with its order. */
  carryOut(order: Order): Promise<Delivery>;
}

declare global {
  var libraryPage: LibraryPage;
}

let instances = 0;
WebAssembly.Instance = class extends WebAssembly.Instance {
  constructor(module: WebAssembly.Module, imports?: WebAssembly.Imports) {
    super(module, imports);
    instances++;
  }
};

globalThis.libraryPage = {
  instances: () => instances,
  fingerprints,
  async displacement(files, executor = 'individuals') {
    const { input, compat } = readFlee(files);
    if (input === null) throw new Error('the directory has errors');
    return digestDisplacement(
      await runDisplacement(runDisplacementInline, input, { compat, executor, seed: 1, draws: 3 }),
    );
  },
  carryOut(order) {
    const worker = new Worker('library-worker.js', { type: 'module' });
    const delivered = new Promise<Delivery>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Delivery>) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message || 'the worker could not be loaded'));
      worker.postMessage(order);
    });
    return delivered.finally(() => worker.terminate());
  },
};
