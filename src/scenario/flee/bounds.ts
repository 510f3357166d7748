import type { FleeBound } from '../../text/flee-problem.ts';
import { type FleeReading, headOf, INPUT, SOURCE } from './flee-files.ts';
import type { FleeInput } from './flee-input.ts';
import type { WrittenDirectory } from './lint-flee.ts';
import { kindOf } from './location-types.ts';

/** Far above any directory in use; a file beyond them would keep the program busy for hours. */
const mostDays = 20_000;
const mostPeople = 20_000_000;
const mostPersonDays = 20_000_000_000;
const mostLocations = 50_000;
const mostRoutes = 500_000;
const mostPaths = 3_000_000;

/** Whether what a directory asks for can be done; what goes beyond is told. */
export function boundDirectory(
  { findings }: FleeReading,
  { input, settingsName }: WrittenDirectory,
): boolean {
  let within = true;
  const bound = (what: FleeBound, found: number, limit: number, file: string): void => {
    if (found <= limit) return;
    within = false;
    findings.error({ code: 'M0814', what, found: String(Math.round(found)), limit }, headOf(file));
  };
  const settings = settingsName ?? 'simsetting.yml';
  bound('days', input.days, mostDays, `${INPUT}sim_period.csv`);
  bound('locations', input.locations.length, mostLocations, `${INPUT}locations.csv`);
  bound('routes', input.routes.length, mostRoutes, `${INPUT}routes.csv`);
  if (!within) return false;
  const agents = input.agents.reduce((sum, { count }) => sum + count, 0);
  const people = agents + registered(input) + driven(input);
  bound('people', people, mostPeople, `${SOURCE}data_layout.csv`);
  bound('person_days', people * input.days, mostPersonDays, `${SOURCE}data_layout.csv`);
  bound('paths', pathsUpTo(input, mostPaths), mostPaths, settings);
  return within;
}

/** People that registrations may call for, and those told to be present at the start. */
function registered({ registrations, locations }: FleeInput): number {
  const entries = registrations.map(({ people }) => people.reduce((most, count) => Math.max(most, count), 0));
  const present = locations.map(({ attributes }) => Math.max(0, Number(attributes.initial_idps ?? 0) || 0));
  return [...entries, ...present].reduce((sum, count) => sum + count, 0);
}

/** People that conflict or floods call for by themselves, if they last all days. */
function driven({ settings, locations, conflicts, floods, days }: FleeInput): number {
  const { conflictDriven, floodDriven } = settings.spawn;
  let sum = 0;
  const people = (location: number): number => Math.max(0, locations[location]?.people ?? 0);
  if (conflictDriven !== null) {
    const { mode, displacedPerConflictDay: rate } = conflictDriven;
    const each = (location: number): number =>
      Math.max(0, rate) * (mode === 'pop_ratio' ? people(location) : 1);
    locations.forEach(({ type }, i) => {
      if (kindOf(type) === 'conflict') sum += each(i) * days;
    });
    if (conflicts !== null)
      for (let at = 0; at < conflicts.values.length; at++)
        sum += Math.max(0, conflicts.values[at]) * each(conflicts.locations[at % conflicts.names.length]);
  }
  if (floodDriven !== null && floods !== null) {
    const rate = floodDriven.displacedPerFloodDay.reduce((most, count) => Math.max(most, count), 0);
    for (let at = 0; at < floods.values.length; at++)
      if (floods.values[at] > 0)
        sum +=
          rate * (floodDriven.mode === 'pop_ratio' ? people(floods.locations[at % floods.names.length]) : 1);
  }
  return sum;
}

/** Ways of at most the settings' awareness from all places, counted until there are more than `most`. */
function pathsUpTo(input: FleeInput, most: number): number {
  const { awarenessLevel } = input.settings.move;
  const next: number[][] = input.locations.map(() => []);
  for (const { from, to, forcedRedirection } of input.routes)
    for (let pair = 0; pair < (forcedRedirection === 1 ? 2 : 1); pair++) {
      next[from].push(to);
      next[to].push(from);
    }
  const isMarker = input.locations.map(({ type }) => kindOf(type) === 'marker');
  const passed = new Uint8Array(input.locations.length);
  let paths = 0;
  for (let start = 0; start < next.length && paths <= most; start++) {
    // Own stack: a way may pass more places than calls may be nested.
    const stack = [{ at: start, used: 0, i: 0 }];
    passed[start] = 1;
    while (stack.length > 0 && paths <= most) {
      const top = stack[stack.length - 1];
      const goesOn = stack.length === 1 || top.used < awarenessLevel;
      if (!goesOn || top.i === next[top.at].length) {
        passed[top.at] = 0;
        stack.pop();
        continue;
      }
      const to = next[top.at][top.i++];
      if (passed[to]) continue;
      paths++;
      passed[to] = 1;
      stack.push({ at: to, used: top.used + (isMarker[to] ? 0 : 1), i: 0 });
    }
    for (const { at } of stack) passed[at] = 0;
  }
  return paths;
}
