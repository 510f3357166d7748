import type { JSX } from 'preact';
import './notices.css';
import type { Session } from '../session/session.ts';
import { platformWords, tellPlatformFault } from '../words/platform.ts';
import { platformOf } from './platform.ts';

/** What the page could not do with what it was given or asked: a sentence each, until it is put away. */
export function Notices({ session }: { session: Session }): JSX.Element | null {
  const platform = platformOf(session);
  const { faults } = platform;
  const language = session.look.language.value;
  const words = platformWords(language);
  if (faults.value.length === 0) return null;
  return (
    <section class="notices" role="alert" aria-label={words.notices}>
      <ul>
        {faults.value.map((fault) => (
          <li key={JSON.stringify(fault)}>
            {tellPlatformFault(fault, language)}{' '}
            {fault.what === 'page_not_opened' && (
              <button type="button" onClick={() => platform.handWaiting()}>
                {words.openDirectory}
              </button>
            )}
          </li>
        ))}
      </ul>
      <button
        type="button"
        onClick={() => {
          faults.value = [];
        }}
      >
        {words.dismiss}
      </button>
    </section>
  );
}
