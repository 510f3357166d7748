import type { Quantiles } from '../experiment/index.ts';
import { anchor, countOf, type Edition, ninetyRange } from './edition.ts';
import { type Fragment, html, type Markup } from './markup.ts';

/** A part of the page with its title; `id` is the same word in both languages. */
export function section(edition: Edition, id: string, title: string, content: Fragment): Markup {
  const heading = anchor(edition, 'part', id);
  return html`<section aria-labelledby="${heading}"><h2 id="${heading}">${title}</h2>${content}</section>`;
}

/** A column's heading; numbers stand at the end of their cells. */
export interface Column {
  title: Fragment;
  number?: boolean;
}

/** A table with its caption, scrolling inside itself where the page is narrow. The first cell of a row names the row. */
export function table(
  edition: Edition,
  id: string,
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Fragment[])[],
  dense = false,
): Markup {
  const name = anchor(edition, 'table', id);
  return html`<div class="scroll" role="region" aria-labelledby="${name}" tabindex="0"><table${dense && html` class="dense"`}><caption id="${name}">${caption}</caption><thead><tr>${columns.map(
    (column) => html`<th scope="col"${column.number ? html` class="number"` : null}>${column.title}</th>`,
  )}</tr></thead><tbody>${rows.map(
    (row) =>
      html`<tr>${row.map((cell, i) =>
        i === 0
          ? html`<th scope="row">${cell}</th>`
          : html`<td${columns[i].number ? html` class="number"` : null}>${cell}</td>`,
      )}</tr>`,
  )}</tbody></table></div>`;
}

/** A figure: its title, a sentence that says what is seen, the picture, how to read it. */
export function figure(title: string, summary: Fragment, picture: Fragment, reading: string): Markup {
  return html`<figure><figcaption><strong>${title}</strong> <span>${summary}</span></figcaption>${picture}<p class="reading">${reading}</p></figure>`;
}

/** A picture drawn for a wide and for a narrow page; the style sheet shows one of them. */
export function twoWidths(draw: (width: number) => Markup): Markup {
  return html`<div class="wide">${draw(840)}</div><div class="narrow">${draw(340)}</div>`;
}

/** Code as it is typed, in its own direction. */
export function code(text: string): Markup {
  return html`<code dir="ltr">${text}</code>`;
}

/** A modelled count in two lines: the median, and below it the 90 percent range. */
export function medianAndRange(edition: Edition, people: Quantiles): Markup {
  return html`${countOf(edition, people.p50)}<br><small>${ninetyRange(edition, people)}</small>`;
}
