import type { StudyVariant } from '../../experiment/index.ts';
import { differenceRange, people } from '../../text/index.ts';
import { anchor, countRange, type Edition, say } from '../edition.ts';
import { becauseLine, becauseList } from '../grounds.ts';
import { type Fragment, html, type Markup } from '../markup.ts';
import { section, table } from '../parts.ts';
import { type StudyWords, studyWords } from '../study-words.ts';

/** Each sentence of the article: what it became, what others say, and the answer without it. */
export function article(edition: Edition): Markup | null {
  const { scenario, language, study } = edition;
  const words = studyWords(language);
  const written = scenario.source.article;
  if (!written) return null;
  const mechanisms = new Map((scenario.source.mechanisms ?? []).map(({ key, value }) => [key.value, value]));
  const variant = (id: string): StudyVariant | undefined =>
    study?.variants.find((each) => each.kind === 'without' && each.id === id);
  return section(
    edition,
    'article',
    words.sections.article,
    html`<p>${words.articleReading}</p>${studied(edition, words)}<ol class="sentences">${written.sentences.map(
      ({ key, value }) => {
        const ids = (value.mechanism ?? []).map((each) => each.value);
        const verdict = value.verdict.value;
        if (verdict === 'none')
          return html`<li class="furniture" value="${key.value.replace(/\D/g, '')}" id="${anchor(edition, 'sentence', key.value)}"><small>${say(edition, value.says)}</small></li>`;
        return html`<li value="${key.value.replace(/\D/g, '')}" id="${anchor(edition, 'sentence', key.value)}" tabindex="-1"><p><strong>${say(edition, value.says)}</strong> <span class="chip verdict-${verdict}">${words.verdicts[verdict]}</span></p>${
          value.note && html`<p>${say(edition, value.note)}</p>`
        }${
          value.because &&
          value.because.length > 0 &&
          html`<div class="others">${words.others}: ${becauseList(
            edition,
            value.because.map((each) => each.value),
          )}</div>`
        }${
          ids.length === 0
            ? html`<p class="reading">${words.noMechanism}</p>`
            : html`<ul>${ids.map((id) => {
                const mechanism = mechanisms.get(id);
                const name = mechanism?.label ? say(edition, mechanism.label) : id;
                const found = variant(id);
                return html`<li>${words.became}: ${name}${mechanism?.effect ? html` · <small>${say(edition, mechanism.effect)}</small>` : null}${
                  found &&
                  html`<br>${words.without(name)}: ${effectLine(edition, found, words)} <small>${words.feeds(found.parameters.length)}</small>`
                }</li>`;
              })}</ul>`
        }</li>`;
      },
    )}</ol>`,
  );
}

/** The two largest paired differences, with their ranges. */
function effectLine(edition: Edition, variant: StudyVariant, words: StudyWords): Fragment {
  const clear = variant.outcomes
    .filter(({ difference }) => difference.p5 > 0 || difference.p95 < 0)
    .sort((a, b) => Math.abs(b.difference.p50) - Math.abs(a.difference.p50))
    .slice(0, 3);
  if (clear.length === 0) return words.noEffect;
  return clear.map(
    ({ id, difference }, i) =>
      html`${i > 0 ? ' · ' : ''}${outcomeName(edition, id, words)} <bdi class="whole">${change(edition, difference)}</bdi>`,
  );
}

function change(edition: Edition, { p5, p50, p95 }: StudyVariant['outcomes'][number]['difference']): string {
  return differenceRange(p50, p5, p95, edition.language, edition.modelled);
}

function outcomeName(edition: Edition, id: string, words: StudyWords): string {
  if (id === 'left_alive') return words.leftAlive;
  const label = edition.summary.outcomes.find((outcome) => outcome.id === id)?.label;
  return label ? say(edition, label) : id;
}

function studied(edition: Edition, words: StudyWords): Markup {
  const { study, phrases } = edition;
  if (!study) return html`<p class="note">${words.noStudy}</p>`;
  return html`<p class="reading">${words.studied(phrases.counted(study.draws, 'draws'), study.thin)}</p>`;
}

