import { useSignal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { voice } from '../../report/index.ts';
import { about, between, monthName, phrases } from '../../text/index.ts';
import { exactSummaryOf } from '../session/edition-of.ts';
import { headlineMonth } from '../session/findings.ts';
import { exploreWords } from '../words/explore.ts';
import type { ExploreProps } from './explore.tsx';
import { lastMonthly } from './last-monthly.ts';
import { drawsOf } from './people-at.ts';
import { placesWithPeople } from './placed.ts';
import { shownSeries } from './shown-series.ts';

interface Row {
  key: string;
  cells: ComponentChildren[];
  /** What the columns are sorted by. */
  by: (string | number)[];
}

/**
 * Who is where and how at the end of the month: outcomes with their ranges, then places. At the date of the answer every
 * status at every place with its range.
 */
export function PeopleTable({ session, openEvidence }: ExploreProps): JSX.Element | null {
  const { look, now } = session;
  const findings = now.value;
  const mapped = lastMonthly(session).value;
  if (findings === null) return null;
  const language = look.language.value;
  const words = exploreWords(language);
  const { headings, counted } = phrases(language);
  const { scenario } = findings.run;
  const month = look.month.value;
  const series = shownSeries(findings.run);
  const { modelled } = voice(language, scenario, look.digits.value);
  const date = monthName(series.months[month], language, modelled);
  const count = (n: number): string => about(n, language, modelled);
  const ends = (low: number, high: number): string => between(low, high, language, modelled);
  const outcomes = series.outcomes.map(({ id, label }): Row => {
    const q = series.at(id, month);
    return {
      key: id,
      cells: [
        <button key="name" type="button" class="plain" onClick={() => openEvidence(id)}>
          {label[language]}
        </button>,
        count(q.p50),
        ends(q.p25, q.p75),
        ends(q.p5, q.p95),
      ],
      by: [label[language], q.p50, q.p75 - q.p25, q.p95 - q.p5],
    };
  });
  const atAnswer = month === headlineMonth(scenario);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="people-table" tabIndex={0} aria-label={words.tableOf(date)}>
      <Sortable
        caption={words.outcomesTable(date)}
        columns={[headings.outcome, headings.median, headings.half, headings.ninety]}
        rows={outcomes}
        session={session}
      />
      {mapped !== null && (
        <Sortable
          caption={words.placesTable(date, counted(drawsOf(mapped.monthly), 'draws'))}
          columns={[headings.place, headings.median, headings.half, headings.ninety]}
          rows={placesWithPeople(mapped.findings.run.scenario, mapped.monthly, month).map(
            ({ id, label, total }) => ({
              key: id,
              cells: [
                label[language],
                count(total.p50),
                ends(total.p25, total.p75),
                ends(total.p5, total.p95),
              ],
              by: [label[language], total.p50, total.p75 - total.p25, total.p95 - total.p5],
            }),
          )}
          session={session}
        />
      )}
      {atAnswer && (
        <Sortable
          caption={words.cellsTable(date)}
          columns={[headings.status, headings.place, headings.median, headings.half, headings.ninety]}
          rows={exactSummaryOf(findings)
            .table.filter(({ people }) => people.p50 >= 1)
            .map(({ status, statusLabel, place, placeLabel, people }) => ({
              key: `${status} ${place}`,
              cells: [
                statusLabel[language],
                placeLabel[language],
                count(people.p50),
                ends(people.p25, people.p75),
                ends(people.p5, people.p95),
              ],
              by: [
                statusLabel[language],
                placeLabel[language],
                people.p50,
                people.p75 - people.p25,
                people.p95 - people.p5,
              ],
            }))}
          session={session}
          first={2}
        />
      )}
    </section>
  );
}

/** A table whose headings sort it; numbers fall at first, names rise. */
function Sortable({
  caption,
  columns,
  rows,
  session,
  first = 1,
}: {
  caption: string;
  columns: readonly string[];
  rows: readonly Row[];
  session: ExploreProps['session'];
  /** The column that sorts at first. */
  first?: number;
}): JSX.Element {
  const sort = useSignal({ column: first, rising: false });
  const { column, rising } = sort.value;
  const language = session.look.language.value;
  const sorted = [...rows].sort((a, b) => {
    const [x, y] = [a.by[column], b.by[column]];
    const order =
      typeof x === 'number' && typeof y === 'number' ? x - y : String(x).localeCompare(String(y), language);
    return rising ? order : -order;
  });
  const isNumber = (i: number): boolean => typeof rows[0]?.by[i] === 'number';
  return (
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map((title, i) => (
            <th
              key={title}
              scope="col"
              class={isNumber(i) ? 'number' : undefined}
              aria-sort={column === i ? (rising ? 'ascending' : 'descending') : 'none'}
            >
              <button
                type="button"
                class="plain"
                onClick={() => {
                  sort.value = { column: i, rising: column === i ? !rising : !isNumber(i) };
                }}
              >
                {title}
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ key, cells }) => (
          <tr key={key}>
            {cells.map((cell, i) =>
              i === 0 ? (
                <th key={columns[i]} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={columns[i]} class={isNumber(i) ? 'number' : undefined}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
