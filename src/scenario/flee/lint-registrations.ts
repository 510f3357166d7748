import { type FleeReading, headOf, SOURCE } from './flee-files.ts';
import type { WrittenDirectory } from './lint-flee.ts';
import { startsAsCamp } from './location-types.ts';
import { peopleRegistered } from './registered-people.ts';

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
  locations.forEach(({ at }, i) => {
    // As it is run: what was set beside the files counts.
    const location = input.locations[i];
    if (!startsAsCamp(location.type, move)) return;
    const entry = entries.get(location.name);
    if (entry === undefined) findings.error({ code: 'M0808', name: location.name }, at);
    else if (spawn.insertDay0 && spawn.conflictDriven === null && location.people > 0) {
      const present = peopleRegistered(entry, 0);
      if ((location.people - present) * move.capacityScaling < 1)
        findings.warn({ code: 'M0823', name: location.name, capacity: location.people, present }, at);
    }
  });
}
