import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { monthName, phrases } from '../../text/index.ts';
import type { Session } from '../session/session.ts';
import { exploreWords } from '../words/explore.ts';
import { RangeTable } from './range-table.tsx';
import { useFoldedMonth } from './rested-month.ts';
import { shownSeries } from './shown-series.ts';
import type { Layer } from './stack-layers.ts';
import { inPeople } from './telling.ts';

interface StackTableProps {
  session: Session;
  layers: ReadonlySignal<Layer[]>;
}

/** The same as tables: the month at hand with both ranges, and the last month of each year with one. */
export function StackTable({ session, layers }: StackTableProps): JSX.Element {
  const { month, onToggle } = useFoldedMonth(session);
  return (
    <details class="chart-table" onToggle={onToggle}>
      <summary>{exploreWords(session.look.language.value).asTable}</summary>
      <AtMonth session={session} layers={layers} month={month} />
      <YearEnds session={session} layers={layers} />
    </details>
  );
}

function AtMonth({
  session,
  layers,
  month,
}: StackTableProps & { month: ReadonlySignal<number> }): JSX.Element | null {
  const { look, now } = session;
  const findings = now.value;
  if (findings === null) return null;
  const language = look.language.value;
  const series = shownSeries(findings.run);
  const style = { digits: look.digits.value, profile: findings.run.scenario.profile };
  const labels = new Map(series.outcomes.map(({ id, label }) => [id, label[language]]));
  return (
    <RangeTable
      caption={monthName(series.months[month.value], language, style)}
      isCaptionSeen
      heading={phrases(language).headings.outcome}
      rows={layers.value.toReversed().map(({ id, points }) => ({
        key: id,
        label: labels.get(id) ?? id,
        points: points(month.value),
      }))}
      telling={inPeople(language, style)}
      language={language}
    />
  );
}

function YearEnds({ session, layers }: StackTableProps): JSX.Element | null {
  const { look, now } = session;
  const findings = now.value;
  if (findings === null) return null;
  const language = look.language.value;
  const series = shownSeries(findings.run);
  const style = { digits: look.digits.value, profile: findings.run.scenario.profile };
  const labels = new Map(series.outcomes.map(({ id, label }) => [id, label[language]]));
  const telling = inPeople(language, style);
  const years = series.months.flatMap((date, month) => (date.slice(5, 7) === '12' ? [month] : []));
  return (
    <table>
      <caption>{exploreWords(language).yearEnds}</caption>
      <thead>
        <tr>
          <th scope="col">{phrases(language).headings.date}</th>
          {layers.value.map(({ id }) => (
            <th key={id} scope="col" class="number">
              {labels.get(id) ?? id}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {years.map((month) => (
          <tr key={month}>
            <th scope="row">{monthName(series.months[month], language, style)}</th>
            {layers.value.map(({ id, points }) => (
              <td key={id} class="number">
                {telling.whole(points(month))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
