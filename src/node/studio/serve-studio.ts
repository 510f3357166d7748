import type { serve as Serve } from '@hono/node-server';
import { reasonOf, WorldError } from '../world-fault.ts';
import { type KnownPosteriors, type OpenedForStudio, openForStudio } from './open-for-studio.ts';
import { readPageFiles } from './page-files.ts';
import { studioApp } from './studio-app.ts';

/** Where the studio is served when nobody names a port; the ports after it are tried when it is taken. */
const USUAL_PORT = 4417;
const PORTS_TRIED = 20;

/** A studio that is being served. */
export interface ServedStudio {
  /** Ends in `/`. */
  address: string;
  /** Whether the page may save. */
  writable: boolean;
  close(): Promise<void>;
}

/**
 * Serves the studio on a scenario, a run or a report at 127.0.0.1, for this machine only. Without a port it takes the
 * usual one or the next that is free; 0 is any. `draws`: how many the page ends at. Throws a `WorldError`.
 */
export async function serveStudio(
  path: string,
  { port, readOnly = false, draws }: { port?: number; readOnly?: boolean; draws?: number } = {},
): Promise<ServedStudio> {
  const known: KnownPosteriors = new Map();
  const opened = openForStudio(path, known);
  const app = studioApp(readPageFiles(), opened, () => reopened(path, opened, known), { readOnly, draws });
  const { server, at } = await listen(app.fetch, port);
  return {
    address: `http://127.0.0.1:${at}/`,
    writable: !readOnly && opened.folder !== null && opened.opening.from === 'folder',
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

/** As it is on disk now; as it was when it can no longer be read, so that the page can still be opened and saved. */
function reopened(path: string, opened: OpenedForStudio, known: KnownPosteriors): OpenedForStudio {
  // What came from standard input has been read to its end.
  if (path === '-') return opened;
  try {
    return openForStudio(path, known);
  } catch (error) {
    if (error instanceof WorldError) return opened;
    throw error;
  }
}

type Fetch = Parameters<typeof Serve>[0]['fetch'];
type Server = ReturnType<typeof Serve>;

async function listen(fetch: Fetch, asked: number | undefined): Promise<{ server: Server; at: number }> {
  const first = asked ?? USUAL_PORT;
  for (let port = first; ; port++) {
    try {
      return await listenAt(fetch, port);
    } catch (error) {
      const reason = reasonOf(error);
      if (reason !== 'EADDRINUSE' && reason !== 'EACCES') throw error;
      if (asked !== undefined || port === first + PORTS_TRIED)
        throw new WorldError({ what: 'port_taken', port }, error);
    }
  }
}

async function listenAt(fetch: Fetch, port: number): Promise<{ server: Server; at: number }> {
  // Loaded here, since it brings a whole client of HTTP with it, which no other command needs.
  const { serve } = await import('@hono/node-server');
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: '127.0.0.1' }, (info) =>
      resolve({ server, at: info.port }),
    );
    server.once('error', reject);
  });
}
