import { render } from 'preact';
import '../fonts.css';
import '../frame/frame.css';
import './directory.css';
import { adoptReportStyle } from '../frame/report-style.ts';
import { readOpening } from '../platform/opening.ts';
import { openOwnWorker } from '../platform/own-worker.ts';
import { DirectoryApp } from './directory-app.tsx';
import { openDirectoryPool } from './directory-pool.ts';
import { createDirectorySession } from './directory-session.ts';

/** Workers at most: more only heat a laptop. */
const MOST_WORKERS = 6;

/** Builds the page of a directory in Flee's format. */
export function startDirectoryPage(): void {
  const root = document.getElementById('studio');
  const found = readOpening(document);
  if (root === null || found === null) throw new Error('the page holds no directory');
  adoptReportStyle(document);
  const workers = Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 2));
  const pool = openDirectoryPool(Array.from({ length: workers }, () => openOwnWorker() as never));
  const { id, files } = found.opening;
  const session = createDirectorySession(pool, id, files, found.draws);
  // What a run had set.
  for (const [name, value] of Object.entries(found.settings)) session.change(name, value);
  render(<DirectoryApp session={session} />, root);
}
