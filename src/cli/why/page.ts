import type { Named, Summary } from '../../experiment/index.ts';
import type { ScenarioFolder } from '../../node/index.ts';
import type { Scenario, Words } from '../../scenario/index.ts';
import { isolate, type NumberStyle } from '../../text/index.ts';
import { inColumns, shownWidth } from '../columns.ts';
import type { Terminal, Tone } from '../terminal.ts';
import { wrapped } from '../wrapped.ts';
import { type WhyWords, whyWords } from './words.ts';

/** What the lines of an answer are written with. */
export interface Page {
  terminal: Terminal;
  words: WhyWords;
  scenario: Scenario;
  folder: ScenarioFolder;
  summary: Summary | null;
  /** The run's folder, as named. */
  run: string | null;
  /** For modelled counts: hides small cells where the scenario's profile asks for it. */
  style: NumberStyle;
  /** The command that asks for a name here. */
  command(name: string): string;
  /** The command that makes a run with its study. */
  toRun: string;
}

/** No line is longer, in columns. */
export const COLUMNS = 98;

/** With --verbose nothing is cut short. */
export function most(page: Page, few: number): number {
  return page.terminal.verbose ? Number.POSITIVE_INFINITY : few;
}

export function pageWords(terminal: Terminal): WhyWords {
  return whyWords(terminal.lang);
}

/** Words of the file in the chosen language, on one line, without signs that could turn or blot out others. */
export function say({ terminal }: Page, words: Words): string {
  return clean(words[terminal.lang]);
}

export function clean(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '\ufffd')
    .trim();
}

/** An id, or other letters of the file, set apart in Arabic. */
export function code({ terminal }: Page, text: string): string {
  return terminal.lang === 'ar' ? isolate(clean(text)) : clean(text);
}

/** The label of a thing; its id where it has none, or a whole sentence for one. */
export function labelOf(page: Page, { kind, id, label }: Named): string {
  if (id === 'left_alive') return page.words.leftAlive;
  if (id === 'arrive' && label === null) return page.words.arrivals;
  return label === null || kind === 'sentence' ? code(page, id) : code(page, say(page, label));
}

/** The label with the id in brackets, to ask for it. */
export function nameOf(page: Page, named: Named): string {
  const label = labelOf(page, named);
  const id = code(page, named.id);
  return label === id ? id : `${label} (${id})`;
}

/** Names in a row, no more than `few`. */
export function namesOf(page: Page, names: readonly Named[], few = 12): string {
  return joined(
    page,
    names.map((each) =>
      each.kind === 'sentence' || each.kind === 'parameter' ? code(page, each.id) : nameOf(page, each),
    ),
    few,
  );
}

export function joined(page: Page, texts: readonly string[], few = Number.POSITIVE_INFINITY): string {
  const shown = texts.slice(0, most(page, few));
  const comma = page.terminal.lang === 'ar' ? '، ' : ', ';
  const rest = texts.length - shown.length;
  return [...shown, ...(rest > 0 ? [page.words.more(rest, null)] : [])].join(comma);
}

/** A paragraph, indented, of lines that fit. */
export function paragraph(page: Page, indent: number, text: string, tone?: Tone): string[] {
  const { terminal } = page;
  return wrapped(text, COLUMNS - indent).map(
    (line) => ' '.repeat(indent) + (tone === undefined ? line : terminal.paint(tone, line)),
  );
}

/** `name: text`, whose further lines stand below the text's first letter by two. */
export function titled(page: Page, indent: number, name: string, text: string): string[] {
  const [first, ...rest] = wrapped(`${name}: ${text}`, COLUMNS - indent - 2);
  const blanks = ' '.repeat(indent);
  const opening = first.startsWith(`${name}:`)
    ? `${page.terminal.paint('faint', `${name}:`)}${first.slice(name.length + 1)}`
    : first;
  return [blanks + opening, ...rest.map((line) => `${blanks}  ${line}`)];
}

/** A heading with a blank line above it. */
export function heading(page: Page, text: string): string[] {
  return ['', `  ${page.terminal.paint('title', text)}`];
}

/**
 * Cells below each other in English; in Arabic each row is a line of its own, since a terminal would turn the order of
 * its columns round. Where a row would be too wide the column `spare` is left out, and then columns are given up.
 */
export function rows(page: Page, cells: readonly string[][], indent: number, spare?: number): string[] {
  if (page.terminal.lang === 'ar')
    return cells.flatMap(([first, ...others]) =>
      titled(page, indent, first, others.filter((each) => each !== '').join('، ')),
    );
  const lines = inColumns(cells, cells[0]?.map(() => 'left' as const) ?? [], ' '.repeat(indent));
  if (lines.every(fits)) return lines;
  if (spare !== undefined)
    return rows(
      page,
      cells.map((row) => row.filter((_, c) => c !== spare)),
      indent,
    );
  return cells.flatMap(([first, ...others]) =>
    titled(page, indent, first, others.filter((each) => each !== '').join(' · ')),
  );
}

function fits(line: string): boolean {
  return shownWidth(line) <= COLUMNS;
}
