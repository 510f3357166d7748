import type { Quantiles, Summary } from '../../experiment/index.ts';
import { percent } from '../../text/index.ts';
import { drawn } from '../charts/drawing.ts';
import { originBar, originPatterns, originSwatch } from '../charts/origin-bar.ts';
import { type Edition, guarded, say } from '../edition.ts';
import { html, type Markup } from '../markup.ts';
import { medianAndRange, section, table } from '../parts.ts';

/** The outcomes of every group: shares as a bar and in numbers, people with their range. */
export function byOrigin(open: Edition): Markup {
  const edition = guarded(open);
  const { summary, scenario, words, phrases } = edition;
  const named = scenario.source.answer?.groups.map(({ value }) => value);
  const inAnswer = ({ id }: { id: string }): boolean => named === undefined || named.includes(id);
  const groups = [...summary.groups].sort(
    (a, b) => Number(inAnswer(b)) - Number(inAnswer(a)) || b.people.p50 - a.people.p50,
  );
  return section(
    edition,
    'origin',
    words.sections.byOrigin,
    html`<p>${words.originReading}</p>${originPatterns(edition)}${table(
      edition,
      'origin',
      words.originTable,
      [
        { title: phrases.headings.group },
        { title: words.came, number: true },
        ...summary.outcomes.map(({ id, label }) => ({
          title: html`${originSwatch(edition, id)} ${say(edition, label)}`,
          name: say(edition, label),
          number: true,
        })),
      ],
      groups.map((group) => [
        html`${say(edition, group.label)}${inAnswer(group) ? null : html` <small>(${words.notInAnswer})</small>`}${originBar(edition, group)}`,
        medianAndRange(edition, group.people),
        ...summary.outcomes.map(({ id }) => cell(edition, group, group.outcomes[id])),
      ]),
      true,
    )}`,
  );
}

/** The share alone where a small cell would be told by it is left out. */
function cell(edition: Edition, group: Summary['groups'][number], people: Quantiles): Markup {
  const small = edition.modelled.profile === 'armed_group' && Math.round(people.p50) < 10;
  const of = drawn(edition, group.people.p50);
  const share = drawn(edition, people.p50) / of;
  return small || of === 0
    ? medianAndRange(edition, people)
    : html`<b>${percent(share, edition.language, edition.plain)}</b><br>${medianAndRange(edition, people)}`;
}
