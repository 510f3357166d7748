import type { JSX } from 'preact';
import { phrases } from '../../text/index.ts';
import { platformOf } from '../platform/platform.ts';
import { namesOfChange } from '../session/named-change.ts';
import type { Session } from '../session/session.ts';
import { studioWords } from '../words/frame.ts';
import { platformWords } from '../words/platform.ts';
import { tallyOf } from './tally.ts';

/** What the numbers rest on, how they are computed, and what has been changed: always in sight. */
export function Integrity({ session }: { session: Session }): JSX.Element {
  const { look, scenario, change, now, refining, fitted, besides, diagnostics, failed } = session;
  const language = look.language.value;
  const words = studioWords(language);
  const { counted } = phrases(language);
  const plain = scenario.value;
  const { undoes } = platformOf(session).history;
  const findings = now.value;
  const mistakes = diagnostics.value.filter(({ severity }) => severity === 'error').length;
  const names = plain === null ? [] : namesOfChange(plain, change.value, words, language, look.digits.value);
  const fit = fitted.value ? besides.value.fits[change.value.settings.rival ?? ''] : undefined;
  const fits = Object.keys(besides.value.fits).length > 0;
  return (
    <aside class="integrity" aria-label={words.tabs.evidence}>
      {plain !== null && (
        <button
          type="button"
          class="plain"
          onClick={() => {
            look.tab.value = 'evidence';
          }}
        >
          {tallyOf(plain, words, language)}
        </button>
      )}
      {findings !== null && (
        <span>
          {words.computed(
            counted(findings.level.draws, 'draws'),
            findings.level.thin === 1 ? null : String(findings.level.thin),
          )}{' '}
          {fits &&
            (fit !== undefined
              ? words.fittedTo(
                  counted(fit.observations.filter(({ use }) => use === 'fit').length, 'observations'),
                )
              : change.value.settings.rival !== undefined && fitted.value
                ? words.rivalUnfitted
                : words.asWritten)}{' '}
          <span class="refining">
            {refining.value !== null && refining.value.draws > findings.level.draws
              ? words.refining(counted(refining.value.draws, 'draws'))
              : ''}
          </span>
        </span>
      )}
      {platformOf(session).page.value?.from === 'run' && (
        <button
          type="button"
          class="plain"
          onClick={() => {
            look.tab.value = 'check';
          }}
        >
          {words.check.opened}
        </button>
      )}
      {mistakes > 0 && (
        <button
          type="button"
          class="plain warning"
          onClick={() => {
            look.tab.value = 'file';
          }}
        >
          {words.broken(counted(mistakes, 'errors'))}
        </button>
      )}
      {failed.value !== null && <span role="alert">{words.failed(failed.value)}</span>}
      {names.length > 0 && (
        <span class="changes">
          {words.changed(phrases(language).list(names))}{' '}
          <button type="button" onClick={() => session.reset()}>
            {words.reset}
          </button>{' '}
          {undoes.value !== null && (
            <button type="button" onClick={() => platformOf(session).undo()}>
              {platformWords(language).file.undo}
            </button>
          )}
        </span>
      )}
    </aside>
  );
}
