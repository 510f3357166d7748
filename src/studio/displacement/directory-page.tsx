import { useSignalEffect } from '@preact/signals';
import { type JSX, render } from 'preact';
import '../fonts.css';
import '../frame/frame.css';
import '../platform/notices.css';
import './directory.css';
import { adoptReportStyle } from '../frame/report-style.ts';
import { Chooser } from '../platform/chooser.tsx';
import { readOpening } from '../platform/opening.ts';
import { openOwnWorker } from '../platform/own-worker.ts';
import { platformWords, tellPlatformFault } from '../words/platform.ts';
import { createDesk, type Desk } from './desk.ts';
import { DirectoryApp } from './directory-app.tsx';
import { DirectoryHeader } from './directory-header.tsx';
import { openDirectoryPool } from './directory-pool.ts';
import { directoryWords } from './words.ts';

/** Workers at most: more only heat a laptop. */
const MOST_WORKERS = 6;

/** Builds the page of a directory in Flee's format: with what stands in it, or what it is handed or given. */
export function startDirectoryPage(): void {
  const root = document.getElementById('studio');
  if (root === null) throw new Error('the page has no element called studio');
  adoptReportStyle(document);
  const workers = Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 2));
  const found = readOpening(document);
  const openPool = () => openDirectoryPool(Array.from({ length: workers }, () => openOwnWorker() as never));
  const desk = createDesk(openPool, found?.draws);
  if (found !== null) desk.open({ ...found.opening, settings: found.settings });
  render(<DirectoryPage desk={desk} />, root);
  desk.listen();
}

function DirectoryPage({ desk }: { desk: Desk }): JSX.Element {
  const { look, session, fault } = desk;
  const open = session.value;
  const language = look.language.value;
  useSignalEffect(() => {
    const root = document.documentElement;
    root.lang = look.language.value;
    root.dir = look.language.value === 'ar' ? 'rtl' : 'ltr';
    root.dataset.theme = look.theme.value;
    document.title = session.value === null ? 'masar' : `masar · ${session.value.id}`;
  });
  return (
    <>
      <DirectoryHeader desk={desk} />
      {fault.value !== null && (
        <section class="notices" role="alert" aria-label={platformWords(language).notices}>
          <p>{tellPlatformFault(fault.value, language)}</p>
          <button
            type="button"
            onClick={() => {
              fault.value = null;
            }}
          >
            {platformWords(language).dismiss}
          </button>
        </section>
      )}
      {open === null ? <Empty desk={desk} /> : <DirectoryApp key={open} session={open} />}
    </>
  );
}

/** Where nothing is open: what can be. */
function Empty({ desk }: { desk: Desk }): JSX.Element {
  const words = directoryWords(desk.look.language.value);
  return (
    <main id="screen" class="screen" tabIndex={-1}>
      <h2>{words.open}</h2>
      <p>{words.nothingOpen}</p>
      <p>
        <Chooser label={words.openFolder} folder take={(gathering) => void desk.give(gathering)} />
      </p>
    </main>
  );
}
