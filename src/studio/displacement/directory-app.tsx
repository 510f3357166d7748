import { useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { displacementCsv } from '../../experiment/index.ts';
import {
  DISPLACEMENT_PARTS,
  displacementAnswer,
  displacementEdition,
  displacementReport,
} from '../../report/index.ts';
import { lineOfDiagnostic, phrases } from '../../text/index.ts';
import { Written } from '../frame/markup.tsx';
import { download } from '../platform/download.ts';
import { CampPanels } from './camp-panels.tsx';
import { Difference } from './difference.tsx';
import type { DirectorySession } from './directory-session.ts';
import { Levers } from './levers.tsx';
import { scaledSummary } from './scaled-summary.ts';
import { directoryWords } from './words.ts';

/** The page of a directory in Flee's format: camps, what could be different, and what the model is worth. */
export function DirectoryApp({ session }: { session: DirectorySession }): JSX.Element {
  const { language: shown, theme, id, now } = session;
  const language = shown.value;
  const other = language === 'en' ? 'ar' : 'en';
  const words = directoryWords(language);
  useSignalEffect(() => {
    const root = document.documentElement;
    root.lang = shown.value;
    root.dir = shown.value === 'ar' ? 'rtl' : 'ltr';
    root.dataset.theme = theme.value;
    const findings = now.value;
    root.dataset.refining = String(session.refining.value);
    if (findings !== null)
      root.dataset.shown = `${findings.run.draws} of 1 in ${findings.coarse} ${JSON.stringify(session.set.value)}`;
    document.title = `masar · ${id}`;
  });
  return (
    <>
      <header class="top">
        <p class="wordmark">
          <span lang="en">masar</span> <span lang="ar">مسار</span>
        </p>
        <h1 class="scenario-title">
          <bdi>{id}</bdi>
        </h1>
        <div class="tools directory-tools">
          <button
            type="button"
            lang={other}
            class="language"
            onClick={() => {
              shown.value = other;
            }}
          >
            {other === 'ar' ? 'العربية' : 'English'}
          </button>
          <label>
            <span class="unseen">{words.theme}</span>
            <select
              value={theme.value}
              onChange={(event) => {
                theme.value = event.currentTarget.value as 'auto' | 'light' | 'dark';
              }}
            >
              {(['auto', 'light', 'dark'] as const).map((one) => (
                <option key={one} value={one}>
                  {words.themes[one]}
                </option>
              ))}
            </select>
          </label>
        </div>
      </header>
      <Status session={session} />
      <main id="screen" class="screen directory" tabIndex={-1}>
        {session.diagnostics.value.some(({ severity }) => severity === 'error') ? (
          <Refused session={session} />
        ) : (
          <>
            <Levers session={session} />
            <Answer session={session} />
          </>
        )}
      </main>
    </>
  );
}

/** How the numbers were computed and what was changed. */
function Status({ session }: { session: DirectorySession }): JSX.Element {
  const { now, set, refining, failed, language } = session;
  const words = directoryWords(language.value);
  const { counted, list } = phrases(language.value);
  const findings = now.value;
  const names = Object.entries(set.value).map(([name, value]) => `${name}=${value}`);
  return (
    <div class="integrity">
      {findings !== null && (
        <span>
          {words.computed(counted(findings.run.draws, 'draws'))}{' '}
          {findings.coarse > 1 && words.coarse(String(findings.coarse))}{' '}
          {refining.value && findings.coarse > 1 && (
            <span class="refining">{words.refining(counted(20, 'draws'))}</span>
          )}
        </span>
      )}
      {failed.value !== null && <span role="alert">{words.failed(failed.value)}</span>}
      {names.length > 0 && (
        <span class="changes">
          {words.changed(list(names))}{' '}
          <button type="button" onClick={() => session.reset()}>
            {words.reset}
          </button>
        </span>
      )}
    </div>
  );
}

function Refused({ session }: { session: DirectorySession }): JSX.Element {
  const language = session.language.value;
  const words = directoryWords(language);
  return (
    <section>
      <p role="alert">
        <strong>{words.refused}</strong>
      </p>
      <h2>{words.mistakes}</h2>
      <ul class="plain">
        {session.diagnostics.value.map((diagnostic) => (
          <li key={lineOfDiagnostic(diagnostic, 'en')}>{lineOfDiagnostic(diagnostic, language)}</li>
        ))}
      </ul>
    </section>
  );
}

function Answer({ session }: { session: DirectorySession }): JSX.Element | null {
  const { now, language, id } = session;
  const findings = now.value;
  if (findings === null) return null;
  const words = directoryWords(language.value);
  const summary = scaledSummary(findings.summary, findings.coarse);
  const edition = displacementEdition(language.value, summary, findings.input, findings.diagnostics);
  const isWhole = findings.coarse === 1;
  return (
    <div class="directory-answer">
      <p class="answer">{displacementAnswer(edition)}</p>
      <p class="reading">{edition.own.whatIf}</p>
      <Difference session={session} />
      <CampPanels session={session} edition={edition} />
      <Written markup={DISPLACEMENT_PARTS.accuracy(edition)} />
      <Written markup={DISPLACEMENT_PARTS.origins(edition)} />
      <Written markup={DISPLACEMENT_PARTS.warnings(edition)} />
      <Written markup={DISPLACEMENT_PARTS.settings(edition)} />
      <p>
        <button
          type="button"
          disabled={!isWhole}
          onClick={() =>
            download(
              `${id}.html`,
              displacementReport(findings.summary, findings.input, findings.diagnostics, {
                language: language.value,
              }),
              'text/html;charset=utf-8',
            )
          }
        >
          {words.report}
        </button>{' '}
        <button
          type="button"
          disabled={!isWhole}
          onClick={() => download(`${id}.csv`, displacementCsv(findings.summary), 'text/csv;charset=utf-8')}
        >
          {words.results}
        </button>
      </p>
    </div>
  );
}