/** Every lever with its effects, where the sign comes from, and the same on the rival structures. */
export function levers(edition: Edition): Markup | null {
  const { scenario, language, study } = edition;
  const words = studyWords(language);
  const written = scenario.source.levers ?? [];
  if (written.length === 0) return null;
  const rivals = new Map((scenario.source.rivals ?? []).map(({ id, label }) => [id.value, label]));
  return section(
    edition,
    'levers',
    words.sections.levers,
    html`<p>${words.leversReading}</p>${studied(edition, words)}${written.map(({ key, value }) => {
      const name = value.label ? say(edition, value.label) : key.value;
      const variants = (study?.variants ?? []).filter(
        (each) => each.kind === 'lever' && each.id === key.value,
      );
      return html`<h3>${name}</h3><p>${value.who && html`<small>${words.who}: ${say(edition, value.who)}</small>`}${
        value.caution && html`<br><small>${words.caution}: ${say(edition, value.caution)}</small>`
      }</p>${
        variants.length > 0 &&
        table(
          edition,
          `lever-${key.value}`,
          name,
          [
            { title: words.structure },
            ...(study?.base ?? []).map(({ id }) => ({
              title: outcomeName(edition, id, words),
              number: true,
            })),
          ],
          variants.map((variant) => [
            html`${variant.rival === '' ? words.ownStructure : words.onRival(say(edition, rivals.get(variant.rival) ?? { en: variant.rival, ar: variant.rival }))}<br><small class="whole">${words.leverAt('', variant.setting).replace(/^[,،]\s*/, '')}</small>`,
            ...(study?.base ?? []).map(({ id }) => effectCell(edition, variant, id, words)),
          ]),
          true,
        )
      }`;
    })}`,
  );
}

function effectCell(edition: Edition, variant: StudyVariant, id: string, words: StudyWords): Fragment {
  const effect = variant.outcomes.find((outcome) => outcome.id === id);
  const sign = variant.sign?.[id] ?? 'none';
  if (!effect || sign === 'none') return html`<small>${words.signs.none}</small>`;
  return html`<bdi class="whole">${change(edition, effect.difference)}</bdi><br><span class="chip sign-${sign}">${words.signs[sign]}</span>`;
}

/** The answer of every rival structure, its score, and whether they disagree on the direction of a lever. */
export function rivals(edition: Edition): Markup | null {
  const { scenario, language, study } = edition;
  const words = studyWords(language);
  if ((scenario.source.rivals ?? []).length === 0) return null;
  const found = (study?.variants ?? []).filter(({ kind }) => kind === 'rival');
  const middles = found
    .flatMap(({ outcomes }) => outcomes.filter(({ id }) => id === 'left_alive').map(({ value }) => value.p50))
    .concat(study?.base.filter(({ id }) => id === 'left_alive').map(({ value }) => value.p50) ?? []);
  const count = (n: number): string => people(Math.round(n / 100) * 100, language, edition.modelled);
  const split = disagreements(edition, words);
  return section(
    edition,
    'rivals',
    words.sections.rivals,
    html`<p>${words.rivalsReading}</p>${studied(edition, words)}${
      study &&
      html`<p>${words.spread(count(Math.min(...middles)), count(Math.max(...middles)))} ${split.length > 0 ? words.disagree(split.join(language === 'ar' ? '، ' : ', ')) : words.agree}</p>${table(
        edition,
        'rivals',
        words.sections.rivals,
        [
          { title: words.structure },
          { title: words.met, number: true },
          { title: words.misfit, number: true },
          ...study.base.map(({ id }) => ({ title: outcomeName(edition, id, words), number: true })),
        ],
        [
          [
            words.ownStructure,
            `${edition.summary.score.passed}/${edition.summary.score.scored}`,
            '1',
            ...study.base.map(({ value }) => countRange(edition, value)),
          ],
          ...found.map((variant) => [
            say(edition, variant.label),
            variant.score ? `${variant.score.passed}/${variant.score.scored}` : '',
            variant.score ? variant.score.crpsRatio.toFixed(2) : '',
            ...study.base.map(({ id }) => {
              const outcome = variant.outcomes.find((each) => each.id === id);
              return outcome ? countRange(edition, outcome.value) : '';
            }),
          ]),
        ],
        true,
      )}`
    }`,
  );
}

/** Levers whose clear effects on an outcome have opposite directions on two structures. */
function disagreements(edition: Edition, words: StudyWords): string[] {
  const { study, scenario } = edition;
  return (scenario.source.levers ?? []).flatMap(({ key, value }) => {
    const variants = (study?.variants ?? []).filter((each) => each.kind === 'lever' && each.id === key.value);
    const setting = variants.find(({ rival }) => rival !== '')?.setting;
    const outcomes = (study?.base ?? []).filter(({ id }) => {
      const signs = variants
        .filter((each) => each.setting === setting)
        .map((each) => each.outcomes.find((outcome) => outcome.id === id)?.difference)
        .map((d) => (d === undefined ? 0 : d.p5 > 0 ? 1 : d.p95 < 0 ? -1 : 0));
      return signs.includes(1) && signs.includes(-1);
    });
    const name = value.label ? say(edition, value.label) : key.value;
    return outcomes.map(({ id }) => `${name} / ${outcomeName(edition, id, words)}`);
  });
}

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

/** Questions that no run of this program answers. */
export function cannotAnswer(edition: Edition): Markup {
  const words = studyWords(edition.language);
  return html`<h3>${words.cannot}</h3><ul>${words.cannotList.map((line) => html`<li>${line}</li>`)}</ul>`;
}
