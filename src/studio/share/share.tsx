import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import './share.css';
import { resultsCsv, summarize } from '../../experiment/index.ts';
import type { Audience } from '../../report/index.ts';
import { VERSION } from '../../scenario/index.ts';
import { phrases } from '../../text/index.ts';
import { useBorrowedFocus } from '../frame/borrow-focus.ts';
import { copyText } from '../platform/copy-text.ts';
import { download, downloadFiles } from '../platform/download.ts';
import type { Session } from '../session/session.ts';
import { platformWords } from '../words/platform.ts';
import { placesGeojson } from './geojson.ts';
import { writeLink } from './link.ts';
import { Pictures } from './pictures.tsx';
import { packageOf, reportOf } from './shown.ts';

const AUDIENCES = ['both', 'brief', 'review'] as const satisfies readonly Audience[];

/** What can be passed on: a link, a report, data, pictures. */
export function Share({ session, onClose }: { session: Session; onClose: () => void }): JSX.Element {
  const language = session.look.language.value;
  const words = platformWords(language).share;
  const panel = useBorrowedFocus<HTMLElement>();
  const copied = useSignal(false);
  const audience = useSignal<Audience>('both');
  const findings = session.now.value;
  const address = `${location.href.split('#', 1)[0]}#${writeLink(session)}`;

  const id = findings?.run.scenario.id ?? 'masar';
  return (
    <section
      ref={panel}
      class="share"
      role="dialog"
      aria-labelledby="share-title"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div class="share-head">
        <h2 id="share-title">{words.title}</h2>
        <button type="button" onClick={onClose}>
          {words.close}
        </button>
      </div>
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
          <p class="reading">{words.reportReading}</p>
          <p>
            <label>
              {words.reportFor}{' '}
              <select
                value={audience.value}
                onChange={(event) => {
                  audience.value = event.currentTarget.value as Audience;
                }}
              >
                {AUDIENCES.map((each) => (
                  <option key={each} value={each}>
                    {words.audiences[each]}
                  </option>
                ))}
              </select>
            </label>{' '}
            <button
              type="button"
              onClick={() =>
                download(`${id}.html`, reportOf(session, findings, audience.value), 'text/html;charset=utf-8')
              }
            >
              {words.reportSave}
            </button>
          </p>
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
    </section>
  );
}
