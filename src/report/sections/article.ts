import type { StudyVariant } from '../../experiment/index.ts';
import type { SentenceSource } from '../../scenario/index.ts';
import { monthName } from '../../text/index.ts';
import { anchor, countRange, type Edition, say } from '../edition.ts';
import { becauseList } from '../grounds.ts';
import { type Fragment, html, type Markup } from '../markup.ts';
import { code, section } from '../parts.ts';
import { type StudyWords, studyWords } from '../study-words.ts';
import { change, clearSign, figureRange, outcomeName, studied } from './study-parts.ts';

/** Outcomes that are named of what a mechanism changes at the headline date. */
const NAMED = 3;

/** Each sentence of the article: what it became, its parameters, what others say, and the answer without it. */
export function article(edition: Edition): Markup | null {
  const { scenario, language } = edition;
  const words = studyWords(language);
  const written = scenario.source.article;
  if (!written) return null;
  const homes = homesOf(written.sentences);
  return section(
    edition,
    'article',
    words.sections.article,
    html`<p>${words.articleReading}</p><p>${findings(edition, words, written.sentences)}</p>${studied(edition, words)}<ol class="sentences">${written.sentences.map(
      ({ key, value }) => sentence(edition, words, homes, key.value, value),
    )}</ol>`,
  );
}

/** How many sentences hold, and where the facts contradict the article. */
function findings(
  edition: Edition,
  words: StudyWords,
  sentences: readonly { key: { value: string }; value: SentenceSource }[],
): Fragment {
  const having = (verdict: SentenceSource['verdict']['value']) =>
    sentences.filter(({ value }) => value.verdict.value === verdict);
  const [holds, loose, wrong, open] = [
    having('holds'),
    having('loose'),
    having('wrong'),
    having('not_testable'),
  ];
  const against = sentences.filter((each) => wrong.includes(each) || loose.includes(each));
  return html`${words.tally(holds.length, loose.length, wrong.length, open.length)} ${
    against.length > 0 &&
    html`${words.contradicted} ${against.map(
      ({ key }, i) =>
        html`${i > 0 && ' · '}<a href="#${anchor(edition, 'sentence', key.value)}">${key.value.toUpperCase()}</a>`,
    )}`
  }`;
}

/** For each mechanism the sentence under which it is told in full: the first of those that name the fewest. */
function homesOf(
  sentences: readonly { key: { value: string }; value: SentenceSource }[],
): Map<string, string> {
  const homes = new Map<string, { sentence: string; among: number }>();
  for (const { key, value } of sentences)
    for (const { value: id } of value.mechanism ?? []) {
      const among = value.mechanism?.length ?? 0;
      if (among < (homes.get(id)?.among ?? Number.POSITIVE_INFINITY))
        homes.set(id, { sentence: key.value, among });
    }
  return new Map([...homes].map(([id, { sentence: home }]) => [id, home]));
}

function sentence(
  edition: Edition,
  words: StudyWords,
  homes: ReadonlyMap<string, string>,
  id: string,
  written: SentenceSource,
): Markup {
  const verdict = written.verdict.value;
  const name = anchor(edition, 'sentence', id);
  const mark = html`<span class="mark">${id.toUpperCase()}</span>`;
  if (verdict === 'none')
    return html`<li class="furniture" id="${name}">${mark} <small>${say(edition, written.says)}</small></li>`;
  const ids = (written.mechanism ?? []).map((each) => each.value);
  const disputed = (written.dispute ?? []).map((each) => each.value);
  return html`<li id="${name}" tabindex="-1"><p>${mark} <strong>${say(edition, written.says)}</strong> <span class="chip verdict-${verdict}">${words.verdicts[verdict]}</span>${
    written.paragraph && html` <small>${words.paragraph(written.paragraph.value)}</small>`
  }</p>${written.note && html`<p>${say(edition, written.note)}</p>`}${
    written.because &&
    written.because.length > 0 &&
    html`<div class="others">${words.others}${becauseList(
      edition,
      written.because.map((each) => each.value),
    )}</div>`
  }${
    ids.length + disputed.length === 0
      ? html`<p class="reading">${words.noMechanism}</p>`
      : html`<ul>${ids.map((each) => mechanism(edition, words, each, homes.get(each) === id ? null : (homes.get(each) ?? null)))}${disputed.map((each) => dispute(edition, words, each))}</ul>`
  }</li>`;
}

