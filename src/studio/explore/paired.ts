import type { Findings } from '../session/findings.ts';
import type { Session } from '../session/session.ts';

/** The file's own and the change on the same draws. */
export interface Paired {
  before: Findings;
  after: Findings;
  /** Of the change before the present one, which is still being computed when an eye could tell. */
  old: boolean;
}

/** Null where nothing is changed, and until a change has been computed at all: the file beside itself says nothing. */
export function pairedOf({
  baseBeside,
  now,
  scenario,
  changedScenario,
  changed,
  late,
}: Session): Paired | null {
  const [before, after] = [baseBeside.value, now.value];
  if (!changed.value || before === null || after === null) return null;
  if (after.run.scenario === scenario.value) return null;
  return { before, after, old: late.value && after.run.scenario !== changedScenario.value };
}
