import type { FleeInput, FleeRegistration } from './flee-input.ts';

/** Registered people of an entry on a day: between two reports in a straight line, rounded towards 0; beyond them the nearest. */
export function peopleRegistered({ days, people }: FleeRegistration, day: number): number {
  const last = days.length - 1;
  if (last < 0) return 0;
  if (day <= days[0]) return Math.trunc(people[0]);
  for (let i = 1; i <= last; i++) {
    if (day > days[i]) continue;
    const fraction = (day - days[i - 1]) / (days[i] - days[i - 1]);
    return Math.trunc(people[i - 1] + fraction * (people[i] - people[i - 1]));
  }
  return Math.trunc(people[last]);
}

/** What Flee compares a camp with on a day: people registered, less those of the first day where camps start empty. */
export function dataOf(input: FleeInput, entry: FleeRegistration, day: number): number {
  const before = input.settings.spawn.emptyCampsOnDay0 ? peopleRegistered(entry, 0) : 0;
  return peopleRegistered(entry, day) - before;
}

/** People displaced, registered so far and owed because registrations fell, on each day, as Flee reckons them. */
export function arrivalsOf(
  input: FleeInput,
  compat: 'flee' | 'fixed',
): {
  counts: Float64Array;
  registered: Float64Array;
  debt: Float64Array;
} {
  const { days } = input;
  const { spawn } = input.settings;
  const arrivals = {
    counts: new Float64Array(days),
    registered: new Float64Array(days),
    debt: new Float64Array(days),
  };
  let owed = 0;
  let registered = 0;
  for (let day = 0; day < days; day++) {
    const more = day === 0 ? firstDifference(input, compat) : difference(input, day);
    registered += more;
    let count = more - owed;
    if (day === 0 && spawn.insertDay0) count = 0;
    if (count < 0) {
      owed = -count;
      count = 0;
    } else if (owed > 0) {
      owed = 0;
    }
    arrivals.counts[day] = count;
    arrivals.registered[day] = registered;
    arrivals.debt[day] = owed;
  }
  return arrivals;
}

/** On the first day Flee adds the total and the camps, so that people are counted about twice; the total alone where it counts later too. */
function firstDifference({ registrations, settings }: FleeInput, compat: 'flee' | 'fixed'): number {
  if (settings.spawn.emptyCampsOnDay0) return 0;
  const camps = compat === 'flee' ? registrations : registrations.slice(1);
  const entries = settings.spawn.sumFromCamps ? camps : registrations.slice(0, 1);
  return entries.reduce((sum, entry) => sum + peopleRegistered(entry, 0), 0);
}

function difference({ registrations, settings }: FleeInput, day: number): number {
  const [total, ...camps] = registrations;
  const more = (entry: FleeRegistration): number =>
    peopleRegistered(entry, day) - peopleRegistered(entry, day - 1);
  if (!settings.spawn.sumFromCamps) return total === undefined ? 0 : more(total);
  return camps.reduce((sum, entry) => sum + more(entry), 0);
}
