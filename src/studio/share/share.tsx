import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import './share.css';
import { resultsCsv, summarize } from '../../experiment/index.ts';
import { VERSION } from '../../scenario/index.ts';
import { phrases } from '../../text/index.ts';
import { Panel } from '../frame/panel.tsx';
import { copyText } from '../platform/copy-text.ts';
import { download, downloadFiles } from '../platform/download.ts';
import type { Session } from '../session/session.ts';
import { platformWords } from '../words/platform.ts';
import { placesGeojson } from './geojson.ts';
import { writeLink } from './link.ts';
import { Pictures } from './pictures.tsx';
import { ReportMaker } from './report-maker.tsx';
import { packageOf } from './shown.ts';

/** What can be passed on: a link, a report, data, pictures. */
export function Share({ session, onClose }: { session: Session; onClose: () => void }): JSX.Element {
  const language = session.look.language.value;
  const words = platformWords(language).share;
  const copied = useSignal(false);
  const findings = session.now.value;
  const address = `${location.href.split('#', 1)[0]}#${writeLink(session)}`;

  const id = findings?.run.scenario.id ?? 'masar';
  return (
    <Panel id="share" title={words.title} close={words.close} onClose={onClose}>
      <h3>{words.link}</h3>
      <p class="reading">{words.linkReading}</p>
      <p class="share-link">
        <input
          type="text"
          dir="ltr"
          readOnly
          data-own-undo
          aria-label={words.link}
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
        <button
          type="button"
          onClick={() =>
            void copyText(address).then((done) => {
              copied.value = done;
            })
          }
        >
          {words.copy}
        </button>{' '}
        <span role="status">{copied.value && words.copied}</span>
      </p>
      {findings === null ? (
        <p>{words.notReady}</p>
      ) : (
        <>
          <h3>{words.report}</h3>
          <ReportMaker session={session} findings={findings} />
          <h3>{words.data}</h3>
          <p class="reading">{words.dataReading}</p>
          <p class="share-buttons">
            <button
              type="button"
              onClick={() => {
                const { run } = findings;
                const csv = resultsCsv(summarize(run), run.scenario.profile);
                download(`${id}.csv`, csv, 'text/csv;charset=utf-8');
              }}
            >
              {words.csv}
            </button>
            <button
              type="button"
              onClick={() => {
                const { run } = findings;
                const places = placesGeojson(summarize(run), run.scenario);
                download(`${id}.geojson`, places, 'application/geo+json');
              }}
            >
              {words.geojson}
            </button>
            <button type="button" onClick={() => downloadFiles(`${id}-data`, packageOf(session, findings))}>
              {words.dataPackage}
            </button>
            <button type="button" onClick={() => downloadFiles(id, findings.run.scenario.files)}>
              {words.scenarioFiles}
            </button>
          </p>
          <Pictures session={session} findings={findings} version={VERSION} phrases={phrases(language)} />
        </>
      )}
    </Panel>
  );
}
