import type { JSX } from 'preact';
import { exploreWords } from '../words/explore.ts';
import { studioWords } from '../words/frame.ts';
import { answerAt, changeOf, inPieces } from './answer-at.ts';
import type { ExploreProps } from './explore.tsx';
import { pairedOf } from './paired.ts';

/** The answer in one sentence, each number a way to what stands behind it, and what the change makes of it. */
export function Headline({ session, openEvidence }: ExploreProps): JSX.Element | null {
  const { look, now } = session;
  const findings = now.value;
  if (findings === null) return null;
  const language = look.language.value;
  const digits = look.digits.value;
  const month = look.month.value;
  const words = exploreWords(language);
  const answer = answerAt(findings, month, language, digits);
  const pair = pairedOf(session);
  return (
    <section class="headline" aria-labelledby="explore-answer">
      <h2 id="explore-answer" class="unseen">
        {words.answer}
      </h2>
      <p class="headline-answer">
        {inPieces(answer).map(({ text, figure }) =>
          figure === null ? (
            text
          ) : (
            <button
              key={figure}
              type="button"
              class="figure-button"
              title={words.why}
              aria-label={words.whyNumber(text)}
              onClick={() => openEvidence(figure)}
            >
              {text}
            </button>
          ),
        )}
      </p>
      <p class="headline-note">
        <strong>{studioWords(language).whatIf}</strong>
        {pair !== null && (
          <span class={pair.old ? 'is-old' : undefined}>
            {words.changeOfLeft(changeOf(pair.before, pair.after, 'left_alive', month, language, digits))}
          </span>
        )}
      </p>
    </section>
  );
}
