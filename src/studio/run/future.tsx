import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { type Edition, type RunFuture, say } from '../../report/index.ts';
import { about, people } from '../../text/index.ts';
import { headlineMonth } from '../session/findings.ts';
import { studioWords } from '../words/frame.ts';

interface FutureProps {
  /** Of the run. */
  edition: Edition;
  futures: number;
  language: Edition['language'];
}

/** One draw of the run, read from the one file that holds it when it is asked for. Counts as they may be published. */
export function Future({ edition, futures, language }: FutureProps): JSX.Element {
  const { scenario, summary, modelled, plain } = edition;
  const words = studioWords(language).check;
  const asked = useSignal(1);
  /** The page is drawn anew while it computes: what is being typed must not be lost with it. */
  const typed = useSignal('1');
  const found = useSignal<RunFuture | null>(null);
  const draw = asked.value;
  useEffect(() => {
    const stop = new AbortController();
    fetch(`api/run/future?draw=${draw - 1}`, { signal: stop.signal })
      .then((answer) => answer.json() as Promise<RunFuture | null>)
      .then(
        (future) => {
          found.value = future;
        },
        // Given up for the next, or the server is gone: what is shown stays.
        () => {},
      );
    return () => stop.abort();
  }, [draw, found]);
  const future = found.value;
  const { outcomes } = summary;
  const month = headlineMonth(scenario);
  return (
    <section class="future">
      <h4>{words.future}</h4>
      <p>
        <label>
          {words.futureNumber(people(futures, language, plain))}{' '}
          <input
            type="number"
            dir="ltr"
            min={1}
            max={futures}
            value={typed.value}
            onInput={({ currentTarget }) => {
              typed.value = currentTarget.value;
            }}
            onChange={({ currentTarget }) => {
              const wanted = Math.round(Number(currentTarget.value));
              asked.value = Math.min(futures, Math.max(1, Number.isFinite(wanted) ? wanted : 1));
              typed.value = String(asked.value);
            }}
          />
        </label>
      </p>
      {future !== null && (
        <table>
          <caption>
            {words.futureOf(people(future.draw + 1, language, plain), people(futures, language, plain))}
          </caption>
          <tbody>
            {outcomes.map(({ id, label }, o) => (
              <tr key={id}>
                <th scope="row">{say(edition, label)}</th>
                <td class="number">
                  {about(future.outcomes[month * outcomes.length + o], language, modelled)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="reading">{words.futureReading}</p>
    </section>
  );
}
