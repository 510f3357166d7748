import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { tell } from '../../text/index.ts';
import type { Session } from '../session/session.ts';
import { studioWords } from '../words/frame.ts';
import { platformWords } from '../words/platform.ts';
import { writePin } from './write-remark.ts';

/** Puts a number on the first pages of the report, or takes it off: `pinned` in the text of the scenario. */
export function Pin({ session, name }: { session: Session; name: string }): JSX.Element | null {
  const said = useSignal<{ of: string; text: string; refused: boolean } | null>(null);
  const { look, scenario, files, main } = session;
  const plain = scenario.value;
  if (plain === null) return null;
  const language = look.language.value;
  const words = studioWords(language).drawer;
  const isPinned = plain.source.pinned?.some(({ value }) => value === name) === true;
  const shown = said.value?.of === name ? said.value : null;
  return (
    <>
      <button
        type="button"
        class="pin"
        aria-pressed={isPinned}
        onClick={() => {
          const written = writePin(files.value, main.value, name, !isPinned);
          if ('files' in written) {
            session.write(written.files);
            said.value = { of: name, text: words.pinned(!isPinned), refused: false };
            return;
          }
          const [first] = written.mistakes;
          const text = first
            ? tell(first.problem, language).sentence
            : platformWords(language).file.notRewritten('pinned');
          said.value = { of: name, text, refused: true };
        }}
      >
        {words.pin}
      </button>{' '}
      <span role="status" class={shown?.refused ? 'refused' : 'reading'}>
        {shown?.text}
      </span>
    </>
  );
}
