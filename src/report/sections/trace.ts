import { anchor, type Edition } from '../edition.ts';
import { type Fragment, html, type Markup } from '../markup.ts';
import { section, table } from '../parts.ts';
import { type TraceElement, traceWords } from '../words/trace.ts';

/** A section that answers an element, where it is in the report. */
export interface WrittenPart {
  id: string;
  title: string;
}

/** Which sections answer which element. */
const ANSWERED_BY: Record<TraceElement, readonly string[]> = {
  problem: ['odd', 'ethics', 'limits'],
  description: ['odd', 'diagram', 'equations', 'parameters'],
  data: ['parameters', 'evidence', 'disputes', 'sure'],
  conceptual: ['article', 'rivals', 'disputes', 'odd'],
  implementation: ['extremes', 'reproduce'],
  output: ['observed', 'fit'],
  analysis: ['drivers', 'levers', 'rivals', 'article'],
  corroboration: ['fit', 'observed'],
};

/** The TRACE outline: each element with the sections of this report that answer it, or that it is missing. */
export function trace(edition: Edition, written: readonly WrittenPart[]): Markup {
  const words = traceWords(edition.language);
  const elements = Object.keys(ANSWERED_BY) as TraceElement[];
  return section(
    edition,
    'trace',
    words.title,
    html`<p>${words.reading}</p>${table(
      edition,
      'trace',
      words.table,
      [{ title: words.columns.element }, { title: words.columns.asks }, { title: words.columns.answered }],
      elements.map((id) => [words.elements[id].name, words.elements[id].asks, answers(edition, id, written)]),
    )}`,
  );
}

function answers(edition: Edition, element: TraceElement, written: readonly WrittenPart[]): Fragment {
  const words = traceWords(edition.language);
  const links: Fragment[] = ANSWERED_BY[element].flatMap((id) => {
    const part = written.find((each) => each.id === id);
    return part && answersIt(edition, element, id)
      ? [html`<a href="#${anchor(edition, 'part', id)}">${part.title}</a>`]
      : [];
  });
  if (element === 'implementation') links.push(words.elsewhere);
  if (links.length === 0) return html`<b>${words.missing}</b>`;
  return links.map((link, i) => html`${i > 0 && html`<br>`}${link}`);
}

/** A section may be there and still not answer: no figures to compare with, no variants run. */
function answersIt({ summary, study }: Edition, element: TraceElement, id: string): boolean {
  const having = (...uses: string[]): boolean =>
    summary.score.observations.some(({ use }) => uses.includes(use));
  if (id === 'observed') return element === 'corroboration' ? having('test') : having('fit');
  if (id === 'levers' || id === 'rivals') return study !== null;
  return true;
}
