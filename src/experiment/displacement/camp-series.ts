import type { MovementChart, MovementRecord } from '../../engine/index.ts';
// The file itself, here and beside: a run of one draw then loads little besides the movement model.
import { dataOf } from '../../scenario/flee/registered-people.ts';
import type { FleeInput } from '../../scenario/index.ts';

/** The camps of a directory, in file order, with what was registered in them: what every draw is compared with. */
export interface Camps {
  names: string[];
  locations: Int32Array;
  /** People registered. [days x camps] */
  data: Int32Array;
}

/** Camps before the first day; where floods displace people, every location. */
export function campsOf(input: FleeInput, chart: MovementChart): Camps {
  const { plan, calendar } = chart;
  const locations = plan.spawning.flood === null ? calendar.camps : Int32Array.from(plan.locations.keys());
  const data = new Int32Array(plan.days * locations.length);
  locations.forEach((location, camp) => {
    const entry = input.registrations.find((registration) => registration.location === location);
    if (entry === undefined) return;
    for (let day = 0; day < plan.days; day++) data[day * locations.length + camp] = dataOf(input, entry, day);
  });
  return { names: Array.from(locations, (i) => plan.locations[i]), locations, data };
}

/** People whom a draw has in each camp at the end of each day. [days x camps] */
export function simulatedIn(
  camps: Camps,
  record: Pick<MovementRecord, 'counts'>,
  locations: number,
): Int32Array {
  const columns = camps.locations.length;
  return Int32Array.from(camps.data, (_, at) => {
    const day = Math.floor(at / columns);
    return record.counts[day * locations + camps.locations[at % columns]];
  });
}
