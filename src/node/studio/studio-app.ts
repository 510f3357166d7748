import { randomBytes } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import {
  PAGES,
  pageOf,
  type SaveOrder,
  type SaveRefusal,
  TOKEN_HEADER,
  writeOpening,
} from '../../report/index.ts';
import { loadScenario } from '../../scenario/index.ts';
import { type Passage, passageOf } from '../read-passage.ts';
import { exampleList, exampleNamed } from './examples.ts';
import type { OpenedForStudio } from './open-for-studio.ts';
import type { PageFile } from './page-files.ts';
import { futureAsked, runAsked } from './run-asked.ts';
import { sameText } from './same-text.ts';
import { saveFiles } from './save-files.ts';

/** The largest save that is taken. In bytes. */
const MOST_BYTES = 32_000_000;

/**
 * Nothing from elsewhere, nothing inline: a worker runs the text of the page's own script, from a Blob. Only on the page of a
 * directory in Flee's format WebAssembly may be compiled, which is the day loop of movement; no text may be.
 */
const policyOf = (page: string): string =>
  [
    "default-src 'none'",
    `script-src 'self'${page === PAGES.directory ? " 'wasm-unsafe-eval'" : ''}`,
    "style-src 'self'",
    // Tables of the report name their columns in attributes; scripts and style sheets stay the page's own.
    "style-src-attr 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const POLICY = 'content-security-policy';

const HEADERS: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  // The next start may serve another scenario or another version at the same address.
  'cache-control': 'no-store',
};

const STATUS: Record<SaveRefusal['what'], 400 | 403 | 409 | 413 | 500> = {
  read_only: 403,
  no_token: 403,
  too_large: 413,
  not_understood: 400,
  name: 400,
  changed: 409,
  unwritable: 500,
};

type Bindings = { Bindings: HttpBindings };

/** What the server of the studio answers, for one thing that was opened. `reopen` reads it from disk again; `draws`: how many the page ends at. */
export function studioApp(
  files: Map<string, PageFile>,
  opened: OpenedForStudio,
  reopen: () => OpenedForStudio,
  { readOnly, draws }: { readOnly: boolean; draws?: number },
): Hono<Bindings> {
  const writable = !readOnly && opened.folder !== null && opened.opening.from === 'folder';
  const token = writable ? randomBytes(24).toString('base64url') : null;
  const app = new Hono<Bindings>();

  app.use(async (c, next) => {
    const refused = isForeign(c) ? c.text('this page is for this machine only\n', 403) : null;
    if (refused === null) await next();
    else c.res = refused;
    for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
    // A page has said its own already.
    if (!c.res.headers.has(POLICY)) c.res.headers.set(POLICY, policyOf(PAGES.scenario));
  });

  const refuse = (c: Context<Bindings>, refusal: SaveRefusal) => c.json(refusal, STATUS[refusal.what]);

  app.put(
    '/api/files',
    bodyLimit({
      maxSize: MOST_BYTES,
      onError: (c) => c.json({ what: 'too_large', limit: MOST_BYTES } satisfies SaveRefusal, 413),
    }),
    async (c) => {
      if (opened.folder === null || token === null) return refuse(c, { what: 'read_only' });
      if (!sameText(c.req.header(TOKEN_HEADER) ?? '', token)) return refuse(c, { what: 'no_token' });
      const order = orderOf(await c.req.text());
      if (order === null) return refuse(c, { what: 'not_understood' });
      const refusal = saveFiles(opened.folder, order);
      return refusal === null ? c.body(null, 204) : refuse(c, refusal);
    },
  );

  app.on(['GET', 'HEAD'], '*', async (c) => {
    const path = pathOf(c);
    if (path === '/api/run') return c.json(opened.run && runAsked(opened.run));
    if (path === '/api/run/future')
      return c.json(opened.run && (await futureAsked(opened.run, c.req.query('draw'))));
    if (path === '/api/passage') return c.json(passageAsked(reopen(), c.req.query()));
    if (path === '/api/scenario') return c.json({ ...reopen().opening, examples: null, token: null });
    if (path === '/api/examples') return c.json(exampleList(false));
    if (path === '/api/example') {
      const example = exampleNamed(c.req.query('id') ?? '');
      return c.json(example && { ...example, examples: null, token: null });
    }
    if (path === '/' || path === '/index.html') {
      const { opening } = reopen();
      const page = files.get(pageOf(opening))?.bytes.toString('utf8') ?? '';
      return c.html(writeOpening(page, { ...opening, draws, examples: null, token }), 200, {
        [POLICY]: policyOf(pageOf(opening)),
      });
    }
    const name = path.slice(1);
    const file = files.get(name);
    if (file === undefined) return c.text('there is nothing here\n', 404);
    return c.body(file.bytes, 200, { 'content-type': file.type, [POLICY]: policyOf(name) });
  });

  app.all('*', (c) => c.text('not here\n', 405, { allow: 'GET, HEAD, PUT' }));
  return app;
}

/** The user's own copy of a source at the place that a claim names: for the page on this machine, and nothing that it writes. */
function passageAsked(
  { opening, folder }: OpenedForStudio,
  { source = '', place = '' }: Record<string, string>,
): Passage {
  const { files, main, id } = opening.scenario;
  const { scenario } = folder === null ? { scenario: null } : loadScenario(files, { main, id });
  const found = scenario === null ? null : passageOf(scenario.source, folder ?? '', source, place);
  return found ?? { none: 'missing' };
}

/** The path as it was asked for: only the exact names of files are served, so nothing has to be resolved. */
function pathOf(c: Context<Bindings>): string {
  return (c.env.incoming.url ?? '').split('?', 1)[0];
}

/** Asked under another name than this machine's own (a name that was bound to its address), or by a page of another site. */
function isForeign(c: Context<Bindings>): boolean {
  const port = c.env.incoming.socket.localPort;
  const own = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin, 'sec-fetch-site': site } = c.env.incoming.headers;
  if (host === undefined || !own.includes(host)) return true;
  if (origin !== undefined && origin !== `http://${host}`) return true;
  // A link on another site may lead here, but what it asks for is only the page.
  return site !== undefined && !['same-origin', 'none'].includes(String(site)) && pathOf(c) !== '/';
}

function orderOf(body: string): SaveOrder | null {
  let found: Partial<SaveOrder> | null;
  try {
    found = JSON.parse(body) as Partial<SaveOrder> | null;
  } catch {
    return null;
  }
  const files = found?.files;
  if (typeof files !== 'object' || files === null || Array.isArray(files)) return null;
  const whole = Object.values(files).every(
    (file) =>
      typeof file?.text === 'string' && (file.instead === null || /^[0-9a-f]{64}$/.test(file.instead)),
  );
  return whole ? { files } : null;
}
