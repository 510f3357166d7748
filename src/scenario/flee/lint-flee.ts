import type { FleeReading } from './flee-files.ts';
import type { FleeInput } from './flee-input.ts';
import type { WrittenClosure } from './read-closures.ts';
import type { WrittenLocation } from './read-locations.ts';
import type { WrittenRegistration } from './read-registrations.ts';
import type { WrittenRoute } from './read-routes.ts';
import type { WrittenTable } from './read-table.ts';

/** A directory as it was read, with the places of its rows. */
export interface LintedDirectory {
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

/** Tells what Flee would stop at while it runs, and what it would pass over. */
export function lintFlee(_reading: FleeReading, _directory: LintedDirectory): void {}
