import { render } from 'preact';
import './fonts.css';
import './frame/frame.css';
import { openPool } from './engine/pool.ts';
import { App } from './frame/app.tsx';
import { adoptReportStyle } from './frame/report-style.ts';
import { readOpening } from './platform/opening.ts';
import { openOwnWorker } from './platform/own-worker.ts';
import { createSession } from './session/session.ts';
import { followAddress } from './share/address.ts';

/** Workers at most: more only heat a laptop. */
const MOST_WORKERS = 6;

/** Builds the page: workers, state, and the first screen, already computing. */
export function startPage(): void {
  const workers = Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 2));
  const pool = openPool(Array.from({ length: workers }, () => openOwnWorker() as never));
  const found = readOpening(document);
  const session = createSession(pool, found?.draws);
  adoptReportStyle(document);
  const root = document.getElementById('studio');
  if (root === null) throw new Error('the page has no element called studio');
  render(<App session={session} />, root);
  if (found !== null) session.open(found.opening);
  else session.look.tab.value = 'file';
  followAddress(session);
}
