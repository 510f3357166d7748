import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Scenario } from '../../scenario/index.ts';
import type { Change } from './change.ts';
import type { Findings } from './findings.ts';

/** A change that was kept to be compared. */
export interface Kept {
  /** Of this page only. */
  id: number;
  change: Change;
  /** With the change applied. */
  scenario: Scenario;
  /** Paired with `base`; null while they are computed. */
  findings: Findings | null;
  /** The file's own at the same level. */
  base: Findings | null;
}

/** Changes that are compared at a time. */
export const MOST_KEPT = 4;

export interface Keeping {
  kept: ReadonlySignal<Kept[]>;
  /** Keeps the present change; nothing when as many are kept as can be compared. */
  keep(change: Change, scenario: Scenario): void;
  remove(id: number): void;
  clear(): void;
}

/** `pair`: computes the file's own and a changed scenario on the same draws. */
export function createKeeping(
  pair: (scenario: Scenario, change: Change) => Promise<{ base: Findings; findings: Findings }>,
): Keeping {
  const kept: Signal<Kept[]> = signal([]);
  let last = 0;
  return {
    kept,
    keep(change, scenario) {
      if (kept.value.length >= MOST_KEPT) return;
      const id = ++last;
      kept.value = [...kept.value, { id, change, scenario, findings: null, base: null }];
      pair(scenario, change).then(
        (computed) => {
          kept.value = kept.value.map((one) => (one.id === id ? { ...one, ...computed } : one));
        },
        // What could not be computed leaves the list: the page says why where it computes.
        () => {
          kept.value = kept.value.filter((one) => one.id !== id);
        },
      );
    },
    remove(id) {
      kept.value = kept.value.filter((one) => one.id !== id);
    },
    clear() {
      kept.value = [];
    },
  };
}
