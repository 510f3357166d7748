import type { MoveSource } from '../source.ts';
import type { Compilation } from './compilation.ts';
import type { Transition } from './moves.ts';

type ShareOnEntry = Transition & { source: MoveSource };

/** Reports shares on entry that lead round in a circle without any time passing, and fixed shares beyond 100 %. */
export function checkShares(c: Compilation, transitions: Transition[]): void {
  const shares = transitions.filter(({ moves }) => moves[0]?.timing === 'share') as ShareOnEntry[];
  const next = new Map<number, { to: number; transition: ShareOnEntry }[]>();
  for (const transition of shares)
    for (const move of transition.moves) {
      if (move.to >= 0 && move.to !== move.from)
        next.set(move.from, [...(next.get(move.from) ?? []), { to: move.to, transition }]);
    }
  for (const { key, value } of c.source.journeys ?? []) {
    const from = c.names.statuses.indexOf(key.value);
    const to = c.names.statuses.indexOf(value.blocked.to.value);
    const first = shares[0];
    if (from >= 0 && to >= 0 && to !== from && first)
      next.set(from, [...(next.get(from) ?? []), { to, transition: first }]);
  }
  const walk = (start: number, at: number, way: number[]): ShareOnEntry | null => {
    for (const { to, transition } of next.get(at) ?? []) {
      if (to === start) return transition;
      if (way.includes(to)) continue;
      const found = walk(start, to, [...way, to]);
      if (found) return found;
    }
    return null;
  };
  for (const start of next.keys()) {
    const closing = walk(start, start, [start]);
    if (!closing) continue;
    const cycle = [c.names.statuses[start], closing.source.from?.[0]?.value ?? '', c.names.statuses[start]];
    c.collector.error({ code: 'M0206', cycle }, closing.source.at_range);
    break;
  }
  const plain = shares.filter(({ source }) => !source.in && !source.if && !source.through && !source.times);
  const byStatus = new Map<string, { total: number; last: ShareOnEntry }>();
  for (const transition of plain) {
    if (!transition.source.share || transition.source.share.cases) continue;
    const best = transition.source.share.value.value.best;
    for (const from of transition.source.from ?? []) {
      const total = (byStatus.get(from.value)?.total ?? 0) + best;
      byStatus.set(from.value, { total, last: transition });
    }
  }
  for (const { total, last } of byStatus.values())
    if (total > 1.000001)
      c.collector.error({ code: 'M0207', total: `${Math.round(total * 1000) / 10}%` }, last.source.at_range);
}
