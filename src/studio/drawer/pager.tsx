import type { JSX } from 'preact';
import { people } from '../../text/index.ts';
import type { Session } from '../session/session.ts';
import { studioWords } from '../words/frame.ts';

interface PagerProps {
  session: Session;
  /** Of a parameter. */
  id: string;
  openEvidence: (name: string) => void;
}

/** Which of the scenario's numbers this is, in the order of the table of evidence, and the ways to its neighbours. */
export function Pager({ session, id, openEvidence }: PagerProps): JSX.Element | null {
  const { look, scenario } = session;
  const parameters = scenario.value?.parameters ?? [];
  const at = parameters.findIndex((one) => one.id === id);
  if (at < 0) return null;
  const language = look.language.value;
  const words = studioWords(language).drawer;
  const count = (n: number): string => people(n, language, { digits: look.digits.value });
  const way = (by: 1 | -1, name: string): JSX.Element => {
    const next = parameters[at + by];
    return (
      // Not disabled at an end: the focus would be lost there.
      <button
        type="button"
        aria-disabled={next === undefined}
        onClick={() => next !== undefined && openEvidence(next.id)}
      >
        {name}
      </button>
    );
  };
  return (
    <p class="pager">
      {way(-1, words.previous)}{' '}
      <span role="status">{words.numberOf(count(at + 1), count(parameters.length))}</span>{' '}
      {way(1, words.next)}
    </p>
  );
}
