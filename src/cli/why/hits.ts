import type { Hit } from '../../experiment/index.ts';
import { about, factor, monthName, people, percent } from '../../text/index.ts';
import { code, heading, labelOf, most, type Page, paragraph } from './page.ts';

/** Where a run shows a number: one line each, with the name to ask for. */
export function hitLines(page: Page, hits: readonly Hit[], title: string): string[] {
  const shown = hits.slice(0, most(page, 10));
  const rest = hits.length - shown.length;
  return [
    ...heading(page, title),
    ...shown.flatMap((hit) => [
      ...paragraph(page, 4, told(page, hit)),
      // Alone on its line, as it is to be typed.
      `      ${page.terminal.paint('command', page.command(askFor(hit)))}`,
    ]),
    ...(rest > 0 ? [`    ${page.terminal.paint('faint', page.words.more(rest, null))}`] : []),
  ];
}

function told(page: Page, hit: Hit): string {
  const { words, terminal, summary } = page;
  const { lang } = terminal;
  const exact = hit.what === 'people';
  const point = exact ? '' : ` (${words.points[hit.point]})`;
  return words.hit(
    hit,
    `${shownOf(page, hit)}${point}`,
    hit.of.map((each) => (each.kind === 'parameter' ? code(page, each.id) : labelOf(page, each))),
    summary ? monthName(summary.headline, lang) : '',
  );
}

function shownOf({ terminal: { lang }, style }: Page, { what, form, value }: Hit): string {
  if (form === 'share') return percent(value, lang);
  if (form === 'ratio') return factor(Math.max(0, value), lang);
  if (what === 'published' || what === 'parameter' || what === 'people') return people(value, lang);
  return about(value, lang, style);
}

/** By its id alone where that finds it, else by kind and id. */
function askFor({ name }: Hit): string {
  return ['outcome', 'observation', 'parameter', 'move'].includes(name.kind)
    ? name.id
    : `${name.kind}.${name.id}`;
}
