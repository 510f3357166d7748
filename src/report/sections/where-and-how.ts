import type { Summary } from '../../experiment/index.ts';
import { countOf, countRange, type Edition, say } from '../edition.ts';
import { outcomesOfThoseWhoLeft } from '../left-alive.ts';
import { html, type Markup } from '../markup.ts';
import { section, table } from '../parts.ts';

type Cell = Summary['table'][number];

/** How many rows stand open on the page. */
const LARGEST = 12;

/** In which status and at which place people are at the headline date: the largest cells, then all of them by outcome. */
export function whereAndHow(edition: Edition): Markup {
  const { summary, words } = edition;
  const left = new Set(outcomesOfThoseWhoLeft(summary).map(({ id }) => id));
  const largest = summary.table
    .filter(({ outcome, people }) => left.has(outcome) && people.p50 >= 1)
    .sort((a, b) => b.people.p50 - a.people.p50)
    .slice(0, LARGEST);
  return section(
    edition,
    'where',
    words.sections.whereAndHow,
    html`<p>${words.whereReading}</p>${
      largest.length > 0 && cellTable(edition, 'largest', words.largestCells(largest.length), largest, true)
    }${summary.outcomes.map((outcome) => ofOutcome(edition, outcome))}`,
  );
}

/** All cells of one outcome, folded away; those empty in the median are told in one sentence. */
function ofOutcome(edition: Edition, outcome: Summary['outcomes'][number]): Markup | null {
  const { summary, words } = edition;
  const cells = summary.table.filter((cell) => cell.outcome === outcome.id);
  if (cells.length === 0) return null;
  const shown = cells.filter(({ people }) => Math.round(people.p50) >= 1);
  const folded = cells.length - shown.length;
  const highest = Math.max(...cells.filter((cell) => !shown.includes(cell)).map(({ people }) => people.p95));
  const name = say(edition, outcome.label);
  return html`<details><summary>${words.cellsSummary(name, countRange(edition, outcome.headline), cells.length)}</summary>${
    shown.length > 0 && cellTable(edition, `cells-${outcome.id}`, words.cellsOf(name), shown, false)
  }${folded > 0 && html`<p>${words.foldedCells(folded, countOf(edition, Math.max(10, highest)))}</p>`}</details>`;
}

function cellTable(
  edition: Edition,
  id: string,
  caption: string,
  cells: Cell[],
  withOutcome: boolean,
): Markup {
  const { summary, phrases } = edition;
  const outcomes = new Map(summary.outcomes.map((o) => [o.id, say(edition, o.label)]));
  return table(
    edition,
    id,
    caption,
    [
      { title: phrases.headings.status },
      { title: phrases.headings.place },
      ...(withOutcome ? [{ title: phrases.headings.outcome }] : []),
      { title: phrases.headings.people, number: true },
    ],
    cells.map((cell) => [
      say(edition, cell.statusLabel),
      say(edition, cell.placeLabel),
      ...(withOutcome ? [outcomes.get(cell.outcome) ?? cell.outcome] : []),
      countRange(edition, cell.people),
    ]),
  );
}
