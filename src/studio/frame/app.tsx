import { useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Article } from '../article/article.tsx';
import { Begin, BeginPanel } from '../begin/begin.tsx';
import { Check } from '../check/check.tsx';
import { Compare } from '../compare/compare.tsx';
import { Drawer } from '../drawer/drawer.tsx';
import { Evidence } from '../evidence/evidence.tsx';
import { Explore } from '../explore/explore.tsx';
import { FileTab } from '../file/file.tsx';
import { Help } from '../help/help.tsx';
import { Notices } from '../platform/notices.tsx';
import type { Session } from '../session/session.ts';
import { ReportPanel } from '../share/report-panel.tsx';
import { Share } from '../share/share.tsx';
import { studioWords } from '../words/frame.ts';
import { platformWords } from '../words/platform.ts';
import { Header } from './header.tsx';
import { Integrity } from './integrity.tsx';
import { LiveDifference } from './live-difference.tsx';

/** What can lie over a screen, besides the drawer. */
const PANELS = { share: Share, report: ReportPanel, help: Help, begin: BeginPanel };

export type Over = keyof typeof PANELS;

/** The page: header, the screen that is chosen, and the drawer over any of them. */
export function App({ session }: { session: Session }): JSX.Element {
  const { look } = session;
  const asked = look.evidence.value;
  const ask = (name: string | null): void => {
    look.evidence.value = name;
  };
  const [over, lay] = useState<Over | null>(null);
  const Panel = over === null ? null : PANELS[over];
  const language = look.language.value;
  const words = studioWords(language);
  useSignalEffect(() => {
    const root = document.documentElement;
    root.lang = look.language.value;
    root.dir = look.language.value === 'ar' ? 'rtl' : 'ltr';
    root.dataset.theme = look.theme.value;
    document.title = `masar · ${session.scenario.value?.title[look.language.value] ?? ''}`;
  });
  useSignalEffect(() => {
    // What the numbers on the page come from, for tests and measurements, and for whoever reads the page's source.
    const findings = session.now.value;
    const { dataset } = document.documentElement;
    if (findings === null) delete dataset.shown;
    else
      dataset.shown = `${findings.level.draws} of 1 in ${findings.level.thin} ${JSON.stringify(findings.run.scenario.settings)}`;
    dataset.refining = String(session.refining.value !== null);
  });
  const tab = look.tab.value;
  const ready = session.scenario.value !== null && session.base.value !== null;
  return (
    <>
      <a class="skip" href="#screen">
        {words.skip}
      </a>
      <Header session={session} onAsk={lay} />
      <Integrity session={session} />
      <Notices session={session} />
      <main id="screen" class={`screen screen-${tab}`} tabIndex={-1}>
        {Object.keys(session.files.value).length === 0 ? (
          <>
            <h2>{platformWords(language).begin.title}</h2>
            <Begin session={session} />
          </>
        ) : tab === 'file' ? (
          <FileTab session={session} />
        ) : !ready ? (
          <p class="opening">
            {session.failed.value === null ? words.opening : words.failed(session.failed.value)}
          </p>
        ) : tab === 'explore' ? (
          <Explore session={session} openEvidence={ask} />
        ) : tab === 'article' ? (
          <Article session={session} openEvidence={ask} />
        ) : tab === 'compare' ? (
          <Compare session={session} />
        ) : tab === 'evidence' ? (
          <Evidence session={session} openEvidence={ask} />
        ) : (
          <Check session={session} openEvidence={ask} />
        )}
      </main>
      <LiveDifference session={session} />
      {asked !== null && (
        <Drawer session={session} name={asked} openEvidence={ask} onClose={() => ask(null)} />
      )}
      {Panel !== null && <Panel key={over} session={session} onClose={() => lay(null)} />}
    </>
  );
}
