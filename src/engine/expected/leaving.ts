import type { Plan } from '../plan.ts';

/** What leaves a status: moves, and what becomes of people in falls (-1: the refuge). `to` is -1 where the status stays. */
export function listLeaving(plan: Plan, status: number): { move: number; to: number }[] {
  const leaving = plan.moves.flatMap(({ from, to }, move) => (from === status ? [{ move, to }] : []));
  const seen = new Set<string>();
  const add = (move: number, to: number): void => {
    const name = `${move}/${to}`;
    if (!seen.has(name)) leaving.push({ move, to });
    seen.add(name);
  };
  for (const fall of plan.falls) {
    if (plan.fallRules[fall.rule].statuses[status] === 0) continue;
    fall.outcomes.forEach((move, o) => {
      add(move, fall.toStatus[o]);
    });
    if (fall.refugeStatus >= 0) add(-1, fall.refugeStatus);
  }
  return leaving;
}

/** A constant hazard of a status that is not travelled. */
export function isPlain(plan: Plan, m: number): boolean {
  const { timing, shape, from } = plan.moves[m];
  return timing === 'hazard' && shape < 0 && !plan.journeys.some(({ status }) => status === from);
}
