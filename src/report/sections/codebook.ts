import { type Edition, say } from '../edition.ts';
import { becauseLine } from '../grounds.ts';
import { html, type Markup } from '../markup.ts';
import { code, table } from '../parts.ts';
import { studyWords } from '../study-words.ts';

/** What the codes of interviews mean, when each is given and when not. Null without a codebook. */
export function codebook(edition: Edition): Markup | null {
  const written = edition.scenario.source.codebook ?? [];
  if (written.length === 0) return null;
  const { codebook: words } = studyWords(edition.language);
  return html`<details><summary>${words.title}</summary><p>${words.reading}</p>${table(
    edition,
    'codebook',
    words.title,
    [{ title: words.code }, { title: words.means }, { title: words.include }, { title: words.exclude }],
    written.map((entry) => [
      code(entry.code.value),
      html`${say(edition, entry.means)}<br>${becauseLine(
        edition,
        (entry.because ?? []).map(({ value }) => value),
      )}`,
      entry.include ? say(edition, entry.include) : '',
      entry.exclude ? say(edition, entry.exclude) : '',
    ]),
  )}</details>`;
}
