import type { Cited, Claim, Conflict } from '../../experiment/index.ts';
import { passageOf } from '../../node/index.ts';
import { clean, code, most, type Page, paragraph, say } from './page.ts';

/** Every claim with who says it, where and how surely, what it translates, and what disagrees with it. */
export function claimLines(page: Page, claims: readonly Claim[], indent = 4): string[] {
  const shown = claims.slice(0, most(page, 12));
  const rest = claims.length - shown.length;
  return [
    ...shown.flatMap((claim) => claimInFull(page, claim, indent)),
    ...(rest > 0 ? paragraph(page, indent, page.words.more(rest, null), 'faint') : []),
  ];
}

function claimInFull(page: Page, claim: Claim, indent: number): string[] {
  const { words, terminal } = page;
  const { sourceGrade } = terminal.words.shared;
  const dot = terminal.lang === 'ar' ? '، ' : ' · ';
  const said = [
    claim.source ? whoSaid(page, claim.source) : null,
    claim.source?.title && claim.claim === null ? code(page, say(page, claim.source.title)) : null,
    claim.paragraph === null ? null : words.paragraph(claim.paragraph),
    claim.grade === null ? null : words.grade(claim.grade, sourceGrade[claim.grade]),
    code(page, claim.id),
  ].filter((part) => part !== null);
  const deeper = indent + 2;
  return [
    ...(claim.claim ? paragraph(page, indent, say(page, claim.claim)) : []),
    ...paragraph(page, claim.claim ? deeper : indent, words.citation(said.join(dot)), 'faint'),
    ...(claim.source?.translationOf
      ? paragraph(page, deeper, words.translation(chain(page, claim.source.translationOf)), 'faint')
      : []),
    ...(claim.note ? paragraph(page, deeper, say(page, claim.note), 'faint') : []),
    ...claim.conflicts.flatMap((conflict) => conflictLines(page, claim, conflict, deeper)),
    ...(claim.source && claim.paragraph ? passageLines(page, claim.source.id, claim.paragraph, deeper) : []),
  ];
}

function conflictLines(page: Page, claim: Claim, conflict: Conflict, indent: number): string[] {
  const { words, terminal } = page;
  const { followed } = conflict;
  const which = followed === null ? 'unsaid' : followed === claim.id ? 'this' : 'other';
  const other = conflict.claim ? say(page, conflict.claim).replace(/[.。]$/, '') : null;
  const semicolon = terminal.lang === 'ar' ? '، ' : '; ';
  const told = `${words.conflict(conflict.id, other)}${semicolon}${words.followed(which, conflict)}`;
  return paragraph(page, indent, told, 'caution');
}

/** Publisher and date. */
export function whoSaid(page: Page, source: Cited): string {
  return page.words.said(say(page, source.publisher), source.date === null ? null : clean(source.date));
}

/** An original, and what that translates in turn. */
function chain(page: Page, source: Cited): string {
  const own = whoSaid(page, source);
  return source.translationOf ? `${own} (${page.words.translation(chain(page, source.translationOf))})` : own;
}

/** The paragraph in the user's own copy, where there is one beside the scenario. For the terminal only. */
export function passageLines(page: Page, sourceId: string, place: string, indent: number): string[] {
  const { scenario, folder } = page;
  const passage = folder.folder === null ? null : passageOf(scenario.source, folder.folder, sourceId, place);
  if (passage === null || ('none' in passage && passage.none === 'missing')) return [];
  const { headings, noSuchParagraph } = page.words;
  if ('none' in passage) return paragraph(page, indent, noSuchParagraph, 'faint');
  return [
    ...paragraph(page, indent, `${headings.passage}:`, 'faint'),
    // Its own lines, so that its direction turns nothing else round.
    ...paragraph(page, indent + 2, clean(passage.text)),
  ];
}
