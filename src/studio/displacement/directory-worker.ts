import { createDirectoryEngine } from './directory-engine.ts';
import type { DirectoryWork } from './messages.ts';

/** The part of a worker's own scope that is used here; the page's types have no name for it. */
interface WorkerScope {
  onmessage: ((event: { data: DirectoryWork }) => void) | null;
  postMessage(message: unknown): void;
}

/** Serves the page's orders in a worker. */
export function serveDirectories(self: unknown): void {
  const scope = self as WorkerScope;
  const engine = createDirectoryEngine();
  scope.onmessage = ({ data }) => {
    try {
      const done = engine(data);
      if (done !== null) scope.postMessage(done);
    } catch (error) {
      if (data.kind === 'displacement') scope.postMessage({ id: data.id, failed: String(error) });
      // Draws of a directory that could not be opened are answered when they are asked for.
      else console.error(error);
    }
  };
}
