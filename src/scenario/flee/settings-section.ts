import type { FleeExpected } from '../../text/flee-problem.ts';
import type { Node, Pair } from '../read/node.ts';
import { suggest } from '../read/suggest.ts';
import type { Range } from '../source.ts';
import type { FleeReading } from './flee-files.ts';
import { asFloat, asInt, type PythonValue, pythonValue, truth } from './python-value.ts';
import { SET_FILE } from './set-beside.ts';
import { documentedOnly, type FleeKey } from './settings-keys.ts';

/** One section of simsetting.yml, asked key by key for what Flee's own conversion makes of it. */
export interface SettingsSection {
  has(key: string): boolean;
  at(key: string): Range;
  flag(key: string, otherwise: boolean): boolean;
  number(key: string, otherwise: number): number;
  whole(key: string, otherwise: number): number;
  /** null: the key is not there, or says nothing. */
  numbers(key: string): number[] | null;
  wholes(key: string): number[] | null;
  word(key: string, choices: readonly string[], otherwise: string): string;
  /** A section below this one; null when the key is not there. */
  below(key: string, keys: Record<string, FleeKey>): SettingsSection | null;
}

/** Opens a section; keys that Flee does not read are told. */
export function openSection(
  reading: FleeReading,
  node: Node | undefined,
  keys: Record<string, FleeKey>,
  within: Range,
): SettingsSection {
  const { findings, files } = reading;
  const pairs = new Map<string, Pair>();
  if (node?.type === 'map') for (const pair of node.pairs) pairs.set(pair.key.text, pair);
  else if (node !== undefined && node.type !== 'empty')
    findings.error({ code: 'M0802', found: textAt(node.at), expected: 'map' }, node.at);
  for (const [key, pair] of pairs) tellUnknown(reading, key, pair, keys);

  function textAt(at: Range): string {
    return (files.get(at.file) ?? '').slice(at.start, at.end);
  }
  const valueAt = (key: string): { value: PythonValue; written: string; at: Range } | null => {
    const pair = pairs.get(key);
    if (pair === undefined) return null;
    const { at } = pair.value;
    const written = textAt(at);
    return { value: pythonValue(pair.value, written), written, at };
  };
  const refuse = (written: string, expected: FleeExpected, at: Range): void =>
    findings.error({ code: 'M0802', found: written, expected }, at);
  const read = <T>(key: string, otherwise: T, expected: FleeExpected, convert: Convert<T>): T => {
    const found = valueAt(key);
    if (found === null) return otherwise;
    const converted = convert(found.value);
    if (converted === undefined) {
      refuse(found.written, expected, found.at);
      return otherwise;
    }
    return converted;
  };
  const list = (key: string, convert: Convert<number>, expected: FleeExpected): number[] | null => {
    const found = valueAt(key);
    if (found === null || found.value === null) return null;
    if (!Array.isArray(found.value)) {
      refuse(found.written, 'list', found.at);
      return null;
    }
    return found.value.map((item) => {
      const written = textAt(item.at);
      const converted = convert(pythonValue(item, written));
      if (converted === undefined) refuse(written, expected, item.at);
      return converted ?? 0;
    });
  };
  return {
    has: (key) => pairs.has(key),
    at: (key) => pairs.get(key)?.key.at ?? within,
    flag(key, otherwise) {
      const found = valueAt(key);
      if (found === null) return otherwise;
      const value = truth(found.value);
      if (typeof found.value === 'string' && value && /^\s*(false|no|off|0|none)\s*$/i.test(found.value))
        findings.warn({ code: 'M0812', key, found: found.written, read: 'True' }, found.at);
      return value;
    },
    number: (key, otherwise) => read(key, otherwise, 'number', asFloat),
    whole(key, otherwise) {
      const value = read(key, otherwise, 'whole', asInt);
      const found = valueAt(key);
      if (found && typeof found.value === 'number' && found.value !== value)
        findings.warn({ code: 'M0812', key, found: found.written, read: String(value) }, found.at);
      return value;
    },
    numbers: (key) => list(key, asFloat, 'number'),
    wholes: (key) => list(key, asInt, 'whole'),
    word(key, choices, otherwise) {
      const found = valueAt(key);
      if (found === null) return otherwise;
      const named = typeof found.value === 'string' ? found.value.toLowerCase() : '';
      if (choices.includes(named)) return named;
      const suggestion = suggest(found.written, choices);
      findings.error({ code: 'M0110', found: found.written, choices: [...choices], suggestion }, found.at);
      return otherwise;
    },
    below(key, below) {
      const pair = pairs.get(key);
      // What is not a section under a name that no code of Flee reads does no harm: `tellUnknown` has told it.
      const idle = pair?.value.type !== 'map' && Object.hasOwn(documentedOnly, key);
      return pair === undefined || idle ? null : openSection(reading, pair.value, below, pair.key.at);
    },
  };
}

type Convert<T> = (value: PythonValue) => T | undefined;

function tellUnknown(
  { findings }: FleeReading,
  key: string,
  pair: Pair,
  keys: Record<string, FleeKey>,
): void {
  const known = Object.hasOwn(keys, key) ? keys[key] : undefined;
  if (known === undefined && pair.key.at.file === SET_FILE) {
    findings.error({ code: 'M0222', setting: key, suggestion: suggest(key, Object.keys(keys)) }, pair.key.at);
    return;
  }
  if (known?.unused) findings.warn({ code: 'M0811', key }, pair.key.at);
  if (known !== undefined) return;
  if (Object.hasOwn(documentedOnly, key))
    findings.warn({ code: 'M0811', key, instead: documentedOnly[key] }, pair.key.at);
  else findings.warn({ code: 'M0810', key, suggestion: suggest(key, Object.keys(keys)) }, pair.key.at);
}
