import { idPattern } from '../language/notation.ts';
import type { AnyShape } from '../language/shape.ts';
import type { Located, Range, Words } from '../source.ts';
import { readDay } from './civil.ts';
import { readNumber } from './digits.ts';
import type { MapNode, Node, ScalarNode } from './node.ts';
import { parseQuantity } from './quantity.ts';
import { type Reading, reportUnexpected, written } from './reading.ts';
import { readSelector } from './selectors.ts';
import { suggest } from './suggest.ts';

/** The shapes that read one scalar. */
export type ScalarShape = Extract<
  AnyShape,
  {
    kind:
      | 'text'
      | 'name'
      | 'selector'
      | 'id'
      | 'number'
      | 'flag'
      | 'day'
      | 'choice'
      | 'version'
      | 'interval'
      | 'quantity';
  }
>;

const idForm = new RegExp(idPattern);

/** What stands in a scalar's place when something else is found. */
const expectedOf = {
  text: 'text',
  name: 'id',
  selector: 'id',
  id: 'id',
  number: 'number',
  flag: 'flag',
  day: 'date',
  choice: 'text',
  version: 'number',
  interval: 'range',
  quantity: 'quantity',
} as const;

/** Reads one scalar by its shape; undefined with the mistake reported. */
export function readScalar(shape: ScalarShape, node: Node, reading: Reading): Located<unknown> | undefined {
  if (node.type !== 'scalar') return reportUnexpected(reading, node, expectedOf[shape.kind]);
  const { at } = node;
  const text = node.text.trim();
  const found = written(reading, at);
  switch (shape.kind) {
    case 'text':
    case 'name':
      return text === '' ? reportUnexpected(reading, node, expectedOf[shape.kind]) : { value: text, at };
    case 'selector':
      return readSelector(shape, node, reading);
    case 'id':
      return readId(node, reading);
    case 'number':
      return readBoundedNumber(shape, node, reading);
    case 'flag': {
      const lower = text.toLowerCase();
      if (lower !== 'true' && lower !== 'false') return reportUnexpected(reading, node, 'flag');
      return { value: lower === 'true', at };
    }
    case 'day': {
      const value = readDay(text, shape.edge);
      if (value !== undefined) return { value, at };
      reading.report({ code: 'M0109', found }, at);
      return undefined;
    }
    case 'choice':
      if (shape.choices.includes(text)) return { value: text, at };
      reading.report(
        { code: 'M0110', found, choices: [...shape.choices], suggestion: suggest(text, shape.choices) },
        at,
      );
      return undefined;
    case 'version':
      if (readNumber(text) === 1) return { value: 1, at };
      reading.report({ code: 'M0111', found }, at);
      return undefined;
    case 'interval':
      return readInterval(node, reading);
    case 'quantity': {
      const read = parseQuantity(text, shape.quantity, shape.positive);
      if ('problem' in read) reading.report(read.problem, at);
      else if (shape.plain && read.quantity.low !== read.quantity.high)
        reading.report({ code: 'M0119', found }, at);
      else return { value: read.quantity, at };
      return undefined;
    }
  }
}

/** A new name, also as the key of a map. */
export function readId(node: ScalarNode, reading: Reading): Located<string> | undefined {
  if (idForm.test(node.text)) return { value: node.text, at: node.at };
  reading.report({ code: 'M0117', found: written(reading, node.at) }, node.at);
  return undefined;
}

function readBoundedNumber(
  shape: Extract<AnyShape, { kind: 'number' }>,
  node: ScalarNode,
  reading: Reading,
): Located<number> | undefined {
  const value = readNumber(node.text);
  if (value === undefined) return reportUnexpected(reading, node, 'number');
  const { low = -Infinity, above = -Infinity, high = Infinity } = shape;
  if (value >= low && value > above && value <= high) return { value, at: node.at };
  reading.report({ code: 'M0108', found: written(reading, node.at), kind: shape.bounds }, node.at);
  return undefined;
}

/** `0..2`; low must not lie above high, and neither below zero. */
function readInterval(
  node: ScalarNode,
  reading: Reading,
): Located<{ low: number; high: number }> | undefined {
  const parts = node.text.split('..');
  const [low, high] = parts.map(readNumber);
  if (parts.length !== 2 || low === undefined || high === undefined)
    return reportUnexpected(reading, node, 'range');
  if (low < 0) reading.report({ code: 'M0108', found: written(reading, node.at), kind: 'value' }, node.at);
  else if (low > high) reading.report({ code: 'M0106', found: written(reading, node.at) }, node.at);
  else return { value: { low, high }, at: node.at };
  return undefined;
}

/** Text for people. A string stands for both languages; a map must have both. */
export function readWords(node: Node, reading: Reading): Words | undefined {
  if (node.type === 'scalar') {
    const text = node.text.trim();
    return text === '' ? reportUnexpected(reading, node, 'words') : { en: text, ar: text };
  }
  if (node.type !== 'map') return reportUnexpected(reading, node, 'words');
  for (const { key } of node.pairs) {
    if (key.text !== 'en' && key.text !== 'ar') {
      const suggestion = suggest(key.text, ['en', 'ar']);
      reading.report({ code: 'M0101', key: key.text, where: 'words', suggestion }, key.at);
    }
  }
  const en = readLanguage(node, 'en', reading);
  const ar = readLanguage(node, 'ar', reading);
  return en !== undefined && ar !== undefined ? { en, ar } : undefined;
}

function readLanguage(map: MapNode, language: 'en' | 'ar', reading: Reading): string | undefined {
  const pair = map.pairs.find(({ key }) => key.text === language);
  const missing = (at: Range): undefined => {
    reading.report({ code: 'M0102', key: language, where: 'words' }, at);
    return undefined;
  };
  if (pair === undefined) return missing(map.at);
  if (pair.value.type === 'empty') {
    reading.report({ code: 'M0118', key: language }, pair.key.at);
    return undefined;
  }
  if (pair.value.type !== 'scalar') return reportUnexpected(reading, pair.value, 'text');
  return pair.value.text.trim() || missing(pair.key.at);
}
