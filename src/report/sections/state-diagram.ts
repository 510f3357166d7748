import { FAMILIES } from '../../scenario/index.ts';
import { paints } from '../charts/palette.ts';
import { endsOf, stateDiagram } from '../charts/state-diagram.ts';
import { anchor, countRange, type Edition, guarded } from '../edition.ts';
import { html, type Markup } from '../markup.ts';
import { figure, section, table } from '../parts.ts';
import { type Passage, passagesOf, statusFamily, statusName } from '../state-graph.ts';
import { modelWords } from '../words/model.ts';

/** Statuses as boxes and moves as lines between them, with a table of every passage and a sentence. */
export function stateDiagramSection(open: Edition): Markup | null {
  const edition = guarded(open);
  const words = modelWords(edition.language).diagram;
  const passages = passagesOf(edition);
  if (passages.length === 0) return null;
  const counted = new Map(edition.summary.spells.map(({ from, to, people }) => [`${from} ${to}`, people]));
  const peopleOf = ({ from, to }: Passage) => counted.get(`${from} ${to}`);
  const most = Math.max(1, ...passages.map((passage) => peopleOf(passage)?.p50 ?? 0));
  const ways = new Map<string, number>();
  for (const { from } of passages) ways.set(from, (ways.get(from) ?? 0) + 1);
  const [[status, count]] = [...ways].sort((a, b) => b[1] - a[1]);
  const finding = words.finding({
    statuses: new Set(passages.flatMap(({ from, to }) => [from, to])).size,
    passages: passages.length,
    status: statusName(edition, status),
    ways: count,
  });
  const picture = stateDiagram(edition, finding, passages, (passage) => {
    const people = peopleOf(passage)?.p50 ?? 0;
    return people < 10 ? 0.8 : 0.8 + 5 * Math.sqrt(people / most);
  });
  return section(
    edition,
    'diagram',
    words.title,
    html`${figure(
      edition,
      finding,
      words.definition,
      html`${endsKey(edition, passages)}<div class="scroll" tabindex="0" role="region" aria-label="${finding}"><div class="broad">${picture}</div></div>`,
      words.reading,
    )}<details><summary>${words.table}</summary>${table(
      edition,
      'passages',
      words.table,
      [
        { title: words.columns.from },
        { title: words.columns.to },
        { title: words.columns.moves },
        { title: words.columns.people, number: true },
      ],
      passages.map((passage) => {
        const people = peopleOf(passage);
        return [
          statusName(edition, passage.from),
          statusName(edition, passage.to),
          passage.moves.map(
            (id, i) =>
              html`${i > 0 && html`<br>`}<a href="#${anchor(edition, 'move', id)}"><code dir="ltr">${id}</code></a>`,
          ),
          people === undefined ? '' : countRange(edition, people),
        ];
      }),
    )}</details>`,
  );
}

function endsKey(edition: Edition, passages: readonly Passage[]): Markup | null {
  const words = modelWords(edition.language).diagram;
  const ends = endsOf(edition, passages);
  if (ends.length === 0) return null;
  const painted = paints(FAMILIES.map(({ id }) => ({ id, family: id })));
  return html`<ul class="key">${ends.map(
    (id) =>
      html`<li><svg class="swatch" width="10" height="10" aria-hidden="true"><rect width="10" height="10" fill="${painted.get(statusFamily(edition, id))?.colour ?? ''}"/></svg>${words.marks}: ${statusName(edition, id)}</li>`,
  )}</ul>`;
}
