import { effect, type ReadonlySignal, signal, useComputed, useSignal } from '@preact/signals';
import type { Session } from '../session/session.ts';

/** The month rests when it has stood still for so long. Milliseconds. */
const REST = 150;

const known = new WeakMap<Session, ReadonlySignal<number>>();

/** The month at hand, once it rests: for what nobody sees while time moves. */
function restedMonth(session: Session): ReadonlySignal<number> {
  const before = known.get(session);
  if (before !== undefined) return before;
  const { look, scenario } = session;
  const rested = signal(look.month.peek());
  let of = scenario.peek();
  let waiting: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    const [month, now] = [look.month.value, scenario.value];
    clearTimeout(waiting);
    // Another scenario may have fewer months.
    if (now !== of) rested.value = month;
    else
      waiting = setTimeout(() => {
        rested.value = month;
      }, REST);
    of = now;
  });
  known.set(session, rested);
  return rested;
}

/**
 * The month of what is folded away: the one at hand when it is open, and else, where only a search of the page finds it, the
 * one at which time rests. `onToggle`: of its `details`.
 */
export function useFoldedMonth(session: Session): {
  month: ReadonlySignal<number>;
  onToggle: (event: { currentTarget: HTMLDetailsElement }) => void;
} {
  const isOpen = useSignal(false);
  const month = useComputed(() => (isOpen.value ? session.look.month : restedMonth(session)).value);
  return {
    month,
    onToggle: ({ currentTarget }) => {
      isOpen.value = currentTarget.open;
    },
  };
}
