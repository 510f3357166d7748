import type { MapNode, Node, Pair } from './node.ts';
import type { Reading } from './reading.ts';
import { suggest } from './suggest.ts';

/**
 * Lays an overlay over a scenario: maps are merged key by key; entries of lists of maps by their ids (a move without one
 * by its `from.to`), new ones at the end; `~` takes a key out and `remove: true` an entry. Everything else replaces
 * what stands there. Nodes keep their places, so a mistake is reported in the file in which it stands. Taking out what
 * is not there is a mistake.
 */
export function overlay(base: Node, over: Node, reading: Reading): Node {
  if (base.type === 'map' && over.type === 'map') return overlayMap(base, over, reading);
  if (base.type === 'list' && over.type === 'list' && over.items.every(hasName))
    return overlayList(base, over.items as MapNode[], reading);
  return over;
}

function overlayMap(base: MapNode, over: MapNode, reading: Reading): MapNode {
  const pairs: Pair[] = [...base.pairs];
  for (const pair of over.pairs) {
    const at = pairs.findIndex(({ key }) => key.text === pair.key.text);
    if (pair.value.type === 'empty') {
      if (at < 0) {
        const known = pairs.map(({ key }) => key.text);
        reportMissing(reading, pair.key.text, pair.key.at, known);
      } else pairs.splice(at, 1);
    } else if (at < 0) pairs.push(pair);
    else pairs[at] = { key: pairs[at].key, value: overlay(pairs[at].value, pair.value, reading) };
  }
  return { ...base, pairs };
}

function overlayList(base: Extract<Node, { type: 'list' }>, over: MapNode[], reading: Reading): Node {
  const items = [...base.items];
  for (const item of over) {
    const name = nameOf(item) ?? '';
    const at = items.findIndex((each) => each.type === 'map' && nameOf(each) === name);
    const remove = item.pairs.find(({ key }) => key.text === 'remove')?.value;
    if (remove?.type === 'scalar' && remove.text === 'true') {
      const known = items.flatMap((each) => (each.type === 'map' ? [nameOf(each) ?? ''] : []));
      if (at < 0) reportMissing(reading, name, item.at, known);
      else items.splice(at, 1);
    } else if (at < 0) items.push(item);
    else items[at] = overlay(items[at], item, reading);
  }
  return { ...base, items };
}

function reportMissing(reading: Reading, id: string, at: MapNode['at'], known: string[]): void {
  reading.report({ code: 'M0226', id, file: at.file, suggestion: suggest(id, known) }, at);
}

function hasName(node: Node): boolean {
  return node.type === 'map' && nameOf(node) !== undefined;
}

/** `id`, or `from.to` of a move that has none. */
function nameOf(node: MapNode): string | undefined {
  const text = (key: string): string | undefined => {
    const value = node.pairs.find((pair) => pair.key.text === key)?.value;
    if (value?.type === 'scalar') return value.text;
    if (value?.type !== 'list') return undefined;
    return value.items.map((item) => (item.type === 'scalar' ? item.text : '')).join('+');
  };
  const from = text('from');
  return text('id') ?? (from === undefined ? undefined : `${from}.${text('to') ?? 'stay'}`);
}
