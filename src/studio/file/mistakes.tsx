import type { JSX } from 'preact';
import { people, phrases, tell } from '../../text/index.ts';
import type { TextPlace } from '../platform/platform.ts';
import type { Session } from '../session/session.ts';
import { platformWords } from '../words/platform.ts';

/** Mistakes listed at a time: whoever mends one sees the next. */
const SHOWN = 60;

/** What the command line would say of the texts as they stand: each sentence leads to its place. */
export function Mistakes({
  session,
  show,
}: {
  session: Session;
  show: (place: TextPlace) => void;
}): JSX.Element {
  const { look, diagnostics } = session;
  const language = look.language.value;
  const words = platformWords(language).file;
  const { counted } = phrases(language);
  const found = [...diagnostics.value].sort(
    (a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'),
  );
  const errors = found.filter(({ severity }) => severity === 'error').length;
  const number = (n: number): string => people(n, language, { digits: look.digits.value });
  return (
    <section class="mistakes" id="mistakes" aria-label={words.mistakes}>
      <h3>{words.mistakes}</h3>
      <p role="status">
        {found.length === 0
          ? words.noMistakes
          : words.mistakesIn(counted(errors, 'errors'), counted(found.length - errors, 'warnings'))}{' '}
        {errors > 0 && words.lastGood}
      </p>
      <ol>
        {found.slice(0, SHOWN).map((diagnostic) => {
          const { severity, problem, file, line, column, length } = diagnostic;
          const { sentence, help } = tell(problem, language);
          return (
            <li key={`${file}:${line}:${column}:${problem.code}`} class={severity}>
              <button type="button" class="plain" onClick={() => show({ file, line, column, length })}>
                <bdi>{words.goTo(file, number(line))}</bdi>
              </button>{' '}
              <span class="severity">
                {words.severity[severity]} <bdi dir="ltr">{problem.code}</bdi>
              </span>{' '}
              <span>{sentence}</span>
              {help.length > 0 && (
                <ul>
                  {help.map((line) => (
                    <li key={line}>
                      <span class="unseen">{words.right}: </span>
                      {line}
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
      {found.length > SHOWN && <p class="reading">{words.moreMistakes(number(found.length - SHOWN))}</p>}
    </section>
  );
}