/**
 * A part of the model, the figure that shows it, the headline without it, and its parameters; or where that is told,
 * when another sentence is its home.
 */
function mechanism(edition: Edition, words: StudyWords, id: string, toldAt: string | null): Markup {
  const { study, scenario, summary, language } = edition;
  const written = scenario.source.mechanisms?.find(({ key }) => key.value === id)?.value;
  const variant = study?.variants.find((each) => each.kind === 'without' && each.id === id);
  const name = written?.label ? say(edition, written.label) : id;
  if (toldAt !== null)
    return html`<li><strong>${words.became}</strong> ${name} <small>(${words.toldAt} <a href="#${anchor(edition, 'sentence', toldAt)}">${toldAt.toUpperCase()}</a>)</small></li>`;
  const shown = variant?.shown;
  const figure = written?.shows?.label;
  const headline = monthName(summary.headline, language, edition.plain);
  return html`<li><strong>${words.became}</strong> ${name}${
    written?.effect && html`<br>${words.takenAway} ${say(edition, written.effect)}`
  }${
    shown &&
    figure &&
    html`<br>${say(edition, figure)}${words.colon} <bdi>${figureRange(edition, shown.form, shown.with)}</bdi>${words.withoutIt} <bdi>${figureRange(edition, shown.form, shown.without)}</bdi>${
      shown.form === 'count' ? html`${words.thatIs} <bdi>${change(edition, shown.difference)}</bdi>` : null
    }`
  }${variant && html`<br>${words.answerWithout(headline)} ${headlineChange(edition, words, variant)}`}${
    variant && variant.parameters.length > 0 && parameterList(edition, words, variant.parameters)
  }</li>`;
}

/** The largest paired differences at the headline date, with their ranges. */
function headlineChange(edition: Edition, words: StudyWords, variant: StudyVariant): Fragment {
  const clear = variant.outcomes
    .filter(({ difference }) => clearSign(difference) !== 0)
    .sort((a, b) => Math.abs(b.difference.p50) - Math.abs(a.difference.p50))
    .slice(0, NAMED);
  if (clear.length === 0) return words.noEffect;
  return clear.map(
    ({ id, difference }, i) =>
      html`${i > 0 ? ' · ' : ''}${outcomeName(edition, id)} <bdi class="whole">${change(edition, difference)}</bdi>`,
  );
}

function parameterList(edition: Edition, words: StudyWords, ids: string[]): Markup {
  const { scenario, phrases } = edition;
  const texts = new Map(scenario.parameters.map((parameter) => [parameter.id, parameter.text]));
  return html`<details><summary>${words.feeds(phrases.counted(ids.length, 'parameters'))}</summary><ul class="because">${ids.map(
    (id) => html`<li>${code(texts.has(id) ? `${id} ${texts.get(id)}` : id)}</li>`,
  )}</ul></details>`;
}

/** The answer when the other side of a dispute is followed. */
function dispute(edition: Edition, words: StudyWords, id: string): Markup {
  const { scenario, study } = edition;
  const written = scenario.source.disputes?.find(({ key }) => key.value === id)?.value;
  const others = (study?.variants ?? []).filter((each) => each.kind === 'dispute' && each.id === id);
  const name = written?.label ? say(edition, written.label) : id;
  return html`<li><strong>${words.disputed}</strong> <a href="#${anchor(edition, 'table', `dispute-${id}`)}">${name}</a>${others.map(
    (variant) => {
      const left = variant.outcomes.find((outcome) => outcome.id === 'left_alive');
      return html`<br>${words.ifOther(say(edition, variant.label))} ${left ? html`${words.leftAlive} <bdi>${countRange(edition, left.value)}</bdi> · ` : null}${headlineChange(edition, words, variant)}${
        variant.score ? html` · ${words.metOf(variant.score.passed, variant.score.scored)}` : null
      }`;
    },
  )}${written?.note && html`<br>${say(edition, written.note)}`}</li>`;
}
