import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Handed, handOver, takeOver } from '../../src/studio/platform/hand-over.ts';

/** A window as far as pages hand things over: listeners, an origin, and what was opened. */
class Page extends EventTarget {
  origin = 'http://127.0.0.1:4417';
  opened: object | null = {};
  opener: unknown = null;
  open = (): object | null => this.opened;

  /** What a window is told by another. */
  hear(data: unknown, source: unknown, origin: string, ports: unknown[] = []): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data, source, origin, ports }));
  }
}

const READY = 'masar-directory-ready';
const handed: Handed = {
  given: [{ path: 'x/input_csv/locations.csv', text: 'name\n' }],
  language: 'ar',
  theme: 'dark',
};
let page: Page;
beforeEach(() => {
  page = new Page();
  vi.stubGlobal('window', page);
  vi.stubGlobal('self', page);
  vi.stubGlobal('location', { protocol: 'http:', origin: page.origin });
});
afterEach(() => vi.unstubAllGlobals());

describe('handing a directory over', () => {
  it('gives it once, to the page that was opened and says that it listens, and to nobody else', () => {
    const port = { postMessage: vi.fn() };
    expect(handOver(handed)).toBe(true);
    page.hear(READY, {}, page.origin, [port]);
    page.hear(READY, page.opened, 'https://elsewhere.example', [port]);
    page.hear('something else', page.opened, page.origin, [port]);
    expect(port.postMessage).not.toHaveBeenCalled();
    page.hear(READY, page.opened, page.origin, [port]);
    expect(port.postMessage.mock.calls).toEqual([[handed]]);
    page.hear(READY, page.opened, page.origin, [port]);
    expect(port.postMessage).toHaveBeenCalledTimes(1);
  });

  it('gives what was given last, and says where no page was opened', () => {
    const [first, port] = [page.opened, { postMessage: vi.fn() }];
    handOver({ ...handed, given: [] });
    page.opened = {};
    handOver(handed);
    page.hear(READY, first, page.origin, [port]);
    page.hear(READY, page.opened, page.origin, [port]);
    expect(port.postMessage.mock.calls).toEqual([[handed]]);
    page.opened = null;
    expect(handOver(handed)).toBe(false);
    page.hear(READY, null, page.origin, [port]);
    expect(port.postMessage).toHaveBeenCalledTimes(1);
  });

  it('is asked for by the page that was opened, of its own origin alone', async () => {
    const from = { postMessage: vi.fn() };
    page.opener = from;
    const taken = new Promise<Handed>((take) => takeOver(take));
    const [[word, to, [port]]] = from.postMessage.mock.calls as [[string, string, [MessagePort]]];
    expect([word, to]).toEqual([READY, page.origin]);
    port.postMessage(handed);
    expect(await taken).toEqual(handed);
    port.close();

    vi.stubGlobal('location', { protocol: 'file:', origin: 'null' });
    takeOver(() => {});
    const [, [, anyone, [other]]] = from.postMessage.mock.calls as [unknown, [string, string, [MessagePort]]];
    expect(anyone).toBe('*');
    other.close();
  });

  it('is asked of nobody by a page that was opened by nobody', () => {
    const asked = vi.fn();
    takeOver(asked);
    expect(asked).not.toHaveBeenCalled();
  });
});
