import { effect, type ReadonlySignal, signal } from '@preact/signals';
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

/** A lever that is let go for less than this is still being tried: its range is shown at once, its map is not drawn. Milliseconds. */
const REST = 200;

const known = new WeakMap<Session, ReadonlySignal<Mapped | null>>();

/** What the map shows: it stays until the next one is there. */
export function lastMonthly(session: Session): ReadonlySignal<Mapped | null> {
  const before = known.get(session);
  if (before !== undefined) return before;
  const shown = signal<Mapped | null>(null);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  effect(() => {
    const findings = session.now.value;
    clearTimeout(waiting);
    let last = shown.peek();
    // Something else was opened, or nothing is known yet; and nothing of a map with other places can stand.
    if (findings === null || (last !== null && placesOf(findings) !== placesOf(last.findings))) last = null;
    if (findings !== null && findings.monthly !== null) {
      const next = { findings, monthly: findings.monthly, old: false };
      if (last === null || findings.level.finest) last = next;
      else {
        if (findings.run.scenario !== last.findings.run.scenario) last = passed(last);
        waiting = setTimeout(() => {
          shown.value = next;
        }, REST);
      }
    } else if (last !== null) last = passed(last);
    shown.value = last;
  });
  known.set(session, shown);
  return shown;
}

/** The same object where it was so before, so that nothing that shows it is drawn again. */
const passed = (mapped: Mapped): Mapped => (mapped.old ? mapped : { ...mapped, old: true });

const placesOf = ({ run }: Findings): string => run.scenario.plan.places.join();
