import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Session } from '../session/session.ts';
import { platformWords } from '../words/platform.ts';
import { gatherFiles } from './gather.ts';
import { platformOf } from './platform.ts';

/** Buttons that open files or a folder of the reader's, or begin a new scenario. `onGiven`: once something was, or was refused. */
export function OpenButtons({ session, onGiven }: { session: Session; onGiven?: () => void }): JSX.Element {
  const platform = platformOf(session);
  const words = platformWords(session.look.language.value).file;
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  // A folder is asked for by an attribute that the page's types do not know.
  useEffect(() => folder.current?.setAttribute('webkitdirectory', ''), []);
  const give = (input: HTMLInputElement): void => {
    if (input.files === null || input.files.length === 0) return;
    // The list empties with the field, which has to be emptied so that the same folder can be chosen again.
    const chosen = [...input.files];
    input.value = '';
    void platform.give(gatherFiles(chosen)).then(onGiven);
  };
  return (
    <>
      <button type="button" onClick={() => files.current?.click()}>
        {words.open}
      </button>
      <input
        ref={files}
        class="unseen"
        type="file"
        multiple
        tabIndex={-1}
        aria-label={words.open}
        accept=".yaml,.yml,.csv,.json,.html"
        onChange={(event) => give(event.currentTarget)}
      />
      <button type="button" onClick={() => folder.current?.click()}>
        {words.openFolder}
      </button>
      <input
        ref={folder}
        class="unseen"
        type="file"
        tabIndex={-1}
        aria-label={words.openFolder}
        onChange={(event) => give(event.currentTarget)}
      />
      <button
        type="button"
        onClick={() => {
          platform.openNew();
          onGiven?.();
        }}
      >
        {words.new}
      </button>
    </>
  );
}
