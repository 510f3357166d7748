import type { JSX } from 'preact';
import { REVIEW } from '../../report/index.ts';
import { people } from '../../text/index.ts';
import { Written } from '../frame/markup.tsx';
import { OpenedRunPart } from '../run/opened-run.tsx';
import { editionOf, exactSummaryOf } from '../session/edition-of.ts';
import type { Session } from '../session/session.ts';
import { studioWords } from '../words/frame.ts';

/** Sections of the report that say whether to trust it. */
const SHOWN = ['observed', 'fit', 'sure', 'drivers', 'extremes', 'rivals'];

/** Fit, coverage, baselines, drivers, extreme conditions, conservation: written from the runs that the page has computed. */
export function Check({
  session,
}: {
  session: Session;
  openEvidence: (name: string) => void;
}): JSX.Element | null {
  const { look, now, besides } = session;
  const findings = now.value;
  if (findings === null) return null;
  const language = look.language.value;
  const words = studioWords(language);
  const edition = editionOf(findings, language, look.digits.value, besides.value);
  const { people: ledger, draws } = exactSummaryOf(findings);
  const count = (n: number): string => people(n, language, edition.modelled);
  const parts = REVIEW.flatMap(({ parts }) => parts).filter(({ id }) => SHOWN.includes(id));
  const missing = besides.value.drivers === null || besides.value.extremes === null;
  return (
    <div class="report-parts">
      <h2>{words.tabs.check}</h2>
      <p class="reading">{words.check.reading}</p>
      <OpenedRunPart session={session} />
      <section>
        <h3>{words.check.conservation}</h3>
        <p>
          {words.check.conserved({
            in: count(ledger.in),
            here: count(ledger.here),
            out: count(ledger.out),
            draws: count(ledger.conservedDraws),
            of: count(draws),
          })}
        </p>
      </section>
      {parts.map(({ id, write }) => (
        <Written key={id} markup={write(edition, [])} />
      ))}
      {missing && (
        <p class="note">
          {words.check.notRun('')}
          <code dir="ltr">masar run --report</code>
        </p>
      )}
    </div>
  );
}
