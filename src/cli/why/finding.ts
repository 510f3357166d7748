import type { Fact, Finding, Spread } from '../../experiment/index.ts';
import { studyWords } from '../../report/study-words.ts';
import { civilText } from '../../scenario/index.ts';
import { dayName } from '../../text/index.ts';
import { observed } from '../figures.ts';
import { shownFile } from '../open-scenario.ts';
import { claimLines, passageLines } from './claims.ts';
import { changeLines, figureLines, flowLines } from './flows.ts';
import { numberInFull, numbersInShort } from './numbers.ts';
import { code, heading, labelOf, nameOf, namesOf, type Page, paragraph, say, titled } from './page.ts';
import { remarkLines } from './remarks.ts';

/** So many parameters are shown in full. */
const IN_FULL = 6;

/** Everything that is known of one thing, as lines. */
export function findingLines(page: Page, finding: Finding): string[] {
  const { words } = page;
  const passage = finding.kind === 'sentence' ? sentencePassage(page, finding) : [];
  return [
    ...titleLines(page, finding),
    ...(finding.meaning && finding.kind !== 'evidence' ? paragraph(page, 2, say(page, finding.meaning)) : []),
    ...(finding.note ? paragraph(page, 2, say(page, finding.note), 'faint') : []),
    ...passage,
    ...groundLines(page, finding),
    ...finding.facts.flatMap((fact) => factLines(page, fact)),
    ...finding.relations
      .filter(toldAsRelation)
      .flatMap(({ relation, to }) =>
        titled(page, 2, words.relations[relation], namesOf(page, to, relation === 'behind' ? 20 : 12)),
      ),
    ...verdictLines(page, finding),
    ...figureLines(page, finding.figures, isAlone(finding)),
    ...flowLines(page, words.headings.into, finding.into),
    ...flowLines(page, words.headings.outOf, finding.outOf),
    ...becauseLines(page, finding),
    ...numberLines(page, finding),
    ...remarkLines(page, finding),
    ...(finding.changes.length > 0 ? ['', ...changeLines(page, finding.changes, headlineOf(page))] : []),
    ...partLines(page, finding),
  ];
}

/** What a sentence became is told in full below. */
function toldAsRelation({ relation }: Finding['relations'][number]): boolean {
  return relation !== 'became';
}

/** What it is called, its id, what kind of thing it is. */
function titleLines(page: Page, finding: Finding): string[] {
  const { terminal, words } = page;
  const dot = terminal.lang === 'ar' ? '، ' : ' · ';
  const verdict = finding.facts.find((fact) => fact.fact === 'verdict')?.value;
  const place = finding.facts.find((fact) => fact.fact === 'paragraph')?.value;
  const parts = [
    words.kinds[finding.kind],
    ...(place && 'text' in place ? [words.paragraph(place.text)] : []),
    ...(verdict && 'verdict' in verdict ? [studyWords(terminal.lang).verdicts[verdict.verdict]] : []),
  ];
  const long = finding.kind === 'sentence' || finding.kind === 'evidence';
  const name = long ? code(page, finding.id) : nameOf(page, finding);
  const file = finding.at ? shownFile(page.folder, finding.at.file) : null;
  return [
    `  ${terminal.paint('title', name)}${terminal.lang === 'ar' ? '، ' : '   '}${parts.join(dot)}`,
    ...(file === null ? [] : paragraph(page, 2, words.writtenAt(`${file}:${finding.at?.line}`), 'faint')),
  ];
}

function sentencePassage(page: Page, finding: Finding): string[] {
  const source = finding.relations.find(({ relation }) => relation === 'saidBy')?.to[0];
  const place = finding.facts.find(({ fact }) => fact === 'paragraph')?.value;
  return source && place && 'text' in place ? passageLines(page, source.id, place.text, 2) : [];
}

function groundLines(page: Page, { basis, numbers }: Finding): string[] {
  if (basis === null) return [];
  const { shared } = page.terminal.words;
  // A number that is not drawn has no grade to speak of.
  if (numbers.length === 1 && numbers[0].drawn.low === numbers[0].drawn.high) return [];
  return paragraph(page, 2, page.words.basis(shared.basis[basis], shared.basisMeaning[basis]));
}

