import { type FleeReading, headOf, SOURCE } from './flee-files.ts';
import type { FleeRegistration } from './flee-input.ts';
import type { WrittenDirectory } from './lint-flee.ts';
import { startsAsCamp } from './location-types.ts';

/** Registered arrivals against the camps of the model. */
export function lintRegistrations(reading: FleeReading, directory: WrittenDirectory): void {
  const { findings } = reading;
  const { input, registrations, locations } = directory;
  if (registrations.length === 0) {
    if (!findings.failed())
      findings.error({ code: 'M0802', found: '', expected: 'name' }, headOf(`${SOURCE}data_layout.csv`));
    return;
  }
  const entries = new Map(registrations.map(({ registration }) => [registration.name, registration]));
  registrations.forEach(({ registration, at }, i) => {
    const { name, location, days } = registration;
    if (i === 0 && location >= 0) findings.warn({ code: 'M0838', name }, at);
    if (i > 0 && location < 0) findings.warn({ code: 'M0837', name }, at);
    if (days[days.length - 1] < input.days - 1) findings.warn({ code: 'M0809', name, why: 'ends' }, at);
  });
  const { move, spawn } = input.settings;
  for (const { location, at } of locations) {
    if (!startsAsCamp(location.type, move)) continue;
    const entry = entries.get(location.name);
    if (entry === undefined) findings.error({ code: 'M0808', name: location.name }, at);
    else if (spawn.insertDay0 && spawn.conflictDriven === null && location.people > 0) {
      const present = registeredOnDay0(entry);
      if ((location.people - present) * move.capacityScaling < 1)
        findings.warn({ code: 'M0823', name: location.name, capacity: location.people, present }, at);
    }
  }
}

/** Registered people of day 0: a straight line between rows, cut to a whole number. */
function registeredOnDay0({ days, people }: FleeRegistration): number {
  const after = days.findIndex((day) => day >= 0);
  if (after < 0) return Math.trunc(people[people.length - 1]);
  if (after === 0 || days[after] === 0) return Math.trunc(people[after]);
  const [from, to] = [days[after - 1], days[after]];
  return Math.trunc(people[after - 1] + ((people[after] - people[after - 1]) / (to - from)) * -from);
}
