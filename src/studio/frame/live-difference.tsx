import { useSignal, useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import type { Session } from '../session/session.ts';
import { tellDifference } from '../session/tell-difference.ts';
import { studioWords } from '../words/frame.ts';

/** Quiet time before the difference is spoken: a lever under way is not read out at every step. */
const QUIET_MS = 700;

/** Speaks the difference that the change makes to those who listen. */
export function LiveDifference({ session }: { session: Session }): JSX.Element {
  const said = useSignal('');
  useSignalEffect(() => {
    const { look, changed, baseBeside, now } = session;
    const words = studioWords(look.language.value);
    const [before, after] = [baseBeside.value, now.value];
    if (before === null || after === null) return;
    const text = changed.value
      ? tellDifference(before, after, look.month.value, words, look.language.value, look.digits.value).join(
          ' ',
        )
      : '';
    const timer = setTimeout(() => {
      said.value = text;
    }, QUIET_MS);
    return () => clearTimeout(timer);
  });
  return (
    <p class="unseen" role="status" aria-live="polite">
      {said.value}
    </p>
  );
}
