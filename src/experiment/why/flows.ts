import type { Asked } from './asked.ts';
import { claimsOf } from './claims.ts';
import type { Flow, Modelled, Named } from './finding.ts';
import { numbersOf, type Transition } from './numbers-behind.ts';

/** Moves that lead into or out of a set of statuses, the largest first; those inside it are left out. */
export function flowsOf(asked: Asked, statuses: ReadonlySet<string>, way: 'into' | 'outOf'): Flow[] {
  const { compiled } = asked.scenario;
  const flows = compiled.transitions.flatMap((transition) => {
    const from = fromOf(asked, transition);
    const to = toOf(asked, transition);
    const leaves = from.some((id) => statuses.has(id));
    const enters = to !== null && statuses.has(to);
    const stays = from.every((id) => statuses.has(id));
    const counts = way === 'into' ? enters && !stays : leaves && to !== null && !enters;
    return counts ? [flowOf(asked, transition)] : [];
  });
  return flows.sort((a, b) => sizeOf(b) - sizeOf(a));
}

export function kindOf(transition: Transition): 'reason' | 'move' {
  return transition.reason ? 'reason' : 'move';
}

/** Statuses that a transition leaves. */
export function fromOf({ scenario }: Asked, transition: Transition): string[] {
  const { statuses } = scenario.compiled.names;
  const left = transition.moves.flatMap(({ from }) => (from < 0 ? [] : [statuses[from]]));
  // What happens when a place falls happens to the statuses of its rule.
  const written = 'status' in transition.source ? transition.source.status.map(({ value }) => value) : [];
  return [...new Set([...left, ...written])];
}

/** The status that a transition leads to; null where only the place or a trait changes. */
export function toOf({ scenario }: Asked, transition: Transition): string | null {
  const to = transition.moves[0]?.to ?? -1;
  return to < 0 ? null : scenario.compiled.names.statuses[to];
}

function flowOf(asked: Asked, transition: Transition): Flow {
  const numbers = numbersOf(asked, transition);
  const to = toOf(asked, transition);
  return {
    move: asked.named(kindOf(transition), transition.id),
    from: statusesNamed(asked, fromOf(asked, transition)),
    to: to === null ? null : asked.named('status', to),
    people: peopleOf(asked, transition.id),
    numbers,
    because: claimsOf(asked, becauseOf(transition, numbers)),
  };
}

/** Evidence that a transition names; for a part of a journey that names none, that of its numbers. */
export function becauseOf(transition: Transition, numbers: readonly { because: string[] }[]): string[] {
  const own = transition.source.because?.map(({ value }) => value) ?? [];
  return own.length > 0 ? own : [...new Set(numbers.flatMap(({ because }) => because))];
}

export function statusesNamed(asked: Asked, ids: readonly string[]): Named[] {
  return ids.map((id) => asked.named('status', id));
}

/** People who made a move by the headline date; by the end of the run where the run says only that. */
export function peopleOf({ summary }: Asked, id: string): { modelled: Modelled; by: string } | null {
  const found = summary?.moves.find((move) => move.id === id);
  if (!summary || !found) return null;
  const last = summary.steps.at(-1) ?? summary.headline;
  return found.headline
    ? { modelled: { form: 'count', value: found.headline }, by: summary.headline }
    : { modelled: { form: 'count', value: found.total }, by: last };
}

function sizeOf({ people }: Flow): number {
  return people?.modelled.value.p50 ?? 0;
}
