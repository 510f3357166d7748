import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { inYaml, parseWritten } from './rewrite-scalar.ts';

/** An item of a list: a name, or fields of which some are texts by language. */
export type Item = string | Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** No line is written longer, in columns; as `masar fmt` has it. */
const LINE = 120;

/**
 * A text of a scenario with an item at the end of the list `key` at its top, which is begun where there is none. Everything
 * else stays to the letter, comments included. Null where the list is not written in a way that can be added to.
 */
export function withItem(text: string, key: string, item: Item): string | null {
  const found = findList(text, key);
  if (found === null) return null;
  const { list, indent } = found;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  if (list === null) {
    const head = text === '' || text.endsWith('\n') ? text : text + eol;
    const lines =
      typeof item === 'string' ? `${key}: [${inYaml(item)}]` : `${key}:${eol}${block(item, indent + 2, eol)}`;
    return `${head}${eol}${' '.repeat(indent)}${lines}${eol}`;
  }
  const last = list.items.at(-1);
  if (list.flow) {
    // A comma after the last item stays where it is, behind the new one.
    const at = last?.end ?? list.start + 1;
    return `${text.slice(0, at)}${last ? ', ' : ''}${inline(item)}${text.slice(at)}`;
  }
  const dash = last === undefined ? -1 : text.lastIndexOf('-', last.start - 1);
  if (last === undefined || dash < 0) return null;
  const at = lineAfter(text, last.end);
  const head = text.slice(0, at);
  const lines = block(item, dash - lineStart(text, dash), eol);
  return `${head}${head.endsWith('\n') ? '' : eol}${lines}${eol}${text.slice(at)}`;
}

/** The text with a name taken out of the list `key`, and the list with its last. Null where it cannot be. */
export function withoutItem(text: string, key: string, name: string): string | null {
  const found = findList(text, key);
  if (found?.list == null) return null;
  const { list } = found;
  const at = list.items.findIndex((item) => item.name === name);
  if (at < 0) return null;
  const item = list.items[at];
  const cut = (from: number, to: number): string => text.slice(0, from) + text.slice(to);
  if (list.items.length === 1) {
    const [from, to] = [lineStart(text, found.start), lineAfter(text, list.end)];
    // What is said beside the list is not thrown away with it.
    if (text.slice(from, to).includes('#')) return `${text.slice(0, list.start)}[]${text.slice(list.end)}`;
    const blank = /\r?\n(\r?\n)$/.exec(text.slice(0, from));
    const isApart = blank !== null && (to === text.length || /^\r?\n/.test(text.slice(to)));
    return cut(isApart ? from - blank[1].length : from, to);
  }
  if (!list.flow) return cut(lineStart(text, item.start), lineAfter(text, item.end));
  if (at + 1 < list.items.length) return cut(item.start, list.items[at + 1].start);
  return cut(list.items[at - 1].end, item.end);
}

interface Found {
  /** Null where the key is not there. */
  list: {
    flow: boolean;
    start: number;
    end: number;
    items: { name: unknown; start: number; end: number }[];
  } | null;
  /** Columns before the keys at the top. */
  indent: number;
  /** Where the key begins. */
  start: number;
}

/** The list under a key at the top of a text. Null where the text is no plain map, or something else stands there. */
function findList(text: string, key: string): Found | null {
  const document = parseWritten(text);
  const root = document?.contents;
  // After a mark of its end nothing can be added to a document.
  if (!isMap(root) || root.flow || /^\.\.\.\s*$/m.test(text)) return null;
  const first = root.items[0]?.key;
  const firstStart = isScalar(first) ? (first.range?.[0] ?? 0) : 0;
  const indent = firstStart - lineStart(text, firstStart);
  const pair = root.items.find((each) => isScalar(each.key) && each.key.value === key);
  if (pair === undefined) return { list: null, indent, start: text.length };
  const { key: written, value } = pair;
  if (!isSeq(value) || !value.range || !isScalar(written) || !written.range) return null;
  const items = value.items.flatMap((item) => {
    const { range } = item as Node;
    return range ? [{ name: isScalar(item) ? item.value : null, start: range[0], end: range[1] }] : [];
  });
  const [start, end] = value.range;
  return { list: { flow: value.flow === true, start, end, items }, indent, start: written.range[0] };
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

/** Where the line after the one in which something ends begins. */
function lineAfter(text: string, end: number): number {
  if (text[end - 1] === '\n') return end;
  const next = text.indexOf('\n', end);
  return next < 0 ? text.length : next + 1;
}

const pairs = (fields: Readonly<Record<string, string | Readonly<Record<string, string>>>>): string =>
  `{ ${Object.entries(fields)
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? inYaml(value) : pairs(value)}`)
    .join(', ')} }`;

const inline = (item: Item): string => (typeof item === 'string' ? inYaml(item) : pairs(item));

/** An item of a block list: on one line where it fits, else one line for each field, and for each language. */
function block(item: Item, indent: number, eol: string): string {
  const blanks = ' '.repeat(indent);
  const short = `${blanks}- ${inline(item)}`;
  if (typeof item === 'string' || short.length <= LINE) return short;
  const lines = Object.entries(item).flatMap(([key, value]) => {
    if (typeof value === 'string') return [`${key}: ${inYaml(value)}`];
    const line = `${key}: ${pairs(value)}`;
    if (line.length + indent + 2 <= LINE) return [line];
    return [`${key}:`, ...Object.entries(value).map(([inner, text]) => `  ${inner}: ${inYaml(text)}`)];
  });
  return `${blanks}- ${lines.join(`${eol}${blanks}  `)}`;
}
