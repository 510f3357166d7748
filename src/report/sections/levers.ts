import type { StudyVariant } from '../../experiment/index.ts';
import type { LeverSource } from '../../scenario/index.ts';
import { difference } from '../../text/index.ts';
import { type Edition, say } from '../edition.ts';
import { type Fragment, html, type Markup } from '../markup.ts';
import { section, table } from '../parts.ts';
import { type StudyWords, studyWords } from '../study-words.ts';
import { change, clearSign, outcomeName, studied } from './study-parts.ts';

/** Every lever with its effects, where each sign comes from, and whether the rival structures agree. */
export function levers(edition: Edition): Markup | null {
  const words = studyWords(edition.language);
  const written = edition.scenario.source.levers ?? [];
  if (written.length === 0) return null;
  return section(
    edition,
    'levers',
    words.sections.levers,
    html`<p>${words.leversReading}</p>${studied(edition, words)}${written.map(({ key, value }) => lever(edition, words, key.value, value))}`,
  );
}

function lever(edition: Edition, words: StudyWords, id: string, written: LeverSource): Markup {
  const { study } = edition;
  const name = written.label ? say(edition, written.label) : id;
  const pulled = (study?.variants ?? []).filter((each) => each.kind === 'lever' && each.id === id);
  const own = pulled.filter(({ rival }) => rival === '');
  const far = pulled.find(({ rival }) => rival !== '')?.setting ?? own[0]?.setting;
  const structures = pulled.filter(({ setting }) => setting === far);
  const moved = (study?.base ?? []).filter((outcome) =>
    pulled.some((variant) => signOf(variant, outcome.id) !== 'none'),
  );
  return html`<h3>${name}</h3><p>${written.who && html`<small>${words.who}: ${say(edition, written.who)}</small>`}${
    written.caution && html`<br><small>${words.caution}: ${say(edition, written.caution)}</small>`
  }</p>${
    moved.length === 0
      ? study && html`<p>${words.noEffect}</p>`
      : table(
          edition,
          `lever-${id}`,
          name,
          [
            { title: edition.phrases.headings.outcome },
            ...own.map(({ setting }) => ({ title: words.times(setting), number: true })),
            ...(structures.length > 1 ? [{ title: words.across(far ?? '', structures.length) }] : []),
          ],
          moved.map((outcome) => [
            outcomeName(edition, outcome.id),
            ...own.map((variant) => effectCell(edition, words, variant, outcome.id)),
            ...(structures.length > 1 ? [acrossStructures(edition, words, structures, outcome.id)] : []),
          ]),
        )
  }`;
}

const signOf = (variant: StudyVariant, outcome: string) => variant.sign?.[outcome] ?? 'none';

function effectCell(edition: Edition, words: StudyWords, variant: StudyVariant, id: string): Fragment {
  const effect = variant.outcomes.find((outcome) => outcome.id === id);
  const sign = signOf(variant, id);
  if (!effect || sign === 'none') return html`<small>${words.signs.none}</small>`;
  return html`<bdi class="whole">${change(edition, effect.difference)}</bdi><br><span class="chip sign-${sign}">${words.signs[sign]}</span>`;
}

/** On how many structures the effect is clear and in which direction, and the medians between which it lies. */
function acrossStructures(
  edition: Edition,
  words: StudyWords,
  structures: StudyVariant[],
  id: string,
): Fragment {
  const effects = structures.flatMap(({ outcomes }) => outcomes.filter((outcome) => outcome.id === id));
  const more = effects.filter((effect) => clearSign(effect.difference) > 0).length;
  const fewer = effects.filter((effect) => clearSign(effect.difference) < 0).length;
  const medians = effects.map((effect) => effect.difference.p50).sort((a, b) => a - b);
  const [least, most] = [medians[0] ?? 0, medians[medians.length - 1] ?? 0];
  return html`<div class="told">${words.agreement(fewer, more, effects.length)}<br><small>${words.mediansFrom(
    difference(least, edition.language, edition.modelled),
    difference(most, edition.language, edition.modelled),
  )}</small></div>`;
}
