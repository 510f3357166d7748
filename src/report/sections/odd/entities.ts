import { civilText } from '../../../scenario/index.ts';
import { dayName, people } from '../../../text/index.ts';
import { type Edition, say } from '../../edition.ts';
import { type Fragment, html, type Markup } from '../../markup.ts';
import { table } from '../../parts.ts';
import { statusName } from '../../state-graph.ts';
import { oddWords } from '../../words/odd.ts';

/** Who and what is modelled, the state variables of a person, and the scales of time and space. */
export function entities(edition: Edition): Markup {
  const { scenario, phrases, language, plain } = edition;
  const words = oddWords(language);
  const { source, plan } = scenario;
  const date = (day: number): string => dayName(civilText(day), language, plain);
  return html`<p>${words.entities({
    groups: phrases.counted(plan.groups.length, 'groups'),
    places: phrases.counted(plan.places.length, 'places'),
    links: plan.links.length,
    holders: source.holders?.length ?? 0,
  })}</p>${table(
    edition,
    'odd-variables',
    words.variablesTable,
    [{ title: words.columns.variable }, { title: words.columns.values }, { title: words.columns.changes }],
    variables(edition),
  )}<p>${words.scales({
    from: date(source.time.from.value),
    to: date(source.time.to.value),
    days: phrases.counted(plan.days, 'days', people(plan.days, language, plain)),
  })}</p><p>${words.space}</p>`;
}

function variables(edition: Edition): Fragment[][] {
  const { scenario, phrases, language } = edition;
  const { variables: words } = oddWords(language);
  const { plan, source, compiled } = scenario;
  const setBy = (trait: string): string[] =>
    compiled.transitions
      .filter(({ source: from }) => 'set' in from && from.set?.some((each) => each.trait.value === trait))
      .map(({ id }) => id);
  return [
    [words.status, phrases.list(plan.statuses.map((id) => statusName(edition, id))), words.byMovesFalls],
    [words.place, phrases.counted(plan.places.length, 'places'), words.byMovesFalls],
    [words.age, '', words.running],
    [words.group, phrases.list(edition.summary.groups.map(({ label }) => say(edition, label))), words.never],
    ...(source.traits ?? []).map(({ key, value }) => {
      const changing = setBy(key.value);
      return [
        `${words.level}: ${value.label ? say(edition, value.label) : key.value}`,
        phrases.list(
          value.levels.map((level) =>
            level.value.label ? say(edition, level.value.label) : level.key.value,
          ),
        ),
        changing.length > 0 ? words.moves(changing.join(', ')) : words.never,
      ];
    }),
  ];
}
