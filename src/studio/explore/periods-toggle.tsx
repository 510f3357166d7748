import type { JSX } from 'preact';
import type { Session } from '../session/session.ts';
import { exploreWords } from '../words/explore.ts';

/** Shows the periods on the axis of time, or leaves the axis to its events. */
export function PeriodsToggle({ session }: { session: Session }): JSX.Element {
  const { language, periods } = session.look;
  return (
    <button
      type="button"
      class="periods-toggle"
      aria-pressed={periods.value}
      onClick={() => {
        periods.value = !periods.value;
      }}
    >
      {exploreWords(language.value).periods}
    </button>
  );
}
