import type { DisputeSource } from '../../scenario/index.ts';
import { countRange, type Edition, say } from '../edition.ts';
import { becauseLine } from '../grounds.ts';
import { type Fragment, html, type Markup } from '../markup.ts';
import { section, table } from '../parts.ts';
import { studyWords } from '../study-words.ts';

/** Each dispute: what is followed, what the other side says, and the answer and the figures met under each. */
export function disputes(edition: Edition): Markup | null {
  const { scenario, language } = edition;
  const words = studyWords(language);
  const written = scenario.source.disputes ?? [];
  if (written.length === 0) return null;
  return section(
    edition,
    'disputes',
    words.sections.disputes,
    html`<p>${words.disputesReading}</p>${written.map(({ key, value }) => {
      const name = value.label ? say(edition, value.label) : key.value;
      return html`<h3>${name}</h3>${table(
        edition,
        `dispute-${key.value}`,
        name,
        [
          { title: words.option },
          { title: edition.words.asWritten },
          { title: words.answerUnder, number: true },
          { title: words.met, number: true },
        ],
        value.options.map((option) => optionRow(edition, key.value, value, option)),
      )}${value.note && html`<p>${say(edition, value.note)}</p>`}`;
    })}`,
  );
}

function optionRow(
  edition: Edition,
  id: string,
  dispute: DisputeSource,
  { key, value: says }: DisputeSource['options'][number],
): Fragment[] {
  const { study, summary } = edition;
  const words = studyWords(edition.language);
  const followed = key.value === dispute.uses.value;
  const variant = study?.variants.find((each) => each.id === id && each.setting === key.value);
  const outcomes = followed ? study?.base : variant?.outcomes;
  const left = outcomes?.find((outcome) => outcome.id === 'left_alive')?.value;
  const score = followed ? summary.score : variant?.score;
  return [
    html`${says.label ? say(edition, says.label) : key.value}${followed ? html` <span class="chip">${words.followed}</span>` : null}<br>${becauseLine(edition, [key.value])}`,
    says.set.map(
      ({ key: parameter, value: text }, i) =>
        html`${i > 0 ? html`<br>` : null}<code dir="ltr">${parameter.value} ${text.value}</code>`,
    ),
    left ? countRange(edition, left) : '',
    score ? `${score.passed}/${score.scored}` : '',
  ];
}
