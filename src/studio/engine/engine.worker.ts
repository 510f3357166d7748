import { createEngine } from './draw.ts';
import type { Done, Work } from './messages.ts';

/** The part of a worker's own scope that is used here; the page's types have no name for it. */
interface WorkerScope {
  onmessage: ((event: { data: Work }) => void) | null;
  postMessage(message: unknown, transfer?: Transferable[]): void;
}

/** Serves the page's orders in a worker. */
export function serveEngine(self: unknown): void {
  const scope = self as WorkerScope;
  const engine = createEngine();
  scope.onmessage = ({ data }) => {
    try {
      const done = engine(data);
      if (done !== null) scope.postMessage(done, buffersOf(done));
    } catch (error) {
      if (data.kind === 'draws') scope.postMessage({ id: data.id, failed: String(error) });
      // Draws of a scenario that could not be opened are answered when they are asked for.
      else console.error(error);
    }
  };
}

/** The arrays of a result are moved to the page, not copied. */
function buffersOf(done: Done): Transferable[] {
  if (!('results' in done)) return [];
  const arrays = done.results.flatMap((result) => Object.values(result).filter(ArrayBuffer.isView));
  if (done.monthly !== null) arrays.push(...done.monthly.places, done.monthly.links);
  return [...new Set(arrays.map(({ buffer }) => buffer as ArrayBuffer))];
}
