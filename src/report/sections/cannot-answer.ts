import type { Edition } from '../edition.ts';
import { html, type Markup } from '../markup.ts';
import { studyWords } from '../study-words.ts';

/** Questions that no run of this program answers. */
export function cannotAnswer(edition: Edition): Markup {
  const words = studyWords(edition.language);
  return html`<h3>${words.cannot}</h3><ul>${words.cannotList.map((line) => html`<li>${line}</li>`)}</ul>`;
}
