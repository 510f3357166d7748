import { type Entry, isCollection, type Written } from './written.ts';

/**
 * Entries by rank, those of equal rank as they are written. An alias means the last anchor of its name before it: two
 * entries that speak of one name, and of which one sets it, keep their order.
 */
export function inOrder(entries: readonly Entry[], rank: (entry: Entry) => number): Entry[] {
  const names = entries.map(namesIn);
  if (names.every(({ size }) => size === 0)) return [...entries].sort((a, b) => rank(a) - rank(b));
  const mustFollow = (later: number, earlier: number): boolean =>
    [...names[later]].some(([name, sets]) => {
      const other = names[earlier].get(name);
      return other !== undefined && (sets || other);
    });
  const left = entries.map((_, at) => at);
  const ordered: Entry[] = [];
  while (left.length > 0) {
    const free = left.filter((at) => !left.some((other) => other < at && mustFollow(at, other)));
    const next = free.reduce((best, at) => (rank(entries[at]) < rank(entries[best]) ? at : best));
    left.splice(left.indexOf(next), 1);
    ordered.push(entries[next]);
  }
  return ordered;
}

/** Names of anchors and aliases inside an entry; true for those that it sets. */
function namesIn({ key, value }: Entry): Map<string, boolean> {
  const names = new Map<string, boolean>();
  const visit = (written: Written): void => {
    if (written.kind === 'alias') names.set(written.name, names.get(written.name) ?? false);
    else if (written.anchor !== undefined) names.set(written.anchor, true);
    if (!isCollection(written)) return;
    for (const entry of written.entries) {
      if (entry.key) visit(entry.key);
      visit(entry.value);
    }
  };
  if (key) visit(key);
  visit(value);
  return names;
}
