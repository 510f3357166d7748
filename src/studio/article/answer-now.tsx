import type { JSX } from 'preact';
import { answerSentence } from '../../report/index.ts';
import { editionOf } from '../session/edition-of.ts';
import { headlineMonth } from '../session/findings.ts';
import type { Session } from '../session/session.ts';
import { tellDifference } from '../session/tell-difference.ts';
import { studioWords } from '../words/frame.ts';

/** The answer as it stands with the present change, and what the change made of it. */
export function AnswerNow({ session }: { session: Session }): JSX.Element | null {
  const { look, now, baseBeside, changed, besides, scenario } = session;
  const after = now.value;
  const before = baseBeside.value;
  const plain = scenario.value;
  if (after === null || before === null || plain === null) return null;
  const language = look.language.value;
  const digits = look.digits.value;
  const words = studioWords(language);
  return (
    <section class="answer-now">
      <h3>{words.article.answer}</h3>
      <p class="answer">{answerSentence(editionOf(after, language, digits, besides.value))}</p>
      {changed.value && (
        <ul class="differences">
          {tellDifference(before, after, headlineMonth(plain), words, language, digits).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <p class="reading">{words.whatIf}</p>
    </section>
  );
}
