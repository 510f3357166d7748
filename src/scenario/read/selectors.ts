import type { AnyShape, Namespace } from '../language/shape.ts';
import type { Located } from '../source.ts';
import type { ScalarNode } from './node.ts';
import { type Reading, written } from './reading.ts';
import { suggest } from './suggest.ts';

const allNamespaces: readonly Namespace[] = [
  'period',
  'group',
  'trait',
  'place',
  'country',
  'kind',
  'holder',
  'signal',
  'mode',
];

/** What the keys of one map of cases must share: `period`, or `trait.who` for a trait. Undefined if it is no selector. */
function namespaceOf(key: string): string | undefined {
  const [namespace, ...names] = key.split('.');
  const fits = allNamespaces.includes(namespace as Namespace) && names.every((name) => name !== '');
  if (!fits || names.length !== (namespace === 'trait' ? 2 : 1)) return undefined;
  return namespace === 'trait' ? `trait.${names[0]}` : namespace;
}

/** Checks a key of a map of cases or of `times`; gives its namespace, or undefined with the mistake reported. */
export function readSelectorKey(
  key: ScalarNode,
  namespaces: readonly Namespace[],
  words: readonly string[],
  reading: Reading,
): string | undefined {
  const namespace = namespaceOf(key.text);
  if (namespace === undefined) {
    const found = written(reading, key.at);
    reading.report(
      {
        code: 'M0113',
        found,
        namespaces: [...namespaces],
        suggestion: suggestSelector(key.text, namespaces, words),
      },
      key.at,
    );
    return undefined;
  }
  if (namespaces.includes(namespace.split('.')[0] as Namespace)) return namespace;
  reading.report({ code: 'M0225', namespace: namespace.split('.')[0] }, key.at);
  return undefined;
}

/** `in: country.TUR`, `over: period.growth`. */
export function readSelector(
  shape: Extract<AnyShape, { kind: 'selector' }>,
  node: ScalarNode,
  reading: Reading,
): Located<string> | undefined {
  const text = node.text.trim();
  const plain = shape.plain !== undefined && text !== '' && !text.includes('.');
  if (plain || readSelectorKey({ ...node, text }, shape.namespaces, [], reading) !== undefined) {
    return { value: text, at: node.at };
  }
  return undefined;
}

/** `perod.growth` was meant as `period.growth`; a bare name in a map with one namespace belongs to it. */
function suggestSelector(
  key: string,
  namespaces: readonly Namespace[],
  words: readonly string[],
): string | undefined {
  const [namespace, ...names] = key.split('.');
  if (names.length > 0) {
    const meant = suggest(namespace, namespaces);
    const suggestion = meant && [meant, ...names].join('.');
    return suggestion !== key && suggestion !== undefined && namespaceOf(suggestion) ? suggestion : undefined;
  }
  const word = suggest(key, words);
  if (word !== undefined) return word;
  return namespaces.length === 1 && namespaces[0] !== 'trait' && key !== ''
    ? `${namespaces[0]}.${key}`
    : undefined;
}
