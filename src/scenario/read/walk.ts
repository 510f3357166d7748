import { optionByKeys } from '../language/settle.ts';
import type { AnyShape, Rule, SeriesReference } from '../language/shape.ts';
import type { Located, Range } from '../source.ts';
import { entryOf, type MapNode, type Node, type Pair } from './node.ts';
import { type Reading, reportUnexpected } from './reading.ts';
import { readId, readScalar, readWords } from './scalars.ts';
import { readSelectorKey } from './selectors.ts';
import { readSeries } from './series.ts';
import { suggest } from './suggest.ts';
import { tableNode } from './table.ts';

/**
 * Reads a node by a shape. Undefined means that something in it is wrong and has been reported; what is right beside it
 * has still been read, so that every mistake is found in one go.
 */
export function read(shape: AnyShape, node: Node, reading: Reading): unknown {
  switch (shape.kind) {
    case 'words':
      return readWords(node, reading);
    case 'list':
      if (node.type !== 'list') return reportUnexpected(reading, node, 'list');
      return readItems(shape.item, node.items, reading);
    case 'one_or_many':
      return readItems(shape.item, node.type === 'list' ? node.items : [node], reading);
    case 'entries':
      return readEntries(shape, node, reading);
    case 'object':
      return readObject(shape, node, reading);
    case 'selectors':
      return readCases(shape, node, reading);
    case 'times':
      return readTimes(shape, node, reading);
    case 'by_node': {
      const chosen = node.type === 'empty' ? undefined : shape[node.type];
      return chosen ? read(chosen, node, reading) : reportUnexpected(reading, node, shape.expected);
    }
    case 'by_key':
      return read(optionByKey(shape, node), node, reading);
    case 'table':
      return readTable(shape, node, reading);
    case 'series': {
      const reference = read(shape.reference, node, reading) as SeriesReference | undefined;
      const series = reference && readSeries(reference, reading);
      return series && shape.make(reference as never, series);
    }
    case 'build': {
      const inner = read(shape.inner, node, reading);
      return inner === undefined ? undefined : shape.make(inner as never, node.at);
    }
    case 'named':
      return read(shape.get(), node, reading);
    case 'following':
      throw new Error('a shape that follows a field stands only in an object');
    default:
      return readScalar(shape, node, reading);
  }
}

function readItems(item: AnyShape, nodes: Node[], reading: Reading): unknown[] | undefined {
  const items = nodes.map((node) => {
    if (node.type !== 'empty') return read(item, node, reading);
    reading.report({ code: 'M0118', key: '-' }, node.at);
    return undefined;
  });
  if (reading.salvage) return items.filter((entry) => entry !== undefined);
  return items.includes(undefined) ? undefined : items;
}

/** The value of a pair, or undefined with the empty entry reported. */
function readValue(shape: AnyShape, { key, value }: Pair, reading: Reading): unknown {
  if (value.type !== 'empty') return read(shape, value, reading);
  reading.report({ code: 'M0118', key: key.text }, key.at);
  return undefined;
}

function readEntries(
  shape: Extract<AnyShape, { kind: 'entries' }>,
  node: Node,
  reading: Reading,
): { key: Located<string>; value: unknown }[] | undefined {
  if (node.type !== 'map') return reportUnexpected(reading, node, 'map');
  let whole = true;
  const entries = node.pairs.map((pair) => {
    const key = shape.key === 'id' ? readId(pair.key, reading) : { value: pair.key.text, at: pair.key.at };
    const value = readValue(shape.value, pair, reading);
    whole &&= key !== undefined && value !== undefined;
    return { key: key as Located<string>, value };
  });
  if (reading.salvage)
    return entries
      .filter(({ key }) => key !== undefined)
      .map(({ key, value }) => ({ key, value: value ?? {} }));
  return whole ? entries : undefined;
}

type ObjectShape = Extract<AnyShape, { kind: 'object' }>;

function readObject(shape: ObjectShape, node: Node, reading: Reading): unknown {
  if (node.type !== 'map') return reportUnexpected(reading, node, 'map');
  const known: Record<string, unknown> = {};
  const rest: { key: Located<string>; value: unknown }[] = [];
  let whole = true;
  const fieldOf = (key: string) => (Object.hasOwn(shape.fields, key) ? shape.fields[key] : undefined);

  for (const pair of node.pairs) {
    const field = fieldOf(pair.key.text);
    if (field?.shape.kind === 'following') continue;
    if (field === undefined && shape.rest === undefined) {
      reportUnknownKey(shape, pair, node, reading);
      continue;
    }
    const value = readValue((field ?? shape.rest)!.shape, pair, reading);
    whole &&= value !== undefined;
    if (field === undefined) rest.push({ key: { value: pair.key.text, at: pair.key.at }, value });
    else known[pair.key.text] = value;
  }
  for (const pair of node.pairs) {
    const follower = fieldOf(pair.key.text)?.shape;
    if (follower?.kind !== 'following') continue;
    const value = readFollowing(follower, known[follower.field], pair, reading);
    whole &&= value !== undefined;
    known[pair.key.text] = value;
  }
  for (const [key, field] of Object.entries(shape.fields)) {
    if (!field.required || entryOf(node, key) !== undefined) continue;
    reading.report({ code: 'M0102', key, where: shape.where }, node.at);
    whole = false;
  }
  for (const rule of shape.rules) whole = obeys(rule, node, reading) && whole;
  if (!whole && !reading.salvage) return undefined;
  return shape.rest ? { known, rest } : known;
}

