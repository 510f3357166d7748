import type { StudyVariant } from '../../experiment/index.ts';
import { countRange, type Edition, say } from '../edition.ts';
import { becauseLine } from '../grounds.ts';
import { html, type Markup } from '../markup.ts';
import { section, table } from '../parts.ts';
import { studyWords } from '../study-words.ts';

/** Each dispute: what is followed, what the other side says, and the answer under it. */
export function disputes(edition: Edition): Markup | null {
  const { scenario, language, study } = edition;
  const words = studyWords(language);
  const written = scenario.source.disputes ?? [];
  if (written.length === 0) return null;
  const left = (of: StudyVariant | undefined): string => {
    const value = of?.outcomes.find(({ id }) => id === 'left_alive')?.value;
    return value ? countRange(edition, value) : '';
  };
  return section(
    edition,
    'disputes',
    words.sections.disputes,
    html`<p>${words.disputesReading}</p>${written.map(({ key, value }) => {
      const base = study?.base.find(({ id }) => id === 'left_alive')?.value;
      return html`<h3>${value.label ? say(edition, value.label) : key.value}</h3>${table(
        edition,
        `dispute-${key.value}`,
        value.label ? say(edition, value.label) : key.value,
        [
          { title: words.option },
          { title: edition.words.asWritten },
          { title: words.answerUnder, number: true },
        ],
        value.options.map(({ key: option, value: says }) => {
          const followed = option.value === value.uses.value;
          return [
            html`${says.label ? say(edition, says.label) : option.value}${followed ? html` <span class="chip">${words.followed}</span>` : null}<br>${becauseLine(edition, [option.value])}`,
            html`${says.set.map(({ key: id, value: text }, i) => html`${i > 0 ? html`<br>` : null}<code dir="ltr">${id.value} ${text.value}</code>`)}`,
            followed
              ? base
                ? countRange(edition, base)
                : ''
              : left(study?.variants.find((each) => each.id === key.value && each.setting === option.value)),
          ];
        }),
      )}${value.note && html`<p>${say(edition, value.note)}</p>`}`;
    })}`,
  );
}
