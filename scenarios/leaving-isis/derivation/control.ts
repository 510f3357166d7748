import { type Row, writeTable } from './table.ts';

/**
 * Who holds each place from which day on. Throws when a change names a former holder other than the one before it, so
 * that the history of every place is one chain.
 */
export function deriveControl(changes: Row[]): string {
  const holder = new Map<string, string>();
  const rows = [...changes]
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.place < b.place ? -1 : 1))
    .map((change) => {
      const before = holder.get(change.place);
      if (before !== undefined && before !== change.from) {
        throw new Error(`${change.place} on ${change.date}: held by ${before}, not by ${change.from}`);
      }
      holder.set(change.place, change.to);
      return [change.date, change.place, change.to, change.source, change.basis];
    });
  return writeTable(['on', 'place', 'holder', 'because', 'basis'], rows);
}
