import { Lexer } from 'yaml';
import { type Collection, type Entry, isCollection, type Remark, startOf, type Written } from './written.ts';

interface Comment extends Remark {
  start: number;
  lineStart: number;
}

/** An entry with the collections and the entry around it, the outermost collection first. */
interface Found {
  entry: Entry;
  around: Collection[];
  outer: Found | undefined;
}

/** The entry that began last before a comment, and the one that begins next. */
interface Neighbours {
  last: Found | undefined;
  next: Found | undefined;
}

/**
 * Gives every comment of a text to the entry that it speaks of: at the end of a line to what ends there, else to the
 * next entry; to the end of a collection where it stands as deep as the entries of that and deeper than the next one.
 * Sees also where blank lines are.
 */
export function attachRemarks(root: Collection, text: string): void {
  const found: Found[] = [];
  collect(root, [], undefined, found);
  for (const { entry } of found) {
    const lineStart = lineStartOf(text, startOf(entry));
    entry.blank = isFirst(text.slice(lineStart, startOf(entry))) && blankAbove(text, lineStart);
  }
  let begun = 0;
  for (const comment of commentsOf(text)) {
    while (begun < found.length && startOf(found[begun].entry) < comment.start) begun += 1;
    const near: Neighbours = { last: found[begun - 1], next: found[begun] };
    const alone = isFirst(text.slice(comment.lineStart, comment.start));
    const beside = alone ? undefined : besideWhat(comment, near);
    if (beside !== undefined && beside.beside === undefined) beside.beside = comment.text;
    else if (beside !== undefined) beside.before.push({ text: comment.text, blank: false });
    else remarksFor(comment, root, near).push({ text: comment.text, blank: comment.blank });
  }
}

function collect(value: Written, around: Collection[], outer: Found | undefined, found: Found[]): void {
  if (!isCollection(value)) return;
  const inside = [...around, value];
  for (const entry of value.entries) {
    const here: Found = { entry, around: inside, outer };
    found.push(here);
    collect(entry.value, inside, here, found);
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
function besideWhat({ start, lineStart }: Comment, { last }: Neighbours): Entry | undefined {
  for (let at = last; at !== undefined; at = at.outer) {
    const { end } = at.entry.value.place;
    const closed = at.around.some((each) => !isBlock(each) && each.place.end <= start);
    if (end > lineStart && end <= start && !closed) return at.entry;
  }
  return last && startOf(last.entry) >= lineStart ? last.entry : undefined;
}

/** The remarks among which a comment on its own line belongs. */
function remarksFor({ start, lineStart }: Comment, root: Collection, { last, next }: Neighbours): Remark[] {
  const value = last?.entry.value;
  const around =
    last === undefined ? [root] : [...last.around, ...(value && isCollection(value) ? [value] : [])];
  const bracket = around
    .filter((each) => !isBlock(each) && each.place.start < start && each.place.end > start)
    .at(-1);
  if (bracket !== undefined)
    return next && startOf(next.entry) < bracket.place.end ? next.entry.before : bracket.after;
  // Between a key and its value.
  if (last && value && value.place.start > start && !isBlock(value)) return last.entry.before;

  const column = start - lineStart;
  const closed = (last?.around ?? []).filter((each) => isBlock(each) && !next?.around.includes(each));
  const deep = closed.filter(({ place }) => (place.column ?? 0) <= column).at(-1);
  const nextColumn = next?.around.at(-1)?.place.column ?? 0;
  if (next !== undefined && (column <= nextColumn || deep === undefined)) return next.entry.before;
  return (deep ?? closed[0] ?? root).after;
}

const isBlock = (value: Written): boolean => isCollection(value) && value.place.column !== undefined;