/** Reads by the shape that the other field asks for; when that field is wrong itself, only that something stands here. */
function readFollowing(
  shape: Extract<AnyShape, { kind: 'following' }>,
  other: unknown,
  pair: Pair,
  reading: Reading,
): unknown {
  if (other !== undefined) return readValue(shape.pick(other as never), pair, reading);
  if (pair.value.type === 'empty') readValue(shape, pair, reading);
  return undefined;
}

function reportUnknownKey(shape: ObjectShape, { key }: Pair, node: MapNode, reading: Reading): void {
  const unused = Object.keys(shape.fields).filter((field) => entryOf(node, field) === undefined);
  reading.report(
    { code: 'M0101', key: key.text, where: shape.where, suggestion: suggest(key.text, unused) },
    key.at,
  );
}

function obeys(rule: Rule, node: MapNode, reading: Reading): boolean {
  const pairsOf = (keys: readonly string[]) => node.pairs.filter((pair) => keys.includes(pair.key.text));
  if (rule.rule === 'shape_needs_time') {
    const [shape] = pairsOf(['shape']);
    const wrong =
      shape !== undefined &&
      pairsOf(['median', 'mean']).length === 0 &&
      pairsOf(['rate', 'share']).length > 0;
    if (wrong) reading.report({ code: 'M0116' }, shape.key.at);
    return !wrong;
  }
  const present = pairsOf(rule.keys);
  if (rule.rule === 'exactly_one' && present.length > 1) {
    reading.report({ code: 'M0114', keys: present.map((pair) => pair.key.text) }, present[1].key.at);
    return false;
  }
  if (present.length === 0) {
    reading.report({ code: 'M0115', keys: [...rule.keys] }, node.at);
    return false;
  }
  return true;
}

function readCases(shape: Extract<AnyShape, { kind: 'selectors' }>, node: Node, reading: Reading): unknown {
  if (node.type !== 'map') return reportUnexpected(reading, node, 'map');
  if (node.pairs.length === 0) {
    reading.report({ code: 'M0118', key: '{}' }, node.at);
    return undefined;
  }
  const list: { key: Located<string>; then: unknown }[] = [];
  let otherwise: unknown;
  let first: string | undefined;
  let whole = true;
  for (const pair of node.pairs) {
    const then = readValue(shape.then, pair, reading);
    whole &&= then !== undefined;
    if (pair.key.text === 'otherwise') {
      otherwise = then;
      continue;
    }
    const namespace = readSelectorKey(pair.key, shape.namespaces, ['otherwise'], reading);
    whole &&= namespace !== undefined && namespace === (first ?? namespace);
    if (first !== undefined && namespace !== undefined && namespace !== first) {
      reading.report({ code: 'M0112', first, second: namespace }, pair.key.at);
    }
    first ??= namespace;
    list.push({ key: { value: pair.key.text, at: pair.key.at }, then });
  }
  if (reading.salvage) return { at: node.at, list: list.filter(({ then }) => then !== undefined), otherwise };
  return whole ? { at: node.at, list, otherwise } : undefined;
}

function readTimes(shape: Extract<AnyShape, { kind: 'times' }>, node: Node, reading: Reading): unknown {
  if (node.type !== 'map') return reportUnexpected(reading, node, 'map');
  let whole = true;
  const factors = node.pairs.map((pair) => {
    const namespace = readSelectorKey(pair.key, shape.namespaces, [], reading);
    const signal = pair.key.text.startsWith('signal.');
    const value = readValue(signal ? shape.signal : shape.other, pair, reading);
    whole &&= namespace !== undefined && value !== undefined;
    return { key: { value: pair.key.text, at: pair.key.at }, value };
  });
  if (reading.salvage) return factors.filter(({ value }) => value !== undefined);
  return whole ? factors : undefined;
}

function optionByKey(shape: Extract<AnyShape, { kind: 'by_key' }>, node: Node): AnyShape {
  if (node.type !== 'map') return shape.otherwise;
  return optionByKeys(
    shape,
    node.pairs.map(({ key }) => key.text),
  );
}

/** Entries inline, or `{ file: x.csv }`. */
function readTable(shape: Extract<AnyShape, { kind: 'table' }>, node: Node, reading: Reading): unknown {
  const file = node.type === 'map' ? entryOf(node, 'file') : undefined;
  if (node.type !== 'map' || file?.type !== 'scalar') return read(shape.inline, node, reading);
  for (const { key } of node.pairs) {
    if (key.text !== 'file') reading.report({ code: 'M0101', key: key.text, where: 'side_file' }, key.at);
  }
  const located: { value: string; at: Range } = { value: file.text, at: file.at };
  const rows = tableNode(located, shape.row, shape.keyed, reading);
  if (rows === undefined) return undefined;
  const inline: AnyShape = shape.keyed
    ? { kind: 'entries', key: 'id', value: shape.row }
    : { kind: 'list', item: shape.row };
  return read(inline, rows, reading);
}
