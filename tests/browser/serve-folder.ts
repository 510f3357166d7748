import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, join } from 'node:path';

const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** The files of one folder at a free port of this machine, for nobody else. */
export interface ServedFolder {
  /** Ends in `/`. */
  address: string;
  close(): Promise<void>;
}

/** Serves the files that stand in a folder itself, not in folders below. `headers`: a host's own, with each. */
export async function serveFolder(
  folder: string,
  headers: Record<string, string> = {},
): Promise<ServedFolder> {
  const server = createServer(async (request, response) => {
    const name = basename(new URL(request.url ?? '/', 'http://127.0.0.1').pathname) || 'index.html';
    try {
      const bytes = await readFile(join(folder, name));
      const type = MEDIA_TYPES[extname(name)] ?? 'application/octet-stream';
      response.writeHead(200, { ...headers, 'content-type': type }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
