import { Lexer } from 'yaml';
import { type Collection, type Entry, isCollection, type Remark, startOf, type Written } from './written.ts';

interface Comment extends Remark {
  start: number;
  lineStart: number;
}

/** An entry and the collections around it, the outermost first. */
interface Found {
  entry: Entry;
  around: Collection[];
}

/**
 * Gives every comment of a text to the entry that it speaks of: at the end of a line to what ends there, else to the
 * next entry; to the end of a collection where it stands as deep as the entries of that and deeper than the next one.
 * Sees also where blank lines are.
 */
export function attachRemarks(root: Collection, text: string): void {
  const found: Found[] = [];
  collect(root, [], found);
  for (const { entry } of found) {
    const lineStart = lineStartOf(text, startOf(entry));
    entry.blank = isFirst(text.slice(lineStart, startOf(entry))) && blankAbove(text, lineStart);
  }
  for (const comment of commentsOf(text)) {
    const beside = isFirst(text.slice(comment.lineStart, comment.start))
      ? undefined
      : besideWhat(comment, found);
    if (beside !== undefined && beside.beside === undefined) beside.beside = comment.text;
    else if (beside !== undefined) beside.before.push({ text: comment.text, blank: false });
    else remarksFor(comment, root, found).push({ text: comment.text, blank: comment.blank });
  }
}

function collect(value: Written, around: Collection[], found: Found[]): void {
  if (!isCollection(value)) return;
  for (const entry of value.entries) {
    const inside = [...around, value];
    found.push({ entry, around: inside });
    collect(entry.value, inside, found);
  }
}

/** Comments in the order of the text. What stands in a scalar is none, whatever it begins with. */
function commentsOf(text: string): Comment[] {
  const comments: Comment[] = [];
  let offset = 0;
  let scalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    const mark = lexeme === '\u0002' || lexeme === '\u0018' || lexeme === '\u001f';
    if (lexeme.startsWith('#') && !scalar) {
      const lineStart = lineStartOf(text, offset);
      const blank = blankAbove(text, lineStart);
      comments.push({ text: lexeme.trimEnd(), blank, start: offset, lineStart });
    }
    scalar = lexeme === '\u001f';
    if (!mark) offset += lexeme.length;
  }
  return comments;
}

const lineStartOf = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

function blankAbove(text: string, lineStart: number): boolean {
  if (lineStart === 0) return false;
  return text.slice(lineStartOf(text, lineStart - 1), lineStart).trim() === '';
}

/** Whether what comes after this is the first of its line, but for dashes of items. */
const isFirst = (before: string): boolean => /^[\s-]*(&\S+\s+)?$/.test(before);

/** The entry at whose line's end a comment stands: the innermost that ends there outside of any closed bracket. */
function besideWhat({ start, lineStart }: Comment, found: readonly Found[]): Entry | undefined {
  const ended = found
    .filter(({ entry: { value }, around }) => {
      const closed = around.some(({ place }) => place.column === undefined && place.end <= start);
      return value.place.end > lineStart && value.place.end <= start && !closed;
    })
    .at(-1)?.entry;
  const begun = found
    .filter(({ entry }) => startOf(entry) >= lineStart && startOf(entry) < start)
    .at(-1)?.entry;
  if (ended === undefined || begun === undefined) return ended ?? begun;
  return startOf(begun) >= ended.value.place.end ? begun : ended;
}

/** The remarks among which a comment on its own line belongs. */
function remarksFor({ start, lineStart }: Comment, root: Collection, found: readonly Found[]): Remark[] {
  const next = found.find(({ entry }) => startOf(entry) > start);
  const bracket = found
    .flatMap(({ entry: { value } }) => (isCollection(value) ? [value] : []))
    .concat(root)
    .filter(({ place }) => place.column === undefined && place.start < start && place.end > start)
    .sort((a, b) => b.place.start - a.place.start)[0];
  if (bracket !== undefined)
    return next && startOf(next.entry) < bracket.place.end ? next.entry.before : bracket.after;
  const pending = found.find(
    ({ entry: { key, value } }) =>
      key !== null && key.place.start < start && value.place.start > start && value.place.end > start,
  );
  if (pending !== undefined && !isBlock(pending.entry.value)) return pending.entry.before;

  const column = start - lineStart;
  const closed = found
    .filter(({ entry }) => startOf(entry) < start)
    .at(-1)
    ?.around.filter((each) => isBlock(each) && !next?.around.includes(each));
  const deep = closed?.filter(({ place }) => (place.column ?? 0) <= column).at(-1);
  const nextColumn = next?.around.at(-1)?.place.column ?? 0;
  if (next !== undefined && (column <= nextColumn || deep === undefined)) return next.entry.before;
  return (deep ?? closed?.[0] ?? root).after;
}

const isBlock = (value: Written): boolean => isCollection(value) && value.place.column !== undefined;
