import { FAMILIES } from '../../scenario/index.ts';
import { paints } from '../charts/palette.ts';
import { spellFlows } from '../charts/spell-flows.ts';
import { countOf, countRange, type Edition, guarded } from '../edition.ts';
import { html, type Markup } from '../markup.ts';
import { figure, section, table } from '../parts.ts';
import { statusFamily, statusName } from '../state-graph.ts';
import { studyWords } from '../study-words.ts';

/** Bands narrower than this part of the widest stand in the table only. */
const LEAST = 0.006;

/** Who became what: every passage from one status to another up to the headline date. */
export function spells(edition: Edition): Markup | null {
  const drawing = spellsFigure(edition);
  return drawing && section(edition, 'spells', studyWords(edition.language).sections.spells, drawing);
}

/** The bands and their table without a title of their own. */
export function spellsFigure(open: Edition): Markup | null {
  const edition = guarded(open);
  const { summary, language } = edition;
  const words = studyWords(language);
  const sorted = [...summary.spells].sort((a, b) => b.people.p50 - a.people.p50);
  if (sorted.length === 0) return null;
  const widest = sorted[0];
  const name = (status: string): string => statusName(edition, status);
  const painted = paints(FAMILIES.map(({ id }) => ({ id, family: id })));
  const colour = (status: string): string =>
    painted.get(statusFamily(edition, status))?.colour ?? 'currentColor';
  const sentence = words.spellsSummary(
    name(widest.from),
    name(widest.to),
    countOf(edition, widest.people.p50),
  );
  const shown = sorted.filter(({ people }) => people.p50 >= Math.max(10, widest.people.p50 * LEAST));
  return html`${figure(edition, sentence, words.spellsTitle, html`<div class="scroll" tabindex="0" role="region" aria-label="${words.spellsTitle}"><div class="broad">${spellFlows(edition, sentence, shown, colour, name)}</div></div>`, words.spellsReading)}<details><summary>${words.spellsTable}</summary>${table(
    edition,
    'spells',
    words.spellsTable,
    [{ title: words.from }, { title: words.to }, { title: edition.phrases.headings.people, number: true }],
    sorted.map(({ from, to, people }) => [name(from), name(to), countRange(edition, people)]),
  )}</details>`;
}
