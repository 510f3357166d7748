import { BRIEF, REVIEW } from './contents.ts';
import { anchor, type Edition, say } from './edition.ts';
import { html, type Markup } from './markup.ts';
import type { WrittenPart } from './sections/trace.ts';
import { briefWords } from './words/brief.ts';
import { frameWords } from './words/frame.ts';

/** For whom a report is cut: the two pages, the part for the reviewer, or both. */
export type Audience = 'brief' | 'review' | 'both';

/** The report in one language. */
export function languageHalf(edition: Edition, audience: Audience): Markup {
  const { summary, words, language, direction } = edition;
  const title = say(edition, summary.scenario.title);
  const question = say(edition, summary.scenario.question);
  return html`<article class="edition" lang="${language}" dir="${direction}">
<h1>${title}</h1>
${question !== title && html`<p class="question">${question}</p>`}
${audience !== 'review' && brief(edition, audience === 'both')}
${audience !== 'brief' && review(edition)}
<footer${audience === 'brief' && html` class="screen"`}><p>${words.licence(summary.engine)}</p></footer>
</article>`;
}

function brief(edition: Edition, linked: boolean): Markup {
  return html`<div class="brief" role="group" aria-label="${briefWords(edition.language).title}">${BRIEF.map(
    (page) => html`<div class="sheet">${page.map((write) => write(edition, linked))}</div>`,
  )}</div>`;
}

function review(edition: Edition): Markup {
  const { about } = edition.scenario.source;
  const words = frameWords(edition.language);
  const before: WrittenPart[] = [];
  const chapters = REVIEW.map(({ id, parts }) => ({
    title: words.chapters[id],
    parts: parts.flatMap((part) => {
      const markup = part.write(edition, before);
      if (markup === null) return [];
      const written = { id: part.id, title: part.title(edition) };
      before.push(written);
      return [{ ...written, markup }];
    }),
  }));
  return html`<div class="review"><h2 class="part" id="${anchor(edition, 'part', 'review')}">${words.review}</h2>
${about !== undefined && html`<p class="about">${say(edition, about)}</p>`}
<p>${words.reviewReading}</p>
<nav aria-label="${edition.words.contents}">${chapters.map(
    ({ title, parts }) =>
      html`<p><b>${title}</b></p><ul>${parts.map(
        (part) => html`<li><a href="#${anchor(edition, 'part', part.id)}">${part.title}</a></li>`,
      )}</ul>`,
  )}</nav>
${chapters.map(({ parts }) => parts.map(({ markup }) => markup))}</div>`;
}
