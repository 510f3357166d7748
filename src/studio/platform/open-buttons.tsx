import type { JSX } from 'preact';
import type { Session } from '../session/session.ts';
import { platformWords } from '../words/platform.ts';
import { Chooser } from './chooser.tsx';
import type { GivenText } from './given.ts';
import { type Outcome, platformOf } from './platform.ts';

/** Buttons that open files or a folder of the reader's, or begin a new scenario. `onGiven`: what became of what was given. */
export function OpenButtons({
  session,
  onGiven,
}: {
  session: Session;
  onGiven?: (outcome: Outcome) => void;
}): JSX.Element {
  const platform = platformOf(session);
  const words = platformWords(session.look.language.value).file;
  const take = (gathering: Promise<GivenText[]>): void => void platform.give(gathering).then(onGiven);
  return (
    <>
      <Chooser label={words.open} take={take} />
      <Chooser label={words.openFolder} folder take={take} />
      <button
        type="button"
        onClick={() => {
          platform.openNew();
          onGiven?.('opened');
        }}
      >
        {words.new}
      </button>
    </>
  );
}
