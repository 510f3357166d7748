import type { JSX } from 'preact';
import { Panel } from '../frame/panel.tsx';
import type { Session } from '../session/session.ts';
import { studioWords } from '../words/frame.ts';
import { platformWords } from '../words/platform.ts';
import { ReportMaker } from './report-maker.tsx';
import './share.css';

/** The report of what is on the screen, before it is made. */
export function ReportPanel({ session, onClose }: { session: Session; onClose: () => void }): JSX.Element {
  const language = session.look.language.value;
  const words = platformWords(language).share;
  const findings = session.now.value;
  return (
    <Panel id="report" title={studioWords(language).report} close={words.close} onClose={onClose}>
      {findings === null ? <p>{words.notReady}</p> : <ReportMaker session={session} findings={findings} />}
    </Panel>
  );
}