function factLines(page: Page, { fact, value }: Fact, indent = 2): string[] {
  // These two stand beside the title.
  if (fact === 'verdict' || fact === 'paragraph') return [];
  const { words, terminal } = page;
  const name = words.facts[fact];
  const { lang } = terminal;
  if ('words' in value) return titled(page, indent, name, say(page, value.words));
  if ('names' in value) return titled(page, indent, name, namesOf(page, value.names));
  if ('name' in value)
    return titled(page, indent, name, `${nameOf(page, value.name)}: ${code(page, value.text)}`);
  if ('days' in value) {
    const [from, to] = value.days.map((day) => (day === '' ? '' : dayName(day, lang)));
    return titled(page, indent, name, value.days.length === 1 ? from : words.dates(from, to));
  }
  if ('use' in value) {
    const { use, useMeaning } = terminal.words.shared;
    return titled(page, indent, name, `${use[value.use]} (${useMeaning[value.use]})`);
  }
  if ('published' in value) return titled(page, indent, name, observed(value.form, value.published, lang));
  if ('since' in value) {
    const told = value.since.map(
      ({ on, who }) => `${labelOf(page, who)} ${words.dates(dayName(on, lang), '')}`,
    );
    return titled(page, indent, name, told.join(lang === 'ar' ? '، ' : '; '));
  }
  if ('text' in value)
    return titled(
      page,
      indent,
      name,
      value.text === 'cumulative' ? words.cumulative : code(page, value.text),
    );
  return [];
}

/** Of a published figure beside a run: whether the model meets it. */
function verdictLines(page: Page, { facts, figures, kind }: Finding): string[] {
  const published = facts.find(({ fact }) => fact === 'published')?.value;
  if (kind !== 'observation' || !published || !('published' in published) || figures.length === 0) return [];
  const { low, high }: Spread = published.published;
  const middle = figures[0].modelled.value.p50;
  const { verdict } = page.words;
  const told = middle < low ? verdict.tooLow : middle > high ? verdict.tooHigh : verdict.passed;
  const input = facts.some(({ value }) => 'use' in value && value.use === 'input');
  return input ? [] : titled(page, 2, page.terminal.words.shared.headings.modelled, told);
}

/** A single thing has its own sizes; a place or a status has cells of others. */
function isAlone({ kind }: Finding): boolean {
  return ['outcome', 'observation', 'move', 'reason'].includes(kind);
}

function becauseLines(page: Page, finding: Finding): string[] {
  const { headings, noGround } = page.words;
  if (finding.because.length === 0)
    return ['parameter', 'move', 'reason'].includes(finding.kind)
      ? paragraph(page, 2, noGround, 'faint')
      : [];
  const title = {
    sentence: headings.others,
    source: headings.claims,
    dispute: headings.claims,
    evidence: headings.claims,
  }[finding.kind as string];
  return [...heading(page, title ?? headings.because), ...claimLines(page, finding.because)];
}

function numberLines(page: Page, { kind, id, numbers }: Finding): string[] {
  const { words } = page;
  const overlaid = kind === 'mechanism' || kind === 'rival';
  if (overlaid) {
    return [
      ...heading(page, words.differ(numbers.length, kind)),
      ...numbersInShort(page, numbers, '', `${kind}.${id}`),
    ];
  }
  if (numbers.length === 0) return [];
  const full =
    ['parameter', 'observation', 'signal', 'holds_back'].includes(kind) && numbers.length <= IN_FULL;
  return [
    ...heading(page, words.headings.numbers),
    ...(full
      ? numbers.flatMap((number) => numberInFull(page, number))
      : numbersInShort(page, numbers, kind === 'group' ? `groups.${id}` : id, `${kind}.${id}`)),
  ];
}

/** What a sentence became in the model: each mechanism with its parameters and the answer without it. */
function partLines(page: Page, { kind, parts }: Finding): string[] {
  const { words } = page;
  if (kind === 'sentence' && parts.length === 0) return ['', ...paragraph(page, 2, words.noMechanism)];
  return parts.flatMap((part) => {
    const effect = part.facts.find(({ fact }) => fact === 'effect');
    return [
      ...heading(page, `${words.relations.became}: ${nameOf(page, part)}`),
      ...(effect ? factLines(page, effect, 4) : []),
      ...changeLines(page, part.changes, headlineOf(page)),
      ...paragraph(page, 4, words.differ(part.numbers.length, 'mechanism')),
      ...numbersInShort(page, part.numbers, '', `mechanism.${part.id}`),
    ];
  });
}

/** The date of the answer. */
export function headlineOf({ scenario, summary }: Page): string {
  if (summary) return summary.headline;
  const { plan, compiled } = scenario;
  return civilText(compiled.origin + plan.recording.days[plan.recording.headline]);
}
