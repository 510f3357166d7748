import { anchor, type Edition, say } from '../edition.ts';
import { type Fragment, html, type Markup } from '../markup.ts';
import { conditionsOf, formOf, formulaOf } from '../move-formula.ts';
import { code, table } from '../parts.ts';
import { statusName } from '../state-graph.ts';
import { modelWords } from '../words/model.ts';

type Transition = Edition['scenario']['compiled']['transitions'][number];

/** Every move of the scenario: where it leads, how it is timed, its formula by parameters, and its conditions. */
export function moveTable(edition: Edition): Markup {
  const { scenario, language } = edition;
  const words = modelWords(language).equations;
  const { transitions } = scenario.compiled;
  const refuges = scenario.plan.fallRules.filter(({ id }) => !transitions.some((each) => each.id === id));
  const rows: Fragment[][] = [
    ...transitions.map((transition) => row(edition, transition)),
    ...refuges.map(({ id }) => [named(edition, id, null), '', words.forms.refuge, '']),
  ];
  return html`<h3>${words.movesTitle}</h3><p>${words.movesReading}</p><details><summary>${words.openMoves(rows.length)}</summary>${table(
    edition,
    'moves',
    words.movesTitle,
    [
      { title: words.columns.move },
      { title: words.columns.way },
      { title: words.columns.form },
      { title: words.columns.hazard },
    ],
    rows,
  )}</details>`;
}

function row(edition: Edition, transition: Transition): Fragment[] {
  const words = modelWords(edition.language).equations;
  const label = edition.summary.moves.find(({ id }) => id === transition.id)?.label;
  const { where, sets } = conditionsOf(transition);
  const written = (title: string, texts: string[]): Fragment =>
    texts.length > 0 &&
    html`<br><small>${title}</small> <code class="loose" dir="ltr">${texts.join(', ')}</code>`;
  return [
    named(edition, transition.id, label ? say(edition, label) : null),
    way(edition, transition),
    words.forms[formOf(transition)],
    html`<code class="formula loose" dir="ltr">${formulaOf(edition, transition)}</code>${written(words.conditions, where)}${written(words.setsTrait, sets)}`,
  ];
}

function named(edition: Edition, id: string, label: string | null): Markup {
  const shown = label === null || label === id ? null : html`${label}<br>`;
  return html`<span id="${anchor(edition, 'move', id)}" tabindex="-1">${shown}${code(id)}</span>`;
}

function way(edition: Edition, { source, moves }: Transition): string {
  const words = modelWords(edition.language).equations;
  const { statuses } = edition.scenario.compiled.names;
  const settled = 'status' in source ? source.status.map(({ value }) => value) : [];
  const left = moves.flatMap(({ from }) => (from < 0 ? [] : [statuses[from]]));
  const from = edition.phrases.list(
    [...new Set([...left, ...settled])].map((status) => statusName(edition, status)),
  );
  const to = moves[0]?.to ?? -1;
  return to < 0 ? words.stays(from) : words.fromTo(from, statusName(edition, statuses[to]));
}
