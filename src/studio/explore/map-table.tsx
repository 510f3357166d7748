import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { outcomeLabel } from '../../experiment/index.ts';
import { monthName, phrases } from '../../text/index.ts';
import type { Session } from '../session/session.ts';
import { exploreWords } from '../words/explore.ts';
import { lastMonthly } from './last-monthly.ts';
import { peopleOf, placesWithPeople } from './placed.ts';
import { RangeTable } from './range-table.tsx';
import { useFoldedMonth } from './rested-month.ts';
import { monthsOf } from './shown-series.ts';
import { inPeople } from './telling.ts';

/** The map as a table: every place with its people, or those of the outcome that is chosen, and both ranges. */
export function MapTable({ session }: { session: Session }): JSX.Element {
  const { month, onToggle } = useFoldedMonth(session);
  return (
    <details class="chart-table" onToggle={onToggle}>
      <summary>{exploreWords(session.look.language.value).asTable}</summary>
      <Places session={session} month={month} />
    </details>
  );
}

function Places({ session, month }: { session: Session; month: ReadonlySignal<number> }): JSX.Element | null {
  const { look, scenario } = session;
  const plain = scenario.value;
  const mapped = lastMonthly(session).value;
  if (plain === null || mapped === null) return null;
  const language = look.language.value;
  const style = { digits: look.digits.value, profile: plain.profile };
  const caption = exploreWords(language).mapTable(monthName(monthsOf(plain)[month.value], language, style));
  const outcome = look.outcome.value;
  return (
    <RangeTable
      caption={outcome === null ? caption : `${caption}: ${outcomeLabel(plain, outcome)[language]}`}
      isCaptionSeen
      heading={phrases(language).headings.place}
      rows={placesWithPeople(mapped.findings.run.scenario, mapped.monthly, month.value)
        .map((place) => ({
          key: place.id,
          label: place.label[language],
          points: peopleOf(place, outcome),
        }))
        .sort((a, b) => b.points.p50 - a.points.p50 || b.points.p95 - a.points.p95)}
      telling={inPeople(language, style)}
      language={language}
    />
  );
}
