import { CORE_STATUSES, FAMILIES } from '../../scenario/index.ts';
import { type Edition, say } from '../edition.ts';
import { html, type Markup } from '../markup.ts';
import { code, section, table } from '../parts.ts';
import { cannotAnswer } from './cannot-answer.ts';

/** What the scenario's author says it cannot do, and what no run of this program can. */
export function limits(edition: Edition): Markup {
  const { scenario, words, phrases } = edition;
  return section(
    edition,
    'limits',
    words.sections.limits,
    html`<ul>${(scenario.source.limits ?? []).map((limit) => html`<li>${say(edition, limit)}</li>`)}${words.genericLimits.map(
      (limit) => html`<li>${limit}</li>`,
    )}${scenario.profile === 'armed_group' && html`<li>${phrases.smallCells()}</li>`}</ul>${cannotAnswer(edition)}`,
  );
}

/** The report's own terms and the statuses that occur, with their definitions. */
export function glossary(edition: Edition): Markup {
  const { summary, scenario, words, phrases } = edition;
  const used = new Set(summary.outcomes.flatMap(({ statuses }) => statuses));
  const own = (scenario.source.statuses ?? [])
    .filter(({ key }) => used.has(key.value))
    .map(({ key, value }) => ({
      id: key.value,
      label: value.label ?? { en: key.value, ar: key.value },
      definition: null,
      family: value.family.value,
    }));
  const core = CORE_STATUSES.filter(({ id }) => used.has(id) && !own.some((status) => status.id === id));
  return section(
    edition,
    'glossary',
    words.sections.glossary,
    html`<dl>${words.terms.map(
      ({ term, meaning }) => html`<div><dt>${term}</dt><dd>${meaning}</dd></div>`,
    )}</dl>${table(
      edition,
      'statuses',
      words.glossaryTable,
      [{ title: phrases.headings.status }, { title: words.definition }, { title: words.family }],
      [...core, ...own].map((status) => {
        const family = FAMILIES.find(({ id }) => id === status.family);
        return [
          say(edition, status.label),
          status.definition === null ? code(status.id) : say(edition, status.definition),
          family === undefined ? status.family : say(edition, family.label),
        ];
      }),
    )}`,
  );
}
