import type { Diagnostic } from '../../text/problem.ts';
import { civilText } from '../read/civil.ts';
import { type Files, filesByName } from '../read/locate.ts';
import { boundDirectory } from './bounds.ts';
import { createFindings } from './findings.ts';
import { type FleeReading, headOf, INPUT, openFile } from './flee-files.ts';
import type { FleeInput } from './flee-input.ts';
import type { FleeSettings } from './flee-settings.ts';
import { readImported } from './import-flee.ts';
import { lintFlee, type WrittenDirectory } from './lint-flee.ts';
import { readAgents } from './read-agents.ts';
import { readClosures, readLocationChanges } from './read-closures.ts';
import { readDemographics } from './read-demographics.ts';
import { readLocations } from './read-locations.ts';
import { readPeriod } from './read-period.ts';
import { readRegistrations } from './read-registrations.ts';
import { readMajorRoutes, readRoutes } from './read-routes.ts';
import { readSettings } from './read-settings.ts';
import { readTable, type WrittenTable } from './read-table.ts';
import { SET_FILE, setInFiles, setText } from './set-beside.ts';

export interface FleeOptions {
  /** Name of the settings among the files; without one, `simsetting.yml` if it is there, else Flee's defaults. */
  settings?: string;
  /** Days to simulate; none or 0: as many as sim_period.csv says. */
  days?: number;
  /** `fixed` does what Flee documents where its code does something else. Default `flee`. */
  compat?: 'flee' | 'fixed';
  /**
   * What is set beside the files: a key of simsetting.yml such as `move_rules.conflict_weight`, `capacity.NAME` of a camp, or
   * `closure.N` = `off` for a row of closures.csv.
   */
  set?: Readonly<Record<string, string>>;
}

/**
 * Reads a directory in Flee's format. `files` holds its texts by name: `input_csv/...`, `source_data/...`, the settings, and
 * `location_changes.csv` of the folder that Flee would be started in. `input` is null when there is an error, which is what Flee
 * itself would stop at; warnings are what it passes over in silence.
 */
export function readFlee(
  files: Files,
  options: FleeOptions = {},
): { input: FleeInput | null; compat: 'flee' | 'fixed'; diagnostics: Diagnostic[] } {
  const set = options.set ?? {};
  const byFile = new Map([...filesByName(files), [SET_FILE, setText(set)]]);
  const findings = createFindings(byFile);
  const imported = readImported(byFile, findings);
  const reading: FleeReading = {
    files: byFile,
    findings,
    compat: options.compat ?? imported?.compat ?? 'flee',
  };
  const named = options.settings ?? (byFile.has('simsetting.yml') ? 'simsetting.yml' : null);
  if (named !== null && !byFile.has(named)) findings.error({ code: 'M0801', name: named }, headOf(named));
  const directory = readDirectory(
    reading,
    readSettings(reading, named, set),
    named,
    options.days ?? imported?.days ?? 0,
  );
  if (directory !== null) directory.input = setInFiles(reading, directory.input, set);
  if (directory !== null && boundDirectory(reading, directory)) lintFlee(reading, directory);
  return {
    input: directory === null || findings.failed() ? null : directory.input,
    compat: reading.compat,
    diagnostics: findings.diagnostics(),
  };
}

function readDirectory(
  reading: FleeReading,
  settings: FleeSettings,
  settingsName: string | null,
  days: number,
): WrittenDirectory | null {
  const period = readPeriod(reading);
  const locations = readLocations(reading, settings.hasten);
  const byName = new Map<string, number>();
  locations.forEach(({ location: { name } }, i) => {
    if (!byName.has(name)) byName.set(name, i);
  });
  const routes = readRoutes(reading, byName);
  const closures = readClosures(reading);
  const readsFloods = settings.move.flood !== null;
  const conflicts = readsFloods ? null : readConflicts(reading, byName);
  const floods = readOptional(reading, 'flood_level.csv', 'location', byName);
  const regions = new Map(locations.map(({ location: { region } }) => [region, -1] as const));
  const food = readOptional(reading, 'region_attributes_IPC.csv', 'region', regions);
  const registrations = readRegistrations(reading, byName, period?.start ?? 0, settings.hasten);
  const majorRoutes = readMajorRoutes(reading, byName, routes);
  const changes = readLocationChanges(reading, 'location_changes.csv', byName);
  const demographics = readDemographics(reading, byName);
  const agents = settings.spawn.readFromAgentsCsvFile ? readAgents(reading, byName) : [];
  if (period === null || locations.length === 0) {
    if (locations.length === 0 && reading.files.has(`${INPUT}locations.csv`) && !reading.findings.failed())
      reading.findings.error({ code: 'M0802', found: '', expected: 'name' }, headOf(`${INPUT}locations.csv`));
    return null;
  }
  const input: FleeInput = {
    startDate: civilText(period.start),
    days: days > 0 ? days : period.days,
    settings,
    locations: locations.map(({ location }) => location),
    routes: routes.map(({ route }) => route),
    closures: closures.map(({ closure }) => closure),
    conflicts: conflicts?.table ?? null,
    floods: floods?.table ?? null,
    food: food && { days: food.days, table: food.table },
    locationChanges: changes,
    majorRoutes,
    demographics,
    agents,
    registrations: registrations.map(({ registration }) => registration),
  };
  return { input, settingsName, byName, locations, routes, closures, conflicts, floods, food, registrations };
}

function readConflicts(reading: FleeReading, byName: ReadonlyMap<string, number>): WrittenTable | null {
  const name = `${INPUT}conflicts.csv`;
  const file = openFile(reading, name);
  if (file === null) {
    reading.findings.error({ code: 'M0801', name: 'conflicts.csv' }, headOf(name));
    return null;
  }
  return readTable(reading, file, 'location', byName);
}

function readOptional(
  reading: FleeReading,
  name: string,
  kind: 'location' | 'region',
  known: ReadonlyMap<string, number>,
): WrittenTable | null {
  const file = openFile(reading, INPUT + name);
  return file && readTable(reading, file, kind, known);
}
