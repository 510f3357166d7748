import type { JSX } from 'preact';
import { type Finding, remarkedName, type Saying, toldIn } from '../../experiment/index.ts';
import { dayName, phrases, unbroken } from '../../text/index.ts';
import type { Session } from '../session/session.ts';
import { Challenge } from './challenge.tsx';

/** What a number was before, what readers object to, and where to object. */
export function Remarks({ session, finding }: { session: Session; finding: Finding }): JSX.Element {
  const { look, scenario } = session;
  const language = look.language.value;
  const words = phrases(language).remarks;
  const date = (on: string): string => dayName(on, language, { digits: look.digits.value });
  const { revisions, challenges } = finding;
  const name = remarkedName(finding);
  // Whose number it is has to be said where it is not the thing that the drawer is about.
  const called = (of: string): JSX.Element | null =>
    of === name ? null : (
      <>
        <code dir="ltr">{of}</code>{' '}
      </>
    );
  const written = ((): string | null => {
    const number = scenario.value?.parameters.find(({ id }) => id === name);
    if (number !== undefined) return number.kind === null ? null : number.text;
    const observed = scenario.value?.source.observations?.find(
      ({ id }) => `observation.${id.value}` === name,
    );
    return observed?.value.value.text ?? null;
  })();
  const canBeChallenged =
    written !== null || finding.kind !== 'parameter' || finding.numbers.some(({ id }) => id === name);
  return (
    <>
      {revisions.length > 0 && (
        <>
          <h3>{words.history}</h3>
          <ul class="remarks">
            {revisions.map(({ of, on, was, became, by, why }, i) => (
              <li key={i}>
                {called(of)}
                {words.revised({ date: date(on), was: unbroken(was), became: unbroken(became), by })}
                {why !== null && <Words said={why} language={language} />}
              </li>
            ))}
          </ul>
        </>
      )}
      {challenges.length > 0 && (
        <>
          <h3>{words.challenges}</h3>
          <ul class="remarks">
            {challenges.map(({ of, on, by, says, instead, answer }, i) => (
              <li key={i}>
                <Words said={says} language={language} />
                <p class="reading">
                  <span class={`chip ${answer === null ? 'open' : 'answered'}`}>
                    {answer === null ? words.open : words.answered}
                  </span>{' '}
                  {called(of)}
                  {words.said(by, date(on))}
                  {instead !== null && (
                    <>
                      <br />
                      {words.instead(unbroken(instead))}
                    </>
                  )}
                </p>
                {answer !== null && (
                  <div class="answer-given">
                    <b>{words.answer}</b> <Words said={answer} language={language} />
                  </div>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {name !== null && canBeChallenged && (
        <Challenge key={name} session={session} of={name} written={written} />
      )}
    </>
  );
}

/** In the language of the page where it was said in it, else in its own, with its direction. */
function Words({ said, language }: { said: Saying; language: 'en' | 'ar' }): JSX.Element {
  const { text, lang } = toldIn(said, language);
  return (
    <p lang={lang} dir={lang === 'ar' ? 'rtl' : 'ltr'}>
      {text}
    </p>
  );
}
