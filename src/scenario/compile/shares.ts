import type { MoveSource, Range } from '../source.ts';
import type { Compilation } from './compilation.ts';
import type { Transition } from './moves.ts';

type ShareOnEntry = Transition & { source: MoveSource };

/** A way from a status to another that takes no time, and where it is written. */
interface Step {
  to: number;
  at: Range;
  isShare: boolean;
}

/** Reports shares on entry that lead round in a circle without any time passing, and fixed shares beyond 100 %. */
export function checkShares(c: Compilation, transitions: Transition[]): void {
  const shares = transitions.filter(({ moves }) => moves[0]?.timing === 'share') as ShareOnEntry[];
  const next = new Map<number, Step[]>();
  const lead = (from: number, step: Step): void => {
    if (from >= 0 && step.to >= 0 && step.to !== from) next.set(from, [...(next.get(from) ?? []), step]);
  };
  for (const { source, moves } of shares)
    for (const move of moves) lead(move.from, { to: move.to, at: source.at_range, isShare: true });
  // Those to whom no way is open leave a journey at once too.
  for (const { key, value } of c.source.journeys ?? [])
    lead(c.names.statuses.indexOf(key.value), {
      to: c.names.statuses.indexOf(value.blocked.to.value),
      at: value.blocked.to.at,
      isShare: false,
    });
  const walk = (start: number, at: number, way: Step[]): Step[] | null => {
    for (const step of next.get(at) ?? []) {
      if (step.to === start) return [...way, step];
      if (way.some(({ to }) => to === step.to)) continue;
      const found = walk(start, step.to, [...way, step]);
      if (found) return found;
    }
    return null;
  };
  for (const start of next.keys()) {
    const circle = walk(start, start, []);
    if (!circle) continue;
    const cycle = [start, ...circle.map(({ to }) => to)].map((status) => c.names.statuses[status]);
    const { at } = circle.findLast(({ isShare }) => isShare) ?? circle[circle.length - 1];
    c.collector.error({ code: 'M0206', cycle }, at);
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
