import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestText } from '../../src/experiment/index.ts';
import { type ServedStudio, serveStudio } from '../../src/node/index.ts';
import type { SaveOrder, SaveRefusal, StudioExample, StudioOpening } from '../../src/report/index.ts';
import { newScenario } from '../../src/scenario/index.ts';
import { buildStudio } from './build-studio.ts';

await buildStudio();

const home = mkdtempSync(join(tmpdir(), 'masar-studio-'));
const folder = join(home, 'mine');
const files = newScenario('en');
const text = files['scenario.yaml'];
let served: ServedStudio;

beforeEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  served = await serveStudio(folder, { port: 0 });
});
afterEach(() => served.close());
afterAll(() => rmSync(home, { recursive: true, force: true }));

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** Asks as plainly as a socket can: nothing in the path or the headers is put right on the way. */
function ask(
  path: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const { hostname, port } = new URL(served.address);
  return new Promise((resolve, reject) => {
    const sent = request(
      { hostname, port, path, method, headers, setHost: headers.host === undefined },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part) => {
          text += part;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** What the page was given to open. */
async function opening(): Promise<StudioOpening> {
  const { text: page } = await ask('/');
  return JSON.parse(/id="masar-opening">(.*?)<\/script>/.exec(page)?.[1] ?? '') as StudioOpening;
}

async function save(
  order: unknown,
  token?: string | null,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const known = token === undefined ? (await opening()).token : token;
  return ask('/api/files', {
    method: 'PUT',
    headers: { ...headers, ...(known === null ? {} : { 'x-masar-token': known }) },
    body: JSON.stringify(order),
  });
}

const refusal = ({ text: body }: Answer): SaveRefusal => JSON.parse(body) as SaveRefusal;
const replacing = (next: string, instead: string | null = digestText(text)): SaveOrder => ({
  files: { 'scenario.yaml': { text: next, instead } },
});
const onDisk = (name = 'scenario.yaml'): string => readFileSync(join(folder, name), 'utf8');

describe('the page', () => {
  it('holds the scenario and a token, and is new with every start; how many draws, where that was said', async () => {
    const first = await opening();
    expect(first.scenario).toEqual({ id: 'mine', main: 'scenario.yaml', files: { 'scenario.yaml': text } });
    expect(first.token).toMatch(/^[\w-]{32}$/);
    await served.close();
    served = await serveStudio(folder, { port: 0, draws: 32 });
    expect((await opening()).token).not.toBe(first.token);
    expect([first.draws, (await opening()).draws]).toEqual([undefined, 32]);
  });

  it('is served as it is on disk now', async () => {
    const changed = text.replace('My first scenario', 'Changed by another program');
    writeFileSync(join(folder, 'scenario.yaml'), changed);
    expect((await opening()).scenario.files['scenario.yaml']).toBe(changed);
    const read = JSON.parse((await ask('/api/scenario')).text) as StudioOpening;
    expect(read.scenario.files['scenario.yaml']).toBe(changed);
    expect(read.token).toBeNull();
  });

  it('forbids all but itself, and is not kept', async () => {
    for (const path of ['/', '/studio.js', '/api/scenario', '/nothing']) {
      const { headers } = await ask(path);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("connect-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy.replace(/style-src-attr[^;]*/, '')).not.toMatch(/unsafe|http|\*/);
      const directives = policy.split(';').map((directive) => directive.trim().split(' ')[0]);
      expect(new Set(directives).size).toBe(directives.length);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      });
    }
  });

  it('of directories stands beside it, holds nothing, and alone may compile', async () => {
    const { status, headers, text: page } = await ask('/directory.html');
    expect(status).toBe(200);
    expect(page).toContain('src="directory.js"');
    expect(page).not.toMatch(/masar-opening|My first scenario/);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
    const own = String((await ask('/')).headers['content-security-policy']);
    expect(policy.replace(" 'wasm-unsafe-eval'", '')).toBe(own);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
    });
    // Nobody from elsewhere may lead to it, and nothing is written through it.
    const { port } = new URL(served.address);
    const elsewhere: Record<string, string>[] = [
      { host: 'evil.example' },
      { origin: 'http://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { host: `127.0.0.1:${Number(port) + 1}` },
    ];
    for (const refused of elsewhere)
      expect((await ask('/directory.html', { headers: refused })).status).toBe(403);
    for (const method of ['PUT', 'POST', 'DELETE'])
      expect((await ask('/directory.html', { method })).status).toBe(405);
    for (const path of ['/directory.html/', '/./directory.html', '/x/directory.html', '/directory.html%00'])
      expect((await ask(path)).status).toBe(404);
  });

  it('cannot be ended by what a scenario holds', async () => {
    const hostile = text.replace('My first scenario', "'</script><script>alert(1)</script><!--'");
    writeFileSync(join(folder, 'scenario.yaml'), hostile);
    const { text: page } = await ask('/');
    expect(page).not.toContain('alert(1)</script>');
    expect((await opening()).scenario.files['scenario.yaml']).toBe(hostile);
  });

  it('opens a scenario with mistakes, which the page shows', async () => {
    writeFileSync(join(folder, 'scenario.yaml'), 'masar: [1\n');
    expect((await opening()).scenario.files).toEqual({ 'scenario.yaml': 'masar: [1\n' });
  });
});

describe('who may ask', () => {
  it.each(['evil.example', 'evil.example:4417', '127.0.0.1', '127.0.0.1:1', '[::1]:4417', ''])(
    'not under the name %j',
    async (host) => {
      for (const path of ['/', '/api/scenario', '/studio.js']) {
        const { status, text: body } = await ask(path, { headers: { host } });
        expect([400, 403]).toContain(status);
        expect(body).not.toContain('masar');
      }
    },
  );

  it('this machine by either of its names', async () => {
    const { port } = new URL(served.address);
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`])
      expect((await ask('/', { headers: { host } })).status).toBe(200);
  });

  it('no page of another site', async () => {
    const { token } = await opening();
    const { port } = new URL(served.address);
    for (const origin of [
      'http://evil.example',
      'null',
      `http://127.0.0.1:${Number(port) + 1}`,
      `https://127.0.0.1:${port}`,
    ])
      expect((await save(replacing('x'), token, { origin })).status).toBe(403);
    expect((await ask('/api/scenario', { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    expect((await ask('/studio.js', { headers: { 'sec-fetch-site': 'same-site' } })).status).toBe(403);
    expect(onDisk()).toBe(text);
  });
});

describe('what is served', () => {
  it.each([
    '/scenario.yaml',
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '/studio.js/../../node/index.js',
    '/./studio.js',
    '//studio.js',
    '/studio.js%00.css',
    '/studio.js%2f',
    '/constructor',
    '/__proto__',
    '/etc/passwd',
    '/api/files',
    '/api/',
  ])('nothing at %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  it('its own few files, with their types', async () => {
    expect((await ask('/studio.js')).headers['content-type']).toMatch(/^text\/javascript/);
    expect((await ask('/studio.css')).headers['content-type']).toMatch(/^text\/css/);
    expect((await ask('/studio.js', { method: 'HEAD' })).status).toBe(200);
  });

  it.each(['POST', 'DELETE', 'PATCH', 'OPTIONS', 'PUT'])('nothing for %s', async (method) => {
    const { status, headers } = await ask('/', { method });
    expect(status).toBe(405);
    expect(headers.allow).toBe('GET, HEAD, PUT');
  });
});

describe('saving', () => {
  it('writes what was changed, and leaves who may read it', async () => {
    const before = statSync(join(folder, 'scenario.yaml')).mode;
    const next = `${text}# more\n`;
    expect((await save(replacing(next))).status).toBe(204);
    expect(onDisk()).toBe(next);
    expect(statSync(join(folder, 'scenario.yaml')).mode).toBe(before);
    expect(readdirSync(folder).sort()).toEqual(['places.csv', 'scenario.yaml']);
  });

  it('adds a file, and a folder for it', async () => {
    const order: SaveOrder = { files: { 'rivals/other.yaml': { text: 'moves: []\n', instead: null } } };
    expect((await save(order)).status).toBe(204);
    expect(onDisk('rivals/other.yaml')).toBe('moves: []\n');
  });

  it.each([null, 'x', ''])('not without the token of the page: %j', async (token) => {
    const answer = await save(replacing('x'), token);
    expect(answer.status).toBe(403);
    expect(refusal(answer)).toEqual({ what: 'no_token' });
    expect(onDisk()).toBe(text);
  });

  it('not over what another program wrote since', async () => {
    writeFileSync(join(folder, 'scenario.yaml'), `${text}# theirs\n`);
    const answer = await save(replacing(`${text}# mine\n`));
    expect(answer.status).toBe(409);
    expect(refusal(answer)).toEqual({ what: 'changed', name: 'scenario.yaml' });
    expect(onDisk()).toBe(`${text}# theirs\n`);
  });

  it('not over a file that came to stand where there was none', async () => {
    const order: SaveOrder = { files: { 'places.csv': { text: 'id\n', instead: null } } };
    expect(refusal(await save(order))).toEqual({ what: 'changed', name: 'places.csv' });
  });

  it('all of it or nothing', async () => {
    const order: SaveOrder = {
      files: {
        ...replacing('x').files,
        'new/one.csv': { text: 'id\n', instead: null },
        '../out.csv': { text: 'x', instead: null },
      },
    };
    expect(refusal(await save(order))).toEqual({ what: 'name', name: '../out.csv' });
    expect(onDisk()).toBe(text);
    expect(readdirSync(folder).sort()).toEqual(['places.csv', 'scenario.yaml']);
    expect(readdirSync(home)).toEqual(['mine']);
  });

  it.each([
    '../scenario.yaml',
    '/etc/x.csv',
    'a/../../x.csv',
    './scenario.yaml',
    'a//b.csv',
    'a\\b.csv',
    'C:x.csv',
    '.hidden.yaml',
    'a/.git/x.yaml',
    'x.js',
    'x.yaml\u0000.csv',
    'posterior.json',
    `${'a'.repeat(300)}.csv`,
    '',
  ])('not under the name %j', async (name) => {
    const answer = await save({ files: { [name]: { text: 'x', instead: null } } });
    expect(answer.status).toBe(400);
    expect(refusal(answer)).toEqual({ what: 'name', name });
  });

  it('not through a link that leads out of the folder', async () => {
    const outside = join(home, 'outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'theirs.csv'), 'id\n');
    symlinkSync(outside, join(folder, 'way'));
    symlinkSync(join(outside, 'theirs.csv'), join(folder, 'link.csv'));
    symlinkSync(join(outside, 'not-yet.csv'), join(folder, 'dangling.csv'));
    for (const name of ['way/new.csv', 'way/theirs.csv', 'link.csv', 'dangling.csv']) {
      const instead = name.includes('theirs') || name === 'link.csv' ? digestText('id\n') : null;
      expect(refusal(await save({ files: { [name]: { text: 'x', instead } } }))).toEqual({
        what: 'name',
        name,
      });
    }
    expect(readFileSync(join(outside, 'theirs.csv'), 'utf8')).toBe('id\n');
    expect(readdirSync(outside)).toEqual(['theirs.csv']);
    rmSync(outside, { recursive: true });
  });

  it.each([
    '',
    '[]',
    'null',
    '{"files":[]}',
    '{"files":{"a.csv":{"text":1,"instead":null}}}',
    '{"files":{"a.csv":null}}',
    '{"files":{"a.csv":{"text":"","instead":"x"}}}',
  ])('not what it does not understand: %s', async (body) => {
    const { token } = await opening();
    const answer = await ask('/api/files', {
      method: 'PUT',
      headers: { 'x-masar-token': token ?? '' },
      body,
    });
    expect(answer.status).toBe(400);
    expect(refusal(answer)).toEqual({ what: 'not_understood' });
  });

  it('not what is too large, with a sentence to be told', async () => {
    const answer = await save(replacing('x'.repeat(33_000_000)));
    expect(answer.status).toBe(413);
    expect(refusal(answer)).toEqual({ what: 'too_large', limit: 32_000_000 });
    expect(onDisk()).toBe(text);
  });

  it('not where it was started to be read only, nor into what comes with masar', async () => {
    for (const [path, readOnly] of [
      [folder, true],
      ['hello', false],
    ] as const) {
      await served.close();
      served = await serveStudio(path, { port: 0, readOnly });
      expect(served.writable).toBe(false);
      expect((await opening()).token).toBeNull();
      const answer = await save(replacing('x'), 'guessed');
      expect(answer.status).toBe(403);
      expect(refusal(answer)).toEqual({ what: 'read_only' });
    }
  });
});

describe('your own copy of a source', () => {
  const named = `${text}
sources:
  s_report:
    publisher: { en: A ministry, ar: وزارة }
    title: { en: Report, ar: تقرير }
    date: 2018-03
    file: copy.txt
`;
  const passage = async (source: string, place: string): Promise<unknown> =>
    JSON.parse((await ask(`/api/passage?${new URLSearchParams({ source, place })}`)).text);

  it('is read at the place of a claim, and never outside the folder', async () => {
    writeFileSync(join(folder, 'scenario.yaml'), named);
    writeFileSync(join(folder, 'copy.txt'), 'First.\n\nSecond <b>paragraph</b>.\n');
    expect(await passage('s_report', '2')).toEqual({ text: 'Second <b>paragraph</b>.' });
    expect(await passage('s_report', '9')).toEqual({ none: 'layout' });
    expect(await passage('s_other', '1')).toEqual({ none: 'missing' });
    expect(await passage('../x', '1')).toEqual({ none: 'missing' });
    writeFileSync(join(home, 'secret.txt'), 'Secret.');
    writeFileSync(join(folder, 'scenario.yaml'), named.replace('copy.txt', '../secret.txt'));
    expect(JSON.stringify(await passage('s_report', '1'))).not.toContain('Secret');
    rmSync(join(home, 'secret.txt'));
  });

  it('is no part of the page, and for no other site', async () => {
    writeFileSync(join(folder, 'scenario.yaml'), named);
    writeFileSync(join(folder, 'copy.txt'), 'A sentence of somebody else.');
    expect((await ask('/')).text).not.toContain('A sentence of somebody else');
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect((await ask('/api/passage?source=s_report&place=1', { headers })).status).toBe(403);
  });
});

describe('where it is served', () => {
  it('says that a port is taken that somebody asked for', async () => {
    const port = Number(new URL(served.address).port);
    await expect(serveStudio(folder, { port })).rejects.toMatchObject({
      fault: { what: 'port_taken', port },
    });
  });

  it('takes the next port where none was asked for', async () => {
    const first = await serveStudio(folder);
    const second = await serveStudio(folder);
    expect(new URL(second.address).port).not.toBe(new URL(first.address).port);
    await Promise.all([first.close(), second.close()]);
  });

  it('gives what comes with masar by its name, and nothing by any other', async () => {
    const listed = JSON.parse((await ask('/api/examples')).text) as StudioExample[];
    expect(listed.map(({ id }) => id)).toEqual(['hello', 'leaving-isis']);
    expect(listed.every(({ title, scenario }) => title.ar !== '' && scenario === null)).toBe(true);
    const example = JSON.parse((await ask('/api/example?id=leaving-isis')).text) as StudioOpening;
    expect(example).toMatchObject({ from: 'bundled', name: 'leaving-isis', token: null });
    expect(example.beside.fits?.length).toBe(5);
    for (const id of ['mine', '..', '../..', '%2e%2e%2fhello', '/etc', 'hello/', '__proto__', ''])
      expect((await ask(`/api/example?id=${id}`)).text, id).toBe('null');
    expect(
      (await ask('/api/example?id=hello', { headers: { origin: 'http://elsewhere.example' } })).status,
    ).toBe(403);
  });
});
