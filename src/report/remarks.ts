import { remarksOn, type Saying, toldIn } from '../experiment/index.ts';
import { dayName, unbroken } from '../text/index.ts';
import { type Edition, say } from './edition.ts';
import { html, type Markup } from './markup.ts';
import { code } from './parts.ts';

/**
 * What the numbers of `isMeant` were before, and what readers object to. `called`: how a number
 * is named before what is said of it; null where the list stands at the number itself. Null where nobody said anything.
 */
export function remarks(
  edition: Edition,
  isMeant: (of: string) => boolean,
  called: ((of: string) => string) | null = null,
): Markup | null {
  const { scenario, phrases, language, plain } = edition;
  const words = phrases.remarks;
  const { revisions, challenges } = remarksOn(scenario, isMeant);
  if (revisions.length + challenges.length === 0) return null;
  const date = (on: string): string => dayName(on, language, plain);
  const name = (of: string): Markup | null => called && html`${code(called(of))} `;
  return html`<ul class="plain remarks">${revisions.map(
    ({ of, on, was, became, by, why }) =>
      html`<li>${name(of)}${words.revised({ date: date(on), was: unbroken(was), became: unbroken(became), by })}${why && html`<br>${saying(edition, why)}`}</li>`,
  )}${challenges.map(
    ({ of, on, by, says, instead, answer }) =>
      html`<li>${name(of)}<span class="chip ${answer ? 'answered' : 'open'}">${answer ? words.answered : words.open}</span> ${saying(edition, says)} <small>${words.said(by, date(on))}</small>${instead !== null && html`<br>${words.instead(unbroken(instead))}`}${answer && html`<br><b>${words.answer}</b> ${saying(edition, answer)}`}</li>`,
  )}</ul>`;
}

/** In the language of the page where it was said in it, else in its own, with its direction. */
function saying(edition: Edition, said: Saying): Markup {
  const { text, lang } = toldIn(said, edition.language);
  const shown = say({ language: lang }, { en: text, ar: text });
  return lang === edition.language
    ? html`<bdi>${shown}</bdi>`
    : html`<bdi lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">${shown}</bdi>`;
}
