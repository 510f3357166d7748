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
  /** The heading in plain text, where `title` is markup: it stands before the cell on a narrow page. */
  name?: string;
}

/** Tables of more columns than this become lists of cards where the page is narrow. */
const MOST_NARROW = 2;

/**
 * A table with its caption. The first cell of a row names the row. Where the page is narrow a wide table becomes one card
 * for each row; roles are written out, since browsers forget them with the layout.
 */
export function table(
  edition: Edition,
  id: string,
  caption: string,
  columns: readonly Column[],
  rows: readonly (readonly Fragment[])[],
  dense = false,
): Markup {
  const name = anchor(edition, 'table', id);
  const cards = columns.length > MOST_NARROW;
  const kind = [...(dense ? ['dense'] : []), ...(cards ? ['cards'] : [])].join(' ');
  const role = (of: string): Markup | null => (cards ? html` role="${of}"` : null);
  // Names of columns stand once, as custom properties; the style sheet writes them before the cells of a card.
  const names = columns.map(
    ({ title, name: plain }, i) =>
      `--c${i + 1}:${cssString(plain ?? (typeof title === 'string' ? title : ''))}`,
  );
  return html`<div class="scroll" role="region" aria-labelledby="${name}" tabindex="0"><table${kind !== '' && html` class="${kind}"`}${cards && html` style="${names.join(';')}"`}${role('table')}><caption id="${name}">${caption}</caption><thead${role('rowgroup')}><tr${role('row')}>${columns.map(
    (column) =>
      html`<th${cards ? role('columnheader') : html` scope="col"`}${column.number ? html` class="number"` : null}>${column.title}</th>`,
  )}</tr></thead><tbody${role('rowgroup')}>${rows.map(
    (row) =>
      html`<tr${role('row')}>${row.map((cell, i) =>
        i === 0
          ? html`<th${cards ? role('rowheader') : html` scope="row"`}>${cell}</th>`
          : html`<td${role('cell')}${columns[i].number ? html` class="number"` : null}>${cell}</td>`,
      )}</tr>`,
  )}</tbody></table></div>`;
}

/** A text as a string of CSS: everything but letters, digits and spaces is written as a number. */
function cssString(text: string): string {
  return `'${[...text].map((c) => (/[\p{L}\p{M}\p{N} ]/u.test(c) ? c : `\\${c.codePointAt(0)?.toString(16)} `)).join('')}'`;
}

/**
 * A figure: what is found in it as its title, what is drawn as its subtitle, the picture, how to read it, and from what it
 * was made.
 */
export function figure(
  edition: Edition,
  finding: Fragment,
  definition: Fragment,
  picture: Fragment,
  reading: string | null = null,
): Markup {
  return html`<figure><figcaption><strong>${finding}</strong> <span>${definition}</span></figcaption>${picture}<p class="reading">${reading !== null && reading !== '' && html`${reading} `}<span class="source-line">${sourceLine(edition)}</span></p></figure>`;
}

/** Of which run a picture is. */
export function sourceLine({ summary, words, phrases }: Edition): string {
  return words.sourceLine({
    version: summary.engine,
    scenario: summary.scenario.id,
    digest: summary.scenario.digest.slice(0, 8),
    draws: phrases.counted(summary.draws, 'draws'),
    seed: String(summary.seed),
  });
}

/** A picture drawn for a wide and for a narrow page; the style sheet shows one of them. */
export function twoWidths(draw: (width: number) => Markup): Markup {
  return html`<div class="wide">${draw(840)}</div><div class="narrow">${draw(340)}</div>`;
}

/** Code as it is typed, in its own direction. */
export function code(text: string): Markup {
  return html`<code dir="ltr">${text}</code>`;
}

/** A sentence in which what stands between backticks is code. */
export function withCode(sentence: string): Fragment {
  return sentence.split('`').map((part, i) => (i % 2 === 1 ? code(part) : part));
}

/** A modelled count in two lines: the median, and below it the 90 percent range. */
export function medianAndRange(edition: Edition, people: Quantiles): Markup {
  return html`${countOf(edition, people.p50)}<br><small>${ninetyRange(edition, people)}</small>`;
}
