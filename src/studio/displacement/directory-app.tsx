import { useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { displacementCsv } from '../../experiment/index.ts';
import {
  DISPLACEMENT_PARTS,
  displacementAnswer,
  displacementEdition,
  displacementReport,
} from '../../report/index.ts';
import { type Diagnostic, type Language, lineOfDiagnostic, phrases } from '../../text/index.ts';
import { Written } from '../frame/markup.tsx';
import { download } from '../platform/download.ts';
import { CampPanels } from './camp-panels.tsx';
import { Difference } from './difference.tsx';
import type { DirectorySession } from './directory-session.ts';
import { Levers } from './levers.tsx';
import { scaledSummary } from './scaled-summary.ts';
import { directoryWords } from './words.ts';

/** A directory in Flee's format that is open: camps, what could be different, and what the model is worth. */
export function DirectoryApp({ session }: { session: DirectorySession }): JSX.Element {
  useSignalEffect(() => {
    const { dataset } = document.documentElement;
    const findings = session.now.value;
    dataset.refining = String(session.refining.value);
    if (findings === null) delete dataset.shown;
    else
      dataset.shown = `${findings.run.draws} of 1 in ${findings.coarse} ${JSON.stringify(session.set.value)}`;
  });
  return (
    <>
      <Status session={session} />
      {session.written === null ? (
        <main id="screen" class="screen" tabIndex={-1}>
          <Refused session={session} />
        </main>
      ) : (
        <main id="screen" class="screen directory" tabIndex={-1}>
          <Levers session={session} />
          <Answer session={session} />
        </main>
      )}
    </>
  );
}

/** How the numbers were computed and what was changed. */
function Status({ session }: { session: DirectorySession }): JSX.Element | null {
  const { now, set, refining, failed, language } = session;
  const words = directoryWords(language.value);
  const { counted, list } = phrases(language.value);
  const findings = now.value;
  if (findings === null && failed.value === null) return null;
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

/** What is wrong with a directory that cannot be run, and below it what Flee would not mind. */
function Refused({ session }: { session: DirectorySession }): JSX.Element {
  const language = session.language.value;
  const words = directoryWords(language);
  const diagnosed = (of: Diagnostic['severity']): Diagnostic[] =>
    session.diagnostics.value.filter(({ severity }) => severity === of);
  return (
    <section>
      <p role="alert">
        <strong>{words.refused}</strong>
      </p>
      <h2>{words.mistakes}</h2>
      <Told diagnostics={diagnosed('error')} language={language} />
      {diagnosed('warning').length > 0 && (
        <details>
          <summary>{words.passedOver}</summary>
          <Told diagnostics={diagnosed('warning')} language={language} />
        </details>
      )}
    </section>
  );
}

function Told({
  diagnostics,
  language,
}: {
  diagnostics: readonly Diagnostic[];
  language: Language;
}): JSX.Element {
  return (
    <ul class="plain">
      {diagnostics.map((diagnostic) => (
        <li key={lineOfDiagnostic(diagnostic, 'en')}>{lineOfDiagnostic(diagnostic, language)}</li>
      ))}
    </ul>
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
