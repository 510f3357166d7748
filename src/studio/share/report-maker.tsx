import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Audience } from '../../report/index.ts';
import type { Language } from '../../text/index.ts';
import { download } from '../platform/download.ts';
import type { Findings } from '../session/findings.ts';
import type { Session } from '../session/session.ts';
import { platformWords } from '../words/platform.ts';
import { ReportPreview } from './report-preview.tsx';
import { reportOf } from './shown.ts';

const AUDIENCES = ['both', 'brief', 'review'] as const satisfies readonly Audience[];
const LANGUAGES = { en: 'English', ar: 'العربية' } as const satisfies Record<Language, string>;

/** The report of what is on the screen: for whom, in which language it opens, a look at it, and the file. */
export function ReportMaker({ session, findings }: { session: Session; findings: Findings }): JSX.Element {
  const language = session.look.language.value;
  const words = platformWords(language).share;
  const audience = useSignal<Audience>('both');
  const opens = useSignal<Language>(language);
  const seen = useSignal<string | null>(null);
  const made = (): string => reportOf(session, findings, audience.value, opens.value);
  return (
    <>
      <p class="reading">{words.reportReading}</p>
      <p class="report-choices">
        <label>
          {words.reportFor}{' '}
          <select
            value={audience.value}
            onChange={(event) => {
              audience.value = event.currentTarget.value as Audience;
              seen.value = null;
            }}
          >
            {AUDIENCES.map((each) => (
              <option key={each} value={each}>
                {words.audiences[each]}
              </option>
            ))}
          </select>
        </label>{' '}
        <label>
          {words.reportOpens}{' '}
          <select
            value={opens.value}
            onChange={(event) => {
              opens.value = event.currentTarget.value as Language;
              seen.value = null;
            }}
          >
            {(Object.keys(LANGUAGES) as Language[]).map((each) => (
              <option key={each} value={each} lang={each}>
                {LANGUAGES[each]}
              </option>
            ))}
          </select>
        </label>
      </p>
      <p class="share-buttons">
        <button
          type="button"
          onClick={() =>
            download(`${findings.run.scenario.id}.html`, seen.value ?? made(), 'text/html;charset=utf-8')
          }
        >
          {words.reportSave}
        </button>
        <button
          type="button"
          aria-expanded={seen.value !== null}
          onClick={() => {
            seen.value = seen.value === null ? made() : null;
          }}
        >
          {words.reportSee}
        </button>
      </p>
      {seen.value !== null && <ReportPreview html={seen.value} title={words.reportSeen} />}
    </>
  );
}
