import { PAGES } from '../../report/index.ts';
import type { Language } from '../../text/index.ts';
import type { GivenText } from './given.ts';

/** What the page of a scenario hands to the page of a directory in Flee's format, from memory to memory. */
export interface Handed {
  given: GivenText[];
  language: Language;
  theme: 'auto' | 'light' | 'dark';
}

/** With this, and a port of its own, the page that was opened says that it listens. */
const READY = 'masar-directory-ready';

let forget = (): void => {};

/**
 * Opens the page of directories and hands it what was given, once, through a port that only that page holds; nothing is kept
 * after that. False where the browser does not open a page now.
 */
export function handOver(handed: Handed): boolean {
  forget();
  const page = window.open(PAGES.directory);
  if (page === null) return false;
  const give = ({ source, origin, data, ports }: MessageEvent): void => {
    if (source !== page || origin !== self.origin || data !== READY) return;
    forget();
    ports[0].postMessage(handed);
  };
  forget = () => {
    window.removeEventListener('message', give);
    forget = () => {};
  };
  window.addEventListener('message', give);
  return true;
}

/** Asks the page that opened this one for what it has to hand over. A page that was opened otherwise is never answered. */
export function takeOver(take: (handed: Handed) => void): void {
  const from = window.opener as Window | null;
  if (from === null) return;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => {
    port1.close();
    take(data as Handed);
  };
  // Under `file://` no page has an origin that a message could be addressed to; pages from elsewhere cannot open this one.
  from.postMessage(READY, location.protocol === 'file:' ? '*' : location.origin, [port2]);
}
