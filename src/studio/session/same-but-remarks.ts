import type { Scenario } from '../../scenario/index.ts';

/**
 * Whether two scenarios differ in remarks on numbers only (`pinned`, `revisions`, `challenges`), which no run depends on:
 * what was computed of one is true of the other.
 */
export function sameButRemarks(a: Scenario, b: Scenario): boolean {
  const names = new Set([...Object.keys(a.files), ...Object.keys(b.files)]);
  if (a.main !== b.main || a.id !== b.id) return false;
  for (const name of names) if (name !== a.main && a.files[name] !== b.files[name]) return false;
  return said(a) === said(b);
}

/** What a scenario says, without its remarks and without the places in its files. */
function said({ source }: Scenario): string {
  const { pinned: _, revisions: __, challenges: ___, ...rest } = source;
  return JSON.stringify(rest, (_key, value: unknown) => (isRange(value) ? null : value));
}

function isRange(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'file' in value &&
    'start' in value &&
    'end' in value &&
    Object.keys(value).length === 3
  );
}
