import type { FleeInput } from './flee-input.ts';
import { kindOf } from './location-types.ts';

/** Below this an intensity is none. */
export const NO_CONFLICT = 1e-6;

/**
 * The days on which no conflict zone has people to displace, as Flee keeps its zones: they begin and end where a column of
 * conflicts.csv leaves or meets zero, and those of locations.csv are there from the start.
 */
export function daysWithoutZone(input: FleeInput): number[] {
  const { locations, conflicts, days, settings } = input;
  const intensity = new Float64Array(locations.length).fill(-1);
  const since = new Int32Array(locations.length).fill(-1);
  locations.forEach(({ type, conflictDate, attributes }, i) => {
    if (kindOf(type) !== 'conflict' || conflictDate > 0) return;
    const own = Number(attributes.conflict_intensity);
    intensity[i] = attributes.conflict_intensity !== undefined && Number.isFinite(own) ? own : 1;
  });
  const active = new Set<number>();
  const set = (location: number, value: number): void => {
    intensity[location] = value;
    if (value > 0) active.add(location);
    else active.delete(location);
  };
  intensity.forEach((value, i) => {
    set(i, value);
  });
  const people = (i: number): number => (kindOf(locations[i].type) === 'camp' ? 0 : locations[i].people);
  const width = conflicts?.names.length ?? 0;
  const without: number[] = [];
  for (let day = 0; day < days; day++) {
    for (const change of input.locationChanges)
      if (change.day === day)
        set(change.location, kindOf(change.type) === 'conflict' ? settings.defaultConflictIntensity : -1);
    if (conflicts !== null && day < conflicts.rows)
      for (let c = 0; c < width; c++) {
        const location = conflicts.locations[c];
        if (location < 0) continue;
        const now = conflicts.values[day * width + c];
        const before = day === 0 ? 0 : conflicts.values[(day - 1) * width + c];
        if (now > NO_CONFLICT && before < NO_CONFLICT) {
          set(location, now);
          since[location] = day;
        } else if (day > 0 && now < NO_CONFLICT && before >= NO_CONFLICT) set(location, -1);
      }
    let some = false;
    for (const i of active) {
      if (people(i) * intensity[i] * decayOf(settings.spawn, day - since[i]) > 0) {
        some = true;
        break;
      }
    }
    if (!some) without.push(day);
  }
  return without;
}

function decayOf(spawn: FleeInput['settings']['spawn'], days: number): number {
  const list = spawn.conflictSpawnDecay;
  if (list === null || list.length === 0) return 1;
  return list[Math.min(Math.floor(days / spawn.conflictSpawnDecayIntervalDays), list.length - 1)];
}
