import { computed, type ReadonlySignal } from '@preact/signals';
import type { MonthlyDraws } from '../engine/messages.ts';
import type { Findings } from '../session/findings.ts';
import type { Session } from '../session/session.ts';

/** The map of every month that was computed last, with the run that it is of. */
export interface Mapped {
  findings: Findings;
  monthly: MonthlyDraws;
  /** A newer answer has no map yet: this one is of the change before. */
  old: boolean;
}

const known = new WeakMap<Session, ReadonlySignal<Mapped | null>>();

/** What the map shows: it stays until the next one is there. */
export function lastMonthly(session: Session): ReadonlySignal<Mapped | null> {
  const before = known.get(session);
  if (before !== undefined) return before;
  let last: Mapped | null = null;
  const made = computed((): Mapped | null => {
    const findings = session.now.value;
    if (findings !== null && findings.monthly !== null)
      last = { findings, monthly: findings.monthly, old: false };
    // Something else was opened, or nothing is known yet.
    else if (findings === null) last = null;
    else if (last !== null) {
      // Another scenario has other places: nothing of the old map can stand.
      const same = findings.run.scenario.plan.places.join() === last.findings.run.scenario.plan.places.join();
      // The same object while a lever is held, so that nothing that shows it is drawn again.
      if (!same) last = null;
      else if (!last.old) last = { ...last, old: true };
    }
    return last;
  });
  known.set(session, made);
  return made;
}
