import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { edition, type OpenedRun, REVIEW } from '../../report/index.ts';
import { loadScenario } from '../../scenario/index.ts';
import { people, phrases } from '../../text/index.ts';
import { Written } from '../frame/markup.tsx';
import { platformOf } from '../platform/platform.ts';
import { fitsInOrder } from '../session/edition-of.ts';
import type { Session } from '../session/session.ts';
import { studioWords } from '../words/frame.ts';
import { Future } from './future.tsx';

/** Sections of the report that a summary alone can write. */
const SHOWN = ['answer', 'over-time'];

/**
 * What the run that was opened found, from its own summary, however many draws it has: the page computes a few hundred
 * draws itself. Nothing where something else was opened.
 */
export function OpenedRunPart({ session }: { session: Session }): JSX.Element | null {
  const { look, besides } = session;
  const page = platformOf(session).page.value;
  const found = useSignal<OpenedRun | null>(null);
  const failed = useSignal(false);
  const isRun = page?.from === 'run';
  useEffect(() => {
    found.value = null;
    failed.value = false;
    if (!isRun) return;
    const stop = new AbortController();
    fetch('api/run', { signal: stop.signal })
      .then((answer) => answer.json() as Promise<OpenedRun | null>)
      .then(
        (run) => {
          found.value = run;
          failed.value = run === null;
        },
        () => {
          failed.value = !stop.signal.aborted;
        },
      );
    return () => stop.abort();
  }, [page, isRun, found, failed]);
  const run = found.value;
  const opening = page?.opening ?? null;
  const scenario = useMemo(
    () =>
      run === null || opening === null
        ? null
        : loadScenario(opening.files, {
            main: opening.main,
            id: opening.id,
            settings: run.summary.settings,
          }).scenario,
    [run, opening],
  );
  if (!isRun) return null;
  const language = look.language.value;
  const digits = look.digits.value;
  const words = studioWords(language).check;
  if (run === null || scenario === null) return failed.value ? <p class="note">{words.notRead}</p> : null;
  const { summary, futures } = run;
  const count = (n: number): string => people(n, language, { digits });
  const { study, drivers, extremes, fits } = besides.value;
  const made = edition(language, summary, scenario, digits, {
    study,
    drivers,
    extremes,
    fits: fitsInOrder(fits),
  });
  const parts = REVIEW.flatMap(({ parts: all }) => all).filter(({ id }) => SHOWN.includes(id));
  return (
    <section class="opened-run">
      <h3>{words.opened}</h3>
      <p class="reading">
        {words.openedReading({
          draws: phrases(language).counted(summary.draws, 'draws'),
          thin: summary.thin === 1 ? null : count(summary.thin),
          seed: String(summary.seed),
        })}
      </p>
      {parts.map(({ id, write }) => (
        <Written key={id} markup={write(made, [])} />
      ))}
      {futures > 0 ? (
        <Future edition={made} futures={futures} language={language} />
      ) : (
        <p class="note">{words.noFutures}</p>
      )}
    </section>
  );
}
