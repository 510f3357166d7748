import { hashName } from '../../engine/index.ts';

/**
 * Gives each entry a hash of its own where two names happen to share one (about one scenario in 200,000 with 200
 * names): random numbers are keyed by it. In the order of ids, so that the order of the file changes nothing.
 */
export function keepHashesDistinct(entries: { id: string; hash: number }[]): void {
  const taken = new Set<number>();
  for (const entry of [...entries].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    for (let again = 1; taken.has(entry.hash >>> 0); again++) entry.hash = hashName(`${entry.id}#${again}`);
    taken.add(entry.hash >>> 0);
  }
}
