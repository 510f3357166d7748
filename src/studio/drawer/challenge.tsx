import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { tell } from '../../text/index.ts';
import { platformOf } from '../platform/platform.ts';
import type { Session } from '../session/session.ts';
import { studioWords } from '../words/frame.ts';
import { platformWords } from '../words/platform.ts';
import { writeChallenge } from './write-remark.ts';

/**
 * An objection that the reader writes into the open scenario. `of`: what it is about, as remarks call it; `written`: the
 * number as it stands, null for what has none.
 */
export function Challenge({
  session,
  of,
  written,
}: {
  session: Session;
  of: string;
  written: string | null;
}): JSX.Element {
  const isOpen = useSignal(false);
  const refused = useSignal<string[]>([]);
  const isDone = useSignal(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { look, files, main } = session;
  const language = look.language.value;
  const words = studioWords(language).drawer.challenge;
  const close = (done: boolean): void => {
    isOpen.value = false;
    isDone.value = done;
    refused.value = [];
    opener.current?.focus();
  };
  const write = (form: HTMLFormElement): void => {
    const typed = new FormData(form);
    const [says, by, instead] = ['says', 'by', 'instead'].map((name) => String(typed.get(name) ?? ''));
    if (says.trim() === '' || by.trim() === '') {
      refused.value = [words.missing];
      (form.elements.namedItem(says.trim() === '' ? 'says' : 'by') as HTMLElement).focus();
      return;
    }
    const on = platformOf(session).today();
    const result = writeChallenge(files.value, main.value, { of, on, by, says, instead }, language);
    if ('files' in result) {
      session.write(result.files);
      close(true);
      return;
    }
    const sentences = result.mistakes.slice(0, 3).map(({ problem }) => tell(problem, language).sentence);
    refused.value =
      sentences.length > 0 ? sentences : [platformWords(language).file.notRewritten('challenges')];
  };
  return (
    <div class="challenge">
      <button
        type="button"
        ref={opener}
        aria-expanded={isOpen.value}
        onClick={() => {
          isOpen.value = !isOpen.value;
          isDone.value = false;
        }}
      >
        {words.open}
      </button>{' '}
      <span role="status" class="reading">
        {isDone.value && words.done}
      </span>
      {isOpen.value && (
        <form
          noValidate
          data-own-undo
          onSubmit={(event) => {
            event.preventDefault();
            write(event.currentTarget);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            // The form goes first, and the drawer with the next.
            event.stopPropagation();
            close(false);
          }}
        >
          <label>
            {words.says}
            <textarea name="says" rows={3} dir="auto" required ref={focused} />
          </label>
          <label>
            {words.by}
            <input name="by" type="text" dir="auto" required defaultValue={words.reader} />
          </label>
          {written !== null && (
            <label>
              <span>{words.instead(`\u2068${written}\u2069`)}</span>
              <input name="instead" type="text" dir="ltr" spellcheck={false} autocomplete="off" />
            </label>
          )}
          {refused.value.length > 0 && (
            <p class="refused" role="alert">
              {refused.value.join(' ')}
            </p>
          )}
          <p>
            <button type="submit" class="strong">
              {words.write}
            </button>{' '}
            <button type="button" onClick={() => close(false)}>
              {words.cancel}
            </button>
          </p>
        </form>
      )}
    </div>
  );
}

/** The first field takes the focus as it comes. */
const focused = (element: HTMLTextAreaElement | null): void => element?.focus();
