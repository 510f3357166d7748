import { oddSlots } from '../../../scenario/index.ts';
import { type Edition, say } from '../../edition.ts';
import { html, type Markup } from '../../markup.ts';
import { oddWords } from '../../words/odd.ts';

/** A free text of the author, or the flag that it is not written. */
export function slot(edition: Edition, key: string): Markup {
  const text = oddSlots(edition.scenario.source).find((each) => each.key === key)?.text ?? null;
  return text === null
    ? html`<p class="gap">${oddWords(edition.language).gap(`odd.${key}`)}</p>`
    : html`<p class="own">${say(edition, text)}</p>`;
}
