import type { FleeReading } from './flee-files.ts';
import type { FleeInput } from './flee-input.ts';
import { lintClosures } from './lint-closures.ts';
import { lintConflicts } from './lint-conflicts.ts';
import { lintGeography } from './lint-geography.ts';
import { lintRegistrations } from './lint-registrations.ts';
import { lintRules } from './lint-rules.ts';
import type { WrittenClosure } from './read-closures.ts';
import type { WrittenLocation } from './read-locations.ts';
import type { WrittenRegistration } from './read-registrations.ts';
import type { WrittenRoute } from './read-routes.ts';
import type { WrittenTable } from './read-table.ts';

/** A directory as it was read, with the places of its rows. */
export interface WrittenDirectory {
  input: FleeInput;
  settingsName: string | null;
  byName: ReadonlyMap<string, number>;
  locations: WrittenLocation[];
  routes: WrittenRoute[];
  closures: WrittenClosure[];
  conflicts: WrittenTable | null;
  floods: WrittenTable | null;
  food: WrittenTable | null;
  registrations: WrittenRegistration[];
}

/** Tells what Flee would stop at while it runs (errors), and what it would pass over in silence (warnings). */
export function lintFlee(reading: FleeReading, directory: WrittenDirectory): void {
  lintGeography(reading, directory);
  lintConflicts(reading, directory);
  lintClosures(reading, directory);
  lintRegistrations(reading, directory);
  lintRules(reading, directory);
}
