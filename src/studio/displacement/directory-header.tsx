import type { JSX } from 'preact';
import { Chooser } from '../platform/chooser.tsx';
import type { Desk } from './desk.ts';
import { directoryWords } from './words.ts';

/** Name, what is open, the way back and to another directory, language and colours. */
export function DirectoryHeader({ desk }: { desk: Desk }): JSX.Element {
  const { language: shown, theme } = desk.look;
  const language = shown.value;
  const other = language === 'en' ? 'ar' : 'en';
  const words = directoryWords(language);
  const session = desk.session.value;
  return (
    <header class="top">
      <p class="wordmark">
        <span lang="en">masar</span> <span lang="ar">مسار</span>
      </p>
      <h1 class="scenario-title">{session === null ? words.open : <bdi>{session.id}</bdi>}</h1>
      <div class="tools directory-tools">
        {desk.handed.value && (
          <button
            type="button"
            onClick={() => {
              window.opener?.focus();
              window.close();
            }}
          >
            {words.back}
          </button>
        )}
        {session !== null && (
          <Chooser label={words.openFolder} folder take={(gathering) => void desk.give(gathering)} />
        )}
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
  );
}
