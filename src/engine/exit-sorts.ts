import type { Move, Plan } from './plan.ts';

/** A hazard that is constant between the ends of segments. */
export const STEADY = 0;
/** The same, but a count of the run acts on it: known only to the end of the window at hand. */
export const LIVE = 1;
/** A Weibull spell. */
export const SHAPED = 2;

/** How the spells of each move are worked out. [moves] */
export function sortExits(plan: Plan): Uint8Array {
  return Uint8Array.from(plan.moves, (move) =>
    isLive(plan, move) ? LIVE : move.shape >= 0 ? SHAPED : STEADY,
  );
}

/** True if a count of the run acts on the move. */
export function isLive(plan: Plan, move: Move): boolean {
  return move.factors.some((f) => f.effect === 'signal' && plan.signals[f.signal].from === 'counted');
}
